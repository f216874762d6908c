import { type Bilingual, defineFigure, moveOf, type Procedure, type Tally } from '@qaidam/kernel'
import { caseProcedure } from './case-procedure.ts'
import { checkProcedure } from './check-procedure.ts'

const ABOUT = {
  owner: 'ecology-environment',
  per: { area: 'township', period: 'day' },
  published: true,
} as const

type About = Pick<Tally, 'id' | 'unit' | 'where'> & { name: Bilingual; definition: Bilingual }

export const unitsSupervised = defineFigure({
  ...ABOUT,
  id: 'ecology.enforcement.units',
  name: { zh: '执法检查对象', en: 'Units under supervision' },
  definition: {
    zh: '期末在执法检查对象名录中的单位数',
    en: 'Units in the pool on the last day.',
  },
  unit: '家',
  places: 0,
  kind: 'tally',
  register: 'ecology.enforcement-unit',
  add: 'count',
  where: [],
  area: 'area',
  nature: 'stock',
})

const checks = (about: About): Tally =>
  defineFigure({
    ...ABOUT,
    ...about,
    places: 0,
    kind: 'tally',
    register: 'ecology.enforcement-check',
    add: 'count',
    area: 'area',
    nature: { flowOn: 'checkedOn' },
  })
const RANDOM = { field: 'reason', in: ['random'] }

export const checksMade = checks({
  id: 'ecology.enforcement.checks',
  name: { zh: '现场检查', en: 'On-site checks' },
  definition: {
    zh: '期内现场检查次数，包括双随机抽查、信访、超标和专项检查',
    en: 'Checks made in the period: drawn at random, after complaints or readings, and special ones.',
  },
  unit: '次',
  where: [],
})

export const randomChecks = checks({
  id: 'ecology.enforcement.random-checks',
  name: { zh: '双随机抽查', en: 'Checks drawn at random' },
  definition: {
    zh: '期内按双随机抽取结果实施的现场检查次数',
    en: 'Checks of units drawn at random that were made in the period.',
  },
  unit: '次',
  where: [RANDOM],
})

export const randomChecksWithProblem = checks({
  id: 'ecology.enforcement.random-checks-with-problem',
  name: { zh: '双随机抽查发现问题', en: 'Random checks that found something wrong' },
  definition: {
    zh: '期内双随机抽查中责令改正或移交立案的次数',
    en: 'Random checks of the period after which something was to be corrected or a case filed.',
  },
  unit: '次',
  where: [RANDOM, { field: 'result', in: ['corrected', 'filed'] }],
})

export const randomProblemShare = defineFigure({
  ...ABOUT,
  id: 'ecology.enforcement.random-problem-share',
  name: { zh: '双随机抽查问题发现率', en: 'Share of random checks that found something wrong' },
  definition: {
    zh: '期内双随机抽查中发现问题的比例',
    en: 'Of the random checks of the period, the share that found something wrong.',
  },
  unit: '%',
  places: 1,
  kind: 'formula',
  formula: 'found / made',
  from: {
    found: 'ecology.enforcement.random-checks-with-problem',
    made: 'ecology.enforcement.random-checks',
  },
})

type OfMoves = Pick<Tally, 'id' | 'unit' | 'places' | 'add'> & { name: Bilingual; definition: Bilingual }

/** Moves of a procedure that took effect; the first of two signatures did not. */
const moved = (about: OfMoves, procedure: Procedure, moves: readonly string[]): Tally =>
  defineFigure({
    ...ABOUT,
    ...about,
    kind: 'tally',
    register: moveOf(procedure.id),
    where: [
      { field: 'move', in: [...moves] },
      { field: 'effect', in: ['true'] },
    ],
    area: 'area',
    nature: { flowOn: 'on' },
  })
const OF_CASES = { unit: '件', places: 0, add: 'count' } as const

export const casesEntered = defineFigure({
  ...ABOUT,
  ...OF_CASES,
  id: 'ecology.enforcement.cases-entered',
  name: { zh: '环境违法立案（含撤销的）', en: 'Cases filed, withdrawn or not' },
  definition: { zh: '期内立案的环境违法案件数', en: 'Cases filed in the period, whatever became of them.' },
  kind: 'tally',
  register: 'ecology.enforcement-case',
  where: [],
  area: 'area',
  nature: { flowOn: 'filedOn' },
})

export const casesWithdrawn = moved(
  {
    ...OF_CASES,
    id: 'ecology.enforcement.cases-withdrawn',
    name: { zh: '撤销立案', en: 'Cases withdrawn' },
    definition: { zh: '期内撤销立案的案件数', en: 'Cases withdrawn in the period.' },
  },
  caseProcedure,
  ['withdraw'],
)

export const casesFiled = defineFigure({
  ...ABOUT,
  id: 'ecology.enforcement.cases-filed',
  name: { zh: '环境违法立案', en: 'Cases filed' },
  definition: {
    zh: '期内立案的环境违法案件数减去期内撤销立案数',
    en: 'Cases filed in the period less those withdrawn in it.',
  },
  unit: '件',
  places: 0,
  kind: 'formula',
  formula: 'entered - withdrawn',
  from: {
    entered: 'ecology.enforcement.cases-entered',
    withdrawn: 'ecology.enforcement.cases-withdrawn',
  },
})

export const casesClosed = moved(
  {
    ...OF_CASES,
    id: 'ecology.enforcement.cases-closed',
    name: { zh: '环境违法案件结案', en: 'Cases closed' },
    definition: {
      zh: '期内结案的次数，不论何时立案；撤销立案的不计，重新调查后再次结案的另计',
      en: 'Closures of cases in the period, whenever filed; one after a reopening counts again.',
    },
  },
  caseProcedure,
  ['close'],
)

export const finesDecided = moved(
  {
    id: 'ecology.enforcement.fines',
    name: { zh: '环境违法罚款', en: 'Fines' },
    definition: {
      zh: '期内作出处罚决定的罚款金额之和，按第二人签署之日计，不论是否缴纳；重新调查后再次决定的另计',
      en: 'Fines decided in the period, by the day of the second signature; decided anew, it counts again.',
    },
    unit: '万元',
    places: 2,
    add: { sum: 'fine' },
  },
  caseProcedure,
  ['decide'],
)

export const problemsCorrected = moved(
  {
    id: 'ecology.enforcement.problems-corrected',
    name: { zh: '责令改正后核查合格', en: 'Orders to correct that were carried out' },
    definition: {
      zh: '期内责令改正后经另一人核查改正到位的次数',
      en: 'Corrections verified in the period by somebody other than who ordered them.',
    },
    unit: '次',
    places: 0,
    add: 'count',
  },
  checkProcedure,
  ['find-corrected'],
)

export const checksPublished = moved(
  {
    id: 'ecology.enforcement.checks-published',
    name: { zh: '公开检查结果', en: 'Results of checks made public' },
    definition: {
      zh: '期内公开结果的现场检查次数',
      en: 'Checks whose result was made public in the period.',
    },
    unit: '次',
    places: 0,
    add: 'count',
  },
  checkProcedure,
  ['publish'],
)

export const unitsDrawn = defineFigure({
  ...ABOUT,
  per: { area: 'county', period: 'day' },
  id: 'ecology.enforcement.units-drawn',
  name: { zh: '双随机抽取对象', en: 'Units drawn at random' },
  definition: {
    zh: '期内双随机抽取的单位数之和；同一单位被抽中几次计几次',
    en: 'Units drawn in the period; one that was drawn twice counts twice.',
  },
  unit: '家',
  places: 0,
  kind: 'tally',
  register: 'ecology.enforcement-draw',
  add: { sum: 'drawn' },
  where: [],
  area: 'area',
  nature: { flowOn: 'drawnOn' },
})
