import {
  type AreaCode,
  type Composition,
  choice,
  compose,
  type Day,
  decimal,
  defineFigure,
  definePack,
  defineParts,
  defineRegister,
  hourStarting,
  type Instant,
  inArea,
  mean,
  onDay,
  type PartMethod,
  type PeriodMethod,
  type Prefecture,
  rational,
  ref,
  sum,
  text,
} from '@qaidam/kernel'

/** An invented prefecture with one register of each kind, for the storage suite. */
const common = { owner: 'office', per: { area: 'village', period: 'day' } as const, places: 1 }
const same = (id: string) => ({ name: { zh: id, en: id }, definition: { zh: id, en: id } })

export const household = defineRegister({
  id: 'toy.household',
  name: { zh: '户', en: 'Household' },
  why: { zh: '试验', en: 'Test' },
  kind: 'state',
  subject: 'household',
  owner: 'office',
  key: ['number'],
  fields: {
    number: text('户号', 'Number'),
    village: inArea('村', 'Village'),
    members: decimal('人口', 'Members', { unit: '人', min: '0', max: '100', placesMax: 0 }),
    kind: choice('类型', 'Kind', {
      choices: { herder: { zh: '牧户', en: 'Herder' }, farmer: { zh: '农户', en: 'Farmer' } },
    }),
    note: text('备注', 'Note', { optional: true }),
  },
  readableBy: 'staff',
})

export const plot = defineRegister({
  id: 'toy.plot',
  name: { zh: '图斑', en: 'Plot' },
  why: { zh: '试验', en: 'Test' },
  kind: 'fact',
  subject: 'plot',
  owner: 'office',
  key: ['project', 'plot'],
  fields: {
    project: text('项目', 'Project'),
    plot: text('图斑号', 'Plot'),
    place: inArea('位置', 'Place'),
    measure: choice('措施', 'Measure', {
      choices: { sand: { zh: '治沙', en: 'Sand' }, grass: { zh: '改良', en: 'Grass' } },
    }),
    hectares: decimal('面积', 'Area', { unit: '公顷', min: '0' }),
    acceptedOn: onDay('验收日', 'Accepted on', { optional: true }),
    household: ref('承担户', 'Household', { register: 'toy.household', optional: true }),
  },
  readableBy: 'public',
})

export const station = defineRegister({
  id: 'toy.station',
  name: { zh: '站', en: 'Station' },
  why: { zh: '试验', en: 'Test' },
  kind: 'state',
  subject: 'station',
  owner: 'office',
  key: ['station'],
  fields: { station: text('站号', 'Station'), place: inArea('位置', 'Place') },
  readableBy: 'public',
})

export const reading = defineRegister({
  id: 'toy.reading',
  name: { zh: '读数', en: 'Reading' },
  why: { zh: '试验', en: 'Test' },
  kind: 'fact',
  subject: 'reading',
  owner: 'office',
  key: ['station', 'hour'],
  fields: {
    station: ref('站', 'Station', { register: 'toy.station' }),
    hour: hourStarting('时', 'Hour'),
    value: decimal('值', 'Value', { unit: 'µg/m³', min: '0', max: '1000', optional: true }),
  },
  readableBy: 'public',
})

/** A day counts when it has at least two values; its value is their sum, which stays exact. */
const dayMethod: PartMethod = {
  id: 'toy.day',
  kind: 'part',
  name: { zh: '日值', en: 'Day' },
  outputs: ['total'],
  evaluate: (rows) => {
    const values = rows.flatMap((row) => (row.value == null ? [] : [rational(row.value)]))
    return { total: values.length < 2 ? null : sum(values).toString() }
  },
}

const meanMethod: PeriodMethod = {
  id: 'toy.mean',
  kind: 'period',
  name: { zh: '均值', en: 'Mean' },
  reads: 'toy.day',
  evaluate: (rows) => {
    const valid = rows.flatMap((row) =>
      row.values.total == null ? [] : [{ row, value: rational(row.values.total) }],
    )
    const formula = 'sum / days'
    if (valid.length === 0) return { parts: {}, formula, contributions: [], cite: [] }
    const contributions = valid.flatMap(({ row, value }) => [
      { row, part: 'sum', contribution: value },
      { row, part: 'days', contribution: rational(1) },
    ])
    const values = valid.map(({ value }) => value)
    return {
      raw: mean(values),
      parts: { sum: sum(values), days: rational(values.length) },
      formula,
      contributions,
      cite: [],
    }
  },
}

export const pack = definePack({
  id: 'toy',
  name: { zh: '试验', en: 'Toy' },
  registers: [household, plot, station, reading],
  parts: [
    defineParts({
      id: 'toy.day',
      name: { zh: '日值', en: 'Days' },
      register: 'toy.reading',
      by: 'station',
      areaOf: 'place',
      on: 'hour',
      method: 'toy.day',
      outputs: { total: { name: { zh: '合计', en: 'Total' } } },
    }),
  ],
  figures: [
    defineFigure({
      kind: 'tally',
      id: 'toy.households',
      ...same('户数'),
      ...common,
      places: 0,
      unit: '户',
      register: 'toy.household',
      add: 'count',
      where: [],
      area: 'village',
      nature: 'stock',
    }),
    defineFigure({
      kind: 'tally',
      id: 'toy.herders',
      ...same('牧业人口'),
      ...common,
      places: 0,
      unit: '人',
      register: 'toy.household',
      add: { sum: 'members' },
      where: [{ field: 'kind', in: ['herder'] }],
      area: 'village',
      nature: 'stock',
    }),
    defineFigure({
      kind: 'tally',
      id: 'toy.people',
      ...same('人口'),
      ...common,
      places: 0,
      unit: '人',
      register: 'toy.household',
      add: { sum: 'members' },
      where: [],
      area: 'village',
      nature: 'stock',
    }),
    defineFigure({
      kind: 'formula',
      id: 'toy.herder-share',
      ...same('牧业人口比重'),
      ...common,
      unit: '%',
      formula: 'herders / people',
      from: { herders: 'toy.herders', people: 'toy.people' },
    }),
    defineFigure({
      kind: 'tally',
      id: 'toy.plots',
      ...same('图斑数'),
      ...common,
      places: 0,
      unit: '个',
      register: 'toy.plot',
      add: 'count',
      where: [],
      area: 'place',
      nature: { flowOn: 'acceptedOn' },
    }),
    defineFigure({
      kind: 'tally',
      id: 'toy.sand',
      ...same('治沙面积'),
      ...common,
      places: 2,
      unit: '万公顷',
      register: 'toy.plot',
      add: { sum: 'hectares' },
      where: [{ field: 'measure', in: ['sand'] }],
      area: 'place',
      nature: { flowOn: 'acceptedOn' },
    }),
    defineFigure({
      kind: 'tally',
      id: 'toy.projects',
      ...same('项目数'),
      ...common,
      places: 0,
      unit: '个',
      register: 'toy.plot',
      add: { distinct: 'project' },
      where: [],
      area: 'place',
      nature: { flowOn: 'acceptedOn' },
    }),
    defineFigure({
      kind: 'evaluation',
      id: 'toy.mean',
      ...same('均值'),
      ...common,
      unit: 'µg/m³',
      parts: 'toy.day',
      method: 'toy.mean',
    }),
  ],
})

export const composition: Composition = compose({
  packs: [pack],
  standards: [],
  methods: [dayMethod, meanMethod],
})

const area = (code: string, name: string) => ({ code: code as AreaCode, name: { zh: name, en: name } })

/** Two counties, two townships in the first, two villages in each township. */
export const prefecture: Prefecture = {
  code: '990000' as AreaCode,
  name: { zh: '试验州', en: 'Toy' },
  synthetic: true,
  areas: [
    area('990000', '试验省'),
    area('990100', '试验州'),
    area('990101', '甲县'),
    area('990102', '乙县'),
    area('990101100', '甲一乡'),
    area('990101200', '甲二乡'),
    area('990102100', '乙一乡'),
    area('990101100001', '甲一一村'),
    area('990101100002', '甲一二村'),
    area('990101200001', '甲二一村'),
    area('990101200002', '甲二二村'),
    area('990102100001', '乙一一村'),
    area('990102100002', '乙一二村'),
  ],
  offices: [
    { id: 'office', name: { zh: '办公室', en: 'Office' }, line: 'territorial', area: '990100' as AreaCode },
  ],
}

export const VILLAGES = prefecture.areas.filter(({ code }) => code.length === 12).map(({ code }) => code)

/** A clock of a test: it moves a second at each reading, and can be set. */
export function steppingClock(start = '2026-01-01T00:00:00.000Z') {
  let at = Date.parse(start)
  const clock = () => {
    at += 1_000
    return new Date(at).toISOString() as Instant
  }
  return Object.assign(clock, {
    set: (instant: string) => {
      at = Date.parse(instant)
    },
  })
}

export const aDay = (text: string) => text as Day
