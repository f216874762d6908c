import type { AreaLevel, Language, Pillar } from '@qaidam/kernel'

/** Where something stands: the text (a report, or the chapter of a system), its language and line. */
export interface Place {
  readonly text: string
  readonly language: Language
  readonly line: number
}

/** A figure as a text asks for it; what it leaves out, the report's area and period fill in. */
export interface Slot {
  readonly figure: string
  readonly area?: string
  /** `year`: the year that the report's period ends in. `whole-year`: the last year that was over by then. */
  readonly period?: string
  /** Counted from the first day of this period. */
  readonly since?: string
  /** Another unit of the same kind, converted exactly. */
  readonly unit?: string
  readonly places?: number
  readonly place: Place
}

/** What is said of a figure. */
export type Said = 'value' | 'change' | 'target' | 'attainment'

/** A relation by which a figure is stated against a number: 95 % 以上. */
export const BOUNDS = ['at-least', 'above', 'at-most', 'below'] as const
export type Bound = (typeof BOUNDS)[number]

/** What a sentence may depend on. The data decide, so a sentence cannot contradict them. */
export const VERDICTS = [
  'rose',
  'fell',
  'level',
  'record-high',
  'record-low',
  'attained',
  'behind',
  'all',
  'mostly',
  'known',
  'missing',
  'kept',
  ...BOUNDS,
] as const
export type Verdict = (typeof VERDICTS)[number]

export interface Test {
  readonly slot: Slot
  readonly is: Verdict
  /** The number of `at-least` and the other bounds. */
  readonly bound?: string
  /** How many years before a record is compared with. */
  readonly years: number
}

/** Records of a register, each said by a template of its fields. */
export interface Records {
  readonly register: string
  /** `{name}（{capacity}）` in a sentence; fields by comma in a table. */
  readonly show: string
  readonly where?: string
  readonly sort?: string
  readonly max: number
  /** For facts, the field of their day; without it the period says nothing about them. */
  readonly on?: string
  readonly place: Place
}

export type Phrase =
  | { readonly kind: 'text'; readonly text: string; readonly place: Place }
  | { readonly kind: 'area' }
  /** The period of the report, or the year that a figure beside it is of. */
  | { readonly kind: 'period'; readonly of?: string }
  | { readonly kind: 'said'; readonly what: Said; readonly slot: Slot }
  | { readonly kind: 'bound'; readonly slot: Slot; readonly relation: Bound; readonly bound: string }
  | { readonly kind: 'calculated'; readonly calculation: Calculation }
  | { readonly kind: 'records'; readonly records: Records }
  | When<Phrase>

/** A number worked out from figures, typed by their units. */
export interface Calculation {
  readonly formula: string
  readonly slots: Readonly<Record<string, Slot>>
  readonly unit: string
  readonly places: number
  readonly place: Place
}

export interface When<Part> {
  readonly kind: 'when'
  readonly test: Test
  readonly met: readonly Part[]
  readonly unmet: readonly Part[]
}

export type Passage =
  | { readonly kind: 'heading'; readonly level: number; readonly phrases: readonly Phrase[] }
  | { readonly kind: 'paragraph'; readonly phrases: readonly Phrase[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Phrase[])[] }
  | {
      readonly kind: 'each'
      readonly level: AreaLevel
      readonly passages: readonly Passage[]
      readonly place: Place
    }
  | { readonly kind: 'chapter'; readonly system: string; readonly place: Place }
  | { readonly kind: 'chapters'; readonly pillar: Pillar }
  | {
      readonly kind: 'chart'
      readonly slot: Slot
      readonly by: 'month' | 'year' | AreaLevel
      /** How many years are drawn. */
      readonly years: number
    }
  | { readonly kind: 'map'; readonly slot: Slot }
  | { readonly kind: 'comparison'; readonly slot: Slot; readonly level: AreaLevel }
  | { readonly kind: 'figures'; readonly slots: readonly Slot[]; readonly caption: string }
  | { readonly kind: 'listing'; readonly records: Records; readonly caption: string }
  | When<Passage>

/** A text that was read. */
export type Script = readonly Passage[]
