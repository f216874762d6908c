import {
  type Citation,
  type Day,
  dayNumber,
  Fault,
  findPhaseOn,
  workingDaysBetween as termBetween,
  addWorkingDays as termEnd,
  type WorkCalendar,
} from '@qaidam/kernel'
import { holidays } from './holidays.ts'

export interface CalendarOptions {
  /** Further days off of the place itself, such as those of an autonomous prefecture. */
  readonly localHolidays?: readonly Day[]
}

interface Year {
  readonly off: ReadonlySet<Day>
  readonly worked: ReadonlySet<Day>
  readonly cite: Citation
}

const years = new Map<string, Year>()

/** @throws Fault STD-070 for a day of a year whose notice is not known */
function yearOf(on: Day): Year {
  const year = on.slice(0, 4)
  const known = years.get(year)
  if (known !== undefined) return known
  const phase = findPhaseOn(holidays, on)
  if (phase === undefined) {
    const [first, last] = [holidays.phases[0]?.value.year, holidays.phases.at(-1)?.value.year]
    throw new Fault(
      'STD-070',
      `The holiday notice of ${year} is not known, so ${on} cannot be counted; known are ${first} to ${last}.`,
      'Add the notice of that year to calendar.holidays when it has been published; it is never guessed.',
    )
  }
  const { weekdaysOff, weekendWorked } = phase.value
  const found = { off: new Set(weekdaysOff), worked: new Set(weekendWorked), cite: phase.cite }
  years.set(year, found)
  return found
}

/** Whether offices work on a day. @throws Fault STD-070 */
export function isWorkingDay(on: Day, options: CalendarOptions = {}): boolean {
  const { off, worked } = yearOf(on)
  if (options.localHolidays?.includes(on) === true) return false
  // 1970-01-01, number 0, was a Thursday.
  const weekday = (dayNumber(on) + 4) % 7
  return weekday === 0 || weekday === 6 ? worked.has(on) : !off.has(on)
}

/**
 * The day on which a term of working days ends: the start day is not counted, the last one is.
 * A term of 0 ends where it starts. @throws Fault STD-070, STD-071
 */
export function addWorkingDays(from: Day, days: number, options: CalendarOptions = {}): Day {
  if (!Number.isSafeInteger(days) || days < 0) {
    throw new Fault(
      'STD-071',
      `A term of ${days} working days cannot be counted.`,
      'Give a whole number from 0.',
    )
  }
  return termEnd(from, days, workCalendar(options))
}

/** The calendar by the notices, as procedures count by it. */
export function workCalendar(options: CalendarOptions = {}): WorkCalendar {
  return { isWorkingDay: (on) => isWorkingDay(on, options) }
}

/** Working days after `from` up to and with `to`, so that from + them = to. @throws Fault STD-070, STD-072 */
export function workingDaysBetween(from: Day, to: Day, options: CalendarOptions = {}): number {
  if (to < from) {
    throw new Fault('STD-072', `${to} comes before ${from}.`, 'Give the earlier day first.')
  }
  return termBetween(from, to, workCalendar(options))
}

/** The notices by which a stretch of days was counted. */
export function holidayCitations(from: Day, to: Day): readonly Citation[] {
  const cites: Citation[] = []
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    cites.push(yearOf(`${year}-12-31` as Day).cite)
  }
  return cites
}
