import {
  type Area,
  type AreaCode,
  areaCode,
  type Composition,
  choice,
  compose,
  decimal,
  defineFigure,
  definePack,
  defineParts,
  defineRegister,
  defineReport,
  defineSystem,
  hourStarting,
  inArea,
  type Method,
  onDay,
  type Prefecture,
  ref,
  text,
} from '@qaidam/kernel'
import { GB3095_2012, HJ663_2013, pm25AnnualLimit } from '@qaidam/standards'

/** A small prefecture for tests: two cities, a public and a staff register, one of each kind of figure. */
const area = (code: string, zh: string, en: string): Area => ({ code: areaCode(code), name: { zh, en } })

export const PREFECTURE: Prefecture = {
  code: areaCode('632800'),
  name: { zh: '海西蒙古族藏族自治州', en: 'Haixi Mongol and Tibetan Autonomous Prefecture' },
  synthetic: true,
  areas: [
    area('630000', '青海省', 'Qinghai'),
    area('632800', '海西州', 'Haixi'),
    area('632801', '格尔木市', 'Golmud'),
    area('632802', '德令哈市', 'Delingha'),
    area('632803', '茫崖市', 'Mangya'),
    area('632821', '乌兰县', 'Ulan'),
  ],
  offices: [
    {
      id: 'ecology-bureau',
      name: { zh: '州生态环境局', en: 'Ecology and Environment Bureau' },
      line: 'vertical',
      area: areaCode('632800'),
    },
    {
      id: 'government-office',
      name: { zh: '州政府办公室', en: 'Government Office' },
      line: 'territorial',
      area: areaCode('632800'),
    },
  ],
}

/** One clause checked against its text, one that nobody has checked. */
export const CITATIONS = [GB3095_2012.at('表 1'), HJ663_2013.at('5.1', 'unverified')]

const never = () => {
  throw new RangeError('the example evaluates nothing')
}
const METHODS: readonly Method[] = [
  {
    id: 'air.day',
    kind: 'part',
    name: { zh: '日评价', en: 'Day' },
    outputs: ['pm25', 'aqi', 'level'],
    evaluate: ([first]) => ({ pm25: first?.pm25 ?? null, aqi: '42', level: '1' }),
  },
  {
    id: 'air.good-share',
    kind: 'period',
    name: { zh: '优良率', en: 'Good share' },
    reads: 'air.day',
    evaluate: never,
  },
  { id: 'air.mean', kind: 'period', name: { zh: '均值', en: 'Mean' }, reads: 'air.day', evaluate: never },
]

const station = defineRegister({
  id: 'ecology.air-station',
  name: { zh: '空气质量监测点', en: 'Air stations' },
  why: { zh: '每个监测点在哪里、由谁运行', en: 'Where each station stands and who runs it.' },
  kind: 'state',
  subject: 'air-station',
  owner: 'ecology-bureau',
  key: ['station'],
  fields: {
    station: text('监测点编号', 'Station'),
    name: text('名称', 'Name'),
    area: inArea('地区', 'Area'),
    keeper: text('运维人员', 'Keeper', { sensitivity: 'personal' }),
  },
  readableBy: 'public',
})

const airHour = defineRegister({
  id: 'ecology.air-hour',
  name: { zh: '空气质量小时值', en: 'Hourly air readings' },
  why: { zh: '每个监测点每小时的读数', en: 'What each station reported.' },
  kind: 'fact',
  subject: 'air-hour',
  owner: 'ecology-bureau',
  key: ['station', 'hour'],
  fields: {
    station: ref('监测点', 'Station', { register: 'ecology.air-station' }),
    hour: hourStarting('小时', 'Hour'),
    pm25: decimal('PM2.5', 'PM2.5', { unit: 'µg/m³', min: '0', max: '2000', optional: true }),
  },
  readableBy: 'public',
})

const plot = defineRegister({
  id: 'ecology.works-plot',
  name: { zh: '生态工程图斑', en: 'Plots of ecological works' },
  why: {
    zh: '每个图斑做了什么、多大、何时验收；不得重复计入',
    en: 'What was done on each plot; none counts twice.',
  },
  kind: 'fact',
  subject: 'works-plot',
  owner: 'ecology-bureau',
  key: ['plot'],
  fields: {
    plot: text('图斑编号', 'Plot'),
    area: inArea('地区', 'Area'),
    hectares: decimal('面积', 'Area in hectares', { unit: '公顷', min: '0.0001', placesMax: 4 }),
    measure: choice('措施', 'Measure', {
      choices: {
        greening: { zh: '国土绿化', en: 'Land greening' },
        sand: { zh: '沙化土地治理', en: 'Treatment of sandy land' },
      },
    }),
    acceptedOn: onDay('验收日期', 'Accepted on'),
    contact: text('联系人', 'Contact', { sensitivity: 'personal' }),
    remark: text('备注', 'Remark', { optional: true }),
  },
  readableBy: 'public',
})

const inspection = defineRegister({
  id: 'ecology.inspection',
  name: { zh: '现场检查', en: 'Inspections' },
  why: { zh: '工作台账', en: 'A working register.' },
  kind: 'fact',
  subject: 'inspection',
  owner: 'ecology-bureau',
  key: ['number'],
  fields: {
    number: text('编号', 'Number'),
    area: inArea('地区', 'Area'),
    firm: text('企业', 'Firm'),
    day: onDay('日期', 'Day'),
  },
  readableBy: 'staff',
})

const stationDay = defineParts({
  id: 'ecology.air-station-day',
  name: { zh: '点位日评价', en: 'Station day' },
  register: 'ecology.air-hour',
  by: 'station',
  areaOf: 'area',
  on: 'hour',
  method: 'air.day',
  outputs: {
    pm25: { name: { zh: 'PM2.5 日均', en: 'PM2.5 mean' }, unit: 'µg/m³' },
    aqi: { name: { zh: 'AQI', en: 'AQI' } },
    level: { name: { zh: '级别', en: 'Grade' } },
  },
})

const counties = { area: 'county', period: 'day' } as const
const owner = 'ecology-bureau'

const goodDays = defineFigure({
  id: 'ecology.air.good-days',
  name: { zh: '空气质量优良天数比例', en: 'Share of good air days' },
  definition: {
    zh: '时期内空气质量指数不大于 100 的天数占有效天数的百分比',
    en: 'Days with an air quality index of at most 100 as a share of valid days.',
  },
  unit: '%',
  places: 1,
  owner,
  per: counties,
  better: 'larger',
  published: true,
  kind: 'evaluation',
  parts: 'ecology.air-station-day',
  method: 'air.good-share',
})

const pm25 = defineFigure({
  id: 'ecology.air.pm25',
  name: { zh: 'PM2.5 平均浓度', en: 'Mean PM2.5' },
  definition: { zh: '时期内 PM2.5 日均浓度的算术平均', en: 'The arithmetic mean of daily PM2.5 values.' },
  unit: 'µg/m³',
  places: 0,
  owner,
  per: counties,
  better: 'smaller',
  published: true,
  kind: 'evaluation',
  parts: 'ecology.air-station-day',
  method: 'air.mean',
})

const greening = defineFigure({
  id: 'ecology.greening.land',
  name: { zh: '国土绿化面积', en: 'Land greening' },
  definition: {
    zh: '期内验收合格的国土绿化图斑面积之和',
    en: 'Hectares of greening plots that passed in the period.',
  },
  unit: '万公顷',
  places: 1,
  owner,
  per: counties,
  published: true,
  kind: 'tally',
  register: 'ecology.works-plot',
  add: { sum: 'hectares' },
  where: [{ field: 'measure', in: ['greening'] }],
  area: 'area',
  nature: { flowOn: 'acceptedOn' },
})

const sand = defineFigure({
  ...greening,
  id: 'ecology.sandy-land.treated',
  name: { zh: '治理沙化土地面积', en: 'Sandy land treated' },
  where: [{ field: 'measure', in: ['sand'] }],
})

const attainment = defineFigure({
  id: 'ecology.air.pm25-attainment',
  name: { zh: 'PM2.5 与限值之比', en: 'PM2.5 against its limit' },
  definition: { zh: 'PM2.5 平均浓度除以年平均限值', en: 'Mean PM2.5 over the annual limit.' },
  unit: 'ratio',
  places: 2,
  owner,
  per: { area: 'county', period: 'month' },
  better: 'smaller',
  published: true,
  kind: 'formula',
  formula: 'mean / limit',
  from: { mean: 'ecology.air.pm25' },
  under: { limit: 'air.pm25-annual-limit' },
})

const inspections = defineFigure({
  id: 'ecology.inspections',
  name: { zh: '现场检查次数', en: 'Inspections' },
  definition: { zh: '期内现场检查次数', en: 'Inspections in the period.' },
  unit: '个',
  places: 0,
  owner,
  per: counties,
  published: true,
  kind: 'tally',
  register: 'ecology.inspection',
  add: 'count',
  where: [],
  area: 'area',
  nature: { flowOn: 'day' },
})

const { published: _, ...unpublished } = inspections
const hidden = defineFigure({
  ...unpublished,
  id: 'ecology.hidden',
  name: { zh: '未公开指标', en: 'Hidden figure' },
  where: [{ field: 'firm', in: ['盐湖化工'] }],
})

const brief = defineReport({
  id: 'ecology.brief',
  name: { zh: '生态保护优先简报', en: 'Ecology first: a brief' },
  owner: 'government-office',
  text: { zh: '{% chapters pillar="ecology" /%}', en: '{% chapters pillar="ecology" /%}' },
})

const airChapter = {
  zh: `
{% each level="county" %}
{% area /%}空气质量优良天数比例为{% figure "ecology.air.good-days" /%}，{% moved "ecology.air.good-days" /%}；
PM2.5 平均浓度为{% figure "ecology.air.pm25" /%}，{% moved "ecology.air.pm25" /%}。
{% /each %}
`,
  en: `
{% each level="county" %}
In {% area /%}, {% figure "ecology.air.good-days" /%} of days had good air
({% moved "ecology.air.good-days" /%}). PM2.5 averaged {% figure "ecology.air.pm25" /%},
{% moved "ecology.air.pm25" /%}.
{% /each %}
`,
}

const worksChapter = {
  zh: `
2016年以来，全州完成国土绿化{% figure "ecology.greening.land" since="2016" /%}，
治理沙化土地{% figure "ecology.sandy-land.treated" since="2016" /%}，
工程由各地林草部门逐个图斑验收，同一图斑不重复计入。
`,
  en: `
Since 2016, {% figure "ecology.greening.land" since="2016" /%} were greened and
{% figure "ecology.sandy-land.treated" since="2016" /%} of sandy land treated; plots are accepted one by one.
`,
}

const about = { pillar: 'ecology', owner } as const

/** Air has a report and law; works and inspections stand beside it with less. */
const systems = [
  defineSystem({
    ...about,
    id: 'ecology.air',
    number: 9,
    name: { zh: '环境空气', en: 'Air' },
    why: { zh: '监测空气，按当日标准评价', en: 'Air is measured and judged by the standard of the day.' },
    registers: ['ecology.air-station', 'ecology.air-hour'],
    figures: ['ecology.air.good-days', 'ecology.air.pm25', 'ecology.air.pm25-attainment'],
    standards: ['air.pm25-annual-limit'],
    chapter: airChapter,
  }),
  defineSystem({
    ...about,
    id: 'ecology.works',
    number: 8,
    name: { zh: '生态工程', en: 'Ecological works' },
    why: { zh: '逐个图斑验收', en: 'Plots are accepted one by one.' },
    registers: ['ecology.works-plot'],
    figures: ['ecology.greening.land', 'ecology.sandy-land.treated'],
    standards: [],
    chapter: worksChapter,
  }),
  defineSystem({
    ...about,
    id: 'ecology.enforcement',
    number: 6,
    name: { zh: '监测督察执法', en: 'Enforcement' },
    why: { zh: '现场检查', en: 'Inspections on the spot.' },
    registers: ['ecology.inspection'],
    figures: ['ecology.inspections', 'ecology.hidden'],
    standards: [],
  }),
]

export const COMPOSITION: Composition = compose({
  packs: [
    definePack({
      id: 'ecology',
      name: { zh: '生态保护优先', en: 'Ecology first' },
      registers: [station, airHour, plot, inspection],
      parts: [stationDay],
      figures: [goodDays, pm25, greening, sand, attainment, inspections, hidden],
      reports: [brief],
      systems,
    }),
  ],
  standards: [pm25AnnualLimit],
  methods: METHODS,
  offices: PREFECTURE.offices.map(({ id }) => id),
})

export const HAIXI: AreaCode = areaCode('632800')
