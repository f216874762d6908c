import { type Day, Fault, mean, phaseOn, type Rational, rational } from '@qaidam/kernel'
import { exponential, naturalLogarithm, roundFromDigits } from '../statistics/logarithm.ts'
import type { WaterResults } from './class.ts'
import { WATER_ITEMS, type WaterItem } from './items.ts'
import { waterMeanRule } from './rules.ts'

/** A result, or the detection limit below which it stayed. */
export type Detected = Rational | { readonly below: Rational }

export type WaterSample = Readonly<Partial<Record<WaterItem, Detected>>>

/** Places to which a mean of pH is carried on, where it is not printed but judged. */
const PH_PLACES_CARRIED = 12

/**
 * The mean of pH: acidity is averaged, not its logarithm, so −log10 of the mean of 10^−pH, rounded
 * half to even from enough digits. @throws Fault KRN-021 when there is no value
 */
export function phMean(values: readonly Rational[], places: number): Rational {
  return roundFromDigits((digits) => {
    const working = digits + 20
    const acidity = mean(values.map((ph) => acidityOf(ph, working)))
    return naturalLogarithm(acidity, working).over(ln10(working)).negated()
  }, places)
}

/** What was worked out once stays so: a pH has two decimals, and months of samples share most of them. */
const ACIDITIES = new Map<string, Rational>()
const LOGARITHMS_OF_TEN = new Map<number, Rational>()
const ACIDITIES_MAX = 20_000

/** 10^−pH to this many digits. */
function acidityOf(ph: Rational, working: number): Rational {
  const name = `${ph} ${working}`
  const known = ACIDITIES.get(name)
  if (known !== undefined) return known
  const acidity = exponential(ph.times(ln10(working)).negated(), working)
  if (ACIDITIES.size >= ACIDITIES_MAX) ACIDITIES.clear()
  ACIDITIES.set(name, acidity)
  return acidity
}

function ln10(working: number): Rational {
  const logarithm = LOGARITHMS_OF_TEN.get(working) ?? naturalLogarithm(rational(10), working)
  LOGARITHMS_OF_TEN.set(working, logarithm)
  return logarithm
}

/**
 * The means of several samples, item by item: half the detection limit stands for what was not
 * detected, and pH is averaged by its acidity. An item missing in some samples is averaged over the others.
 */
export function meanOfSamples(samples: readonly WaterSample[], on: Day): WaterResults {
  const share = rational(phaseOn(waterMeanRule, on).value.notDetectedShare)
  const means: Partial<Record<WaterItem, Rational>> = {}
  for (const item of WATER_ITEMS) {
    const values = samples.flatMap((sample) => {
      const found = sample[item]
      if (found === undefined) return []
      return ['below' in found ? found.below.times(share) : found]
    })
    if (values.length === 0) continue
    means[item] = item === 'ph' ? phMean(values, PH_PLACES_CARRIED) : mean(values)
  }
  return means
}

/** Whether this many months with samples make a season's or a year's mean. @throws Fault STD-051 */
export function requireMonths(months: number, of: 'season' | 'year', on: Day): void {
  const rule = phaseOn(waterMeanRule, on).value
  const needed = of === 'season' ? rule.monthsForSeason : rule.monthsForYear
  if (months >= needed) return
  throw new Fault(
    'STD-051',
    `A ${of} has samples of ${months} months; its mean needs ${needed}.`,
    'State no mean, or add the missing samples.',
  )
}
