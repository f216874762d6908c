import { Fault, rational } from '@qaidam/kernel'
import { WATER_CLASSES, type WaterClass, type WaterItem } from './items.ts'
import { BEYOND, PARTS, positionOfParts, type WaterLaw } from './law.ts'

/** Readings in whole parts (hundred-thousandths) of their unit. */
export type WaterParts = Readonly<Partial<Record<WaterItem, number>>>

/**
 * The class of readings in whole parts, without big integers: for station feeds, where millions of
 * readings are judged. It is the class of `waterClass` for readings as given, by safe integers.
 */
export function classOfParts(law: WaterLaw, parts: WaterParts): WaterClass | null {
  let worst = -1
  for (const item in parts) {
    const reading = parts[item as WaterItem]
    if (reading === undefined || law.excluded.has(item as WaterItem)) continue
    const at = positionOf(law, item as WaterItem, reading)
    if (at > worst) worst = at
  }
  return WATER_CLASSES[worst] ?? null
}

function positionOf(law: WaterLaw, item: WaterItem, reading: number): number {
  if (item === 'ph') return reading >= law.phParts[0] && reading <= law.phParts[1] ? 0 : BEYOND
  const limits = law.limits[item]
  return limits === undefined ? -1 : positionOfParts(limits, item, reading)
}

const SHORT = /^\d{1,8}(?:\.\d{1,5})?$/

/**
 * A decimal text in whole parts. Five places are exact; finer ones go to the side on which the limits
 * judge them as themselves: up, and for oxygen down. @throws Fault STD-013, KRN-020
 */
export function partsOfDecimal(item: WaterItem, decimal: string): number {
  if (SHORT.test(decimal)) {
    // The nearest binary fraction is off by far less than half a part, so this is the exact number.
    return Math.round(Number(decimal) * PARTS)
  }
  const value = rational(decimal)
  if (value.numerator < 0n) {
    throw new Fault('STD-013', `${item} is ${decimal}, below zero.`, 'Leave a missing value out.')
  }
  // Beyond both ends of the range of pH a finer reading is beyond it in parts as well.
  const low = item === 'do' || (item === 'ph' && value.compare(rational(7)) < 0)
  return low ? value.partsBelow(PARTS) : value.partsAbove(PARTS)
}
