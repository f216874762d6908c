import { type Bilingual, defineFigure, type Evaluation, type Tally } from '@qaidam/kernel'

const OF_TOWNSHIPS = { area: 'township', period: 'day' } as const

type About = Pick<Tally, 'id' | 'where'> & { name: Bilingual; definition: Bilingual }

const plots = (about: About): Tally =>
  defineFigure({
    ...about,
    unit: '个',
    places: 0,
    owner: 'ecology-environment',
    per: OF_TOWNSHIPS,
    published: true,
    kind: 'tally',
    register: 'ecology.soil-plot',
    add: 'count',
    area: 'area',
    nature: 'stock',
  })
const SURVEYED = { field: 'survey', in: ['surveyed'] }

export const soilPlotsSurveyed = plots({
  id: 'ecology.soil.plots-surveyed',
  name: { zh: '重点行业企业用地调查', en: 'Key-industry plots surveyed' },
  definition: {
    zh: '期末已完成调查的重点行业企业用地地块数',
    en: 'Plots of key industries whose survey was finished by the last day.',
  },
  where: [SURVEYED],
})

export const soilPlotsListed = plots({
  id: 'ecology.soil.plots-listed',
  name: { zh: '重点行业企业用地名单地块', en: 'Key-industry plots listed' },
  definition: {
    zh: '期末列入调查名单的地块数，不论调查进度',
    en: 'Plots on the list on the last day, surveyed or not.',
  },
  where: [],
})

const above = (about: Omit<About, 'where'> & { readonly above: 'screening' | 'control' }): Evaluation => {
  const { above: value, ...rest } = about
  return defineFigure({
    ...rest,
    unit: '个',
    places: 0,
    owner: 'ecology-environment',
    per: OF_TOWNSHIPS,
    published: true,

    kind: 'evaluation',
    parts: 'ecology.soil-plot-day',
    method: 'soil.plots-above',
    settings: { above: value },
  })
}

export const soilPlotsAboveScreening = above({
  id: 'ecology.soil.plots-above-screening',
  name: { zh: '超筛选值地块', en: 'Plots above a screening value' },
  definition: {
    zh: '期内采集的样品中有含量超过GB 36600风险筛选值（含超过管制值）的地块数，一个地块只计一次；期内没有样品的不给数',
    en: 'Plots of which a sample of the period is above a screening value (or a control value), each once; without samples no number is given.',
  },
  above: 'screening',
})

export const soilPlotsAboveControl = above({
  id: 'ecology.soil.plots-above-control',
  name: { zh: '超管制值地块', en: 'Plots above a control value' },
  definition: {
    zh: '期内采集的样品中有含量超过GB 36600风险管制值的地块数，一个地块只计一次；期内没有样品的不给数',
    en: 'Plots of which a sample of the period is above a control value, each once; without samples no number is given.',
  },
  above: 'control',
})

export const soilSurveyShare = defineFigure({
  id: 'ecology.soil.survey-share',
  name: { zh: '重点行业企业用地调查完成率', en: 'Share of key-industry plots surveyed' },
  definition: {
    zh: '期末已完成调查的地块占名单地块的比例',
    en: 'Plots surveyed by the last day over all listed then.',
  },
  unit: '%',
  places: 1,
  rounding: 'down',
  owner: 'ecology-environment',
  per: OF_TOWNSHIPS,
  better: 'larger',
  published: true,

  kind: 'formula',
  formula: 'surveyed / listed',
  from: { surveyed: 'ecology.soil.plots-surveyed', listed: 'ecology.soil.plots-listed' },
})

export const soilSamples = defineFigure({
  id: 'ecology.soil.samples',
  name: { zh: '土壤样品', en: 'Soil samples' },
  definition: {
    zh: '期内在重点行业企业用地采集的土壤样品数',
    en: 'Samples taken on plots of key industries in the period.',
  },
  unit: '个',
  places: 0,
  owner: 'ecology-environment',
  per: OF_TOWNSHIPS,

  kind: 'tally',
  register: 'ecology.soil-sample',
  add: 'count',
  where: [],
  area: 'area',
  nature: { flowOn: 'sampledOn' },
})

export const livestockFarms = defineFigure({
  id: 'ecology.manure.farms',
  name: { zh: '规模养殖场', en: 'Livestock farms of scale' },
  definition: {
    zh: '期末在名录中的规模养殖场数',
    en: 'Farms of scale on the register on the last day.',
  },
  unit: '家',
  places: 0,
  owner: 'agriculture-husbandry',
  per: OF_TOWNSHIPS,
  published: true,

  kind: 'tally',
  register: 'ecology.livestock-farm',
  add: 'count',
  where: [],
  area: 'area',
  nature: 'stock',
})

const checks = (about: About): Tally =>
  defineFigure({
    ...about,
    unit: '家',
    places: 0,
    owner: 'agriculture-husbandry',
    per: OF_TOWNSHIPS,
    published: true,
    kind: 'tally',
    register: 'ecology.manure-check',
    add: { distinct: 'farm' },
    area: 'area',
    nature: { flowOn: 'checkedOn' },
  })

export const manureFarmsSampled = checks({
  id: 'ecology.manure.farms-sampled',
  name: { zh: '现场抽查养殖场', en: 'Farms checked on the spot' },
  definition: {
    zh: '期内现场抽查的规模养殖场家数；抽查多次只计一次',
    en: 'Farms visited in the period, each once however often.',
  },
  where: [],
})

export const manureFarmsEquipped = checks({
  id: 'ecology.manure.farms-equipped',
  name: { zh: '抽查已配套设施的养殖场', en: 'Farms found with matching facilities' },
  definition: {
    zh: '期内现场抽查中至少一次查实已配套粪污处理设施的规模养殖场家数',
    en: 'Farms found at one visit of the period at least to have matching manure facilities.',
  },
  where: [{ field: 'facilities', in: ['matching'] }],
})

export const manureFacilityRate = defineFigure({
  id: 'ecology.manure.facility-rate',
  name: { zh: '畜禽粪污资源化处理设施配套率', en: 'Farms with manure treatment facilities' },
  definition: {
    zh: '期内现场抽查的规模养殖场中，查实已配套粪污处理设施的比例；是抽查结果，不是全部养殖场的比例',
    en: 'Farms found with matching facilities over farms visited: a result of checks, not of all farms.',
  },
  unit: '%',
  places: 1,
  owner: 'agriculture-husbandry',
  per: OF_TOWNSHIPS,
  better: 'larger',
  published: true,

  kind: 'formula',
  formula: 'equipped / sampled',
  from: { equipped: 'ecology.manure.farms-equipped', sampled: 'ecology.manure.farms-sampled' },
})
