import {
  type Bilingual,
  type Citation,
  type Evaluated,
  type Period,
  type PeriodMethod,
  rational,
} from '@qaidam/kernel'
import { oneDay, shared } from '../../air/city-day.ts'
import { citationsOver } from '../../phases.ts'
import { waterClassLimits } from '../class-limits.ts'
import { WATER_CLASSES, type WaterClass } from '../items.ts'
import { excludedItems, sourceRule, waterMeanRule, waterPlaces } from '../rules.ts'
import { sourceLimits } from '../source-limits.ts'
import { groundwaterLimits } from './ground-limits.ts'
import { classOfSettings, PLACE_SETTINGS, type Place, placesOf } from './places.ts'
import { sampleItemName } from './sample-items.ts'

type Within = Pick<Period, 'first' | 'last'>

/** What a place has to be in order to count. */
const COUNTS = ['complies', 'good', 'excellent', 'worst'] as const

const atMost = (worst: WaterClass, place: Place) =>
  WATER_CLASSES.indexOf(place.class) <= WATER_CLASSES.indexOf(worst)

const HOLDS: Readonly<Record<string, (place: Place) => boolean>> = {
  complies: ({ complies }) => complies,
  excellent: (place) => atMost('II', place),
  worst: (place) => place.class === 'worse-than-V',
}

/** What the result follows from, cited: limits of sources and of groundwater only where there were any. */
export function cited(places: readonly Place[], { first, last }: Within): readonly Citation[] {
  const bodies = new Set(places.flatMap(({ rows }) => rows.map((row) => row.values.body)))
  const surface = bodies.has('river') || bodies.has('lake')
  const ofSources = places.some(({ rows }) => rows.some((row) => typeof row.values.programme === 'string'))
  const standards = [
    ...(surface ? [waterClassLimits, excludedItems, waterPlaces] : []),
    ...(bodies.has('ground') ? [groundwaterLimits] : []),
    ...(surface && ofSources ? [sourceLimits] : []),
    ...(ofSources ? [sourceRule] : [waterMeanRule]),
  ]
  return citationsOver(standards, first, last)
}

/** One place of a count, shared alike by its pieces. */
const onePlace = (part: string, { rows }: Place) => oneDay(part, rows)

/**
 * Places for which something holds in per cent of those judged: `complies`, classes I to III (`good`),
 * I to II (`excellent`), worse than V (`worst`). Sections are judged by the mean of their months; a
 * source by `each-month`: one month that fails makes it fail, as the bulletins count those that comply
 * all year.
 */
export const waterClassShare: PeriodMethod = {
  id: 'water.class-share',
  kind: 'period',
  name: { zh: '水质类别比例(按个数)', en: 'Share of a class, by number' },
  reads: 'water.sample',
  settings: { ...PLACE_SETTINGS, counts: COUNTS },
  evaluate: (rows, within, settings): Evaluated => {
    const { judged, reason } = placesOf(rows, within, settings)
    const holds = HOLDS[settings.counts ?? 'good'] ?? ((place) => atMost('III', place))
    const found = judged.filter(holds)
    const result = {
      parts: { numerator: rational(found.length), denominator: rational(judged.length) },
      formula: '100 × numerator / denominator',
      contributions: [
        ...found.flatMap((place) => onePlace('numerator', place)),
        ...judged.flatMap((place) => onePlace('denominator', place)),
      ],
      cite: cited(judged, within),
    }
    if (reason !== undefined) return { ...result, reason }
    const label = settings.counts === 'complies' ? exceedingLabel(judged) : undefined
    const raw = rational(100 * found.length).over(rational(judged.length))
    return { ...result, raw, ...(label === undefined ? {} : { label }) }
  },
}

function exceedingLabel(places: readonly Place[]): Bilingual | undefined {
  const names = [...new Set(places.flatMap(({ exceeding }) => exceeding))].map(sampleItemName)
  if (names.length === 0) return undefined
  return {
    zh: `超标项目:${names.map(({ zh }) => zh).join('、')}`,
    en: `exceeding: ${names.map(({ en }) => en).join(', ')}`,
  }
}

/** How many places are of one class. */
export const sectionsByClass: PeriodMethod = {
  id: 'water.sections-by-class',
  kind: 'period',
  name: { zh: '各类别断面个数', en: 'Sections of a class' },
  reads: 'water.sample',
  settings: { ...PLACE_SETTINGS, class: WATER_CLASSES },
  evaluate: (rows, within, settings): Evaluated => {
    const { judged, reason } = placesOf(rows, within, settings)
    const asked = classOfSettings(settings)
    const found = judged.filter((place) => place.class === asked)
    const result = {
      parts: { sections: rational(found.length) },
      formula: 'sections',
      contributions: found.flatMap((place) => onePlace('sections', place)),
      cite: cited(judged, within),
    }
    return reason === undefined ? { ...result, raw: rational(found.length) } : { ...result, reason }
  },
}

const CLASS_NAMES: Readonly<Record<WaterClass, Bilingual>> = {
  I: { zh: 'Ⅰ类', en: 'class I' },
  II: { zh: 'Ⅱ类', en: 'class II' },
  III: { zh: 'Ⅲ类', en: 'class III' },
  IV: { zh: 'Ⅳ类', en: 'class IV' },
  V: { zh: 'Ⅴ类', en: 'class V' },
  'worse-than-V': { zh: '劣Ⅴ类', en: 'worse than class V' },
}

/** The worst class of any place, as 1 to 5, and 6 for worse than V. Its value rests on that place alone. */
export const worstClass: PeriodMethod = {
  id: 'water.worst-class',
  kind: 'period',
  name: { zh: '最差水质类别', en: 'Worst class' },
  reads: 'water.sample',
  settings: PLACE_SETTINGS,
  evaluate: (rows, within, settings): Evaluated => {
    const { judged, reason } = placesOf(rows, within, settings)
    const rank = (place: Place) => WATER_CLASSES.indexOf(place.class) + 1
    const worst = judged.reduce<Place | undefined>(
      (found, place) => (found === undefined || rank(place) > rank(found) ? place : found),
      undefined,
    )
    const cite = cited(judged, within)
    if (worst === undefined) {
      return { parts: {}, formula: 'class', contributions: [], cite, ...(reason && { reason }) }
    }
    const raw = rational(rank(worst))
    return {
      raw,
      parts: { class: raw },
      formula: 'class',
      contributions: shared('class', raw, worst.rows, []),
      cite,
      label: CLASS_NAMES[worst.class],
    }
  },
}
