import { decimal, type Field, type Register } from '@qaidam/kernel'

interface Item {
  readonly zh: string
  readonly en: string
  /** What natural or waste water can have at most; a larger number cannot be right. */
  readonly max: string
  readonly usual: { readonly min: string; readonly max: string }
}

type Row = readonly [zh: string, en: string, max: string, usualMin: string, usualMax: string]

/**
 * Items in mg/L: the greatest value that natural or waste water can have, and what it mostly has. A
 * reading in µg/L that was taken for mg/L lies outside one of the two, and so does one from the next
 * column. Metals have no least value, since they are mostly not detected.
 */
const CHEMISTRY = table({
  do: ['溶解氧', 'Dissolved oxygen', '30', '0.05', '25'],
  codmn: ['高锰酸盐指数', 'Permanganate index', '300', '0.1', '60'],
  cod: ['化学需氧量', 'COD', '2000', '1', '400'],
  bod5: ['五日生化需氧量', 'BOD5', '1000', '0.1', '150'],
  nh3n: ['氨氮', 'Ammonia nitrogen', '100', '0.004', '25'],
  tp: ['总磷', 'Total phosphorus', '20', '0.001', '5'],
  tn: ['总氮', 'Total nitrogen', '200', '0.01', '40'],
  cu: ['铜', 'Copper', '20', '0', '3'],
  zn: ['锌', 'Zinc', '50', '0', '5'],
  f: ['氟化物', 'Fluoride', '50', '0.005', '10'],
  se: ['硒', 'Selenium', '0.5', '0', '0.1'],
  as: ['砷', 'Arsenic', '2', '0', '0.2'],
  hg: ['汞', 'Mercury', '0.01', '0', '0.003'],
  cd: ['镉', 'Cadmium', '0.2', '0', '0.02'],
  cr6: ['铬（六价）', 'Chromium (VI)', '2', '0', '0.3'],
  pb: ['铅', 'Lead', '1', '0', '0.2'],
  cn: ['氰化物', 'Cyanide', '2', '0', '0.5'],
  phenol: ['挥发酚', 'Volatile phenols', '5', '0', '0.5'],
  oil: ['石油类', 'Petroleum', '50', '0', '5'],
  las: ['阴离子表面活性剂', 'Anionic surfactants', '20', '0', '2'],
  s: ['硫化物', 'Sulphide', '20', '0', '3'],
})

/** Items of groundwater, and of table 2 for sources. */
const OF_SOURCES = table({
  sulphate: ['硫酸盐', 'Sulphate', '5000', '0.1', '3000'],
  chloride: ['氯化物', 'Chloride', '5000', '0.1', '3000'],
  nitrate: ['硝酸盐（以氮计）', 'Nitrate nitrogen', '500', '0.005', '100'],
  iron: ['铁', 'Iron', '100', '0', '20'],
  manganese: ['锰', 'Manganese', '50', '0', '10'],
  hardness: ['总硬度', 'Total hardness', '5000', '1', '3000'],
  solids: ['溶解性总固体', 'Dissolved solids', '20000', '5', '10000'],
})

function table(rows: Readonly<Record<string, Row>>): Readonly<Record<string, Item>> {
  return Object.fromEntries(
    Object.entries(rows).map(([name, [zh, en, max, usualMin, usualMax]]) => [
      name,
      { zh, en, max, usual: { min: usualMin, max: usualMax } },
    ]),
  )
}

function measured(items: Readonly<Record<string, Item>>): Readonly<Record<string, Field>> {
  return Object.fromEntries(
    Object.entries(items).map(([name, { zh, en, max, usual }]) => [
      name,
      decimal(zh, en, { unit: 'mg/L', min: '0', max, usual, placesMax: 7, optional: true }),
    ]),
  )
}

const ph = decimal('pH值', 'pH', {
  min: '0',
  max: '14',
  usual: { min: '4', max: '11' },
  placesMax: 2,
  optional: true,
})

/** Measured on the spot; with both, oxygen of class I is judged by saturation, which the plateau needs. */
const onTheSpot = {
  temperature: decimal('水温（℃）', 'Water temperature (°C)', {
    min: '-5',
    max: '60',
    usual: { min: '-2', max: '45' },
    placesMax: 1,
    optional: true,
  }),
  pressure: decimal('气压（kPa）', 'Air pressure (kPa)', {
    min: '40',
    max: '110',
    usual: { min: '50', max: '106' },
    placesMax: 2,
    optional: true,
    meaning: {
      zh: '与水温同时填写时，Ⅰ类溶解氧按饱和率判定；高原气压低，饱和溶解氧也低',
      en: 'With the temperature, oxygen of class I is judged by saturation; thin air holds less oxygen.',
    },
  }),
}

/** The items by which surface water is judged, in the order of the law, with what that needs. */
export const surfaceItems: Readonly<Record<string, Field>> = {
  ...onTheSpot,
  ph,
  ...measured(CHEMISTRY),
  coliform: decimal('粪大肠菌群（个/L）', 'Faecal coliforms (in a litre)', {
    min: '0',
    max: '1000000000',
    placesMax: 0,
    optional: true,
  }),
}

/** What the trophic level of a lake takes besides. */
const ofLakes: Readonly<Record<string, Field>> = {
  sd: decimal('透明度（m）', 'Depth of view (m)', { min: '0', max: '60', placesMax: 2, optional: true }),
  chla: decimal('叶绿素a', 'Chlorophyll a', {
    unit: 'mg/m³',
    min: '0',
    max: '2000',
    placesMax: 3,
    optional: true,
  }),
}

export const sectionItems: Readonly<Record<string, Field>> = { ...surfaceItems, ...ofLakes }

export const sourceItems: Readonly<Record<string, Field>> = { ...surfaceItems, ...measured(OF_SOURCES) }

/** An automatic station reports zero where it found nothing, and no person types its unit. */
const STATION_CHEMISTRY = Object.fromEntries(
  Object.entries(CHEMISTRY)
    .filter(([name]) => ['do', 'codmn', 'nh3n', 'tp', 'tn'].includes(name))
    .map(([name, item]) => [name, { ...item, usual: { ...item.usual, min: '0' } }]),
)

/** As an instrument sends it; rounding is left to the evaluation. */
const asSent = (field: Field): Field => (field.type === 'decimal' ? { ...field, placesMax: 7 } : field)

/** The nine items of an automatic station. */
export const stationItems: Readonly<Record<string, Field>> = {
  temperature: asSent(onTheSpot.temperature),
  ph: asSent(ph),
  conductivity: decimal('电导率（μS/cm）', 'Conductivity (µS/cm)', {
    min: '0',
    max: '200000',
    placesMax: 7,
    optional: true,
  }),
  turbidity: decimal('浊度（NTU）', 'Turbidity (NTU)', {
    min: '0',
    max: '10000',
    placesMax: 7,
    optional: true,
  }),
  ...measured(STATION_CHEMISTRY),
}

type Checks = NonNullable<Register['checks']>

const order = (lesser: string, greater: string, allowance: string, zh: string, en: string) =>
  ({ id: `${lesser}-within-${greater}`, kind: 'order', lesser, greater, allowance, why: { zh, en } }) as const

/** Two methods measure apart, so a part may read a little more than its whole. */
export const stationChecks: Checks = [
  order('nh3n', 'tn', '0.5', '氨氮是总氮的一部分', 'Ammonia nitrogen is a part of total nitrogen.'),
]

export const surfaceChecks: Checks = [
  ...stationChecks,
  order(
    'bod5',
    'cod',
    '2',
    '五日生化需氧量是化学需氧量中可生物降解的部分',
    'BOD5 is the degradable part of COD.',
  ),
  order(
    'codmn',
    'cod',
    '2',
    '高锰酸盐氧化的有机物不多于重铬酸盐',
    'Permanganate oxidises no more than dichromate.',
  ),
]

export const sourceChecks: Checks = [
  ...surfaceChecks,
  order('nitrate', 'tn', '0.5', '硝酸盐氮是总氮的一部分', 'Nitrate nitrogen is a part of total nitrogen.'),
  order(
    'chloride',
    'solids',
    '5',
    '氯化物是溶解性总固体的一部分',
    'Chloride is a part of the dissolved solids.',
  ),
  order(
    'sulphate',
    'solids',
    '5',
    '硫酸盐是溶解性总固体的一部分',
    'Sulphate is a part of the dissolved solids.',
  ),
]
