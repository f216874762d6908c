import { addDays, type Day, type Hour, isHour, rational } from '@qaidam/kernel'
import { exchangeFault } from '../faults.ts'
import { readRegion } from './region.ts'

/** Item codes of HJ 212 appendix B for the six pollutants, and their fields in `ecology.air-hour`. */
export const AIR_ITEMS = {
  a21026: 'so2',
  a21004: 'no2',
  a34002: 'pm10',
  a34004: 'pm25',
  a05024: 'o3',
  a21005: 'co',
} as const satisfies Readonly<Record<string, string>>
export type AirField = (typeof AIR_ITEMS)[keyof typeof AIR_ITEMS]

/** Data marks (数据标记): what each letter makes of an hour. */
const MARKS: Readonly<Record<string, AirQuality>> = {
  N: 'valid',
  M: 'maintenance',
  C: 'maintenance',
  F: 'invalid',
  D: 'invalid',
  B: 'invalid',
  T: 'suspect',
  S: 'suspect',
}
export type AirQuality = 'valid' | 'maintenance' | 'suspect' | 'invalid'
const WORST_FIRST: readonly AirQuality[] = ['invalid', 'suspect', 'maintenance', 'valid']

/** Decimal places that the register keeps. */
const PLACES = 3
const MAXIMA = { co: '200', other: '10000' } as const

export interface AirHourOptions {
  /**
   * What DataTime names. HJ 212-2025 C.21 says the beginning of the hour, and we read 2017 (C.17) so
   * too; a station that names the end must be set so.
   */
  readonly dataTime?: 'start' | 'end'
  /** The unit in which the five items other than CO come; CO always comes in mg/m³. */
  readonly unit?: 'µg/m³' | 'mg/m³'
}

/**
 * An hour as a station reported it: only the fields that it gave a number for, null where the number
 * is marked as not valid among valid ones.
 */
export interface AirHour {
  /** DataTime as it came. */
  readonly dataTime: string
  readonly hour: Hour
  readonly values: Readonly<Partial<Record<AirField, string | null>>>
  readonly quality: AirQuality
  /** What was left out and why, for the journal. */
  readonly notes: readonly string[]
}

/**
 * The hours of an hour message (CN 2061). Values marked N are taken. Where some are N, the others are
 * left out and noted, so that no doubtful reading enters a figure; where none is, the readings stay
 * as they came and the whole hour carries the worst mark. A mark that is not known is not trusted.
 * @throws Fault EXC-052, EXC-054, EXC-055
 */
export function airHours(region: string, options: AirHourOptions = {}): readonly AirHour[] {
  const hours = readRegion(region).flatMap(({ dataTime, items }) => {
    const readings = Object.entries(AIR_ITEMS).flatMap(([code, field]) => {
      const kinds = items.get(code)
      return kinds === undefined ? [] : [readingOf(code, field, kinds, options)]
    })
    if (readings.length === 0) return []
    const stated = dataTime ?? ''
    return [{ dataTime: stated, hour: hourOf(stated, options), ...judged(readings) }]
  })
  if (hours.length > 0) return hours
  throw exchangeFault(
    'EXC-055',
    `An hour message of HJ 212 names none of ${Object.keys(AIR_ITEMS).join(', ')}: "${region.slice(0, 60)}".`,
    'Only the six pollutants of ambient air are kept; check the item codes of the station.',
  )
}

interface Reading {
  readonly code: string
  readonly field: AirField
  readonly value: string | null
  readonly mark: AirQuality
  readonly note: string | null
}

function readingOf(
  code: string,
  field: AirField,
  kinds: ReadonlyMap<string, string>,
  { unit = 'µg/m³' }: AirHourOptions,
): Reading {
  const letter = kinds.get('Flag') ?? 'N'
  const mark = (Object.hasOwn(MARKS, letter) ? MARKS[letter] : undefined) ?? 'suspect'
  const said = kinds.get('Avg') ?? ''
  const base = { code, field, mark, note: mark === 'valid' ? null : `${code} 标记 ${letter.slice(0, 8)}` }
  const missing = { code, field, value: null, mark: mark === 'valid' ? ('suspect' as const) : mark }
  if (said === '') return { ...missing, note: base.note ?? `${code} 无均值` }
  if (!/^-?\d{1,12}(?:\.\d{1,12})?$/.test(said))
    return { ...missing, note: `${code} 值“${said.slice(0, 20)}”不是数` }
  const exact = rational(said).times(rational(field !== 'co' && unit === 'mg/m³' ? '1000' : '1'))
  const kept = exact.round(PLACES)
  const top = rational(field === 'co' ? MAXIMA.co : MAXIMA.other)
  // A negative or impossible number is an instrument's sign for "missing", or a wrong unit.
  if (kept.compare(rational('0')) < 0 || kept.compare(top) > 0)
    return { ...missing, note: `${code} 值 ${said} 超出可能范围` }
  const rounded = kept.equals(exact) ? base.note : `${code} 由 ${said} 修约`
  return { ...base, value: kept.toString(), note: rounded }
}

function judged(readings: readonly Reading[]): Pick<AirHour, 'values' | 'quality' | 'notes'> {
  const someValid = readings.some(({ mark }) => mark === 'valid')
  const values: Partial<Record<AirField, string | null>> = {}
  for (const { field, mark, value } of readings) {
    if (value !== null) values[field] = someValid && mark !== 'valid' ? null : value
  }
  const marks = new Set(readings.map(({ mark }) => mark))
  const quality = someValid ? 'valid' : (WORST_FIRST.find((each) => marks.has(each)) ?? 'valid')
  return { values, quality, notes: readings.flatMap(({ note }) => (note === null ? [] : [note])) }
}

function hourOf(dataTime: string, { dataTime: names = 'start' }: AirHourOptions): Hour {
  const [, year, month, date, at, rest] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d{4})$/.exec(dataTime) ?? []
  const text = `${year}-${month}-${date}T${at}:00`
  if (rest !== '0000' || !isHour(text)) {
    throw exchangeFault(
      'EXC-054',
      `DataTime=${dataTime.slice(0, 20)} of an HJ 212 hour message is no whole hour.`,
      'Set the clock of the station, and send hours as YYYYMMDDhh0000.',
    )
  }
  return names === 'start' ? text : hourBefore(text)
}

function hourBefore(text: Hour): Hour {
  const [on = '', clock = ''] = text.split('T')
  const at = Number(clock.slice(0, 2))
  if (at > 0) return `${on}T${String(at - 1).padStart(2, '0')}:00` as Hour
  return `${addDays(on as Day, -1)}T23:00` as Hour
}
