import type { Day } from './day.ts'
import type { Period } from './period.ts'
import type { Rational, RoundingRule } from './rational.ts'
import type { Law } from './setting.ts'
import type { Citation } from './standard.ts'
import type { Bilingual } from './text.ts'
import type { Values } from './value.ts'

/** Evaluates one piece (a station's day) from the rows of its register. Pure. */
export interface PartMethod {
  readonly id: string
  readonly kind: 'part'
  readonly name: Bilingual
  readonly outputs: readonly string[]
  /** `owner` is what `Parts.with` names of the record that the piece belongs to. */
  readonly evaluate: (rows: readonly Values[], on: Day, owner?: Values) => Values
}

/** One evaluated piece: whose it is, which day, and what its method answered. */
export interface PartRow {
  readonly by: string
  readonly day: Day
  readonly values: Values
}

/** What one input row adds to one part of a result. */
export interface Contribution {
  readonly row: PartRow
  readonly part: string
  readonly contribution: Rational
}

/** A result with all that it follows from. */
export interface Evaluated {
  /** Absent when the rules of law withhold a value; `reason` then says why. */
  readonly raw?: Rational
  readonly reason?: Bilingual
  /** Numerator, denominator, sum, days: `raw` follows from them by `formula`. */
  readonly parts: Readonly<Record<string, Rational>>
  readonly formula: string
  /** For each part, contributions that add up to it exactly. */
  readonly contributions: readonly Contribution[]
  readonly cite: readonly Citation[]
  /** A name that goes with the number, such as the primary pollutant. */
  readonly label?: Bilingual
}

/** Evaluates a period from the pieces of an area, in the order of their days. Pure. */
export interface PeriodMethod {
  readonly id: string
  readonly kind: 'period'
  readonly name: Bilingual
  /** The part method whose outputs it reads. */
  readonly reads: string
  readonly settings?: Readonly<Record<string, readonly string[]>>
  readonly rounding?: { readonly places: number; readonly rule: RoundingRule }
  readonly evaluate: (
    rows: readonly PartRow[],
    within: Pick<Period, 'first' | 'last' | 'grain'>,
    settings: Readonly<Record<string, string>>,
    /** The law as the prefecture has it; without it, as the library states it. */
    law?: Law,
  ) => Evaluated
}

export type Method = PartMethod | PeriodMethod
