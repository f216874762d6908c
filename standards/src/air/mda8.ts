import { roundedQuotient } from '../statistics/round.ts'
import type { Validity } from './assessment.ts'

/** Ozone's eight-hour means of one day. */
export interface EightHours {
  /** Windows with enough hours. */
  readonly windows: number
  /** The greatest window's mean, unrounded, as a sum over a count; null without any window. */
  readonly greatest: { readonly sum: number; readonly count: number } | null
}

/**
 * The sliding means of a day, from its 24 hours in order (null where missing), in whole units of
 * any size. The first window of a day ends at its eighth hour, so it never reaches into the day before.
 */
export function eightHourMeans(hours: readonly (number | null)[], validity: Validity): EightHours {
  const [first, last] = validity.windowsEnd
  let windows = 0
  let greatest: EightHours['greatest'] = null
  for (let end = first; end <= last; end += 1) {
    let sum = 0
    let count = 0
    for (let at = end - 8; at < end; at += 1) {
      const value = hours[at]
      if (value === null || value === undefined) continue
      sum += value
      count += 1
    }
    if (count < validity.hoursForEightHours) continue
    windows += 1
    // Compared crosswise, so that no mean is rounded before the greatest is known.
    if (greatest === null || sum * greatest.count > greatest.sum * count) greatest = { sum, count }
  }
  return { windows, greatest }
}

/**
 * The day's greatest eight-hour mean in units of `unit`, or null. With fewer windows than the rule
 * asks for it counts only when it exceeds the limit: then the day is bad whatever is missing.
 */
export function dailyMaximum(
  means: EightHours,
  validity: Validity,
  limit: number,
  unit: number,
): number | null {
  const { greatest, windows } = means
  if (greatest === null) return null
  const exceeds = greatest.sum > limit * unit * greatest.count
  if (windows < validity.windowsForDay && !exceeds) return null
  return roundedQuotient(greatest.sum, greatest.count * unit)
}
