import { type Bilingual, caseOf, defineFigure, moveOf, type Tally } from '@qaidam/kernel'
import { patrolProcedure } from './patrol-procedure.ts'
import { problemProcedure } from './problem-procedure.ts'

const OF_COUNTIES = { area: 'county', period: 'day' } as const
const OWNER = 'water-resources'

type About = Pick<Tally, 'id' | 'unit' | 'register' | 'add' | 'where' | 'nature'> & {
  name: Bilingual
  definition: Bilingual
}
const counted = (about: About): Tally =>
  defineFigure({
    ...about,
    places: 0,
    owner: OWNER,
    per: OF_COUNTIES,
    published: true,
    kind: 'tally',
    area: 'area',
  })

/** A share of figures above, in per cent with one place. */
const share = (
  id: string,
  name: Bilingual,
  definition: Bilingual,
  formula: string,
  from: Readonly<Record<string, string>>,
) =>
  defineFigure({
    id,
    name,
    definition,
    unit: '%',
    places: 1,
    owner: OWNER,
    per: OF_COUNTIES,
    better: 'larger',
    published: true,
    kind: 'formula',
    formula,
    from,
  })

const IN_OFFICE = { register: 'ecology.river-chief', nature: 'stock' } as const
const CHIEFS = { field: 'role', in: ['general', 'chief'] }

export const riverChiefLevels = counted({
  ...IN_OFFICE,
  id: 'ecology.rivers.chief-levels',
  name: { zh: '河湖长制工作体系层级', en: 'Levels of the river and lake chief system' },
  definition: {
    zh: '期末在任河湖长所在的级别数：州、县、乡、村；不含管护员',
    en: 'Levels at which chiefs are in office on the last day; wardens do not count.',
  },
  unit: '级',
  add: { distinct: 'level' },
  where: [CHIEFS],
})

export const riverChiefs = counted({
  ...IN_OFFICE,
  id: 'ecology.rivers.chiefs',
  name: { zh: '河湖长', en: 'River and lake chiefs' },
  definition: {
    zh: '期末在任的河湖长责任岗位数，含总河湖长；一个岗位负责几个河段就计几个，不含管护员',
    en: 'Chief posts on the last day, general chiefs too; a post counts for each section it answers for.',
  },
  unit: '个',
  add: 'count',
  where: [CHIEFS],
})

const chiefsAt = (level: string, zh: string, en: string): Tally =>
  counted({
    ...IN_OFFICE,
    id: `ecology.rivers.chiefs-${level}`,
    name: { zh: `${zh}河湖长`, en: `Chiefs of ${en} level` },
    definition: {
      zh: `期末在任的${zh}河湖长责任岗位数；不含管护员`,
      en: `Chief posts of ${en} level on the last day, without wardens.`,
    },
    unit: '个',
    add: 'count',
    where: [CHIEFS, { field: 'level', in: [level] }],
  })

export const riverChiefsPrefecture = chiefsAt('prefecture', '州级', 'prefecture')
export const riverChiefsCounty = chiefsAt('county', '县级', 'county')
export const riverChiefsTownship = chiefsAt('township', '乡级', 'township')
export const riverChiefsVillage = chiefsAt('village', '村级', 'village')

export const riverSections = counted({
  id: 'ecology.rivers.sections',
  name: { zh: '落实河湖长的河段和湖泊', en: 'River sections and lakes' },
  definition: {
    zh: '期末登记在册的河段、湖泊和水库数',
    en: 'River sections, lakes and reservoirs on the register on the last day.',
  },
  unit: '个',
  register: 'ecology.river-section',
  add: 'count',
  where: [],
  nature: 'stock',
})

const PATROLS = {
  register: 'ecology.river-patrol',
  nature: { flowOn: 'patrolledOn' },
}

export const riverPatrols = counted({
  ...PATROLS,
  id: 'ecology.rivers.patrols',
  name: { zh: '巡河', en: 'Patrols made' },
  definition: {
    zh: '期内各级河湖长巡河次数；有没有轨迹和照片都算',
    en: 'Patrols made in the period, with or without a track or photo.',
  },
  unit: '次',
  add: 'count',
  where: [],
})

export const riverSectionsPatrolled = counted({
  ...PATROLS,
  id: 'ecology.rivers.sections-patrolled',
  name: { zh: '巡到的河段和湖泊', en: 'Sections patrolled' },
  definition: {
    zh: '期内至少巡过一次的河段、湖泊和水库数',
    en: 'Sections and lakes that were patrolled in the period at least once.',
  },
  unit: '个',
  add: { distinct: 'section' },
  where: [],
})

export const riverPatrolsPlanned = counted({
  id: 'ecology.rivers.patrols-planned',
  name: { zh: '应巡河次数', en: 'Patrols due' },
  definition: {
    zh: '完成时限在期内的巡河计划次数之和，次数由当地文件规定',
    en: 'Patrols planned that fall due in the period, as the local document sets them.',
  },
  unit: '次',
  register: 'ecology.river-patrol-plan',
  add: { sum: 'planned' },
  where: [],
  nature: { flowOn: 'dueOn' },
})

export const riverPatrolAttainment = share(
  'ecology.rivers.patrol-attainment',
  { zh: '巡河计划完成率', en: 'Patrols made of those due' },
  {
    zh: '期内巡河次数除以期内到期的应巡河次数；计划按季到期',
    en: 'Patrols made in the period over those due in it; plans fall due by the quarter.',
  },
  'made / planned',
  { made: 'ecology.rivers.patrols', planned: 'ecology.rivers.patrols-planned' },
)

const PROBLEMS = { register: 'ecology.river-problem', unit: '个', add: 'count' } as const
const STANDING = { register: caseOf(problemProcedure.id), nature: 'stock', unit: '个', add: 'count' } as const

export const riverProblemsFound = counted({
  ...PROBLEMS,
  id: 'ecology.rivers.problems-found',
  name: { zh: '发现河湖问题', en: 'Problems of rivers and lakes found' },
  definition: {
    zh: '期内发现的河湖问题数，来源包括巡河、举报、督查和监测',
    en: 'Problems found in the period: by patrols, the public, inspection and monitoring.',
  },
  where: [],
  nature: { flowOn: 'foundOn' },
})

export const riverProblemsClosed = counted({
  id: 'ecology.rivers.problems-closed',
  name: { zh: '整改销号河湖问题', en: 'Problems of rivers and lakes closed' },
  definition: {
    zh: '期内经河长复核合格销号的次数，不论何时发现；重新整改后再次销号的另计',
    en: 'Closures after a check in the period, whenever found; one after a reopening counts again.',
  },
  unit: '个',
  register: moveOf(problemProcedure.id),
  add: 'count',
  where: [{ field: 'move', in: ['close'] }],
  nature: { flowOn: 'on' },
})

export const riverProblemsReopened = counted({
  id: 'ecology.rivers.problems-reopened',
  name: { zh: '反弹重新整改河湖问题', en: 'Problems of rivers and lakes reopened' },
  definition: {
    zh: '期内销号后发现反弹、重新整改的次数',
    en: 'Problems found back after they were closed, and reopened in the period.',
  },
  unit: '个',
  register: moveOf(problemProcedure.id),
  add: 'count',
  where: [{ field: 'move', in: ['reopen'] }],
  nature: { flowOn: 'on' },
})

export const riverProblemsReportedUp = counted({
  id: 'ecology.rivers.problems-reported-up',
  name: { zh: '逐级上报河湖问题', en: 'Problems of rivers and lakes passed up' },
  definition: {
    zh: '期内村报乡、乡报县的次数；一个问题上报两级计两次',
    en: 'Reports from village to township and from township to county; two levels count twice.',
  },
  unit: '个',
  register: moveOf(problemProcedure.id),
  add: 'count',
  where: [{ field: 'move', in: ['report-to-township', 'report-to-county'] }],
  nature: { flowOn: 'on' },
})

export const riverProblemsRegistered = counted({
  ...STANDING,
  id: 'ecology.rivers.problems-registered',
  name: { zh: '在册河湖问题', en: 'Problems of rivers and lakes on the register' },
  definition: {
    zh: '期末在册的河湖问题数，含已销号的',
    en: 'Problems known by the last day, closed or not.',
  },
  where: [],
})

export const riverProblemsFoundClosed = counted({
  ...STANDING,
  id: 'ecology.rivers.problems-found-closed',
  name: { zh: '已销号的河湖问题', en: 'Of the problems found, closed' },
  definition: {
    zh: '期末在册河湖问题中已复核合格销号的数；反弹重新整改的不计',
    en: 'Problems known by the last day that stand closed; those reopened do not count.',
  },
  where: [{ field: 'stage', in: ['closed'] }],
})

export const riverProblemsClosedShare = share(
  'ecology.rivers.problems-closed-share',
  { zh: '河湖问题整改率', en: 'Share of the problems found that is closed' },
  {
    zh: '期末在册河湖问题中已销号的比例',
    en: 'Of the problems known by the last day, the share that stands closed.',
  },
  'closed / found',
  { closed: 'ecology.rivers.problems-found-closed', found: 'ecology.rivers.problems-registered' },
)

const PLANS = { register: caseOf(patrolProcedure.id), nature: 'stock', unit: '个', add: 'count' } as const

export const riverPlansAssessed = counted({
  ...PLANS,
  id: 'ecology.rivers.plans-assessed',
  name: { zh: '已考评巡河计划', en: 'Patrol plans assessed' },
  definition: {
    zh: '期末已报告并经考评的季度巡河计划数',
    en: 'Quarterly plans reported and assessed by the last day.',
  },
  where: [{ field: 'stage', in: ['fulfilled', 'short'] }],
})

export const riverPlansFulfilled = counted({
  ...PLANS,
  id: 'ecology.rivers.plans-fulfilled',
  name: { zh: '完成的巡河计划', en: 'Patrol plans fulfilled' },
  definition: {
    zh: '期末考评为完成的季度巡河计划数',
    en: 'Quarterly plans found fulfilled by the last day.',
  },
  where: [{ field: 'stage', in: ['fulfilled'] }],
})

export const riverPlansFulfilledShare = share(
  'ecology.rivers.plans-fulfilled-share',
  { zh: '巡河计划考评完成率', en: 'Share of patrol plans fulfilled' },
  {
    zh: '期末已考评的季度巡河计划中完成的比例',
    en: 'Of the plans assessed by the last day, those fulfilled.',
  },
  'fulfilled / assessed',
  { fulfilled: 'ecology.rivers.plans-fulfilled', assessed: 'ecology.rivers.plans-assessed' },
)
