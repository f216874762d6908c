import { type Bilingual, defineFigure, type Evaluation, type FormulaFigure } from '@qaidam/kernel'

type About = Pick<Evaluation, 'id' | 'name' | 'definition' | 'unit' | 'places' | 'method'> &
  Partial<Pick<Evaluation, 'settings' | 'better' | 'per'>>

/** What all air figures share: whose they are, what they read, and that changes follow print. */
function airFigure(about: About): Evaluation {
  return defineFigure({
    per: { area: 'county', period: 'day' },
    ...about,
    kind: 'evaluation',
    parts: 'ecology.air-day',
    rounding: 'half_even',
    changeFrom: 'published',
    owner: 'ecology-environment',
    published: true,
  })
}

const MONTHLY = { area: 'county', period: 'month' } as const
const WITHOUT_DUST = { dust: 'concentrations' } as const

export const goodDays = airFigure({
  id: 'ecology.air.good-days',
  name: { zh: '环境空气质量优良天数比例', en: 'Share of days meeting the air standard' },
  definition: {
    zh: '空气质量指数不大于100的天数占有效监测天数的百分比；沙尘日不剔除',
    en: 'Days with an index of at most 100 in per cent of the valid days; dust days stay in.',
  },
  unit: '%',
  places: 1,
  better: 'larger',
  method: 'air.good-days',
})

/** The mean of one pollutant's days, as measured. */
function mean(pollutant: string, name: string): Evaluation {
  return airFigure({
    id: `ecology.air.${pollutant}`,
    name: { zh: `${name}平均浓度`, en: `Mean ${name}` },
    definition: {
      zh: `各有效日${name}平均浓度的算术平均；地区的日均值为其各点位的平均`,
      en: `The mean of the valid daily means of ${name}; an area's day is the mean of its stations.`,
    },
    unit: 'µg/m³',
    places: 0,
    better: 'smaller',
    method: 'air.mean',
    settings: { pollutant },
  })
}

export const pm25 = mean('pm25', 'PM2.5')
export const pm10 = mean('pm10', 'PM10')
export const so2 = mean('so2', 'SO2')
export const no2 = mean('no2', 'NO2')

function withoutDust(figure: Evaluation): Evaluation {
  return {
    ...figure,
    id: `${figure.id}-without-dust`,
    name: { zh: `${figure.name.zh}（剔除沙尘影响）`, en: `${figure.name.en}, without dust days` },
    definition: {
      zh: `${figure.definition.zh}；受沙尘天气影响的点位日不计入颗粒物浓度`,
      en: `${figure.definition.en} Station-days under dust are left out of particles.`,
    },
    settings: { ...figure.settings, ...WITHOUT_DUST },
  }
}

export const pm25WithoutDust = withoutDust(pm25)
export const pm10WithoutDust = withoutDust(pm10)

export const co = airFigure({
  id: 'ecology.air.co',
  name: { zh: 'CO日均值第95百分位数', en: 'CO, 95th percentile of days' },
  definition: {
    zh: '各有效日CO平均浓度由小到大排列的第95百分位数',
    en: 'The 95th percentile of the valid daily means of CO.',
  },
  unit: 'mg/m³',
  places: 1,
  per: MONTHLY,
  better: 'smaller',
  method: 'air.percentile',
  settings: { pollutant: 'co' },
})

export const o3 = airFigure({
  id: 'ecology.air.o3',
  name: { zh: 'O3日最大8小时平均第90百分位数', en: 'O3, 90th percentile of daily 8-hour maxima' },
  definition: {
    zh: '各有效日O3日最大8小时平均浓度由小到大排列的第90百分位数',
    en: 'The 90th percentile of the valid daily maxima of the 8-hour means of O3.',
  },
  unit: 'µg/m³',
  places: 0,
  per: MONTHLY,
  better: 'smaller',
  method: 'air.percentile',
  settings: { pollutant: 'o3' },
})

export const compositeIndex = airFigure({
  id: 'ecology.air.composite-index',
  name: { zh: '环境空气质量综合指数', en: 'Composite air quality index' },
  definition: {
    zh: '六项污染物浓度与二级标准限值之比分别修约到两位小数后相加；越小越好',
    en: 'Six concentrations over their limits of grade two, each rounded to 2 places, added up.',
  },
  unit: 'index',
  places: 2,
  per: MONTHLY,
  better: 'smaller',
  method: 'air.composite-index',
})

export const compositeIndexWithoutDust = withoutDust(compositeIndex)

/** A count of days. */
function days(id: string, name: Bilingual, definition: Bilingual, rest: Partial<About> = {}): Evaluation {
  return airFigure({
    id: `ecology.air.${id}`,
    name,
    definition,
    unit: '天',
    places: 0,
    method: 'air.days-by-level',
    ...rest,
  })
}

export const validDays = days(
  'valid-days',
  { zh: '空气质量有效监测天数', en: 'Valid days of air quality' },
  {
    zh: '六项污染物日均值均有效的天数，以及虽有缺项但已超标的天数',
    en: 'Days with all six pollutants valid, and days that exceed the limit whatever is missing.',
  },
  { method: 'air.valid-days' },
)

export const exceedDays = days(
  'exceed-days',
  { zh: '空气质量超标天数', en: 'Days above the air standard' },
  { zh: '空气质量指数大于100的有效天数', en: 'Valid days with an index above 100.' },
  { method: 'air.exceed-days', better: 'smaller', settings: { pollutant: 'any' } },
)

function ofLevel(
  level: string,
  id: string,
  name: Bilingual,
  range: string,
  better?: 'larger' | 'smaller',
): Evaluation {
  return days(
    id,
    { zh: `空气质量${name.zh}天数`, en: `Days with ${name.en} air` },
    { zh: `空气质量指数为${range}的有效天数`, en: `Valid days with an index of ${range}.` },
    { settings: { level }, ...(better === undefined ? {} : { better }) },
  )
}

export const daysExcellent = ofLevel('1', 'days-excellent', { zh: '优', en: 'excellent' }, '0–50', 'larger')
export const daysGood = ofLevel('2', 'days-good', { zh: '良', en: 'good' }, '51–100')
export const daysLight = ofLevel(
  '3',
  'days-light',
  { zh: '轻度污染', en: 'lightly polluted' },
  '101–150',
  'smaller',
)
export const daysModerate = ofLevel(
  '4',
  'days-moderate',
  { zh: '中度污染', en: 'moderately polluted' },
  '151–200',
  'smaller',
)
export const daysHeavy = ofLevel(
  '5',
  'days-heavy',
  { zh: '重度污染', en: 'heavily polluted' },
  '201–300',
  'smaller',
)
export const daysSevere = ofLevel(
  '6',
  'days-severe',
  { zh: '严重污染', en: 'severely polluted' },
  '301–500',
  'smaller',
)

function primary(pollutant: string, name: string): Evaluation {
  return days(
    `primary-days-${pollutant}`,
    { zh: `${name}为首要污染物的天数`, en: `Days with ${name} as primary pollutant` },
    {
      zh: `空气质量指数大于50且${name}的分指数最大（含并列）的有效天数`,
      en: `Valid days with an index above 50 to which ${name} gives the greatest share, alone or jointly.`,
    },
    { method: 'air.primary-days', settings: { pollutant } },
  )
}

export const primarySo2 = primary('so2', 'SO2')
export const primaryNo2 = primary('no2', 'NO2')
export const primaryPm10 = primary('pm10', 'PM10')
export const primaryPm25 = primary('pm25', 'PM2.5')
export const primaryCo = primary('co', 'CO')
export const primaryO3 = primary('o3', 'O3')

export const pm25LimitRatio: FormulaFigure = defineFigure({
  id: 'ecology.air.pm25-limit-ratio',
  name: { zh: 'PM2.5平均浓度与年平均限值之比', en: 'Mean PM2.5 against its annual limit' },
  definition: {
    zh: 'PM2.5平均浓度除以期末有效的二级年平均浓度限值',
    en: 'Mean PM2.5 over the annual limit of grade two in force on the last day.',
  },
  unit: 'ratio',
  places: 2,
  owner: 'ecology-environment',
  per: MONTHLY,
  changeFrom: 'published',
  better: 'smaller',
  published: true,

  kind: 'formula',
  formula: 'mean / limit',
  from: { mean: 'ecology.air.pm25' },
  under: { limit: 'air.pm25-annual-limit' },
})
