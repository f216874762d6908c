import { type Day, phaseOn, type Rational } from '@qaidam/kernel'
import type { WaterItem } from './items.ts'
import { waterPlaces } from './rules.ts'

/** How results are rounded before they are judged: not at all, for the monthly figures, for hours. */
export const WATER_ROUNDINGS = ['none', 'evaluation', 'automatic'] as const
export type WaterRounding = (typeof WATER_ROUNDINGS)[number]

/**
 * A result rounded half to even for its item. One that would become 0 keeps its first digit, so that
 * a trace is never reported as nothing. @throws Fault STD-002 before the rule, unless not rounded
 */
export function roundedResult(item: WaterItem, value: Rational, rounding: WaterRounding, on: Day): Rational {
  if (rounding === 'none') return value
  const { evaluation, automatic } = phaseOn(waterPlaces, on).value
  const ofItem = item === 'coliform' ? 0 : evaluation[item]
  const places = rounding === 'automatic' ? (automatic[item] ?? ofItem) : ofItem
  const rounded = value.round(places)
  return rounded.isZero() && !value.isZero() ? firstDigit(value, places) : rounded
}

function firstDigit(value: Rational, after: number): Rational {
  const magnitude = value.abs()
  let places = after + 1
  while (magnitude.numerator * 10n ** BigInt(places) < magnitude.denominator) places += 1
  return value.round(places)
}
