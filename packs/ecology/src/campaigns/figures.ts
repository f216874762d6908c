import { type Bilingual, type Condition, caseOf, defineFigure, type Tally } from '@qaidam/kernel'
import { boilerProcedure, polluterProcedure, violationProcedure } from './procedures.ts'

const OF_TOWNSHIPS = { area: 'township', period: 'day' } as const
/**
 * What the office that verifies found put right, and what was not reopened since: an entry that comes
 * back and is verified again is one entry.
 */
const VERIFIED: Condition = { field: 'stage', in: ['closed'] }

type About = Pick<Tally, 'id' | 'unit' | 'places' | 'owner' | 'register' | 'add' | 'where' | 'nature'> & {
  name: Bilingual
  definition: Bilingual
}

const listed = (about: About): Tally =>
  defineFigure({ ...about, per: OF_TOWNSHIPS, published: true, kind: 'tally', area: 'area' })

type OfPolluters = Pick<About, 'id' | 'name' | 'definition' | 'where'>
const OF_POLLUTERS = { unit: '家', places: 0, owner: 'ecology-environment', add: 'count' } as const
const polluters = (about: OfPolluters): Tally =>
  listed({ ...about, ...OF_POLLUTERS, register: caseOf(polluterProcedure.id), nature: 'stock' })

export const pollutersRectified = polluters({
  id: 'ecology.scattered-polluters.rectified',
  name: { zh: '散乱污企业综合整治', en: 'Scattered polluting firms dealt with' },
  definition: {
    zh: '期末经核查整治到位的散乱污企业数，反弹重新整改的不计；等于关停取缔、整合搬迁、升级改造三类之和',
    en: 'Firms verified as dealt with by the last day, not those reopened: shut down, relocated and upgraded.',
  },
  where: [VERIFIED],
})

const byMeasure = (measure: string, zh: string, en: string): Tally =>
  polluters({
    id: `ecology.scattered-polluters.${measure}`,
    name: { zh: `散乱污企业${zh}`, en: `Scattered polluters, ${en}` },
    definition: {
      zh: `期末经核查整治到位、整治方式为${zh}的散乱污企业数，反弹重新整改的不计`,
      en: `Firms verified as dealt with by the last day that were ${en}, not those reopened.`,
    },
    where: [{ field: 'measure', in: [measure] }, VERIFIED],
  })

export const pollutersShutDown = byMeasure('shut-down', '关停取缔', 'shut down')
export const pollutersRelocated = byMeasure('relocate', '整合搬迁', 'relocated')
export const pollutersUpgraded = byMeasure('upgrade', '升级改造', 'upgraded')

export const pollutersFound = listed({
  ...OF_POLLUTERS,
  id: 'ecology.scattered-polluters.found',
  name: { zh: '排查认定散乱污企业', en: 'Scattered polluters found' },
  definition: {
    zh: '期内排查认定、列入整治清单的散乱污企业数',
    en: 'Firms that were found and put on the list in the period.',
  },
  register: 'ecology.scattered-polluter',
  where: [],
  nature: { flowOn: 'foundOn' },
})

const boilers = (about: Pick<About, 'id' | 'name' | 'definition' | 'unit' | 'places' | 'add'>): Tally =>
  listed({
    ...about,
    owner: 'ecology-environment',
    register: caseOf(boilerProcedure.id),
    where: [VERIFIED],
    nature: 'stock',
  })

export const coalBoilersRetired = boilers({
  id: 'ecology.coal-boilers.retired',
  name: { zh: '淘汰燃煤小锅炉', en: 'Small coal boilers retired' },
  definition: {
    zh: '期末经核查拆除或停用到位的燃煤小锅炉核定淘汰蒸发量之和，反弹重新整改的不计',
    en: 'Capacity found retired of the small coal boilers verified by the last day, not those reopened.',
  },
  unit: '蒸吨',
  places: 0,
  add: { sum: 'retired' },
})

export const coalBoilersRetiredCount = boilers({
  id: 'ecology.coal-boilers.retired-count',
  name: { zh: '淘汰燃煤小锅炉台数', en: 'Number of small coal boilers retired' },
  definition: {
    zh: '期末经核查拆除或停用到位的燃煤小锅炉台数，反弹重新整改的不计',
    en: 'Small coal boilers whose retirement was verified by the last day, not those reopened.',
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
  where: [VERIFIED],
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
    zh: '期末经核查整改到位的违建别墅、大棚房问题核定恢复面积之和，反弹重新整改的不计',
    en: 'Land of the problems verified as put right by the last day, not those reopened.',
  },
  unit: '公顷',
  places: 2,
  owner: 'natural-resources',
  register: caseOf(violationProcedure.id),
  add: { sum: 'returned' },
  where: [VERIFIED],
  nature: 'stock',
})
