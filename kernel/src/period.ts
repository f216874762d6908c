import { addDays, type Day, dayOf, daysInMonth, isDay } from './day.ts'
import { Fault } from './fault.ts'

/** The sizes of a period, from coarse to fine. */
export const GRAINS = ['year', 'half', 'quarter', 'month', 'day'] as const
export type Grain = (typeof GRAINS)[number]

/**
 * A stretch of whole days with the name it was asked by: `2020`, `2020H1`, `2020Q2`, `2020-06`,
 * `2020-06-15`, or `A/B` from the first day of A to the last of B.
 */
export interface Period {
  readonly name: string
  readonly first: Day
  readonly last: Day
  /** The size of a simple period; of `A/B`, the finer of the two. */
  readonly grain: Grain
}

/** @throws Fault KRN-010 when the text names no period */
export function period(text: string): Period {
  const [from, to, more] = text.split('/')
  const start = simple(from ?? '')
  const end = to === undefined ? start : simple(to)
  if (start === undefined || end === undefined || more !== undefined || start.first > end.last) {
    throw new Fault(
      'KRN-010',
      `"${text}" is not a period.`,
      'Write 2020, 2020H1, 2020Q2, 2020-06, 2020-06-15, or A/B with A no later than B, such as 2016/2020H1.',
    )
  }
  if (to === undefined) return start
  const grain = GRAINS.indexOf(start.grain) > GRAINS.indexOf(end.grain) ? start.grain : end.grain
  return { name: text, first: start.first, last: end.last, grain }
}

function simple(text: string): Period | undefined {
  const match = /^(\d{4})(?:H([12])|Q([1-4])|-(\d{2})(?:-(\d{2}))?)?$/.exec(text)
  if (match === null || text.startsWith('0000')) return undefined
  const [, yearText, half, quarter, month, date] = match
  const year = Number(yearText)
  if (half !== undefined) return months(text, 'half', year, Number(half) * 6 - 5, 6)
  if (quarter !== undefined) return months(text, 'quarter', year, Number(quarter) * 3 - 2, 3)
  if (month === undefined) return months(text, 'year', year, 1, 12)
  if (date !== undefined) {
    return isDay(text) ? { name: text, first: text, last: text, grain: 'day' } : undefined
  }
  return Number(month) >= 1 && Number(month) <= 12 ? months(text, 'month', year, Number(month), 1) : undefined
}

function months(name: string, grain: Grain, year: number, from: number, count: number): Period {
  const to = from + count - 1
  return { name, grain, first: dayOf(year, from, 1), last: dayOf(year, to, daysInMonth(year, to)) }
}

/** The same period one year earlier; 29 February becomes 28 February. */
export function yearBefore(of: Period): Period {
  const name = of.name.replace(/(^|\/)(\d{4})/g, (_, slash: string, year: string) => {
    return slash + String(Number(year) - 1).padStart(4, '0')
  })
  return period(name.replace(/-02-29/g, '-02-28'))
}

/** A run of whole grains, `from` and `to` given by their first days, both included. */
export interface GrainRun {
  readonly grain: 'year' | 'month' | 'day'
  readonly from: Day
  readonly to: Day
}

/**
 * The fewest runs of whole years, months and days that cover `first` to `last` exactly once.
 * `first` absent means since the beginning.
 */
export function grainRuns(first: Day | undefined, last: Day): readonly GrainRun[] {
  const runs: GrainRun[] = []
  const stop = addDays(last, 1)
  const yearEnd = floorTo('year', stop)
  const monthEnd = floorTo('month', stop)
  const begin = first ?? ('0001-01-01' as Day)
  const monthBegin = ceilTo('month', begin)
  const yearBegin = ceilTo('year', begin)
  const add = (grain: GrainRun['grain'], from: Day, before: Day) => {
    if (from < before) runs.push({ grain, from, to: floorTo(grain, addDays(before, -1)) })
  }
  if (monthBegin >= monthEnd) {
    add('day', begin, stop)
    return runs
  }
  add('day', begin, monthBegin)
  if (yearBegin >= yearEnd) {
    add('month', monthBegin, monthEnd)
  } else {
    add('month', monthBegin, yearBegin)
    add('year', yearBegin, yearEnd)
    add('month', yearEnd, monthEnd)
  }
  add('day', monthEnd, stop)
  return runs
}

/** The first day of the year or month that a day lies in; a day is its own. */
export function floorTo(grain: GrainRun['grain'], at: Day): Day {
  if (grain === 'year') return `${at.slice(0, 4)}-01-01` as Day
  return grain === 'month' ? (`${at.slice(0, 7)}-01` as Day) : at
}

function ceilTo(grain: 'year' | 'month', at: Day): Day {
  const floor = floorTo(grain, at)
  if (floor === at) return at
  const [year, month] = [Number(at.slice(0, 4)), Number(at.slice(5, 7))]
  return grain === 'year' || month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1)
}

/** The period of the given grain that a day lies in. */
export function periodOf(grain: Grain, at: Day): Period {
  const year = at.slice(0, 4)
  const month = Number(at.slice(5, 7))
  switch (grain) {
    case 'year':
      return period(year)
    case 'half':
      return period(`${year}H${month <= 6 ? 1 : 2}`)
    case 'quarter':
      return period(`${year}Q${Math.ceil(month / 3)}`)
    case 'month':
      return period(at.slice(0, 7))
    case 'day':
      return period(at)
  }
}
