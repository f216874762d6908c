import { defineFigure, type Evaluation } from '@qaidam/kernel'
import { shareOf, talliesOf } from '@qaidam/kernel/declaring'

const owner = 'agriculture-husbandry'
const villages = talliesOf({ register: 'life.village', owner, level: 'township' })
const businesses = talliesOf({ register: 'life.village-business', owner, level: 'township' })

const all = villages({
  id: 'life.village.villages',
  name: ['行政村', 'Villages'],
  definition: ['期末在册的行政村数，不含社区居委会', "Villages on the list; residents' committees are none."],
  unit: '个',
})

const people = villages({
  id: 'life.village.people',
  name: ['农牧区户籍人口', 'Registered people of villages'],
  definition: ['期末各行政村户籍人口之和', 'Registered people of all villages.'],
  unit: '人',
  add: { sum: 'population' },
})

const poor = villages({
  id: 'life.village.poor',
  name: ['未退出贫困村', 'Poor villages'],
  definition: ['期末尚未退出的贫困村数', 'Poor villages that have not left the list.'],
  unit: '个',
  where: [{ field: 'relief', in: ['poor'] }],
})

/** Villages and their people, the denominators of others. */
export const rural = { all, people, poor }

const withBusiness = businesses({
  id: 'life.village.with-business',
  name: ['有集体实体产业的村', 'Villages with a business'],
  definition: [
    '期末有集体实体产业的行政村数，一村多个只计一村',
    'Villages that have a business as a collective; several are one village.',
  ],
  unit: '个',
  add: { distinct: 'village' },
})

const stable = businesses({
  id: 'life.village.stable-business',
  name: ['有稳定收益实体产业的村', 'Villages with a business of stable return'],
  definition: [
    '期末有稳定收益实体产业的行政村数，一村多个只计一村',
    'Villages with a business whose return is stable; several are one village.',
  ],
  unit: '个',
  add: { distinct: 'village' },
  where: [{ field: 'returns', in: ['stable'] }],
})

const stableShare = shareOf({
  id: 'life.village.stable-share',
  name: ['有稳定收益实体产业的村占比', 'Share of villages with a business of stable return'],
  definition: ['有稳定收益实体产业的村占行政村的百分比', 'Villages with a stable business, of all villages.'],
  part: stable,
  whole: all,
  better: 'larger',
})

const income = talliesOf({
  register: 'life.village-income',
  owner,
  level: 'township',
  on: 'yearEnd',
  grain: 'year',
})({
  id: 'life.village.income',
  name: ['村集体经济收入', 'Collective income of villages'],
  definition: ['期内各村集体经济收入之和', 'What all villages as collectives earned in the period.'],
  unit: '万元',
  places: 2,
  add: { sum: 'income' },
})

type About = Pick<Evaluation, 'id' | 'name' | 'definition'>

const byIncome = (least: 'any' | '5' | '10', about: About): Evaluation =>
  defineFigure({
    kind: 'evaluation',
    ...about,
    unit: '个',
    places: 0,
    owner,
    per: { area: 'township', period: 'year' },
    published: true,
    better: 'larger',
    parts: 'life.village-year',
    method: 'village.by-income',
    settings: { least },
  })

const withIncome = byIncome('any', {
  id: 'life.village.with-income',
  name: { zh: '有集体经济收入的村', en: 'Villages with collective income' },
  definition: {
    zh: '当年有集体经济收入的行政村数',
    en: 'Villages that earned anything as a collective in the year.',
  },
})

const over50k = byIncome('5', {
  id: 'life.village.income-over-50k',
  name: { zh: '集体经济年收入5万元以上的村', en: 'Villages with collective income over 50 000 yuan' },
  definition: {
    zh: '当年集体经济收入达到5万元及以上的行政村数',
    en: 'Villages that earned 50 000 yuan or more as a collective in the year.',
  },
})

const over100k = byIncome('10', {
  id: 'life.village.income-over-100k',
  name: { zh: '集体经济年收入10万元以上的村', en: 'Villages with collective income over 100 000 yuan' },
  definition: {
    zh: '当年集体经济收入达到10万元及以上的行政村数',
    en: 'Villages that earned 100 000 yuan or more as a collective in the year.',
  },
})

const reporting = talliesOf({
  register: 'life.village-income',
  owner,
  level: 'township',
  on: 'yearEnd',
  grain: 'year',
})({
  id: 'life.village.reporting',
  name: ['报送集体经济收入的村', 'Villages that told their income'],
  definition: [
    '期内报送集体经济收入的行政村数，一村只计一次',
    'Villages that told what they earned in the period, each once.',
  ],
  unit: '个',
  add: { distinct: 'village' },
})

const incomeShare = defineFigure({
  kind: 'formula',
  id: 'life.village.income-share',
  name: { zh: '有集体经济收入的村占比', en: 'Share of villages with collective income' },
  definition: {
    zh: '有集体经济收入的村占报送收入的村的百分比',
    en: 'Villages with collective income, of those that told their income.',
  },
  unit: '%',
  places: 1,
  owner,
  per: { area: 'township', period: 'year' },
  published: true,
  better: 'larger',
  formula: 'part / whole',
  from: { part: withIncome.id, whole: reporting.id },
})

export const villageFigures = [
  over50k,
  stable,
  stableShare,
  all,
  people,
  poor,
  withBusiness,
  income,
  withIncome,
  over100k,
  reporting,
  incomeShare,
]
