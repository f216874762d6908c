import {
  type Contribution,
  type Day,
  findPhaseOn,
  fraction,
  ONE,
  type PartRow,
  type Rational,
  rational,
  ZERO,
} from '@qaidam/kernel'
import { roundedQuotient } from '../statistics/round.ts'
import type { Aqi, Concentrations } from './aqi.ts'
import { dustPolicy } from './assessment.ts'
import { type DayLaw, findDayLaw, indexOfDay } from './day-law.ts'
import { DAILY_FIELD, POLLUTANTS, type Pollutant } from './pollutants.ts'

/** What dust days are left out of. `all` also leaves them out of day counts, which law does not do. */
export type DustSetting = 'none' | 'concentrations' | 'all'

/** One pollutant of an area's day: the mean of its stations, rounded as it is published. */
export interface CityValue {
  readonly day: Day
  readonly value: Rational
  /** The station-days that it is the mean of. */
  readonly rows: readonly PartRow[]
  /** What each of them says, in the same order. */
  readonly stations: readonly Rational[]
}

/** The station-days of one day, in the order given. */
interface DayRows {
  readonly day: Day
  readonly rows: readonly PartRow[]
}

function byDay(rows: readonly PartRow[]): readonly DayRows[] {
  const days = new Map<Day, PartRow[]>()
  for (const row of rows) {
    const there = days.get(row.day)
    if (there === undefined) days.set(row.day, [row])
    else there.push(row)
  }
  return [...days].map(([day, of]) => ({ day, rows: of }))
}

/** Whether a day of one station is left out of a particle's concentrations. */
export function isDustDay(row: PartRow): boolean {
  const marked = row.values.dust
  return (marked === 'confirmed' || marked === 'detected') && findPhaseOn(dustPolicy, row.day) !== undefined
}

/**
 * A pollutant's daily values over an area, in the order of days. A station whose day was dust is
 * left out of PM10 and PM2.5 when dust is taken out of concentrations; the others still make the day.
 */
export function cityValues(
  rows: readonly PartRow[],
  pollutant: Pollutant,
  dust: DustSetting,
): readonly CityValue[] {
  const values: CityValue[] = []
  const without = dust !== 'none' && (pollutant === 'pm10' || pollutant === 'pm25')
  for (const each of byDay(rows)) {
    const law = findDayLaw(each.day)
    if (law === undefined) continue
    const counted = without ? each.rows.filter((row) => !isDustDay(row)) : each.rows
    const value = cityValue(counted, each.day, pollutant, law)
    if (value !== undefined) values.push(value)
  }
  return values
}

function cityValue(
  rows: readonly PartRow[],
  day: Day,
  pollutant: Pollutant,
  law: DayLaw,
): CityValue | undefined {
  const field = DAILY_FIELD[pollutant]
  const used = rows.filter((row) => typeof row.values[field] === 'string')
  if (used.length === 0) return undefined
  const scale = 10 ** law.places[pollutant]
  let sum = 0
  const units = used.map((row) => Math.round(Number(row.values[field]) * scale))
  for (const each of units) sum += each
  return {
    day,
    value: fraction(roundedQuotient(sum, used.length), scale),
    rows: used,
    stations: units.map((each) => fraction(each, scale)),
  }
}

/** An area's day with its index; null when the day is not valid. */
export interface CityDay {
  readonly day: Day
  readonly rows: readonly PartRow[]
  readonly index: Aqi | null
  readonly values: Readonly<Partial<Record<Pollutant, CityValue>>>
}

/** An area's days with their indices, each under the law of its own day. */
export function cityDays(rows: readonly PartRow[], dust: DustSetting = 'none'): readonly CityDay[] {
  const counted = dust === 'all' ? rows.filter((row) => !isDustDay(row)) : rows
  return byDay(counted).map((each) => {
    const law = findDayLaw(each.day)
    if (law === undefined) return { ...each, index: null, values: {} }
    const values: Partial<Record<Pollutant, CityValue>> = {}
    const concentrations: { -readonly [Item in keyof Concentrations]: Concentrations[Item] } = {}
    for (const pollutant of POLLUTANTS) {
      const value = cityValue(each.rows, each.day, pollutant, law)
      if (value === undefined) continue
      values[pollutant] = value
      concentrations[pollutant === 'o3' ? 'o3_8h' : pollutant] = value.value
    }
    const used = each.rows.filter((row) =>
      POLLUTANTS.some((pollutant) => values[pollutant]?.rows.includes(row)),
    )
    return { day: each.day, rows: used, index: indexOfDay(law, concentrations), values }
  })
}

/** Places to which a share of a part is cut, so that a reader can add the shares up by hand. */
const SHARE_PLACES = 6

/**
 * Divides a total among rows in proportion to their weights (alike when all are zero). Each share is
 * cut to six places, and the last row takes what is left: the shares always add up to the total.
 */
export function shared(
  part: string,
  total: Rational,
  rows: readonly PartRow[],
  weights: readonly Rational[],
): readonly Contribution[] {
  const only = rows.length === 1 ? rows[0] : undefined
  if (only !== undefined) return [{ row: only, part, contribution: total }]
  let whole = ZERO
  for (const weight of weights) whole = whole.plus(weight)
  const alike = whole.isZero()
  const all = alike ? rational(rows.length) : whole
  const scale = 10n ** BigInt(SHARE_PLACES)
  const above = total.numerator * scale * all.denominator
  const below = total.denominator * all.numerator
  let given = 0n
  return rows.map((row, index) => {
    if (index === rows.length - 1) return { row, part, contribution: total.minus(fraction(given, scale)) }
    const weight = alike ? ONE : (weights[index] ?? ZERO)
    const share = (above * weight.numerator) / (below * weight.denominator)
    given += share
    return { row, part, contribution: fraction(share, scale) }
  })
}

/** One of a count: a day, shared alike by the stations that made it. */
export function oneDay(part: string, rows: readonly PartRow[]): readonly Contribution[] {
  return shared(part, ONE, rows, [])
}

/** A city's value, shared by its stations in proportion to what each of them says. */
export function valueOfDay(part: string, value: CityValue): readonly Contribution[] {
  return shared(part, value.value, value.rows, value.stations)
}
