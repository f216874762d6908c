import { Fault, type Rational, type RoundingRule, rational } from '@qaidam/kernel'

/** Steps of the last place that GB/T 8170 knows: whole units, halves and fifths. */
export const ROUNDING_STEPS = ['1', '0.5', '0.2'] as const
export type RoundingStep = (typeof ROUNDING_STEPS)[number]

/**
 * Rounds once from the full value to a multiple of `step` × 10^-places. Halves are rounded as twice
 * the value and fifths as five times it, as GB/T 8170 prescribes.
 */
export function roundTo(
  value: Rational,
  places: number,
  step: RoundingStep = '1',
  rule: RoundingRule = 'half_even',
): Rational {
  const times = rational(step === '1' ? 1 : step === '0.5' ? 2 : 5)
  return value.times(times).round(places, rule).over(times)
}

/** The rounded value as it is printed, with all its places. */
export function roundedText(
  value: Rational,
  places: number,
  step: RoundingStep = '1',
  rule: RoundingRule = 'half_even',
): string {
  return roundTo(value, places, step, rule).toFixed(Math.max(0, step === '1' ? places : places + 1))
}

/**
 * The nearest whole number to numerator / denominator, a tie going to the even one; both must be
 * safe integers and the denominator positive. Station-days are counted in these, without big integers.
 */
export function roundedQuotient(numerator: number, denominator: number): number {
  if (!Number.isSafeInteger(2 * numerator) || !Number.isSafeInteger(denominator) || denominator <= 0) {
    throw new Fault(
      'STD-020',
      `${numerator} / ${denominator} is outside the safe integers.`,
      'Give concentrations in µg/m³ or mg/m³; no real one is that large.',
    )
  }
  const quotient = Math.floor(numerator / denominator)
  const twice = 2 * (numerator - quotient * denominator)
  return twice > denominator || (twice === denominator && quotient % 2 !== 0) ? quotient + 1 : quotient
}
