import { choice, decimal, defineProcedure, type Field, type Procedure, text } from '@qaidam/kernel'
import { RULE, reminded, warned } from '../clocks.ts'

interface About {
  readonly id: string
  readonly zh: string
  readonly en: string
  readonly owner: string
  /** Who looks after entries whose own post is not known. */
  readonly clerk: string
  readonly register: string
  readonly measure: Field
  /** What the office that verifies measures itself. */
  readonly verified: Readonly<Record<string, Field>>
}

const RESPONSIBLE = { field: 'responsiblePost' } as const
const RIGHTING = [{ answerable: true }, { officeIn: 'responsible' }] as const
const VERIFYING = [{ officeIn: 'verifier' }] as const
const WORK = ['choose-measure', 'report-done'] as const

/** A list of a campaign (清单销号): a measure for each entry, done with evidence, verified by another office. */
const campaign = ({ id, zh, en, owner, clerk, register, measure, verified }: About): Procedure => {
  const answers = [RESPONSIBLE, { post: clerk }]
  return defineProcedure({
    id,
    name: { zh: `${zh}整治销号`, en: `${en}: from the list to the end` },
    why: {
      zh: '一处一策，整改单位报完成，另一单位现场核查到位才销号；反弹的重新整改',
      en: 'Each entry gets its measure; another office verifies it on the spot; what comes back is opened again.',
    },
    owner,
    register,
    area: 'area',
    opensOn: 'foundOn',
    from: '2016-01-01',
    answers,
    keeps: ['measure', ...Object.keys(verified)],
    initial: 'listed',
    states: {
      listed: {
        name: { zh: '已列入清单，待定措施', en: 'Listed, a measure owed' },
        answers,
        limit: { days: 15 },
        limitBy: RULE,
        cards: reminded(10),
      },
      working: {
        name: { zh: '整改中', en: 'At work' },
        answers,
        limit: { until: 'dueOn' },
        limitBy: { zh: '清单所定时限', en: 'The day that the list sets' },
        cards: warned(15),
      },
      again: {
        name: { zh: '继续整改', en: 'At work again' },
        answers,
        limit: { days: 45 },
        limitBy: RULE,
        cards: warned(10),
      },
      verifying: {
        name: { zh: '待核查', en: 'To be verified' },
        answers: [{ post: clerk }],
        limit: { days: 20 },
        limitBy: RULE,
        cards: reminded(10),
      },
      closed: { name: { zh: '整改到位，销号', en: 'Put right, closed' }, final: true },
    },
    moves: movesWith(measure, verified),
  })
}

const movesWith = (measure: Field, verified: Readonly<Record<string, Field>>): Procedure['moves'] => ({
  'choose-measure': {
    name: { zh: '确定措施', en: 'Choose the measure' },
    from: ['listed'],
    to: 'working',
    by: [...RIGHTING],
    fields: { measure },
  },
  'report-done': {
    name: { zh: '报告整改完成', en: 'Report that it is done' },
    from: ['working', 'again'],
    to: 'verifying',
    by: [...RIGHTING],
    needs: { evidence: true },
  },
  verify: {
    name: { zh: '核查到位，销号', en: 'Verify and close' },
    from: ['verifying'],
    to: 'closed',
    by: [...VERIFYING],
    needs: { evidence: true },
    notBy: [...WORK],
    fields: {
      measure,
      ...verified,
      document: text('核查文号', 'Document', { optional: true, lengthMax: 60 }),
    },
  },
  'not-done': {
    name: { zh: '未到位，继续整改', en: 'Not put right' },
    kind: 'return',
    from: ['verifying'],
    to: 'again',
    by: [...VERIFYING],
    needs: { reason: true },
    notBy: [...WORK],
  },
  reopen: {
    name: { zh: '反弹，重新整改', en: 'Reopen' },
    kind: 'reopen',
    from: ['closed'],
    to: 'again',
    by: [...VERIFYING],
    needs: { reason: true, evidence: true },
  },
})

const ECOLOGY = { owner: 'ecology-environment', clerk: 'ecology-environment.enforcement-clerk' } as const

export const polluterProcedure = campaign({
  ...ECOLOGY,
  id: 'ecology.polluter-list',
  zh: '散乱污企业',
  en: 'Scattered polluters',
  register: 'ecology.scattered-polluter',
  measure: choice('整治方式', 'Measure', {
    choices: {
      'shut-down': { zh: '关停取缔', en: 'Shut down' },
      relocate: { zh: '整合搬迁', en: 'Relocate' },
      upgrade: { zh: '升级改造', en: 'Upgrade' },
    },
  }),
  verified: {},
})

export const boilerProcedure = campaign({
  ...ECOLOGY,
  id: 'ecology.boiler-list',
  zh: '燃煤小锅炉',
  en: 'Small coal boilers',
  register: 'ecology.coal-boiler',
  measure: choice('替代方式', 'Instead of it', {
    choices: {
      grid: { zh: '并入集中供热', en: 'District heating' },
      electric: { zh: '改电', en: 'Electricity' },
      gas: { zh: '改气', en: 'Gas' },
      none: { zh: '拆除不替代', en: 'Nothing' },
    },
  }),
  verified: {
    retired: decimal('核定淘汰蒸发量', 'Capacity found retired', {
      unit: '蒸吨',
      min: '0.01',
      max: '35',
      placesMax: 2,
    }),
  },
})

export const violationProcedure = campaign({
  owner: 'natural-resources',
  clerk: 'natural-resources.land-clerk',
  id: 'ecology.violation-list',
  zh: '违建别墅、大棚房',
  en: 'Villas and greenhouse-houses',
  register: 'ecology.land-violation',
  measure: choice('整改措施', 'Measure', {
    choices: {
      demolish: { zh: '拆除并恢复', en: 'Demolished, land restored' },
      confiscate: { zh: '没收', en: 'Confiscated' },
      'partly-demolish': { zh: '部分拆除并补办手续', en: 'Partly demolished, the rest regularised' },
      'restore-use': { zh: '恢复农业用途', en: 'Returned to farming' },
    },
  }),
  verified: {
    returned: decimal('核定恢复面积', 'Land found restored', { unit: '亩', min: '0', placesMax: 3 }),
  },
})
