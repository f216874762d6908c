import { choice, defineProcedure, type Move, text } from '@qaidam/kernel'

const owner = 'government-services'
const CLERK = { post: `${owner}.reports-clerk` }
const OFFICE = [{ office: owner }]
const HANDLER = [{ field: 'post' }, { duty: 'area' as const, level: 'county' as const }, CLERK]
const OWN_RULE = { zh: '本州规定（可调整）', en: 'Rule of the prefecture (can be set)' }
const REPLY = { reply: text('答复内容', 'Reply', { lengthMax: 1000 }) }

const replyFrom = (from: readonly string[]): Pick<Move, 'from' | 'to' | 'by' | 'fields'> => ({
  from,
  to: 'replied',
  by: [{ answerable: true }],
  fields: REPLY,
})

/**
 * What a citizen reported (群众反映): given to an office with a day, replied to, rated by whoever reported
 * it. Only their word closes it well; 不满意 sets it going again, at another step of the ladder.
 */
export const reportHandling = defineProcedure({
  id: 'civic.report-handling',
  name: { zh: '群众反映办理', en: 'Handling of reports' },
  why: {
    zh: '受理、转办、限期答复、群众评价；不满意的重新办理，办的人不能替群众评价',
    en: 'Sorted, replied to by its day, rated by who reported it; the dissatisfied are heard again.',
  },
  owner,
  register: 'civic.citizen-report',
  area: 'area',
  opensOn: 'reportedOn',
  from: '2018-01-01',
  answers: HANDLER,
  initial: 'received',
  states: {
    received: {
      name: { zh: '待转办', en: 'To be sorted' },
      answers: [CLERK],
      limit: { workingDays: 2 },
      limitBy: OWN_RULE,
    },
    handling: {
      name: { zh: '办理中', en: 'Handled' },
      answers: HANDLER,
      limit: { until: 'dueOn' },
      limitBy: OWN_RULE,
      cards: [
        { card: 'yellow', before: 2 },
        { card: 'red', after: 0, escalates: true },
      ],
    },
    again: {
      name: { zh: '不满意，重新办理', en: 'Handled again' },
      answers: HANDLER,
      limit: { workingDays: 10 },
      limitBy: OWN_RULE,
      cards: [
        { card: 'yellow', before: 2 },
        { card: 'red', after: 0, escalates: true },
      ],
    },
    replied: { name: { zh: '已答复，待群众评价', en: 'Replied, to be rated' }, answers: [CLERK] },
    closed: { name: { zh: '办结', en: 'Closed' }, final: true },
    dismissed: { name: { zh: '不予受理', en: 'Not taken up' }, final: true },
  },
  moves: {
    sort: {
      name: { zh: '转办', en: 'Give it to an office' },
      from: ['received'],
      to: 'handling',
      by: OFFICE,
      needs: { record: ['office', 'dueOn'] },
    },
    dismiss: {
      name: { zh: '不予受理', en: 'Do not take it up' },
      from: ['received'],
      to: 'dismissed',
      by: OFFICE,
      needs: { reason: true },
    },
    'not-ours': {
      name: { zh: '退回转办', en: 'Not ours, send back' },
      kind: 'return',
      from: ['handling'],
      to: 'received',
      by: [{ answerable: true }],
      needs: { reason: true },
    },
    reply: { name: { zh: '答复', en: 'Reply' }, ...replyFrom(['handling']) },
    'reply-again': { name: { zh: '再次答复', en: 'Reply again' }, ...replyFrom(['again']) },
    satisfied: {
      name: { zh: '群众满意', en: 'Rated as satisfied' },
      from: ['replied'],
      to: 'closed',
      by: OFFICE,
      notBy: ['reply', 'reply-again'],
      fields: {
        rated: choice('评价', 'Rated', {
          choices: {
            very: { zh: '非常满意', en: 'Very satisfied' },
            satisfied: { zh: '满意', en: 'Satisfied' },
            mostly: { zh: '基本满意', en: 'Mostly satisfied' },
          },
        }),
      },
    },
    dissatisfied: {
      name: { zh: '群众不满意', en: 'Rated as dissatisfied' },
      kind: 'reopen',
      from: ['replied'],
      to: 'again',
      by: OFFICE,
      needs: { reason: true },
      notBy: ['reply', 'reply-again'],
    },
    unrated: {
      name: { zh: '未评价办结', en: 'Close without a rating' },
      from: ['replied'],
      to: 'closed',
      by: OFFICE,
      needs: { reason: true },
      notBy: ['reply', 'reply-again'],
    },
    reopen: {
      name: { zh: '再次反映，重开', en: 'Reopen' },
      kind: 'reopen',
      from: ['closed', 'dismissed'],
      to: 'again',
      by: OFFICE,
      needs: { reason: true },
    },
  },
})
