import { type Day, Fault, phaseOn, type Rational, rational } from '@qaidam/kernel'
import { changeOfAmounts, changeOfRates } from './standards.ts'

/** How one value differs from an earlier one: in per cent for amounts, in points for rates. */
export interface Change {
  /** Signed and rounded, such as `+3.3` or `-20.0`; null where no rate can be stated. */
  readonly value: string | null
  readonly unit: '%' | 'percentage point'
  /** Why there is none. */
  readonly reason: 'previous-zero' | 'sign-change' | null
}

/**
 * The change of an amount in per cent, from the values as they are published. From zero, or from
 * one side of zero to the other, a rate says nothing and none is given.
 */
export function amountChange(current: Rational, previous: Rational, on: Day): Change {
  const { places } = phaseOn(changeOfAmounts, on).value
  const unit = '%'
  if (previous.isZero()) return { value: null, unit, reason: 'previous-zero' }
  if (current.numerator * previous.numerator < 0n) return { value: null, unit, reason: 'sign-change' }
  const rate = current.minus(previous).over(previous).times(rational(100))
  return { value: signed(rate, places), unit, reason: null }
}

/** The change of a rate that is itself in per cent: a difference in percentage points. */
export function rateChange(current: Rational, previous: Rational, on: Day): Change {
  const { places } = phaseOn(changeOfRates, on).value
  return { value: signed(current.minus(previous), places), unit: 'percentage point', reason: null }
}

/** A rounded number with its sign; what rounds to zero has none. */
export function signed(value: Rational, places: number): string {
  const rounded = value.round(places)
  if (rounded.isZero()) return rounded.abs().toFixed(places)
  return `${rounded.numerator > 0n ? '+' : ''}${rounded.toFixed(places)}`
}

/** Part / whole × 100. A gross rate counts the part whatever its age and so may exceed 100 %. */
export function ratePercent(part: Rational, whole: Rational): Rational {
  return part.times(rational(100)).over(whole)
}

/**
 * Pupils of any age over the population of the official age, in per cent; it may exceed 100.
 * @throws Fault STD-023
 */
export function grossRate(enrolled: Rational, population: Rational): Rational {
  if (population.numerator <= 0n || enrolled.numerator < 0n) {
    throw new Fault(
      'STD-023',
      `${enrolled} of a population of ${population} is no rate.`,
      'Give people enrolled from 0 on, and the population of the official age, above 0.',
    )
  }
  return ratePercent(enrolled, population)
}
