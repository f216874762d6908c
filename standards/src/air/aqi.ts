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
}

/** @throws Fault STD-002 for a day before the first phase */
export function aqiLawOn(on: Day): AqiLaw {
  const { value: breakpoints, cite } = phaseOn(aqiBreakpoints, on)
  return { breakpoints, rules: phaseOn(aqiRules, on).value, levels: phaseOn(aqiLevels, on).value, cite }
}

/** The index of one concentration, a whole number; undefined where the column gives none. */
export function individualIndex(law: AqiLaw, average: Average, value: Rational): number | undefined {
  const limits = law.breakpoints[average]
  const steps = law.breakpoints.iaqi
  const upper = limits.findIndex((limit) => value.numerator <= BigInt(limit) * value.denominator)
  if (upper === -1) return beyond(law, average)
  if (upper === 0) return steps[0] ?? 0
  const [from, to] = [BigInt(limits[upper - 1] ?? 0), BigInt(limits[upper] ?? 0)]
  const [low, high] = [BigInt(steps[upper - 1] ?? 0), BigInt(steps[upper] ?? 0)]
  const rise = (high - low) * (value.numerator - from * value.denominator)
  const run = (to - from) * value.denominator
  return Number(low + (rise + run - 1n) / run)
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
  const { rules } = law
  const items = rules[report]
  const iaqi: Partial<Record<IndexItem, number>> = {}
  const missing = new Set<IndexItem>()
  const judge = (item: IndexItem, average: Average): boolean => {
    const concentration = given[item]
    if (concentration === undefined) return false
    const index = individualIndex(law, average, judged(concentration, item, rules, on))
    if (index !== undefined) iaqi[item] = index
    return index !== undefined
  }
  for (const item of INDEX_ITEMS) {
    const average = items[item]
    if (average !== undefined && !judge(item, average)) missing.add(item)
  }
  const hourStandsIn = report === 'daily' && rules.o3EightHoursBeyond === null
  if (hourStandsIn && (iaqi.o3_8h === undefined || options.ozoneHourInDaily === true)) {
    // Eight hours above 800 µg/m³ are reported by the hour; eight hours that are missing stay missing.
    if (judge('o3', 'o3Hour') && given.o3_8h !== undefined) missing.delete('o3_8h')
  }
  return concluded(law, iaqi, missing.size === 0)
}

function judged(value: Rational, item: IndexItem, rules: AqiRules, on: Day): Rational {
  if (!rules.concentrationsRounded) return value
  return value.round(phaseOn(airPlaces, on).value[item === 'o3_8h' ? 'o3' : item])
}

function concluded(law: AqiLaw, iaqi: Aqi['iaqi'], complete: boolean): Aqi {
  const { rules, levels, cite } = law
  const indices = Object.values(iaqi)
  if (indices.length === 0) {
    return { aqi: null, level: null, levelNumber: null, primary: [], iaqi, publishable: false, cite }
  }
  const greatest = Math.max(...indices)
  const aqi = Math.min(rules.maximum, Math.max(rules.minimum, greatest))
  const number = levelNumber(aqi, levels)
  const primary = aqi > rules.primaryAbove ? INDEX_ITEMS.filter((item) => iaqi[item] === greatest) : []
  const allowed = rules.publishedIncompleteAbove
  const publishable = complete || (allowed !== null && aqi > allowed)
  return { aqi, level: levels[number - 1] ?? null, levelNumber: number, primary, iaqi, publishable, cite }
}
