import { defineProcedure, text } from '@qaidam/kernel'
import { RULE, reminded } from '../clocks.ts'

const CLERK = { post: 'water-resources.river-clerk' } as const
const ASSESSING = [{ office: 'water-resources' }] as const

/**
 * Patrols due (巡河计划): how many each level owes in a quarter is what the local document says, and stands
 * in the plan; no number stands here.
 */
export const patrolProcedure = defineProcedure({
  id: 'ecology.patrol-plan',
  name: { zh: '巡河计划执行与考评', en: 'Patrol plans' },
  why: {
    zh: '各级按当地文件定的次数巡河，季末报告，由河长办考评；巡了多少从巡河记录数出来，不再填报',
    en: 'Each level reports at the end of a quarter and is assessed; patrols made are counted, never typed again.',
  },
  owner: 'water-resources',
  register: 'ecology.river-patrol-plan',
  area: 'area',
  opensOn: 'setOn',
  from: '2018-01-01',
  answers: [{ duty: 'area' }, CLERK],
  initial: 'running',
  states: {
    running: {
      name: { zh: '执行中', en: 'Under way' },
      answers: [{ duty: 'area' }, CLERK],
      limit: { until: 'dueOn' },
      limitBy: { zh: '当地文件所定时限', en: 'The day that the local document sets' },
      cards: reminded(10),
    },
    reported: {
      name: { zh: '待考评', en: 'To be assessed' },
      answers: [CLERK],
      limit: { workingDays: 10 },
      limitBy: RULE,
    },
    fulfilled: { name: { zh: '完成', en: 'Fulfilled' }, final: true },
    short: { name: { zh: '未完成', en: 'Not fulfilled' }, final: true },
  },
  moves: {
    report: {
      name: { zh: '报告执行情况', en: 'Report' },
      from: ['running'],
      to: 'reported',
      by: [{ answerable: true }],
      fields: {
        obstacle: text('未完成的原因', 'What stood in the way', { optional: true, lengthMax: 300 }),
      },
    },
    'send-back': {
      name: { zh: '退回补报', en: 'Send back' },
      kind: 'return',
      from: ['reported'],
      to: 'running',
      by: [...ASSESSING],
      needs: { reason: true },
    },
    'find-fulfilled': {
      name: { zh: '考评为完成', en: 'Find it fulfilled' },
      from: ['reported'],
      to: 'fulfilled',
      by: [...ASSESSING],
      notBy: ['report'],
    },
    'find-short': {
      name: { zh: '考评为未完成', en: 'Find it not fulfilled' },
      from: ['reported'],
      to: 'short',
      by: [...ASSESSING],
      needs: { reason: true },
      notBy: ['report'],
    },
  },
})
