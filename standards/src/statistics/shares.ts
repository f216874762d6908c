import { Fault, type Rational, rational, sum, ZERO } from '@qaidam/kernel'

/**
 * Parts rounded so that a reader's sum is the printed total: each part is cut down to its last place,
 * and what is then missing from the rounded total is given, one unit of that place each, to the parts
 * that lost most (largest remainder); of equal losses the earlier part comes first. No part moves by
 * a whole unit.
 */
export function partsThatAddUp(parts: readonly Rational[], places: number): readonly Rational[] {
  const unit = rational(`1e${-places}`)
  const total = sum(parts).round(places)
  const cut = parts.map((part) => rational(part.over(unit).floor()).times(unit))
  const missing = Number(total.minus(sum(cut)).over(unit).numerator)
  const byLoss = parts
    .map((part, index) => ({ index, loss: part.minus(cut[index] ?? ZERO) }))
    .sort((a, b) => b.loss.compare(a.loss) || a.index - b.index)
  const raised = new Set(byLoss.slice(0, missing).map(({ index }) => index))
  return cut.map((part, index) => (raised.has(index) ? part.plus(unit) : part))
}

/** The shares of a whole in per cent that add up to exactly 100. @throws Fault STD-024 */
export function sharesThatAddUp(parts: readonly Rational[], places: number): readonly Rational[] {
  const whole = sum(parts)
  const negative = parts.find((part) => part.numerator < 0n)
  if (negative !== undefined || whole.isZero()) {
    throw new Fault(
      'STD-024',
      negative === undefined ? 'The parts add up to zero.' : `A part is ${negative}, below zero.`,
      'Give parts from 0 on of which at least one is above 0; show values instead of shares otherwise.',
    )
  }
  const hundred = rational(100)
  return partsThatAddUp(
    parts.map((part) => part.times(hundred).over(whole)),
    places,
  )
}
