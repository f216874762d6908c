import { Fault, fraction, type PartMethod, type Value, type Values } from '@qaidam/kernel'
import { roundedQuotient } from '../statistics/round.ts'
import type { Concentrations } from './aqi.ts'
import { type DayLaw, findDayLaw, indexOfDay } from './day-law.ts'
import { dustOnsets } from './dust.ts'
import { dailyMaximum, eightHourMeans } from './mda8.ts'
import { DAILY_FIELD, POLLUTANTS, type Pollutant } from './pollutants.ts'

/** Readings are counted in millionths, so that sums and comparisons are exact in whole numbers. */
const UNIT = 1_000_000

/** Readings that count. Dust is real air: its hours count, and mark the day as a dust day. */
const COUNTED: ReadonlySet<Value | undefined> = new Set([null, undefined, 'valid', 'dust'])

const OUTPUTS = [
  'so2',
  'no2',
  'pm10',
  'pm25',
  'co',
  'o3Mda8',
  'o3Max1h',
  'hours',
  'aqi',
  'level',
  'primary',
  'dust',
] as const

const NOTHING: Values = Object.fromEntries(OUTPUTS.map((name) => [name, null]))

type HourValues = (number | null)[]

/** The valid hours of a day by position, 0 for the hour from 00:00, which the network labels 1. */
interface Hours {
  readonly of: Readonly<Record<Pollutant, HourValues>>
  readonly count: number
  readonly confirmedDust: boolean
}

/**
 * A station's day from its hourly readings. Each hour is named by its start and so lies wholly in its
 * day; the network's label 24 (or 0 of the next day) is the hour from 23:00.
 *
 * Daily means are rounded half to even to whole µg/m³ (CO to 0.1 mg/m³), as the national network
 * publishes them: its own daily values agree with this, and not with rounding half up. Months and
 * years are then means of published days, which a reader can add up.
 *
 * Output `dust` is `confirmed` where hours are marked so, `detected` where the numbers alone say it,
 * else `none`. `aqi`, `level` (1 to 6) and `primary` (ids with commas) are null on days not valid.
 */
export const stationDay: PartMethod = {
  id: 'air.station-day',
  kind: 'part',
  name: { zh: '环境空气质量点位日评价', en: "Air quality of a station's day" },
  outputs: OUTPUTS,
  evaluate: (rows, on) => {
    const hours = hoursOf(rows)
    const law = findDayLaw(on)
    if (law === undefined) return { ...NOTHING, hours: String(hours.count) }
    const { texts, concentrations } = dailyValues(hours, law)
    const index = indexOfDay(law, concentrations)
    return {
      ...texts,
      o3Max1h: greatestHour(hours.of.o3),
      hours: String(hours.count),
      aqi: index === null ? null : String(index.aqi),
      level: index === null ? null : String(index.levelNumber),
      primary: index === null || index.primary.length === 0 ? null : index.primary.join(','),
      dust: dustOf(hours, law),
    }
  },
}

function hoursOf(rows: readonly Values[]): Hours {
  const empty = (): HourValues => new Array<number | null>(24).fill(null)
  const of = { so2: empty(), no2: empty(), pm10: empty(), pm25: empty(), co: empty(), o3: empty() }
  let count = 0
  let confirmedDust = false
  for (const row of rows) {
    if (!COUNTED.has(row.quality)) continue
    if (row.quality === 'dust') confirmedDust = true
    const at = Number((row.hour ?? '').slice(11, 13))
    let any = false
    for (const pollutant of POLLUTANTS) {
      const text = row[pollutant]
      if (text === null || text === undefined) continue
      of[pollutant][at] = millionths(text)
      any = true
    }
    if (any) count += 1
  }
  return { of, count, confirmedDust }
}

/** @throws Fault STD-030 for a reading too fine or too large to be one */
function millionths(text: string): number {
  const point = text.indexOf('.')
  const value = Number(text)
  if ((point !== -1 && text.length - point > 7) || !(Math.abs(value) < 1_000_000)) {
    throw new Fault(
      'STD-030',
      `"${text}" is no concentration: it is too large, or has more than 6 decimal places.`,
      'Give readings in µg/m³, for CO in mg/m³, below 1000000.',
    )
  }
  return Math.round(value * UNIT)
}

function dailyValues(
  hours: Hours,
  law: DayLaw,
): { readonly texts: Values; readonly concentrations: Concentrations } {
  const texts: Record<string, Value> = {}
  const concentrations: { -readonly [Item in keyof Concentrations]: Concentrations[Item] } = {}
  for (const pollutant of POLLUTANTS) {
    const places = law.places[pollutant]
    const scale = 10 ** places
    const value =
      pollutant === 'o3'
        ? dailyMaximum(eightHourMeans(hours.of.o3, law.validity), law.validity, law.ozoneLimit, UNIT)
        : meanOfDay(hours.of[pollutant], law, scale)
    texts[DAILY_FIELD[pollutant]] = value === null ? null : decimalText(value, places)
    if (value !== null) concentrations[pollutant === 'o3' ? 'o3_8h' : pollutant] = fraction(value, scale)
  }
  return { texts, concentrations }
}

/** The mean of the valid hours in units of 1/scale, or null when too few are valid. */
function meanOfDay(hours: HourValues, law: DayLaw, scale: number): number | null {
  let sum = 0
  let count = 0
  for (const value of hours) {
    if (value === null) continue
    sum += value
    count += 1
  }
  return count < law.validity.hoursForDay ? null : roundedQuotient(sum * scale, count * UNIT)
}

function greatestHour(hours: HourValues): Value {
  let greatest: number | null = null
  for (const value of hours) if (value !== null && (greatest === null || value > greatest)) greatest = value
  return greatest === null ? null : decimalText(greatest, 6)
}

/** A whole number of 10^-places as a canonical decimal. */
export function decimalText(value: number, places: number): string {
  if (places === 0) return String(value)
  const digits = String(value).padStart(places + 1, '0')
  const part = digits.slice(-places).replace(/0+$/, '')
  return part === '' ? digits.slice(0, -places) : `${digits.slice(0, -places)}.${part}`
}

function dustOf(hours: Hours, law: DayLaw): 'confirmed' | 'detected' | 'none' {
  if (hours.confirmedDust) return 'confirmed'
  if (law.dust === undefined) return 'none'
  return dustOnsets(hours.of.pm10, hours.of.pm25, UNIT, law.dust).length > 0 ? 'detected' : 'none'
}
