import { addWorkingDays, subtractWorkingDays, type WorkCalendar, workingDaysBetween } from './calendar.ts'
import { addDays, type Day, dayNumber } from './day.ts'
import { addHours, dayOfLocalTime, type LocalTime, minutesBetween, startOfDay } from './local-time.ts'
import type { Card, CardColour, Limit } from './procedure.ts'

/**
 * Where the clock of a step stands: since when it runs, and how much of its limit was used before
 * (whole days, or minutes of a limit in hours).
 */
export interface Running {
  readonly since: LocalTime
  readonly used: number
}

/** What a limit is counted in. */
interface Counting {
  readonly total: number
  /** The first minute after so much time from a start. */
  readonly after: (from: LocalTime, amount: number) => LocalTime
  /** The first minute at which no more than so much time is left until an end. */
  readonly before: (end: LocalTime, amount: number) => LocalTime
  readonly between: (from: LocalTime, to: LocalTime) => number
}

const dayAfter = (on: Day): LocalTime => startOfDay(addDays(on, 1))
/** The last day before an end that falls on midnight. */
const lastDay = (end: LocalTime): Day => addDays(dayOfLocalTime(end), -1)

function counting(limit: Exclude<Limit, { until: string }>, calendar: WorkCalendar): Counting {
  if ('hours' in limit) {
    return {
      total: limit.hours * 60,
      // The last minute is in time, as the last day is: late is the minute after it.
      after: (from, minutes) => addHours(from, (minutes + 1) / 60),
      before: (end, hours) => addHours(end, -hours - 1 / 60),
      between: minutesBetween,
    }
  }
  if ('days' in limit) {
    return {
      total: limit.days,
      after: (from, days) => dayAfter(addDays(dayOfLocalTime(from), days)),
      before: (end, days) => startOfDay(addDays(lastDay(end), -days)),
      between: (from, to) => dayNumber(dayOfLocalTime(to)) - dayNumber(dayOfLocalTime(from)),
    }
  }
  return {
    total: limit.workingDays,
    after: (from, days) => dayAfter(addWorkingDays(dayOfLocalTime(from), days, calendar)),
    before: (end, days) => startOfDay(subtractWorkingDays(lastDay(end), days, calendar)),
    between: (from, to) => workingDaysBetween(dayOfLocalTime(from), dayOfLocalTime(to), calendar),
  }
}

/**
 * The first minute at which a step is late: midnight after the last day, or the minute after the last
 * of its hours. `day` is the day that an `until` limit names. @throws Fault for a year without a calendar
 */
export function lateFrom(
  limit: Limit,
  running: Running,
  calendar: WorkCalendar,
  day: Day | undefined,
): LocalTime | undefined {
  if ('until' in limit) return day === undefined ? undefined : dayAfter(day)
  const { total, after } = counting(limit, calendar)
  return after(running.since, Math.max(total - running.used, 0))
}

/** How much of a limit is used at a minute, in whole days or in minutes. */
export function usedAt(limit: Limit, running: Running, at: LocalTime, calendar: WorkCalendar): number {
  if ('until' in limit) return 0
  return running.used + counting(limit, calendar).between(running.since, at)
}

/** A card and the minute from which a step has it. */
export interface CardDue {
  readonly card: CardColour
  readonly at: LocalTime
  readonly escalates: boolean
}

/** When each card comes, in order of time. A step that has no cards of its own turns red when it is late. */
export function cardsOf(
  limit: Limit,
  late: LocalTime,
  cards: readonly Card[] | undefined,
  calendar: WorkCalendar,
): readonly CardDue[] {
  const rule = cards ?? [{ card: 'red' as const }]
  const count = counting('until' in limit ? { days: 1 } : limit, calendar)
  const due = rule.map(({ card, before, after, escalates }): CardDue => {
    const at =
      before !== undefined
        ? count.before(late, before)
        : after === undefined || after === 0
          ? late
          : afterLate(limit, late, after, count)
    return { card, at, escalates: escalates === true }
  })
  return due.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

/** So many days after the last day of a limit, or hours after the last hour. */
function afterLate(limit: Limit, late: LocalTime, amount: number, count: Counting): LocalTime {
  if ('hours' in limit) return addHours(late, amount - 1 / 60)
  return count.after(startOfDay(lastDay(late)), amount)
}
