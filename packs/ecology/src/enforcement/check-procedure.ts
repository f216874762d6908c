import { defineProcedure, text } from '@qaidam/kernel'
import { RULE, reminded, warned } from '../clocks.ts'

const CLERK = { post: 'ecology-environment.enforcement-clerk' } as const
const OFFICERS = [{ answerable: true }, { office: 'ecology-environment' }] as const
const FOUND = { field: 'result', in: ['clean', 'closed'] } as const

/**
 * What follows a check (检查后处理), drawn at random or after a reading over the limit: nothing wrong ends
 * with its publication; an order is verified by a second person; what is against the law becomes a case.
 */
export const checkProcedure = defineProcedure({
  id: 'ecology.check-follow-up',
  name: { zh: '检查后处理', en: 'After a check' },
  why: {
    zh: '没有问题的公开后了结，责令改正的另有人核查，涉嫌违法的立案；没有一次检查不了了之',
    en: 'No check fades away: it is made public, corrected before a second person, or becomes a case.',
  },
  owner: 'ecology-environment',
  register: 'ecology.enforcement-check',
  area: 'area',
  opensOn: 'checkedOn',
  from: '2018-01-01',
  answers: [{ duty: 'area' }, CLERK],
  initial: 'deciding',
  states: {
    deciding: {
      name: { zh: '结果处理', en: 'To be decided' },
      answers: [{ duty: 'area' }, CLERK],
      limit: { workingDays: 7 },
      limitBy: RULE,
      cards: reminded(3),
    },
    correcting: {
      name: { zh: '责令改正', en: 'To be corrected' },
      answers: [{ duty: 'area' }, CLERK],
      limit: { until: 'correctBy' },
      limitBy: { zh: '责令改正所定期限', en: 'The day that the order sets' },
      cards: warned(5),
    },
    filing: {
      name: { zh: '待立案', en: 'Case to be filed' },
      answers: [CLERK],
      limit: { workingDays: 7 },
      limitBy: RULE,
      cards: reminded(5),
    },
    publishing: {
      name: { zh: '待公开', en: 'To be made public' },
      answers: [CLERK],
      limit: { workingDays: 20 },
      limitBy: RULE,
      cards: reminded(10),
    },
    published: { name: { zh: '已公开', en: 'Made public' }, final: true },
  },
  moves: {
    'find-nothing': {
      name: { zh: '未发现问题', en: 'Nothing wrong' },
      from: ['deciding'],
      to: 'publishing',
      by: [...OFFICERS],
      when: [FOUND],
    },
    'order-correction': {
      name: { zh: '责令改正', en: 'Order a correction' },
      from: ['deciding'],
      to: 'correcting',
      by: [...OFFICERS],
      when: [{ field: 'result', in: ['corrected'] }],
      needs: { record: ['problem', 'correctBy'] },
    },
    'find-corrected': {
      name: { zh: '核查改正到位', en: 'Find it corrected' },
      from: ['correcting'],
      to: 'publishing',
      by: [...OFFICERS],
      needs: { evidence: true },
      notBy: ['order-correction'],
    },
    'find-not-corrected': {
      name: { zh: '逾期未改正，转立案', en: 'Not corrected: to a case' },
      from: ['correcting'],
      to: 'filing',
      by: [...OFFICERS],
      needs: { reason: true, evidence: true },
    },
    'pass-on': {
      name: { zh: '涉嫌违法，移交立案', en: 'Pass on for a case' },
      from: ['deciding'],
      to: 'filing',
      by: [...OFFICERS],
      when: [{ field: 'result', in: ['filed'] }],
      needs: { record: ['problem'] },
    },
    file: {
      name: { zh: '立案', en: 'File the case' },
      from: ['filing'],
      to: 'publishing',
      by: [{ office: 'ecology-environment' }],
      fields: { caseNumber: text('案件编号', 'Case', { pattern: 'AJ-\\d{4}-\\d{3}' }) },
      notBy: ['pass-on', 'find-not-corrected'],
    },
    publish: {
      name: { zh: '公开检查结果', en: 'Make the result public' },
      from: ['publishing'],
      to: 'published',
      by: [{ answerable: true }, { office: 'ecology-environment' }],
      needs: { evidence: true },
    },
  },
})
