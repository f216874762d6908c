import { loads } from '@qaidam/demo-haixi'
import { type Day, day, type PartRow, period, rational, type Values } from '@qaidam/kernel'
import {
  airMean,
  airPercentile,
  airQualityIndex,
  aqiLawOn,
  type Concentrations,
  classOfParts,
  compositeIndexMethod,
  goodDays,
  individualIndex,
  POLLUTANTS,
  partsOfDecimal,
  stationDay,
  type WaterItem,
  type WaterResults,
  waterClass,
  waterLawOn,
} from '@qaidam/standards'
import { median } from './clock.ts'
import {
  COLUMNS,
  type FloatDay,
  floatAqi,
  floatClass,
  floatClassification,
  floatIndex,
} from './evaluations-float.ts'
import { apart, type Bench, type Measured, type Sizes } from './measured.ts'

const ON = day('2020-06-15')
const YEAR = period('2020')
const AIR_ITEMS = ['so2', 'no2', 'pm10', 'pm25', 'co', 'o3_8h'] as const
const WATER = ['ph', 'do', 'codmn', 'nh3n', 'tp'] as const

/** Decimals of a reading, from the least to the most that is made up. */
const SPANS: Readonly<Record<string, readonly [places: number, most: number]>> = {
  so2: [0, 160],
  no2: [0, 120],
  pm10: [0, 420],
  pm25: [0, 250],
  co: [1, 40],
  o3_8h: [0, 260],
  ph: [1, 92],
  do: [1, 110],
  codmn: [1, 110],
  nh3n: [2, 220],
  tp: [3, 350],
}

export const evaluations: Bench = {
  id: 'evaluations',
  title: 'Evaluating by law, exactly',
  about:
    'A row is one day of six pollutants or one sample of five items. The peer is a straightforward ' +
    'implementation of the same rules in floating point, to the same results: from the same decimal ' +
    'texts, as registers hold them, or, where it says so, from numbers at hand, exact ones of ours and ' +
    'floating ones of its own. The year is one prefecture: every hour of two stations is evaluated into ' +
    'days, and the days into eight figures of the year.',
  run: ({ sizes, say }) => Promise.resolve([...speeds(sizes, say), yearOfHours(sizes)]),
}

function speeds(sizes: Sizes, say: (line: string) => void): readonly Measured[] {
  const count = sizes.extent === 'quick' ? 500 : 20_000
  const days = readings(count, AIR_ITEMS)
  const samples = readings(count, WATER)
  const law = waterLawOn(ON, 'river')
  const wrong = days.filter((each) => exactAqi(each) !== floatAqi(each as FloatDay).aqi).length
  say(`in floating point, ${wrong} of ${count} indices are wrong`)
  const compare = (what: string, ours: () => unknown, float: () => unknown): Measured => {
    const [exact, peer] = alternately(sizes.repetitions, ours, float)
    return {
      what,
      database: 'none',
      ours: (count * 1_000) / exact,
      unit: 'rows/s',
      peer: { name: 'floating point', value: (count * 1_000) / peer },
      aim: { of: 'ratio', bound: 'at least', value: 0.5 },
    }
  }
  const each = (rows: readonly Values[], work: (row: Values) => unknown) => () => {
    for (const row of rows) work(row)
  }
  return [
    compare('Six IAQIs of a day, from numbers at hand', ...indicesOf(days)),
    compare(
      'AQI of a day with its six indices',
      each(days, exactAqi),
      each(days, (row) => floatAqi(row as FloatDay)),
    ),
    compare(
      'Water class alone, as of a station feed',
      each(samples, (row) => exactClass(law, row)),
      each(samples, floatClass),
    ),
    compare(
      'Water class with items, decisive ones and multiples',
      each(samples, fullClass),
      each(samples, floatClassification),
    ),
  ]
}

/** The indices alone, of numbers that each side has in its own form, under a law looked up once. */
function indicesOf(days: readonly Values[]): readonly [ours: () => unknown, float: () => unknown] {
  const law = aqiLawOn(ON)
  const columns = AIR_ITEMS.map((item) => ({
    item,
    average: COLUMNS[item],
    exact: days.map((row) => rational(row[item] ?? '')),
    floats: days.map((row) => Number(row[item])),
  }))
  // The indices are added up, so that no compiler leaves out what nobody reads.
  return [
    () => {
      let total = 0
      for (const { average, exact } of columns) {
        for (const value of exact) total += individualIndex(law, average, value) ?? 0
      }
      return total
    },
    () => {
      let total = 0
      for (const { item, floats } of columns) {
        for (const value of floats) total += floatIndex(item, value)
      }
      return total
    },
  ]
}

/** Median milliseconds of both over all rows, in turns, so that neither has the warmer machine. */
function alternately(repetitions: number, ours: () => void, peer: () => void): readonly [number, number] {
  const times: [number[], number[]] = [[], []]
  // A turn is some twenty milliseconds, so there can be many, and what else runs here hits both alike.
  for (let index = -1; index < Math.max(3, repetitions * 5); index += 1) {
    for (const [at, work] of [ours, peer].entries()) {
      const began = performance.now()
      work()
      // The first turn warms up.
      if (index >= 0) times[at]?.push(performance.now() - began)
    }
  }
  return [median(times[0]), median(times[1])]
}

function exactAqi(row: Values): number | null {
  const given: { -readonly [Item in keyof Concentrations]: Concentrations[Item] } = {}
  for (const item of AIR_ITEMS) given[item] = rational(row[item] ?? '')
  return airQualityIndex(given, 'daily', ON).aqi
}

function exactClass(law: ReturnType<typeof waterLawOn>, row: Values): unknown {
  const parts: Partial<Record<WaterItem, number>> = {}
  for (const item of WATER) parts[item] = partsOfDecimal(item, row[item] ?? '')
  return classOfParts(law, parts)
}

function fullClass(row: Values): unknown {
  const results: { -readonly [Item in keyof WaterResults]: WaterResults[Item] } = {}
  for (const item of WATER) results[item] = rational(row[item] ?? '')
  return waterClass(results, 'river', ON)
}

/** Made-up readings, the same in every run. */
function readings(count: number, items: readonly string[]): readonly Values[] {
  let state = 1
  const below = (most: number) => {
    state = (state * 48_271) % 2_147_483_647
    return state % most
  }
  return Array.from({ length: count }, () =>
    Object.fromEntries(
      items.map((item) => {
        const [places, most] = SPANS[item] ?? [0, 1]
        return [item, rational(`${below(most)}e-${places}`).toString()]
      }),
    ),
  )
}

/** Every hour of the year into days, and the days into figures. */
function yearOfHours({ repetitions }: Sizes): Measured {
  const pieces = new Map<string, Values[]>()
  let hours = 0
  for (const load of loads()) {
    if (load.register !== 'ecology.air-hour') continue
    for (const { values } of load.rows) {
      if (!values.hour?.startsWith(YEAR.name)) continue
      hours += 1
      const key = `${values.station} ${values.hour.slice(0, 10)}`
      const there = pieces.get(key)
      if (there === undefined) pieces.set(key, [values])
      else there.push(values)
    }
  }
  const times: number[] = []
  // The first turn counts as the others: nobody asks for a year twice in a row.
  for (let index = 0; index < Math.max(3, repetitions); index += 1) {
    const began = performance.now()
    evaluateYear(pieces)
    times.push(performance.now() - began)
  }
  return {
    what: `A year of two stations, ${apart(hours)} hours, into days and eight figures`,
    database: 'none',
    ours: median(times) / 1_000,
    unit: 's',
    aim: { of: 'ours', bound: 'under', value: 1 },
  }
}

function evaluateYear(pieces: ReadonlyMap<string, readonly Values[]>): void {
  const rows = [...pieces]
    .map(([key, hours]): PartRow => {
      const [by = '', on = ''] = key.split(' ')
      return { by, day: on as Day, values: stationDay.evaluate(hours, on as Day) }
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  const results = [
    goodDays.evaluate(rows, YEAR, {}),
    compositeIndexMethod.evaluate(rows, YEAR, {}),
    airPercentile.evaluate(rows, YEAR, { pollutant: 'o3' }),
    ...POLLUTANTS.slice(0, 5).map((pollutant) => airMean.evaluate(rows, YEAR, { pollutant })),
  ]
  const withheld = results.find(({ raw }) => raw === undefined)
  if (withheld !== undefined) throw new RangeError(`a figure is withheld: ${withheld.reason?.en}`)
}
