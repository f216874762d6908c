import type { AreaCode } from './area.ts'
import type { Instant } from './day.ts'
import type { Figure } from './figure.ts'
import type { Period } from './period.ts'
import { type Rational, type RoundingRule, rational } from './rational.ts'
import type { Citation } from './standard.ts'
import type { Bilingual } from './text.ts'

/** How a value moved against the same period of last year. */
export interface YearOnYear {
  readonly kind: 'yoy'
  /** Signed decimal, one place: `+3.3`. */
  readonly value: string
  /** Per cent, and percentage points for figures that are themselves in per cent. */
  readonly unit: '%' | 'percentage point'
}

/**
 * `provisional` while the period is not over as known then; `revised` when it was corrected after its
 * end.
 */
export type Status = 'provisional' | 'final' | 'revised' | 'missing'

/** The answer to "what is this figure here, then, as known at that moment". */
export interface FigureAnswer {
  readonly id: string
  readonly area: AreaCode
  readonly period: string
  /** Rounded decimal string; null when missing. */
  readonly value: string | null
  readonly unit: string
  readonly change: YearOnYear | null
  readonly target: string | null
  /** Value as a share of the target, in per cent, one place. */
  readonly attainment: string | null
  readonly standard: readonly Citation[]
  readonly parts: Readonly<Record<string, string>>
  readonly formula: string
  /** Exact, or to 34 significant digits; null when missing. */
  readonly raw: string | null
  readonly label?: Bilingual
  readonly reason?: Bilingual
  readonly asKnownAt: Instant
  readonly seq: number
  readonly status: Status
}

/** One row behind a figure: its contributions to a part add up, over all rows, to that part. */
export interface FigureRow {
  readonly register: string
  readonly record: string
  readonly area?: string
  readonly day?: string
  readonly part: string
  readonly contribution: string
  readonly values: Readonly<Record<string, string | null>>
}

/** The change on last year, or null where none can be said: nothing before, zero before, a change of sign. */
export function yearOnYear(now: Rational, before: Rational, unit: string): YearOnYear | null {
  if (unit === '%') {
    return { kind: 'yoy', value: signed(now.minus(before).toFixed(1)), unit: 'percentage point' }
  }
  if (before.isZero() || now.numerator * before.numerator < 0n) return null
  const percent = now.minus(before).over(before.abs()).times(rational(100))
  return { kind: 'yoy', value: signed(percent.toFixed(1)), unit: '%' }
}

function signed(text: string): string {
  if (/^-?0*\.?0*$/.test(text)) return text.replace('-', '')
  return text.startsWith('-') ? text : `+${text}`
}

/** The value as a share of its target, in per cent with one place; null when the target is zero. */
export function attainment(value: Rational, target: Rational): string | null {
  return target.isZero() ? null : value.over(target).times(rational(100)).toFixed(1)
}

/** Rounds a figure by its own rule, once, at the end. */
export function roundFigure(figure: Pick<Figure, 'places' | 'rounding'>, raw: Rational): Rational {
  return raw.round(figure.places, figure.rounding ?? 'half_even')
}

export function printFigure(
  figure: { readonly places: number; readonly rounding?: RoundingRule | undefined },
  raw: Rational,
): string {
  return raw.toFixed(figure.places, figure.rounding ?? 'half_even')
}

/** Places in a comparison, best first; equal values share a place, and the next place is skipped. */
export function rank<Key>(
  values: ReadonlyMap<Key, Rational>,
  better: 'larger' | 'smaller',
): ReadonlyMap<Key, number> {
  const sign = better === 'larger' ? -1 : 1
  const ordered = [...values].sort(([, a], [, b]) => sign * a.compare(b))
  const places = new Map<Key, number>()
  ordered.forEach(([key, value], index) => {
    const previous = ordered[index - 1]
    const tied = previous?.[1].equals(value) === true
    places.set(key, tied ? (places.get(previous[0]) ?? index + 1) : index + 1)
  })
  return places
}

/** The question that an answer answers. */
export interface Question {
  readonly figure: Figure
  readonly area: AreaCode
  readonly period: Period
}
