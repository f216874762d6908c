import {
  type Citation,
  type Day,
  Fault,
  findPhaseOn,
  ONE,
  phaseOn,
  type Rational,
  rational,
  ZERO,
} from '@qaidam/kernel'
import { WATER_CLASSES, type WaterBody, type WaterClass, type WaterItem } from './items.ts'
import {
  BEYOND,
  type JudgedItem,
  oxygenOfClassOne,
  PARTS,
  positionOfParts,
  saturatedOxygen,
  type WaterLaw,
  waterLawOn,
} from './law.ts'
import { roundedResult, type WaterRounding } from './rounding.ts'
import { mainPollutantRule } from './rules.ts'

/** Results in mg/L, pH in its units, coliforms in a litre; a missing one is left out. */
export type WaterResults = Readonly<Partial<Record<WaterItem, Rational>>>

export interface WaterClassOptions {
  /** Left out, results are judged as given. */
  readonly rounding?: WaterRounding
  /** The class that the section is to keep; what is worse exceeds. III unless said otherwise. */
  readonly target?: Exclude<WaterClass, 'worse-than-V'>
  /**
   * Water temperature (°C) and air pressure (kPa). With both, oxygen is of class I also at 90 % of
   * saturation, which on the plateau is below 7.5 mg/L; without them only from 7.5 mg/L on.
   */
  readonly saturation?: { readonly temperature: Rational; readonly pressure: Rational }
}

export interface Exceedance {
  readonly item: WaterItem
  readonly class: WaterClass
  /** (C − S) / S over the target class; null for pH and oxygen, which have none. */
  readonly multiple: Rational | null
}

export interface WaterClassification {
  /** The class of the worst item; null when nothing was given that counts. */
  readonly class: WaterClass | null
  /** Every item that counts, with the class it alone would have. */
  readonly items: Readonly<Partial<Record<WaterItem, WaterClass>>>
  /** The items whose class is that of the section, in the order of table 1. */
  readonly decisive: readonly WaterItem[]
  /** Items worse than the target class, in the order of table 1. */
  readonly exceeding: readonly Exceedance[]
  /** Items with a class of their own that does not count: total nitrogen, coliforms. */
  readonly apart: Readonly<Partial<Record<WaterItem, WaterClass>>>
  readonly cite: Citation
}

/** The class of a section by its worst item, under the law of a day. @throws Fault STD-050, STD-002 */
export function waterClass(
  given: WaterResults,
  body: WaterBody,
  on: Day,
  options: WaterClassOptions = {},
): WaterClassification {
  const law = waterLawOn(on, body)
  const target = WATER_CLASSES.indexOf(options.target ?? 'III')
  const counted: Partial<Record<WaterItem, WaterClass>> = {}
  const apart: Partial<Record<WaterItem, WaterClass>> = {}
  const exceeding: Exceedance[] = []
  let decisive: WaterItem[] = []
  let worst = -1
  let left = Object.keys(given).length
  for (const each of law.items) {
    // What is measured most stands first in the table, so most samples are done after a few items.
    if (left === 0) break
    const { item } = each
    const result = given[item]
    if (result === undefined) continue
    left -= 1
    const judged = roundedResult(item, result, options.rounding ?? 'none', on)
    const at = position(law, each, judged, options, on)
    const found = WATER_CLASSES[at] ?? 'worse-than-V'
    if (each.isExcluded) {
      apart[item] = found
      continue
    }
    counted[item] = found
    if (at > worst) decisive = []
    worst = Math.max(worst, at)
    if (at === worst) decisive.push(item)
    if (at > target) exceeding.push({ item, class: found, multiple: multiple(each, judged, target, on) })
  }
  const section = WATER_CLASSES[worst] ?? null
  return { class: section, items: counted, decisive, exceeding, apart, cite: law.cite }
}

function position(
  law: WaterLaw,
  { item, limits }: JudgedItem,
  value: Rational,
  options: WaterClassOptions,
  on: Day,
): number {
  if (limits === undefined) return positionOfPh(law, value)
  if (item !== 'do') return positionOfParts(limits, item, value.partsAbove(PARTS))
  const at = positionOfParts(limits, item, value.partsBelow(PARTS))
  const saturation = options.saturation
  const limit = limits.exact[0]
  if (at === 0 || saturation === undefined || limit === undefined) return at
  const saturated = saturatedOxygen(saturation.temperature, saturation.pressure, on)
  return value.compare(oxygenOfClassOne(limit, saturated, on)) >= 0 ? 0 : at
}

const PH_MAX = rational(14)

function positionOfPh({ phRange: [low, high] }: WaterLaw, ph: Rational): number {
  if (ph.compare(ZERO) < 0 || ph.compare(PH_MAX) > 0) {
    throw new Fault(
      'STD-050',
      `A pH of ${ph} does not exist.`,
      'Give pH from 0 to 14; see whether two columns were exchanged.',
    )
  }
  return ph.compare(low) >= 0 && ph.compare(high) <= 0 ? 0 : BEYOND
}

function multiple({ item, limits }: JudgedItem, value: Rational, target: number, on: Day): Rational | null {
  const limit = item === 'do' ? undefined : limits?.exact[target]
  if (limit === undefined) return null
  return value.over(limit).minus(ONE).round(multiplePlaces(on))
}

function multiplePlaces(on: Day): number {
  return findPhaseOn(mainPollutantRule, on)?.value.multiplePlaces ?? 2
}

/**
 * The main pollutants of a section: where it is worse than class III, first cyanide and the heavy
 * metals that exceed, then items by class from the worst on and by how many times they exceed.
 */
export function mainPollutants(found: WaterClassification, on: Day): readonly WaterItem[] {
  const rule = phaseOn(mainPollutantRule, on).value
  const bound = WATER_CLASSES.indexOf(rule.worseThan)
  const place = (each: Exceedance) => WATER_CLASSES.indexOf(each.class)
  const worse = found.exceeding.filter((each) => place(each) > bound)
  const always = worse.filter(({ item }) => rule.always.includes(item))
  const others = worse
    .filter((each) => !always.includes(each))
    .sort((a, b) => place(b) - place(a) || byMultiple(a, b))
  const room = Math.max(rule.itemsMax - always.length, 0)
  return [...always, ...others.slice(0, room)].map(({ item }) => item)
}

/** Greater multiples first; items without one (oxygen, pH) after them. */
function byMultiple(a: Exceedance, b: Exceedance): number {
  if (a.multiple === null || b.multiple === null) {
    return Number(a.multiple === null) - Number(b.multiple === null)
  }
  return b.multiple.compare(a.multiple)
}
