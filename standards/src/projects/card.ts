import {
  asStated,
  type Citation,
  type Day,
  Fault,
  type Law,
  phaseOn,
  type Rational,
  rational,
} from '@qaidam/kernel'
import { projectCardRule } from './standards.ts'

/** A project on a day, by its plan and its reports. Money in one unit. */
export interface ProjectState {
  readonly plannedOfYear: Rational
  readonly plannedToDate: Rational
  readonly doneToDate: Rational
  /** Months from the one in which it was to start up to this one, both counted; 0 once it started. */
  readonly monthsNotStarted: number
  /** Months that have ended since the last report. */
  readonly monthsUnreported: number
}

export const CARD_REASONS = ['lag', 'not-started', 'unreported'] as const
export type CardReason = (typeof CARD_REASONS)[number]

export interface ProjectCard {
  readonly card: 'green' | 'yellow' | 'red'
  /** What asks for this card; empty for a green one. */
  readonly reasons: readonly CardReason[]
  /** Percentage points of the year's plan behind; below zero ahead; null in a year without a plan. */
  readonly lag: Rational | null
  readonly cite: Citation
}

/**
 * The card of a project by the rule of a day: the worst that any reason asks for.
 * @throws Fault STD-080 for months that are no whole numbers from 0
 */
export function projectCard(state: ProjectState, on: Day, law: Law = asStated): ProjectCard {
  const { value: rule, cite } = phaseOn(law(projectCardRule), on)
  const { monthsNotStarted, monthsUnreported } = state
  for (const months of [monthsNotStarted, monthsUnreported]) {
    if (Number.isSafeInteger(months) && months >= 0) continue
    throw new Fault('STD-080', `${months} is no number of months.`, 'Give a whole number from 0.')
  }
  const lag = lagOf(state)
  const lags = (limit: string) => (lag === null ? -1 : lag.compare(rational(limit)))
  const red: readonly (CardReason | false)[] = [
    lags(rule.redLagAbove) > 0 && 'lag',
    monthsNotStarted >= rule.redMonthsNotStarted && 'not-started',
    monthsUnreported > rule.redMonthsUnreported && 'unreported',
  ]
  const yellow: readonly (CardReason | false)[] = [
    lags(rule.yellowLagFrom) >= 0 && 'lag',
    monthsNotStarted >= rule.yellowMonthsNotStarted && 'not-started',
    monthsUnreported > rule.yellowMonthsUnreported && 'unreported',
  ]
  for (const [card, asked] of [
    ['red', red],
    ['yellow', yellow],
  ] as const) {
    const reasons = asked.filter((reason) => reason !== false)
    if (reasons.length > 0) return { card, reasons, lag, cite }
  }
  return { card: 'green', reasons: [], lag, cite }
}

function lagOf({ plannedOfYear, plannedToDate, doneToDate }: ProjectState): Rational | null {
  if (plannedOfYear.isZero()) return null
  return plannedToDate.minus(doneToDate).times(rational(100)).over(plannedOfYear)
}
