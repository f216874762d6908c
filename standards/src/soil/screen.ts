import {
  type Bilingual,
  type Citation,
  type Day,
  Fault,
  phaseOn,
  type Rational,
  rational,
} from '@qaidam/kernel'
import { buildingLimits, buildingLimitsUnverified } from './building.ts'
import { BUILDING_ITEM_NAMES, BUILDING_ITEMS, type BuildingItem } from './building-items.ts'
import {
  FARMLAND_ITEMS,
  type FarmlandItem,
  type FarmlandUse,
  farmlandControl,
  farmlandPh,
  farmlandScreening,
} from './farmland.ts'

export const BUILDING_USES = ['building-one', 'building-two', 'building-unclear'] as const
export type BuildingUse = (typeof BUILDING_USES)[number]
export type SoilItem = FarmlandItem | BuildingItem

/** Where a content stands: at or below screening, between, or above the control value. */
export const SOIL_LEVELS = ['within', 'above-screening', 'above-control'] as const
export type SoilLevel = (typeof SOIL_LEVELS)[number]

export interface SoilFinding {
  readonly level: SoilLevel
  readonly screening: Rational
  /** Null where the standard controls nothing. */
  readonly control: Rational | null
  /** (C − S) / S over the screening value, rounded half to even to 2 places; null within it. */
  readonly multiple: Rational | null
  readonly cite: Citation
}

export interface SoilScreening {
  /** The worst item's; null when no item was given. */
  readonly level: SoilLevel | null
  readonly items: Readonly<Partial<Record<SoilItem, SoilFinding>>>
  readonly cite: Citation
}

/** What farmland of each level is called and how it is managed. */
export const FARMLAND_CLASSES: Readonly<Record<SoilLevel, Bilingual>> = {
  within: { zh: '优先保护', en: 'priority protection' },
  'above-screening': { zh: '安全利用', en: 'safe use' },
  'above-control': { zh: '严格管控', en: 'strict control' },
}

/** Farmland against GB 15618, by its pH and use. @throws Fault STD-060, STD-061, STD-002 */
export function screenFarmland(
  contents: Readonly<Partial<Record<SoilItem, Rational>>>,
  ph: Rational,
  use: FarmlandUse,
  on: Day,
): SoilScreening {
  const { value: screening, cite } = phaseOn(farmlandScreening, on)
  const control = phaseOn(farmlandControl, on).value
  const column = columnOf(ph, on)
  return screened(contents, FARMLAND_ITEMS, cite, (item) => {
    const columns = screening[item]
    const own = use === 'paddy' ? columns.paddy : use === 'orchard' ? columns.orchard : undefined
    return { screening: (own ?? columns.other)[column], control: control[item]?.[column], cite }
  })
}

function columnOf(ph: Rational, on: Day): 0 | 1 | 2 | 3 {
  if (ph.numerator < 0n || ph.compare(rational(14)) > 0) {
    throw new Fault('STD-060', `A pH of ${ph} does not exist.`, 'Give the pH of the soil, from 0 to 14.')
  }
  const [first, second, third] = phaseOn(farmlandPh, on).value
  const upTo = (bound: string) => ph.compare(rational(bound)) <= 0
  return upTo(first) ? 0 : upTo(second) ? 1 : upTo(third) ? 2 : 3
}

/** Development land against GB 36600; land of unclear use is judged as class one. @throws Fault STD-061 */
export function screenBuilding(
  contents: Readonly<Partial<Record<SoilItem, Rational>>>,
  use: BuildingUse,
  on: Day,
): SoilScreening {
  const [read, recalled] = [phaseOn(buildingLimits, on), phaseOn(buildingLimitsUnverified, on)]
  const second = use === 'building-two'
  return screened(contents, BUILDING_ITEMS, read.cite, (item) => {
    const phase = read.value[item] === undefined ? recalled : read
    const limits = phase.value[item]
    if (limits === undefined) throw new RangeError(`${BUILDING_ITEM_NAMES[item].en} has no row.`)
    return { screening: limits[second ? 1 : 0], control: limits[second ? 3 : 2], cite: phase.cite }
  })
}

interface Limits {
  readonly screening: string
  readonly control: string | undefined
  readonly cite: Citation
}

function screened<Item extends SoilItem>(
  contents: Readonly<Partial<Record<SoilItem, Rational>>>,
  known: readonly Item[],
  cite: Citation,
  limitsOf: (item: Item) => Limits,
): SoilScreening {
  const items: Partial<Record<SoilItem, SoilFinding>> = {}
  let worst = -1
  for (const [name, content] of Object.entries(contents)) {
    if (content === undefined) continue
    const item = known.find((each) => each === name)
    if (item === undefined) {
      throw new Fault('STD-061', `${name} has no limit on this land.`, `Give of ${known.join(', ')}.`)
    }
    const finding = found(content, limitsOf(item))
    items[item] = finding
    worst = Math.max(worst, SOIL_LEVELS.indexOf(finding.level))
  }
  return { level: SOIL_LEVELS[worst] ?? null, items, cite }
}

function found(content: Rational, limits: Limits): SoilFinding {
  const screening = rational(limits.screening)
  const control = limits.control === undefined ? null : rational(limits.control)
  const above = content.compare(screening) > 0
  const level =
    control !== null && content.compare(control) > 0 ? 'above-control' : above ? 'above-screening' : 'within'
  const multiple = above ? content.minus(screening).over(screening).round(2) : null
  return { level, screening, control, multiple, cite: limits.cite }
}
