import { addDays, type Day, dayNumber } from './day.ts'
import type { Figure } from './figure.ts'
import { type Period, period, periodOf } from './period.ts'
import type { Rational } from './rational.ts'
import { rational } from './rational.ts'
import { addsUp } from './target.ts'

/**
 * `last-year-share`: the days that are over brought last year a known share of the whole, and are taken
 * to bring the same share again. `run-rate`: the days to come bring as much as the days that are over.
 */
export type ForecastRule = 'last-year-share' | 'run-rate'

/** What a period is expected to come to. It is computed from what is there, and is never a figure. */
export interface Forecast {
  readonly raw: Rational
  readonly rule: ForecastRule
  /** The last day that is counted. */
  readonly through: Day
  /** The rule with the names of its parts; the parts, put in, give the forecast. */
  readonly formula: string
  readonly parts: Readonly<Record<string, Rational>>
}

/** The whole periods of a figure that are over by a day, from the first of `of`; undefined when none is. */
export function spanOver(figure: Pick<Figure, 'per'>, of: Period, through: Day): Period | undefined {
  if (through >= of.last) return of
  if (through < of.first) return undefined
  const grain = figure.per.period
  const current = periodOf(grain, through)
  const last = current.last === through ? through : addDays(current.first, -1)
  if (last < of.first) return undefined
  const [from, to] = [periodOf(grain, of.first), periodOf(grain, last)]
  return from.name === to.name ? from : period(`${from.name}/${to.name}`)
}

export interface Course {
  readonly figure: Figure
  /** The period that is asked about. */
  readonly of: Period
  /** What of it is over. */
  readonly over: Period
  readonly soFar: Rational
  /** The same of last year: the same days, and the whole period. */
  readonly before?: { readonly over: Rational; readonly whole: Rational } | undefined
}

/**
 * The forecast to the end of a period, or undefined where none can be made: for a stock, a share, people
 * counted once, a period that is over, and what came last year in its last days only. Last year is
 * followed where it has both values; a span of
 * several years has no last year.
 */
export function forecast({ figure, of, over, soFar, before }: Course): Forecast | undefined {
  if (!addsUp(figure) || over.last >= of.last) return undefined
  const through = over.last
  const followed = of.name.includes('/') ? undefined : before
  // Last year all of it came after this day: that nothing has come yet says nothing.
  if (followed?.over.isZero() === true && !followed.whole.isZero()) return undefined
  if (followed !== undefined && !followed.over.isZero() && !followed.whole.isZero()) {
    return {
      raw: soFar.times(followed.whole).over(followed.over),
      rule: 'last-year-share',
      through,
      formula: 'soFar * wholeLastYear / sameDaysLastYear',
      parts: { soFar, wholeLastYear: followed.whole, sameDaysLastYear: followed.over },
    }
  }
  const [days, daysOver] = [daysIn(of), daysIn(over)]
  return {
    raw: soFar.times(days).over(daysOver),
    rule: 'run-rate',
    through,
    formula: 'soFar * days / daysOver',
    parts: { soFar, days, daysOver },
  }
}

function daysIn({ first, last }: Period): Rational {
  return rational(dayNumber(last) - dayNumber(first) + 1)
}
