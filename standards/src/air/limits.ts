import { type Bilingual, defineStandard, type Standard } from '@qaidam/kernel'
import { GB3095_2012, GB3095_2026 } from '../sources.ts'

/** A limit as it stood, through the transition of 2026 to 2030, and from 2031: grade one, grade two. */
type Row = readonly [
  item: string,
  over: Over,
  unit: 'µg/m³' | 'mg/m³',
  to2026: Pair,
  to2030: Pair,
  from2031: Pair,
]
type Pair = readonly [gradeOne: number | string, gradeTwo: number | string]
type Over = 'annual' | 'quarter' | 'day' | 'hour' | 'mda8'

const OVER: Readonly<Record<Over, Bilingual>> = {
  annual: { zh: '年平均', en: 'annual' },
  quarter: { zh: '季平均', en: 'quarterly' },
  day: { zh: '24小时平均', en: '24-hour' },
  hour: { zh: '1小时平均', en: '1-hour' },
  mda8: { zh: '日最大8小时平均', en: 'daily maximum 8-hour' },
}
const ITEM: Readonly<Record<string, string>> = {
  so2: 'SO2',
  no2: 'NO2',
  co: 'CO',
  o3: 'O3',
  pm10: 'PM10',
  pm25: 'PM2.5',
  tsp: 'TSP',
  nox: 'NOx',
  lead: 'Pb',
  benzopyrene: 'BaP',
}

const ROWS: readonly Row[] = [
  ['so2', 'annual', 'µg/m³', [20, 60], [20, 60], [20, 20]],
  ['so2', 'day', 'µg/m³', [50, 150], [50, 150], [50, 50]],
  ['so2', 'hour', 'µg/m³', [150, 500], [150, 500], [150, 150]],
  ['no2', 'annual', 'µg/m³', [40, 40], [40, 40], [30, 30]],
  ['no2', 'day', 'µg/m³', [80, 80], [80, 80], [50, 50]],
  ['no2', 'hour', 'µg/m³', [200, 200], [200, 200], [200, 200]],
  ['co', 'day', 'mg/m³', [4, 4], [4, 4], [4, 4]],
  ['co', 'hour', 'mg/m³', [10, 10], [10, 10], [10, 10]],
  ['o3', 'mda8', 'µg/m³', [100, 160], [100, 160], [100, 160]],
  ['o3', 'hour', 'µg/m³', [160, 200], [160, 200], [160, 200]],
  ['pm10', 'annual', 'µg/m³', [40, 70], [40, 60], [20, 50]],
  ['pm10', 'day', 'µg/m³', [50, 150], [50, 120], [50, 100]],
  ['pm25', 'annual', 'µg/m³', [15, 35], [15, 30], [10, 25]],
  ['pm25', 'day', 'µg/m³', [35, 75], [35, 60], [25, 50]],
  ['tsp', 'annual', 'µg/m³', [80, 200], [80, 200], [80, 200]],
  ['tsp', 'day', 'µg/m³', [120, 300], [120, 300], [120, 300]],
  ['nox', 'annual', 'µg/m³', [50, 50], [50, 50], [40, 40]],
  ['nox', 'day', 'µg/m³', [100, 100], [100, 100], [70, 70]],
  ['nox', 'hour', 'µg/m³', [250, 250], [250, 250], [250, 250]],
  ['lead', 'annual', 'µg/m³', ['0.5', '0.5'], ['0.5', '0.5'], ['0.5', '0.5']],
  ['lead', 'quarter', 'µg/m³', [1, 1], [1, 1], [1, 1]],
  ['benzopyrene', 'annual', 'µg/m³', ['0.001', '0.001'], ['0.001', '0.001'], ['0.001', '0.001']],
  ['benzopyrene', 'day', 'µg/m³', ['0.0025', '0.0025'], ['0.0025', '0.0025'], ['0.0025', '0.0025']],
]

const OTHER_ITEMS = new Set(['tsp', 'nox', 'lead', 'benzopyrene'])

function limit(row: Row, grade: 0 | 1): Standard<number | string> {
  const [item, over, unit, to2026, to2030, from2031] = row
  const table = OTHER_ITEMS.has(item) ? '表 2' : '表 1'
  const names = grade === 0 ? { zh: '一级', en: 'grade one' } : { zh: '二级', en: 'grade two' }
  return defineStandard({
    id: `air.${item}-${over}-limit${grade === 0 ? '-grade-one' : ''}`,
    name: {
      zh: `${ITEM[item]} ${OVER[over].zh}浓度限值(${names.zh})`,
      en: `${ITEM[item]} ${OVER[over].en} limit, ${names.en}`,
    },
    unit,
    verifiedOn: '2026-11-23',
    phases: [
      { from: '2016-01-01', value: to2026[grade], cite: GB3095_2012.at(table) },
      { from: '2026-03-01', value: to2030[grade], cite: GB3095_2026.at(`${table} 过渡期(至2030-12-31)`) },
      { from: '2031-01-01', value: from2031[grade], cite: GB3095_2026.at(table) },
    ],
  })
}

/** All limits of GB 3095, grade two (towns and farmland) and grade one (nature reserves and the like). */
export const airLimits: readonly Standard<number | string>[] = ROWS.flatMap((row) => [
  limit(row, 1),
  limit(row, 0),
])

const BY_ID = new Map(airLimits.map((each) => [each.id, each]))

function get(id: string): Standard<number | string> {
  const found = BY_ID.get(id)
  if (found === undefined) throw new RangeError(`${id} is none of the rows above.`)
  return found
}

/** The yearly mean that towns and farmland must stay at or under. */
export const pm25AnnualLimit = get('air.pm25-annual-limit')
export const pm10AnnualLimit = get('air.pm10-annual-limit')
export const so2AnnualLimit = get('air.so2-annual-limit')
export const no2AnnualLimit = get('air.no2-annual-limit')
export const o3EightHourLimit = get('air.o3-mda8-limit')

/** The limit of each pollutant's daily value, grade two. */
export const dailyLimits = {
  so2: get('air.so2-day-limit'),
  no2: get('air.no2-day-limit'),
  pm10: get('air.pm10-day-limit'),
  pm25: get('air.pm25-day-limit'),
  co: get('air.co-day-limit'),
  o3: o3EightHourLimit,
} as const
