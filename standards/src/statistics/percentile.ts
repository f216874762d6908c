import { Fault, ONE, type Rational, rational } from '@qaidam/kernel'

/** A percentile with what it follows from: lower + (upper − lower) × fraction. */
export interface Percentile {
  readonly value: Rational
  /** Places of both neighbours among the values in rising order, from 0. */
  readonly lowerIndex: number
  readonly upperIndex: number
  readonly lower: Rational
  readonly upper: Rational
  readonly fraction: Rational
}

/** Of values already in rising order. @throws Fault STD-021, STD-022 */
export function percentileOf(ascending: readonly Rational[], share: Rational): Percentile {
  if (share.numerator < 0n || share.compare(ONE) > 0) {
    throw new Fault('STD-021', `p is ${share}, not a share.`, 'Give p from 0 to 1, such as 0.9.')
  }
  const last = ascending.length - 1
  const position = rational(Math.max(0, last)).times(share)
  const lowerIndex = Number(position.floor())
  const upperIndex = Math.min(lowerIndex + 1, last)
  const [lower, upper] = [ascending[lowerIndex], ascending[upperIndex]]
  if (lower === undefined || upper === undefined) {
    throw new Fault('STD-022', 'There is no value to take a percentile of.', 'Give at least one value.')
  }
  const fraction = position.minus(rational(position.floor()))
  const value = lower.plus(upper.minus(lower).times(fraction))
  return { value, lowerIndex, upperIndex, lower, upper, fraction }
}

/** The p-th percentile of values in any order. @throws Fault STD-021, STD-022 */
export function percentile(values: readonly Rational[], share: Rational): Rational {
  return percentileOf(
    [...values].sort((a, b) => a.compare(b)),
    share,
  ).value
}
