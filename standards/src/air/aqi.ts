import { type Citation, type Day, phaseOn, type Rational } from '@qaidam/kernel'
import { airPlaces } from './assessment.ts'
import { type Average, aqiBreakpoints, type Breakpoints } from './breakpoints.ts'
import { type AqiLevel, aqiLevels, levelNumber } from './levels.ts'
import { INDEX_ITEMS, type IndexItem } from './pollutants.ts'
import { type AqiRules, aqiRules } from './rules.ts'

export type AqiReport = 'daily' | 'hourly'

/** Concentrations by item, µg/m³ and for CO mg/m³; a missing one is left out. */
export type Concentrations = Readonly<Partial<Record<IndexItem, Rational>>>

export interface AqiOptions {
  /**
   * Counts ozone's hour in the daily report of 2012 beside its eight hours, as the letter of the
   * standard says and practice does not. Left out, the hour counts only where the eight hours give
   * no index: they are missing, or above 800 µg/m³.
   */
  readonly ozoneHourInDaily?: boolean
}

/** An index with all that follows from it. */
export interface Aqi {
  /** Null when nothing was given that the report counts. */
  readonly aqi: number | null
  readonly level: AqiLevel | null
  /** 1 to 6. */
  readonly levelNumber: number | null
  /** The items whose index is the greatest, jointly; none up to 50. */
  readonly primary: readonly IndexItem[]
  readonly iaqi: Readonly<Partial<Record<IndexItem, number>>>
  /** Whether the standard lets the index be published: with an item missing it is withheld. */
  readonly publishable: boolean
  readonly cite: Citation
}

/** The law of one day, looked up once for all that is judged under it. */
export interface AqiLaw {
  readonly breakpoints: Breakpoints
  readonly rules: AqiRules
  readonly levels: readonly AqiLevel[]
  readonly cite: Citation
  /** The items of each report in their order, with the column that judges them. */
  readonly columns: Readonly<Record<AqiReport, readonly Column[]>>
  readonly ozoneHour: Column
}

interface Column {
  readonly item: IndexItem
  readonly average: Average
  readonly limits: readonly number[]
}

/** Laws already put together, by the citation of their table. */
const laws = new WeakMap<Citation, AqiLaw>()

/** @throws Fault STD-002 for a day before the first phase */
export function aqiLawOn(on: Day): AqiLaw {
  const { value: breakpoints, cite } = phaseOn(aqiBreakpoints, on)
  const rules = phaseOn(aqiRules, on).value
  const levels = phaseOn(aqiLevels, on).value
  const known = laws.get(cite)
  if (known?.rules === rules && known.levels === levels) return known
  const columns = (report: AqiReport) =>
    INDEX_ITEMS.flatMap((item): Column[] => {
      const average = rules[report][item]
      return average === undefined ? [] : [{ item, average, limits: breakpoints[average] }]
    })
  const law: AqiLaw = {
    breakpoints,
    rules,
    levels,
    cite,
    columns: { daily: columns('daily'), hourly: columns('hourly') },
    ozoneHour: { item: 'o3', average: 'o3Hour', limits: breakpoints.o3Hour },
  }
  laws.set(cite, law)
  return law
}

/**
 * The index of one concentration, a whole number; undefined where the column gives none. An index
 * rises by a whole number over a step of whole numbers, and HJ 633 rounds it up. Rounded up first to
 * so many parts of a unit, a concentration gives the same index, by integers of the machine.
 */
export function individualIndex(law: AqiLaw, average: Average, value: Rational): number | undefined {
  return indexInColumn(law, average, law.breakpoints[average], value)
}

function indexInColumn(
  law: AqiLaw,
  average: Average,
  limits: readonly number[],
  value: Rational,
): number | undefined {
  const steps = law.breakpoints.iaqi
  // Limits are whole numbers, so a concentration is within one where the next whole number is.
  const whole = value.partsAbove(1)
  const upper = limits.findIndex((limit) => whole <= limit)
  if (upper === -1) return beyond(law, average)
  if (upper === 0) return steps[0] ?? 0
  const [from = 0, to = 0] = [limits[upper - 1], limits[upper]]
  const [low = 0, high = 0] = [steps[upper - 1], steps[upper]]
  const rise = high - low
  return low + Math.ceil((value.partsAbove(rise) - from * rise) / (to - from))
}

function beyond({ rules, breakpoints }: AqiLaw, average: Average): number | undefined {
  if (average === 'so2Hour') return rules.so2HourBeyond ?? undefined
  if (average === 'o3EightHours') return rules.o3EightHoursBeyond ?? undefined
  return Math.min(rules.maximum, breakpoints.iaqi.at(-1) ?? rules.maximum)
}

/** The air quality index of a day's or an hour's concentrations, under the law of that day. */
export function airQualityIndex(
  given: Concentrations,
  report: AqiReport,
  on: Day,
  options: AqiOptions = {},
): Aqi {
  return indexUnder(aqiLawOn(on), given, report, on, options)
}

/** The same under a law already looked up. */
export function indexUnder(
  law: AqiLaw,
  given: Concentrations,
  report: AqiReport,
  on: Day,
  options: AqiOptions = {},
): Aqi {
  const iaqi: Partial<Record<IndexItem, number>> = {}
  let [greatest, missing] = [-1, 0]
  for (const column of law.columns[report]) {
    const index = indexOf(law, column, given[column.item], on)
    if (index === undefined) {
      missing += 1
    } else {
      iaqi[column.item] = index
      if (index > greatest) greatest = index
    }
  }
  const hourStandsIn = report === 'daily' && law.rules.o3EightHoursBeyond === null
  if (hourStandsIn && (iaqi.o3_8h === undefined || options.ozoneHourInDaily === true)) {
    const index = indexOf(law, law.ozoneHour, given.o3, on)
    if (index !== undefined) {
      iaqi.o3 = index
      greatest = Math.max(greatest, index)
      // Eight hours above 800 µg/m³ are reported by the hour; eight hours that are missing stay missing.
      if (iaqi.o3_8h === undefined && given.o3_8h !== undefined) missing -= 1
    }
  }
  return concluded(law, iaqi, greatest, missing === 0)
}

/** The index of one item, or undefined where it is missing or its column gives none. */
function indexOf(
  law: AqiLaw,
  { item, average, limits }: Column,
  concentration: Rational | undefined,
  on: Day,
): number | undefined {
  if (concentration === undefined) return undefined
  return indexInColumn(law, average, limits, judged(concentration, item, law.rules, on))
}

function judged(value: Rational, item: IndexItem, rules: AqiRules, on: Day): Rational {
  if (!rules.concentrationsRounded) return value
  return value.round(phaseOn(airPlaces, on).value[item === 'o3_8h' ? 'o3' : item])
}

function concluded(law: AqiLaw, iaqi: Aqi['iaqi'], greatest: number, complete: boolean): Aqi {
  const { rules, levels, cite } = law
  if (greatest === -1) {
    return { aqi: null, level: null, levelNumber: null, primary: [], iaqi, publishable: false, cite }
  }
  const aqi = Math.min(rules.maximum, Math.max(rules.minimum, greatest))
  const number = levelNumber(aqi, levels)
  const primary = aqi > rules.primaryAbove ? INDEX_ITEMS.filter((item) => iaqi[item] === greatest) : []
  const allowed = rules.publishedIncompleteAbove
  const publishable = complete || (allowed !== null && aqi > allowed)
  return { aqi, level: levels[number - 1] ?? null, levelNumber: number, primary, iaqi, publishable, cite }
}
