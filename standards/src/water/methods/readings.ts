import { mean, type Rational, rational, type Values } from '@qaidam/kernel'
import { phMean } from '../mean.ts'
import { SAMPLE_ITEMS, type SampleItem, UNCLASSED } from './sample-items.ts'

export type Readings = Readonly<Partial<Record<SampleItem, Rational>>>

/** Places to which a mean of pH is carried on, where it is not printed but judged. */
const PH_PLACES = 12

export function readingsOf(values: Values): Readings {
  const readings: Partial<Record<SampleItem, Rational>> = {}
  for (const item of SAMPLE_ITEMS) {
    const text = values[item]
    if (typeof text === 'string') readings[item] = rational(text)
  }
  return readings
}

/** Means item by item, each over the samples that have it; pH is averaged by its acidity. */
export function meanReadings(samples: readonly Readings[]): Readings {
  const only = samples.length === 1 ? samples[0] : undefined
  if (only !== undefined) return only
  const means: Partial<Record<SampleItem, Rational>> = {}
  for (const item of SAMPLE_ITEMS) {
    const there = samples.map((sample) => sample[item]).filter((value) => value !== undefined)
    const [first] = there
    if (first === undefined) continue
    // A single value stays as it is: by way of its acidity, pH would lose its last digits.
    if (there.every((value) => value.equals(first))) means[item] = first
    else means[item] = item === 'ph' ? phMean(there, PH_PLACES) : mean(there)
  }
  return means
}

/** Without any item that has a class. */
export function isEmpty(readings: Readings): boolean {
  return SAMPLE_ITEMS.every((item) => UNCLASSED.has(item) || readings[item] === undefined)
}
