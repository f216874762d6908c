import {
  type Bilingual,
  type Citation,
  type Day,
  Fault,
  phaseOn,
  type Rational,
  rational,
} from '@qaidam/kernel'
import { type WaterClassification, type WaterResults, waterClass } from './class.ts'
import { WATER_CLASSES, WATER_ITEMS, type WaterBody, type WaterClass, type WaterItem } from './items.ts'
import { meanOfSamples } from './mean.ts'
import { basinRule, sectionWords, waterTrendRule } from './rules.ts'

export interface BasinQuality {
  readonly word: Bilingual
  /** Shares of sections in per cent; null where the means of few sections were judged. */
  readonly good: Rational | null
  readonly worst: Rational | null
  readonly cite: Citation
}

const WORDS = {
  excellent: { zh: '优', en: 'excellent' },
  good: { zh: '良好', en: 'good' },
  light: { zh: '轻度污染', en: 'lightly polluted' },
  moderate: { zh: '中度污染', en: 'moderately polluted' },
  heavy: { zh: '重度污染', en: 'heavily polluted' },
} satisfies Record<string, Bilingual>

const HUNDRED = rational(100)

/** The share of classes I to III, and of worse than V, in per cent. @throws Fault STD-052 */
export function classShares(sections: readonly WaterClass[]): {
  readonly good: Rational
  readonly worst: Rational
} {
  if (sections.length === 0) {
    throw new Fault('STD-052', 'A basin without a section has no quality.', 'Give the class of each section.')
  }
  const share = (holds: (at: number) => boolean) =>
    rational(sections.filter((each) => holds(WATER_CLASSES.indexOf(each))).length)
      .times(HUNDRED)
      .over(rational(sections.length))
  return { good: share((at) => at <= 2), worst: share((at) => at === 5) }
}

/**
 * What a basin of five sections or more is called, by the shares of their classes.
 * @throws Fault STD-053 for fewer: their items are averaged, see {@link basinOfFew}
 */
export function basinQuality(sections: readonly WaterClass[], on: Day): BasinQuality {
  const { value: rule, cite } = phaseOn(basinRule, on)
  const { good, worst } = classShares(sections)
  if (sections.length < rule.sectionsMin) {
    throw new Fault(
      'STD-053',
      `A basin has ${sections.length} sections; shares of classes need ${rule.sectionsMin}.`,
      'Average each item over the sections and judge the means (basinOfFew).',
    )
  }
  const from = (share: Rational, bound: number) => share.compare(rational(bound)) >= 0
  const word = from(good, rule.excellentFrom)
    ? WORDS.excellent
    : from(good, rule.goodFrom)
      ? WORDS.good
      : from(worst, rule.heavyFrom)
        ? WORDS.heavy
        : from(worst, rule.moderateFrom)
          ? WORDS.moderate
          : WORDS.light
  return { word, good, worst, cite }
}

/** A basin of fewer than five sections: the mean of each item over them, judged as one section. */
export function basinOfFew(
  sections: readonly WaterResults[],
  body: WaterBody,
  on: Day,
): BasinQuality & { readonly found: WaterClassification } {
  const { cite } = phaseOn(basinRule, on)
  const found = waterClass(meanOfSamples(sections, on), body, on)
  if (found.class === null) {
    throw new Fault('STD-052', 'No section of the basin has a result.', 'Give results of its sections.')
  }
  return { word: phaseOn(sectionWords, on).value[found.class], good: null, worst: null, cite, found }
}

/** The items that exceed class III at most sections: up to three, of equal ones by the order of table 1. */
export function basinPollutants(sections: readonly WaterClassification[]): readonly WaterItem[] {
  const beyond = (item: WaterItem) =>
    sections.filter(({ items }) => WATER_CLASSES.indexOf(items[item] ?? 'I') > 2).length
  return WATER_ITEMS.map((item) => ({ item, sections: beyond(item) }))
    .filter((each) => each.sections > 0)
    .sort((a, b) => b.sections - a.sections)
    .slice(0, 3)
    .map(({ item }) => item)
}

export interface WaterTrend {
  readonly direction: 'better' | 'worse' | 'none'
  readonly degree: 'none' | 'some' | 'clear'
  readonly word: Bilingual
}

/** How a section changed: by one class, by more, or not. */
export function sectionTrend(before: WaterClass, now: WaterClass, on: Day): WaterTrend {
  const rule = phaseOn(waterTrendRule, on).value
  const better = WATER_CLASSES.indexOf(before) - WATER_CLASSES.indexOf(now)
  const classes = Math.abs(better)
  return trend(better, classes >= rule.classesClear ? 'clear' : classes >= rule.classesSome ? 'some' : 'none')
}

/** How a basin changed: the gain of classes I to III less that of worse than V, in percentage points. */
export function basinTrend(before: readonly WaterClass[], now: readonly WaterClass[], on: Day): WaterTrend {
  const rule = phaseOn(waterTrendRule, on).value
  const [was, is] = [classShares(before), classShares(now)]
  const gain = is.good.minus(was.good).minus(is.worst.minus(was.worst))
  const above = (bound: number) => gain.abs().compare(rational(bound)) > 0
  const degree = above(rule.pointsClear) ? 'clear' : above(rule.pointsSome) ? 'some' : 'none'
  return trend(Number(gain.numerator > 0n) - Number(gain.numerator < 0n), degree)
}

function trend(better: number, degree: WaterTrend['degree']): WaterTrend {
  if (degree === 'none' || better === 0) {
    return { direction: 'none', degree: 'none', word: { zh: '无明显变化', en: 'no clear change' } }
  }
  const direction = better > 0 ? 'better' : 'worse'
  const zh = `${degree === 'clear' ? '明显' : '有所'}${better > 0 ? '好转' : '变差'}`
  return {
    direction,
    degree,
    word: { zh, en: `${degree === 'clear' ? 'clearly' : 'somewhat'} ${direction}` },
  }
}
