import { type Day, dayFromNumber, dayNumber, type Instant, isDay, secondsOf } from './day.ts'
import { Fault } from './fault.ts'

/** A minute of a day in the prefecture's zone, `YYYY-MM-DDTHH:MM`. China keeps no summer time. */
export type LocalTime = string & { readonly LocalTime: unique symbol }

const LOCAL_TIME = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/
const MINUTES_OF_DAY = 1440

/** @throws Fault KRN-004 when the text is no minute of the calendar */
export function localTime(text: string): LocalTime {
  const match = LOCAL_TIME.exec(text)
  if (match !== null && isDay(match[1] ?? '')) return text as LocalTime
  throw new Fault(
    'KRN-004',
    `"${text}" is not a minute.`,
    'Write it as YYYY-MM-DDTHH:MM, from T00:00 to T23:59.',
  )
}

/** The minute in which an instant falls, in a zone with a fixed offset (China: +8 hours). */
export function localTimeOf(at: Instant, offsetHours = 8): LocalTime {
  return minuteText(Math.floor(secondsOf(at) / 60) + offsetHours * 60)
}

export function dayOfLocalTime(at: LocalTime): Day {
  return at.slice(0, 10) as Day
}

/** The first minute of a day. */
export function startOfDay(on: Day): LocalTime {
  return `${on}T00:00` as LocalTime
}

export function addHours(at: LocalTime, hours: number): LocalTime {
  return minuteText(minuteNumber(at) + Math.round(hours * 60))
}

function minuteText(minutes: number): LocalTime {
  const date = Math.floor(minutes / MINUTES_OF_DAY)
  const minute = minutes - date * MINUTES_OF_DAY
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${dayFromNumber(date)}T${pad(Math.floor(minute / 60))}:${pad(minute % 60)}` as LocalTime
}

export function minutesBetween(from: LocalTime, to: LocalTime): number {
  return minuteNumber(to) - minuteNumber(from)
}

function minuteNumber(at: LocalTime): number {
  const day = dayNumber(at.slice(0, 10) as Day)
  return day * MINUTES_OF_DAY + Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16))
}
