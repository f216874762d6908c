import {
  asStated,
  type Citation,
  type Day,
  findPhaseOn,
  type Law,
  type Rational,
  rational,
} from '@qaidam/kernel'
import { monitoringLine, povertyLine } from './standards.ts'

export interface IncomeLine {
  /** Yuan a head and year. */
  readonly yuan: Rational
  readonly cite: readonly Citation[]
}

/**
 * The income a head below which a household is watched on a day; nothing before there was monitoring.
 * A line in yuan stands by itself; otherwise it is a multiple of the national line of the day.
 */
export function incomeLine(on: Day, law: Law = asStated): IncomeLine | undefined {
  const rule = findPhaseOn(law(monitoringLine), on)
  if (rule === undefined) return undefined
  const { timesNational, yuan } = rule.value
  if (!rational(yuan).isZero()) return { yuan: rational(yuan), cite: [rule.cite] }
  const national = findPhaseOn(law(povertyLine), on)
  if (national === undefined) return undefined
  return {
    yuan: rational(national.value).times(rational(timesNational)),
    cite: [rule.cite, national.cite],
  }
}
