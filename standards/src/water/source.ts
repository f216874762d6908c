import { type Citation, type Day, Fault, phaseOn, type Rational, rational, sum } from '@qaidam/kernel'
import { type WaterResults, waterClass } from './class.ts'
import type { WaterBody, WaterItem } from './items.ts'
import { sourceRule } from './rules.ts'
import { sourceLimits, sourceSpecificLimits } from './source-limits.ts'

export interface SourceJudgement {
  readonly complies: boolean
  /** The items beyond their limit, by the ids of table 1 and the names of tables 2 and 3. */
  readonly exceeding: readonly (WaterItem | string)[]
  readonly cite: Citation
}

/**
 * Whether a surface source complies: class III of table 1 by the items that count, and every further
 * item of tables 2 and 3 within its limit. @throws Fault STD-057 for an item of neither table
 */
export function sourceComplies(
  results: WaterResults,
  further: Readonly<Record<string, Rational>>,
  body: WaterBody,
  on: Day,
): SourceJudgement {
  const { value: rule, cite } = phaseOn(sourceRule, on)
  const target = rule.class === 'worse-than-V' ? 'V' : rule.class
  const beyond = waterClass(results, body, on, { target }).exceeding.map(({ item }) => item)
  const limits = { ...phaseOn(sourceLimits, on).value, ...phaseOn(sourceSpecificLimits, on).value }
  const furtherBeyond = Object.entries(further).flatMap(([name, value]) => {
    const limit = limits[name]
    if (limit === undefined) {
      throw new Fault(
        'STD-057',
        `"${name}" is no item of tables 2 and 3.`,
        `Name it as they do, such as ${Object.keys(limits).slice(0, 5).join(', ')}.`,
      )
    }
    return value.compare(rational(limit)) > 0 ? [name] : []
  })
  const exceeding = [...beyond, ...furtherBeyond]
  return { complies: exceeding.length === 0, exceeding, cite }
}

/** One source with the water taken from it in the period. */
export interface SourceYield {
  readonly complies: boolean
  readonly volume: Rational
}

/** Compliant sources over all, and their water over all water, in per cent. */
export interface SourceCompliance {
  readonly byNumber: Rational
  readonly byVolume: Rational
}

/** @throws Fault STD-058 when there is no source, or no water was taken */
export function sourceCompliance(sources: readonly SourceYield[]): SourceCompliance {
  const volume = sum(sources.map((each) => each.volume))
  if (sources.length === 0 || volume.numerator <= 0n) {
    throw new Fault(
      'STD-058',
      `${sources.length} sources with ${volume} of water have no share.`,
      'Give at least one source, and the water taken from each.',
    )
  }
  const compliant = sources.filter((each) => each.complies)
  const percent = (part: Rational, whole: Rational) => part.times(rational(100)).over(whole)
  return {
    byNumber: percent(rational(compliant.length), rational(sources.length)),
    byVolume: percent(sum(compliant.map((each) => each.volume)), volume),
  }
}
