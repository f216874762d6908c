import { defineFigure, type Evaluation, type FormulaFigure } from '@qaidam/kernel'
import { shareOf, talliesOf } from '@qaidam/kernel/declaring'
import { rural } from '../villages/figures.ts'

const owner = 'poverty-relief'
// Households are told by county and no finer: in a village a number could name a family.
const level = 'county'
const files = talliesOf({ register: 'life.poor-household', owner, level })
const measures = talliesOf({ register: 'life.poverty-measure', owner, level })

const LIFTED = { field: 'standing', in: ['lifted', 'unstable'] }

export const householdsOnFile = files({
  id: 'life.poverty.households-on-file',
  name: ['在册户', 'Households on file'],
  definition: [
    '期末在册的贫困户、脱贫户、边缘户和突发困难户户数',
    'Households on file at the end of the period: poor, out of poverty, at its border, in sudden hardship.',
  ],
  unit: '户',
})

export const householdsLifted = files({
  id: 'life.poverty.households-lifted',
  name: ['脱贫户', 'Households out of poverty'],
  definition: [
    '期末已脱贫的建档立卡户户数（含脱贫不稳定户）',
    'Registered households out of poverty at the end of the period, those not stable included.',
  ],
  unit: '户',
  where: [LIFTED],
})

export const peopleLifted = files({
  id: 'life.poverty.people-lifted',
  name: ['脱贫人口', 'People out of poverty'],
  definition: ['期末脱贫户的建档人口之和', 'People on file of households out of poverty.'],
  unit: '人',
  add: { sum: 'people' },
  where: [LIFTED],
})

export const poorPeople = files({
  id: 'life.poverty.people-poor',
  name: ['贫困人口', 'Poor people'],
  definition: [
    '期末尚未脱贫的建档立卡户人口之和',
    'People of registered households that are still poor at the end of the period.',
  ],
  unit: '人',
  add: { sum: 'people' },
  where: [{ field: 'standing', in: ['poor'] }],
})

export const incidence: FormulaFigure = shareOf({
  id: 'life.poverty.incidence',
  name: ['贫困发生率', 'Incidence of poverty'],
  definition: ['贫困人口占农牧区户籍人口的百分比', 'Poor people, of the registered people of villages.'],
  places: 2,
  part: poorPeople,
  whole: rural.people,
  better: 'smaller',
})

export const householdsWithMeasures = measures({
  id: 'life.poverty.households-with-measures',
  name: ['有帮扶措施的户', 'Households with measures'],
  definition: [
    '期末有在执行帮扶措施的在册户数，一户多项只计一户',
    'Households on file for which measures are carried out; several are one household.',
  ],
  unit: '户',
  add: { distinct: 'household' },
})

export const measuresShare = shareOf({
  id: 'life.poverty.measures-coverage',
  name: ['帮扶措施覆盖率', 'Share of households with measures'],
  definition: ['有帮扶措施的户占在册户的百分比', 'Households with measures, of all on file.'],
  part: householdsWithMeasures,
  whole: householdsOnFile,
  better: 'larger',
})

type About = Pick<
  Evaluation,
  'id' | 'name' | 'definition' | 'unit' | 'places' | 'method' | 'settings' | 'better'
>

const ofFiles = (about: About): Evaluation =>
  defineFigure({
    kind: 'evaluation',
    owner,
    per: { area: level, period: 'year' },
    published: true,
    parts: 'life.poverty-household-year',
    ...about,
  })

export const incomePerHead = ofFiles({
  id: 'life.poverty.income-per-head',
  name: { zh: '贫困人口人均可支配收入', en: 'Income per head of the poor population' },
  definition: {
    zh: '建档立卡户（贫困户和脱贫户）全年纯收入之和除以其人口之和，不同于住户抽样调查的农村居民收入；户数过少的地区不给数',
    en: 'Net income of registered households in a year, by all their people; not the income of the household survey. Of very few households none is given.',
  },
  unit: '元',
  places: 0,
  method: 'poverty.income-per-head',
  settings: { of: 'lifted' },
  better: 'larger',
})

export const coverageLifted = ofFiles({
  id: 'life.poverty.insurance-coverage-lifted',
  name: { zh: '脱贫户“脱贫保”覆盖率', en: 'Insured households out of poverty' },
  definition: {
    zh: '年度信息中参加脱贫保的建档立卡户占有年度信息的建档立卡户的百分比，一户只计一次',
    en: 'Registered households insured by the yearly file, of all with a file for the year, each once.',
  },
  unit: '%',
  places: 0,
  method: 'poverty.insured-share',
  settings: { of: 'lifted' },
  better: 'larger',
})

export const coverageBorderline = ofFiles({
  id: 'life.poverty.insurance-coverage-borderline',
  name: { zh: '边缘户“防贫保”覆盖率', en: 'Insured households at the border of poverty' },
  definition: {
    zh: '年度信息中参加防贫保的边缘户占有年度信息的边缘户的百分比，一户只计一次',
    en: 'Households at the border insured by the yearly file, of all of them with a file for the year, each once.',
  },
  unit: '%',
  places: 0,
  method: 'poverty.insured-share',
  settings: { of: 'borderline' },
  better: 'larger',
})

export const belowLine = ofFiles({
  id: 'life.poverty.below-line',
  name: { zh: '收入低于监测线的户', en: 'Households below the income line' },
  definition: {
    zh: '年度信息中人均纯收入低于当年收入监测线的在册户数；低于线的要核查，不等于返贫',
    en: 'Households on file whose net income a head is below the line of the year; each is looked at, none is poor by that.',
  },
  unit: '户',
  places: 0,
  method: 'poverty.below-line',
  settings: { of: 'all' },
  better: 'smaller',
})
