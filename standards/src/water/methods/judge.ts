import { type Day, findPhaseOn, type Rational, rational } from '@qaidam/kernel'
import { type WaterClassOptions, waterClass } from '../class.ts'
import { waterClassLimits } from '../class-limits.ts'
import { WATER_CLASSES, WATER_ITEMS, type WaterBody, type WaterClass } from '../items.ts'
import { sourceRule, waterPlaces } from '../rules.ts'
import { sourceLimits } from '../source-limits.ts'
import { type GroundLimits, groundwaterLimits } from './ground-limits.ts'
import type { Readings } from './readings.ts'
import {
  SAMPLE_ITEMS,
  type SampleBody,
  type SampleItem,
  SUPPLEMENTARY,
  SUPPLEMENTARY_ITEMS,
} from './sample-items.ts'

export interface Judgement {
  readonly class: WaterClass
  /** Class III or better, and no other item over its limit. */
  readonly complies: boolean
  readonly decisive: readonly string[]
  /** Items worse than class III or over the limits of tables 2 and 3. */
  readonly exceeding: readonly string[]
}

/** The class that a source must meet before its rule of 2016 was there, too. */
const TARGET = 'III'

/**
 * The class of readings under the law of a day, rounded as the monthly figures are since 2018;
 * `beyond` names items of table 3 found over their limits. Undefined where no law or no item says anything.
 */
export function judge(
  readings: Readings,
  body: SampleBody,
  beyond: readonly string[],
  on: Day,
): Judgement | undefined {
  return body === 'ground' ? judgeGround(readings, beyond, on) : judgeSurface(readings, body, beyond, on)
}

function judgeSurface(
  readings: Readings,
  body: WaterBody,
  beyond: readonly string[],
  on: Day,
): Judgement | undefined {
  if (findPhaseOn(waterClassLimits, on) === undefined) return undefined
  const results: Partial<Record<(typeof WATER_ITEMS)[number], Rational>> = {}
  for (const item of WATER_ITEMS) {
    const value = readings[item]
    if (value !== undefined) results[item] = value
  }
  const found = waterClass(results, body, on, optionsOf(readings, on))
  if (found.class === null) return undefined
  const limits = findPhaseOn(sourceLimits, on)?.value ?? {}
  const supplementary = SUPPLEMENTARY_ITEMS.filter((item) => {
    const [value, limit] = [readings[item], limits[SUPPLEMENTARY[item]]]
    return value !== undefined && limit !== undefined && value.compare(rational(limit)) > 0
  })
  const exceeding = [...found.exceeding.map(({ item }) => item), ...supplementary, ...beyond]
  return { class: found.class, complies: exceeding.length === 0, decisive: found.decisive, exceeding }
}

function optionsOf({ temperature, pressure }: Readings, on: Day): WaterClassOptions {
  const rounding = findPhaseOn(waterPlaces, on) === undefined ? 'none' : 'evaluation'
  const target = findPhaseOn(sourceRule, on)?.value.class ?? TARGET
  return {
    rounding,
    target: target === 'worse-than-V' ? 'V' : target,
    ...(temperature === undefined || pressure === undefined ? {} : { saturation: { temperature, pressure } }),
  }
}

/** Groundwater: the worst item decides here too; class V is what lies beyond the limits of class IV. */
function judgeGround(readings: Readings, beyond: readonly string[], on: Day): Judgement | undefined {
  const law = findPhaseOn(groundwaterLimits, on)?.value
  if (law === undefined) return undefined
  const positions = new Map<SampleItem, number>()
  for (const item of SAMPLE_ITEMS) {
    const value = readings[item]
    const at = value === undefined ? undefined : groundPosition(law, item, value)
    if (at !== undefined) positions.set(item, at)
  }
  if (positions.size === 0) return undefined
  const worst = Math.max(...positions.values())
  const where = (holds: (at: number) => boolean) =>
    [...positions].filter(([, at]) => holds(at)).map(([item]) => item)
  const exceeding = [...where((at) => at > WATER_CLASSES.indexOf(TARGET)), ...beyond]
  return {
    class: WATER_CLASSES[worst] ?? 'V',
    complies: exceeding.length === 0,
    decisive: where((at) => at === worst),
    exceeding,
  }
}

function groundPosition(law: GroundLimits, item: SampleItem, value: Rational): number | undefined {
  if (item === 'ph') return within(value, law.phRange) ? 0 : within(value, law.phRangeFour) ? 3 : 4
  const limits = (law.most as Partial<Record<SampleItem, readonly string[]>>)[item]
  if (limits === undefined) return undefined
  const at = limits.findIndex((limit) => value.compare(rational(limit)) <= 0)
  return at === -1 ? limits.length : at
}

function within(value: Rational, [low, high]: readonly [string, string]): boolean {
  return value.compare(rational(low)) >= 0 && value.compare(rational(high)) <= 0
}
