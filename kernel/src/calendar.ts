import { addDays, type Day } from './day.ts'

/** Which days offices work; official notices and the prefecture's own changes say it. */
export interface WorkCalendar {
  /** @throws Fault for a day of a year whose notice is not known: it is never guessed */
  readonly isWorkingDay: (on: Day) => boolean
}

/** The day on which a term of working days ends: the first day is not counted, the last one is. */
export function addWorkingDays(from: Day, days: number, calendar: WorkCalendar): Day {
  let at = from
  for (let left = days; left > 0; ) {
    at = addDays(at, 1)
    if (calendar.isWorkingDay(at)) left -= 1
  }
  return at
}

/** The last day from which a term of working days still ends on `to`. */
export function subtractWorkingDays(to: Day, days: number, calendar: WorkCalendar): Day {
  let at = to
  for (let left = days; left > 0; ) {
    if (calendar.isWorkingDay(at)) left -= 1
    at = addDays(at, -1)
  }
  return at
}

/** Working days after `from` up to and with `to`. */
export function workingDaysBetween(from: Day, to: Day, calendar: WorkCalendar): number {
  let days = 0
  for (let at = from; at < to; ) {
    at = addDays(at, 1)
    if (calendar.isWorkingDay(at)) days += 1
  }
  return days
}
