import { type Bilingual, type Condition, caseOf, defineFigure, moveOf, type Tally } from '@qaidam/kernel'
import { boilerProcedure, polluterProcedure, violationProcedure } from './procedures.ts'

const OF_TOWNSHIPS = { area: 'township', period: 'day' } as const
/** What the office that verifies found put right. */
const VERIFIED: Condition = { field: 'move', in: ['verify'] }
const ON = { flowOn: 'on' } as const

type About = Pick<Tally, 'id' | 'unit' | 'places' | 'owner' | 'register' | 'add' | 'where' | 'nature'> & {
  name: Bilingual
  definition: Bilingual
}

const listed = (about: About): Tally =>
  defineFigure({ ...about, per: OF_TOWNSHIPS, published: true, kind: 'tally', area: 'area' })

type OfPolluters = Pick<About, 'id' | 'name' | 'definition' | 'where' | 'nature'>
const polluters = (about: OfPolluters, register = moveOf(polluterProcedure.id)): Tally =>
  listed({ ...about, unit: '家', places: 0, owner: 'ecology-environment', register, add: 'count' })

export const pollutersRectified = polluters({
  id: 'ecology.scattered-polluters.rectified',
  name: { zh: '散乱污企业综合整治', en: 'Scattered polluting firms dealt with' },
  definition: {
    zh: '期内经核查整治到位的散乱污企业数；等于关停取缔、整合搬迁、升级改造三类之和',
    en: 'Firms verified as dealt with in the period: shut down, relocated and upgraded together.',
  },
  where: [VERIFIED],
  nature: ON,
})

const byMeasure = (measure: string, zh: string, en: string): Tally =>
  polluters({
    id: `ecology.scattered-polluters.${measure}`,
    name: { zh: `散乱污企业${zh}`, en: `Scattered polluters, ${en}` },
    definition: {
      zh: `期内经核查整治到位、整治方式为${zh}的散乱污企业数`,
      en: `Firms verified as dealt with in the period that were ${en}.`,
    },
    where: [{ field: 'measure', in: [measure] }, VERIFIED],
    nature: ON,
  })

export const pollutersShutDown = byMeasure('shut-down', '关停取缔', 'shut down')
export const pollutersRelocated = byMeasure('relocate', '整合搬迁', 'relocated')
export const pollutersUpgraded = byMeasure('upgrade', '升级改造', 'upgraded')

export const pollutersFound = polluters(
  {
    id: 'ecology.scattered-polluters.found',
    name: { zh: '排查认定散乱污企业', en: 'Scattered polluters found' },
    definition: {
      zh: '期内排查认定、列入整治清单的散乱污企业数',
      en: 'Firms that were found and put on the list in the period.',
    },
    where: [],
    nature: { flowOn: 'foundOn' },
  },
  'ecology.scattered-polluter',
)

const boilers = (about: Pick<About, 'id' | 'name' | 'definition' | 'unit' | 'places' | 'add'>): Tally =>
  listed({
    ...about,
    owner: 'ecology-environment',
    register: moveOf(boilerProcedure.id),
    where: [VERIFIED],
    nature: ON,
  })

export const coalBoilersRetired = boilers({
  id: 'ecology.coal-boilers.retired',
  name: { zh: '淘汰燃煤小锅炉', en: 'Small coal boilers retired' },
  definition: {
    zh: '期内经核查拆除或停用到位的燃煤小锅炉额定蒸发量之和',
    en: 'Rated capacity of the small coal boilers whose retirement was verified in the period.',
  },
  unit: '蒸吨',
  places: 0,
  add: { sum: 'retired' },
})

export const coalBoilersRetiredCount = boilers({
  id: 'ecology.coal-boilers.retired-count',
  name: { zh: '淘汰燃煤小锅炉台数', en: 'Number of small coal boilers retired' },
  definition: {
    zh: '期内经核查拆除或停用到位的燃煤小锅炉台数',
    en: 'Small coal boilers whose retirement was verified in the period.',
  },
  unit: '个',
  places: 0,
  add: 'count',
})

const violations = (about: Pick<About, 'id' | 'name' | 'definition' | 'where'>): Tally =>
  listed({
    ...about,
    unit: '处',
    places: 0,
    owner: 'natural-resources',
    register: caseOf(violationProcedure.id),
    add: 'count',
    nature: 'stock',
  })

export const campaignsFound = violations({
  id: 'ecology.campaigns.found',
  name: { zh: '两项清理整治在册问题', en: 'Problems of the two campaigns' },
  definition: {
    zh: '期末已排查认定的违建别墅、大棚房问题处数，含已整改到位的',
    en: 'Illegal villas and greenhouse-houses found by the last day, put right or not.',
  },
  where: [],
})

export const campaignsFoundRectified = violations({
  id: 'ecology.campaigns.found-rectified',
  name: { zh: '两项清理整治已整改到位问题', en: 'Of the problems found, put right' },
  definition: {
    zh: '期末在册的违建别墅、大棚房问题中经核查整改到位的处数；反弹重新整改的不计',
    en: 'Of the problems found by the last day, those verified as put right; not those reopened.',
  },
  where: [{ field: 'stage', in: ['closed'] }],
})

export const campaignsRectified = defineFigure({
  id: 'ecology.campaigns.rectified',
  name: {
    zh: '违建别墅、大棚房专项清理整治问题整改到位率',
    en: 'Problems of the two campaigns put right',
  },
  definition: {
    zh: '期末在册的违建别墅、大棚房问题中经核查整改到位的比例；仅指这两个专项行动',
    en: 'Of the problems found by the last day, the share verified as put right; the two campaigns only.',
  },
  unit: '%',
  places: 0,
  // Rounded down: 99.6 per cent put right is not all of them.
  rounding: 'down',
  owner: 'natural-resources',
  per: OF_TOWNSHIPS,
  better: 'larger',
  published: true,

  kind: 'formula',
  formula: 'rectified / found',
  from: { rectified: 'ecology.campaigns.found-rectified', found: 'ecology.campaigns.found' },
})

export const campaignsLandReturned = listed({
  id: 'ecology.campaigns.land-returned',
  name: { zh: '两项清理整治恢复土地', en: 'Land of the two campaigns put right' },
  definition: {
    zh: '期内经核查整改到位的违建别墅、大棚房问题核定恢复面积之和',
    en: 'Land of the problems that were verified as put right in the period.',
  },
  unit: '公顷',
  places: 2,
  owner: 'natural-resources',
  register: moveOf(violationProcedure.id),
  add: { sum: 'returned' },
  where: [VERIFIED],
  nature: ON,
})
