import { defineProcedure, integer } from '@qaidam/kernel'
import { DAY_SET, OWN_RULE } from '../rules.ts'

const owner = 'committee-supervision'
const CLERK = { post: `${owner}.clerk` }
const OFFICE = [{ office: owner }]
const MAKER = [{ field: 'post' }, CLERK]

/**
 * A task of a decision (督查督办): signed for, worked on with a note each month, reported with evidence,
 * reviewed by the supervision office. Who did it never closes it; a card never does either.
 */
export const taskHandling = defineProcedure({
  id: 'economy.task-handling',
  name: { zh: '督查任务办理', en: 'Handling of supervised tasks' },
  why: {
    zh: '交办的事有人签收、按月报进展、凭佐证报完成，由督查室审核销号；到期前蓝牌提醒，逾期红牌报分管领导',
    en: 'Signed for, reported on each month, done with evidence, closed by the supervision office and nobody else.',
  },
  owner,
  register: 'economy.supervision-task',
  area: 'area',
  opensOn: 'assignedOn',
  from: '2018-01-01',
  answers: MAKER,
  initial: 'assigned',
  states: {
    assigned: {
      name: { zh: '待签收', en: 'To be signed for' },
      answers: MAKER,
      limit: { workingDays: 2 },
      limitBy: OWN_RULE,
      cards: [
        { card: 'yellow', after: 0 },
        { card: 'red', after: 3, escalates: true },
      ],
    },
    working: {
      name: { zh: '办理中', en: 'Worked on' },
      answers: MAKER,
      limit: { until: 'deadline' },
      limitBy: DAY_SET,
      cards: [
        { card: 'blue', before: 10 },
        { card: 'yellow', before: 3 },
        { card: 'red', after: 0, escalates: true },
      ],
    },
    reported: {
      name: { zh: '已报完成，待督查室审核', en: 'Reported done, to be reviewed' },
      answers: [CLERK],
      limit: { workingDays: 5 },
      limitBy: OWN_RULE,
    },
    closed: { name: { zh: '销号', en: 'Closed' }, final: true },
    cancelled: { name: { zh: '撤销', en: 'Cancelled' }, final: true },
  },
  moves: {
    sign: {
      name: { zh: '签收', en: 'Sign for it' },
      from: ['assigned'],
      to: 'working',
      by: [{ answerable: true }],
    },
    progress: {
      name: { zh: '月报进展', en: 'Monthly progress' },
      kind: 'note',
      from: ['working'],
      by: [{ answerable: true }],
      needs: { reason: true },
      fields: { share: integer('累计完成', 'Done so far', { unit: '%', min: '0', max: '100' }) },
    },
    report: {
      name: { zh: '报完成', en: 'Report it done' },
      from: ['working'],
      to: 'reported',
      by: [{ answerable: true }],
      needs: { evidence: true },
    },
    'send-back': {
      name: { zh: '退回再办', en: 'Send back' },
      kind: 'return',
      from: ['reported'],
      to: 'working',
      by: OFFICE,
      needs: { reason: true },
    },
    close: {
      name: { zh: '审核销号', en: 'Review and close' },
      from: ['reported'],
      to: 'closed',
      by: OFFICE,
      notBy: ['sign', 'progress', 'report'],
    },
    cancel: {
      name: { zh: '撤销任务', en: 'Cancel' },
      from: ['assigned', 'working'],
      to: 'cancelled',
      by: OFFICE,
      needs: { reason: true },
      notBy: ['sign', 'progress'],
    },
    reopen: {
      name: { zh: '重新交办', en: 'Reopen' },
      kind: 'reopen',
      from: ['closed', 'cancelled'],
      to: 'working',
      by: OFFICE,
      needs: { reason: true },
    },
  },
})
