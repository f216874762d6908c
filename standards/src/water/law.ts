import { type Citation, type Day, findPhaseOn, phaseOn, type Rational, rational } from '@qaidam/kernel'
import {
  type ClassLimits,
  type CommonItem,
  oxygenSaturation,
  oxygenShareOfClassOne,
  waterClassLimits,
} from './class-limits.ts'
import { WATER_ITEMS, type WaterBody, type WaterItem } from './items.ts'
import { excludedItems } from './rules.ts'

/** Limits are whole numbers of this many parts of a mg/L, so readings in such parts compare exactly. */
export const PARTS = 100_000

/** The position among classes of what no class admits. */
export const BEYOND = 5

/** The five limits of one item, in parts of a mg/L. */
export interface ItemLimits {
  readonly parts: readonly number[]
  readonly exact: readonly Rational[]
}

/** An item that has a class in this water; pH, which has a range in place of limits, has none here. */
export interface JudgedItem {
  readonly item: WaterItem
  readonly limits: ItemLimits | undefined
  readonly isExcluded: boolean
}

/** The law of one day for one kind of water, looked up once for all that is judged under it. */
export interface WaterLaw {
  readonly body: WaterBody
  readonly limits: Readonly<Partial<Record<WaterItem, ItemLimits>>>
  readonly phRange: readonly [Rational, Rational]
  /** The same range in parts. */
  readonly phParts: readonly [number, number]
  readonly excluded: ReadonlySet<WaterItem>
  /** In the order of table 1. */
  readonly items: readonly JudgedItem[]
  readonly cite: Citation
}

const laws = new WeakMap<object, Map<WaterBody, WaterLaw>>()

/** @throws Fault STD-002 for a day before the first phase */
export function waterLawOn(on: Day, body: WaterBody): WaterLaw {
  const { value, cite } = phaseOn(waterClassLimits, on)
  const excludedOn = findPhaseOn(excludedItems, on)?.value ?? NONE
  let known = laws.get(excludedOn)
  if (known === undefined) {
    known = new Map()
    laws.set(excludedOn, known)
  }
  const found = known.get(body)
  if (found?.cite === cite) return found
  const law = lawOf(value, body, excludedOn, cite)
  known.set(body, law)
  return law
}

/** Before 2011 all items of table 1 counted. */
const NONE: readonly WaterItem[] = []

function lawOf(
  value: ClassLimits,
  body: WaterBody,
  excluded: readonly WaterItem[],
  cite: Citation,
): WaterLaw {
  const limits: Partial<Record<WaterItem, ItemLimits>> = {}
  for (const item of WATER_ITEMS) {
    if (item === 'ph' || (item === 'tn' && body === 'river')) continue
    const five = (item === 'tp' ? value[body === 'river' ? 'tpRiver' : 'tpLake'] : value[column(item)]).map(
      (limit) => rational(limit),
    )
    const parts = five.map((limit) => Number(limit.times(rational(PARTS))))
    limits[item] = { parts, exact: five }
  }
  const items = WATER_ITEMS.map(
    (item): JudgedItem => ({ item, limits: limits[item], isExcluded: excluded.includes(item) }),
  ).filter((each) => each.item === 'ph' || each.limits !== undefined)
  const [low, high] = [rational(value.phRange[0]), rational(value.phRange[1])]
  const inParts = (limit: Rational) => Number(limit.times(rational(PARTS)))
  return {
    body,
    limits,
    phRange: [low, high],
    phParts: [inParts(low), inParts(high)],
    excluded: new Set(excluded),
    items,
    cite,
  }
}

function column(item: Exclude<WaterItem, 'ph' | 'tp'>): CommonItem | 'do' | 'tnLake' {
  return item === 'tn' ? 'tnLake' : item
}

/**
 * The position of the class of one item, 0 to 5, from a reading in whole parts of a mg/L. Limits are
 * whole parts, so a finer reading rounded up (oxygen: rounded down) is judged exactly as itself.
 */
export function positionOfParts(limits: ItemLimits, item: WaterItem, parts: number): number {
  const five = limits.parts
  if (item === 'do') {
    for (let at = 0; at < BEYOND; at += 1) if (parts >= (five[at] ?? 0)) return at
  } else {
    for (let at = 0; at < BEYOND; at += 1) if (parts <= (five[at] ?? 0)) return at
  }
  return BEYOND
}

/** Saturated oxygen, mg/L, by °C and kPa. */
export function saturatedOxygen(temperature: Rational, pressure: Rational, on: Day): Rational {
  const rule = phaseOn(oxygenSaturation, on).value
  return rational(rule.constant)
    .over(rational(rule.offset).plus(temperature))
    .times(pressure)
    .over(rational(rule.pressure))
}

/** What oxygen has to reach for class I where temperature and pressure are known: the lesser of both. */
export function oxygenOfClassOne(limit: Rational, saturated: Rational, on: Day): Rational {
  const share = rational(phaseOn(oxygenShareOfClassOne, on).value).times(saturated)
  return share.compare(limit) < 0 ? share : limit
}
