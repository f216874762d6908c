import { type Answerable, type AreaLevel, defineProcedure, type Move, type State, text } from '@qaidam/kernel'
import { RULE, reminded } from '../clocks.ts'

const CLERK = { post: 'water-resources.river-clerk' } as const
const CHIEF: readonly Answerable[] = [{ duty: 'area', level: 'county' }, CLERK]
const HANDLER: readonly Answerable[] = [{ field: 'handler' }, { duty: 'area', level: 'township' }, CLERK]

/** A level that may put it right or pass it on; a problem found higher up passes through it. */
const level = (at: AreaLevel, zh: string, en: string, found: readonly string[], joins: string): State => ({
  name: { zh: `${zh}处置`, en: `At the ${en}` },
  joins,
  steps: {
    [at]: {
      name: { zh: `${zh}处置或上报`, en: `Handled or passed on by the ${en}` },
      when: [{ field: 'foundAt', in: [...found] }],
      // A village without a post of its own is looked after by its township.
      answers: [{ duty: 'area', ...(at === 'village' ? {} : { level: at }) }, CLERK],
      limit: { workingDays: 3 },
      limitBy: RULE,
      cards: reminded(3),
    },
  },
})

const LEVELS = ['village', 'township', 'county'] as const
const AT = LEVELS.map((each) => `at-${each}`)
const BY_LEVEL = { by: [{ answerable: true }], steps: [...LEVELS] } as const satisfies Partial<Move>
const DONE = { measure: text('处理措施', 'What was done', { lengthMax: 300 }) }
const HANDLING = ['handle-on-spot', 'feed-back'] as const

/** From the bank of a river to the chief's check (河湖问题闭环): on the spot, up a level, or to an office. */
export const problemProcedure = defineProcedure({
  id: 'ecology.river-problem-loop',
  name: { zh: '河湖问题处置', en: 'Problems of rivers and lakes' },
  why: {
    zh: '能当场处理的当场处理，不能的逐级上报或限期交办；处理的人不能自己销号，由河长复核',
    en: 'Put right on the spot, passed up, or given to an office with a day; a chief checks, and not who did it.',
  },
  owner: 'water-resources',
  register: 'ecology.river-problem',
  area: 'area',
  opensOn: 'foundOn',
  from: '2018-01-01',
  answers: CHIEF,
  initial: 'at-village',
  states: {
    'at-village': level('village', '村级', 'village', ['village'], 'at-township'),
    'at-township': level('township', '乡级', 'township', ['village', 'township'], 'at-county'),
    'at-county': level(
      'county',
      '县级',
      'county',
      ['village', 'township', 'county', 'prefecture'],
      'assigned',
    ),
    assigned: {
      name: { zh: '交办整改', en: 'With an office' },
      answers: HANDLER,
      limit: { until: 'dueOn' },
      limitBy: { zh: '交办单所定时限', en: 'The day given with it' },
      cards: reminded(7),
    },
    again: {
      name: { zh: '继续整改', en: 'To be handled again' },
      answers: HANDLER,
      limit: { workingDays: 10 },
      limitBy: RULE,
      cards: reminded(5),
    },
    checking: {
      name: { zh: '河长复核', en: 'Checked by the chief' },
      answers: CHIEF,
      limit: { workingDays: 5 },
      limitBy: RULE,
      cards: reminded(5),
    },
    closed: { name: { zh: '销号', en: 'Closed' }, final: true },
  },
  moves: {
    'handle-on-spot': {
      ...BY_LEVEL,
      name: { zh: '当场处理', en: 'Put right on the spot' },
      from: AT,
      to: 'checking',
      needs: { evidence: true },
      fields: DONE,
    },
    'report-to-township': {
      name: { zh: '上报乡级', en: 'Pass up to the township' },
      from: ['at-village'],
      to: 'at-township',
      steps: ['village'],
      by: [{ answerable: true }],
      needs: { reason: true },
    },
    'report-to-county': {
      name: { zh: '上报县级', en: 'Pass up to the county' },
      from: ['at-township'],
      to: 'at-county',
      steps: ['township'],
      by: [{ answerable: true }],
      needs: { reason: true },
    },
    assign: {
      ...BY_LEVEL,
      name: { zh: '限期交办', en: 'Give to an office with a day' },
      from: ['at-township', 'at-county'],
      to: 'assigned',
      steps: ['township', 'county'],
      needs: { record: ['sentTo', 'dueOn'] },
    },
    progress: {
      name: { zh: '报告进展', en: 'Report progress' },
      kind: 'note',
      from: ['assigned', 'again'],
      by: [{ answerable: true }, { officeIn: 'sentTo' }],
      needs: { reason: true },
    },
    'feed-back': {
      name: { zh: '办结反馈', en: 'Report that it is done' },
      from: ['assigned', 'again'],
      to: 'checking',
      by: [{ answerable: true }, { officeIn: 'sentTo' }],
      needs: { evidence: true },
      fields: DONE,
    },
    'hand-back': {
      name: { zh: '不属职责，退回改派', en: 'Hand back: not of this office' },
      kind: 'return',
      from: ['assigned'],
      to: 'at-county',
      by: [{ answerable: true }, { officeIn: 'sentTo' }],
      needs: { reason: true },
    },
    close: {
      name: { zh: '复核合格，销号', en: 'Check and close' },
      from: ['checking'],
      to: 'closed',
      by: [{ answerable: true }, { office: 'water-resources' }],
      needs: { evidence: true },
      notBy: [...HANDLING],
    },
    'not-done': {
      name: { zh: '复核不合格', en: 'Not done' },
      kind: 'return',
      from: ['checking'],
      to: 'again',
      by: [{ answerable: true }, { office: 'water-resources' }],
      needs: { reason: true },
      notBy: [...HANDLING],
    },
    reopen: {
      name: { zh: '发现反弹，重新整改', en: 'Reopen' },
      kind: 'reopen',
      from: ['closed'],
      to: 'again',
      by: [{ office: 'water-resources' }],
      needs: { reason: true },
    },
  },
})
