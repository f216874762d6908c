import { decimal, type Field } from '@qaidam/kernel'

/**
 * The greatest value of each item that natural or waste water can have, mg/L. A reading in µg/L that
 * was taken for mg/L mostly lies above it, and so does one from the next column.
 */
const MOST: Readonly<Record<string, readonly [zh: string, en: string, max: string]>> = {
  do: ['溶解氧', 'Dissolved oxygen', '30'],
  codmn: ['高锰酸盐指数', 'Permanganate index', '300'],
  cod: ['化学需氧量', 'COD', '2000'],
  bod5: ['五日生化需氧量', 'BOD5', '1000'],
  nh3n: ['氨氮', 'Ammonia nitrogen', '100'],
  tp: ['总磷', 'Total phosphorus', '20'],
  tn: ['总氮', 'Total nitrogen', '200'],
  cu: ['铜', 'Copper', '20'],
  zn: ['锌', 'Zinc', '50'],
  f: ['氟化物', 'Fluoride', '50'],
  se: ['硒', 'Selenium', '0.5'],
  as: ['砷', 'Arsenic', '2'],
  hg: ['汞', 'Mercury', '0.01'],
  cd: ['镉', 'Cadmium', '0.2'],
  cr6: ['铬（六价）', 'Chromium (VI)', '2'],
  pb: ['铅', 'Lead', '1'],
  cn: ['氰化物', 'Cyanide', '2'],
  phenol: ['挥发酚', 'Volatile phenols', '5'],
  oil: ['石油类', 'Petroleum', '50'],
  las: ['阴离子表面活性剂', 'Anionic surfactants', '20'],
  s: ['硫化物', 'Sulphide', '20'],
}

/** Items of groundwater, and of table 2 for sources. */
const OF_SOURCES: typeof MOST = {
  sulphate: ['硫酸盐', 'Sulphate', '5000'],
  chloride: ['氯化物', 'Chloride', '5000'],
  nitrate: ['硝酸盐（以氮计）', 'Nitrate nitrogen', '500'],
  iron: ['铁', 'Iron', '100'],
  manganese: ['锰', 'Manganese', '50'],
  hardness: ['总硬度', 'Total hardness', '5000'],
  solids: ['溶解性总固体', 'Dissolved solids', '20000'],
}

function measured(items: typeof MOST): Readonly<Record<string, Field>> {
  return Object.fromEntries(
    Object.entries(items).map(([name, [zh, en, max]]) => [
      name,
      decimal(zh, en, { unit: 'mg/L', min: '0', max, placesMax: 7, optional: true }),
    ]),
  )
}

const ph = decimal('pH值', 'pH', { min: '0', max: '14', placesMax: 2, optional: true })

/** Measured on the spot; with both, oxygen of class I is judged by saturation, which the plateau needs. */
const onTheSpot = {
  temperature: decimal('水温（℃）', 'Water temperature (°C)', {
    min: '-5',
    max: '60',
    placesMax: 1,
    optional: true,
  }),
  pressure: decimal('气压（kPa）', 'Air pressure (kPa)', {
    min: '40',
    max: '110',
    placesMax: 2,
    optional: true,
    meaning: {
      zh: '与水温同时填写时，Ⅰ类溶解氧按饱和率判定；高原气压低，饱和溶解氧也低',
      en: 'With the temperature, oxygen of class I is judged by saturation; thin air holds less oxygen.',
    },
  }),
}

/** GB 3838 table 1 in its order, with what its judgement needs. */
export const surfaceItems: Readonly<Record<string, Field>> = {
  ...onTheSpot,
  ph,
  ...measured(MOST),
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

const STATION_CHEMISTRY = Object.fromEntries(
  Object.entries(MOST).filter(([name]) => ['do', 'codmn', 'nh3n', 'tp', 'tn'].includes(name)),
)

/** The nine items of an automatic station. */
export const stationItems: Readonly<Record<string, Field>> = {
  temperature: onTheSpot.temperature,
  ph,
  conductivity: decimal('电导率（μS/cm）', 'Conductivity (µS/cm)', {
    min: '0',
    max: '200000',
    placesMax: 2,
    optional: true,
  }),
  turbidity: decimal('浊度（NTU）', 'Turbidity (NTU)', {
    min: '0',
    max: '10000',
    placesMax: 2,
    optional: true,
  }),
  ...measured(STATION_CHEMISTRY),
}
