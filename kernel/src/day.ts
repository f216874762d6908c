import { Fault } from './fault.ts'

/**
 * A calendar day in the prefecture's zone, `YYYY-MM-DD` (GB/T 7408).
 * It is a branded string and never a `Date`: a `Date` is an instant, and reading its day
 * depends on the zone of the machine that reads it.
 */
export type Day = string & { readonly Day: unique symbol }

/** An hour of such a day by its start, `YYYY-MM-DDTHH:00`; the 24th hour starts at 23:00. */
export type Hour = string & { readonly Hour: unique symbol }

/** An instant in UTC, ISO 8601 with milliseconds or finer: `2026-11-24T06:00:00.000Z`. */
export type Instant = string & { readonly Instant: unique symbol }

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const HOUR = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):00$/
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** How many days a month has; month is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0)
}

export function isDay(text: string): text is Day {
  const match = DAY.exec(text)
  if (match === null) return false
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return year > 0 && date >= 1 && date <= daysInMonth(year, month)
}

/** @throws Fault KRN-001 when the text is no day of the calendar */
export function day(text: string): Day {
  if (isDay(text)) return text
  throw new Fault(
    'KRN-001',
    `"${text}" is not a day of the calendar.`,
    'Write a day as YYYY-MM-DD, for example 2020-06-30.',
  )
}

export function isHour(text: string): text is Hour {
  const match = HOUR.exec(text)
  return match !== null && isDay(match[1] ?? '')
}

/** @throws Fault KRN-002 when the text is no hour of the calendar */
export function hour(text: string): Hour {
  if (isHour(text)) return text
  throw new Fault(
    'KRN-002',
    `"${text}" is not an hour.`,
    'Write an hour by its start, YYYY-MM-DDTHH:00; the last hour of a day starts at 23:00.',
  )
}

export function dayOfHour(at: Hour): Day {
  return at.slice(0, 10) as Day
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar. */
export function dayNumber(at: Day): number {
  const month = Number(at.slice(5, 7))
  const year = Number(at.slice(0, 4)) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(at.slice(8)) - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The inverse of {@link dayNumber}. */
export function dayFromNumber(number: number): Day {
  const shifted = number + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153)
  const date = dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1
  const month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
  return dayOf(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date)
}

export function dayOf(year: number, month: number, date: number): Day {
  const pad = (value: number, width: number) => String(value).padStart(width, '0')
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}` as Day
}

export function addDays(from: Day, days: number): Day {
  return dayFromNumber(dayNumber(from) + days)
}

/** The day on which an instant falls in a zone with a fixed offset (China: +8 hours, no summer time). */
export function dayOfInstant(at: Instant, offsetHours = 8): Day {
  return dayFromNumber(Math.floor((secondsOf(at) + offsetHours * 3600) / 86_400))
}

/** Seconds since 1970 in UTC. @throws Fault KRN-003 */
export function secondsOf(at: Instant): number {
  const seconds = Date.parse(at) / 1000
  if (!Number.isNaN(seconds)) return seconds
  throw new Fault(
    'KRN-003',
    `"${at}" is not an instant.`,
    'Write an instant as ISO 8601, for example 2020-07-01T00:00:00Z.',
  )
}
