import { type Citation, type Day, Fault, phaseOn, type Rational, rational, sum } from '@qaidam/kernel'
import type { WaterResults } from './class.ts'
import { WATER_ITEMS, type WaterBody, type WaterItem } from './items.ts'
import { saturatedOxygen, waterLawOn } from './law.ts'
import { cityWaterIndex, oxygenIndexBelow } from './rules.ts'

const SEVEN = rational(7)
const CLASS_THREE = 2

export interface CityWaterIndex {
  /** The sum of the single indices; the smaller, the better. */
  readonly index: Rational
  readonly items: Readonly<Partial<Record<WaterItem, Rational>>>
  readonly cite: Citation
}

/**
 * The index by which cities are ranked: each item over its limit of class III, oxygen the other way
 * round, pH by its distance from 7. @throws Fault STD-054 for oxygen of zero
 */
export function cityIndex(given: WaterResults, body: WaterBody, on: Day): CityWaterIndex {
  const { cite } = phaseOn(cityWaterIndex, on)
  const law = waterLawOn(on, body)
  const items: Partial<Record<WaterItem, Rational>> = {}
  for (const item of WATER_ITEMS) {
    const value = given[item]
    const limit = law.limits[item]?.exact[CLASS_THREE]
    if (value === undefined || law.excluded.has(item)) continue
    if (item === 'ph') items.ph = phIndex(value, law.phRange)
    else if (limit !== undefined) items[item] = item === 'do' ? overOxygen(limit, value) : value.over(limit)
  }
  return { index: sum(Object.values(items)), items, cite }
}

/** (7 − pH) / (7 − lower end) or (pH − 7) / (upper end − 7): 1 where the range ends. */
export function phIndex(ph: Rational, [low, high]: readonly [Rational, Rational]): Rational {
  const acid = ph.compare(SEVEN) <= 0
  return acid ? SEVEN.minus(ph).over(SEVEN.minus(low)) : ph.minus(SEVEN).over(high.minus(SEVEN))
}

function overOxygen(limit: Rational, value: Rational): Rational {
  if (value.numerator <= 0n) {
    throw new Fault(
      'STD-054',
      `Oxygen is ${value}; the index divides by it.`,
      'State that the water is without oxygen instead of an index.',
    )
  }
  return limit.over(value)
}

/**
 * The standard index of oxygen (HJ 2.3) against a limit in mg/L. `below` says how it is taken under
 * the limit; left out, as the guideline of the day does. Above 1 it exceeds.
 * @throws Fault STD-054, STD-055 where saturated water does not reach the limit
 */
export function oxygenIndex(
  oxygen: Rational,
  limit: Rational,
  water: { readonly temperature: Rational; readonly pressure: Rational },
  on: Day,
  below: 'linear' | 'ratio' = phaseOn(oxygenIndexBelow, on).value,
): Rational {
  if (oxygen.compare(limit) < 0) {
    if (below === 'ratio') return overOxygen(limit, oxygen)
    return rational(10).minus(rational(9).times(oxygen).over(limit))
  }
  const saturated = saturatedOxygen(water.temperature, water.pressure, on)
  if (saturated.compare(limit) <= 0) {
    throw new Fault(
      'STD-055',
      `Saturated water holds ${saturated.toFixed(2)} mg/L, not above the limit of ${limit}.`,
      'The index is not defined here; judge the class with temperature and pressure instead.',
    )
  }
  return saturated.minus(oxygen).abs().over(saturated.minus(limit))
}
