import type { Status, YearOnYear } from './answer.ts'
import type { AreaCode } from './area.ts'
import type { Instant } from './day.ts'
import type { Language } from './text.ts'

/** What a report has become for an area and a period: the same for page, Word, PDF and Markdown. */
export interface ReportDocument {
  readonly report: string
  readonly language: Language
  readonly title: string
  readonly area: AreaCode
  readonly areaName: string
  readonly period: string
  readonly periodName: string
  /** The office that answers for it, by id and by name. */
  readonly owner: string
  readonly ownerName: string
  /** Every row behind it is made up; whoever shows it says so. */
  readonly synthetic: boolean
  readonly asKnownAt: Instant
  readonly seq: number
  readonly blocks: readonly Block[]
  /** Every figure that is said, once, in the order in which it is first said. */
  readonly inputs: readonly DocumentInput[]
  /** What stands in the way of publishing it; empty means nothing does. */
  readonly problems: readonly Problem[]
}

/** A figure as the document read it. */
export interface DocumentInput {
  readonly figure: string
  readonly name: string
  readonly definition: string
  readonly owner: string
  readonly ownerName: string
  readonly area: AreaCode
  readonly areaName: string
  readonly period: string
  readonly value: string | null
  readonly unit: string
  readonly raw: string | null
  readonly change: YearOnYear | null
  readonly target: string | null
  readonly attainment: string | null
  readonly status: Status
  /** Rules of law that it was computed by. */
  readonly standards: readonly string[]
}

export interface Problem {
  readonly code: string
  /** The text and line that it stands in. */
  readonly place: string
  readonly message: string
  readonly fix: string
}

/** A figure that words lead to. */
export interface FigureAt {
  readonly figure: string
  readonly area: AreaCode
  readonly period: string
}

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  /** Words that a figure chose: a value, a change, a share of a target. */
  | { readonly kind: 'said'; readonly text: string; readonly of: FigureAt; readonly moved?: boolean }
  | { readonly kind: 'missing'; readonly text: string }

export type Inlines = readonly Inline[]

export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly content: Inlines }
  | { readonly kind: 'paragraph'; readonly content: Inlines }
  | { readonly kind: 'list'; readonly items: readonly Inlines[] }
  | Table
  | Chart
  | SchematicMap

export interface Table {
  readonly kind: 'table'
  readonly caption: string
  readonly head: readonly string[]
  /** Columns that hold numbers stand to the right. */
  readonly numeric: readonly boolean[]
  readonly rows: readonly (readonly Inlines[])[]
}

export interface Chart {
  readonly kind: 'chart'
  readonly title: string
  /** The unit of the figure, by id. */
  readonly unit: string
  readonly form: 'columns' | 'line' | 'bars'
  readonly figure: string
  readonly points: readonly ChartPoint[]
}

export interface ChartPoint {
  readonly label: string
  readonly area: AreaCode
  readonly period: string
  readonly value: string | null
  /** The same period of the year before, where it is drawn beside. */
  readonly before?: string | null
}

/** Areas drawn as labelled tiles, not as outlines: no shape of a border is claimed. */
export interface SchematicMap {
  readonly kind: 'map'
  readonly title: string
  readonly unit: string
  readonly figure: string
  readonly period: string
  readonly tiles: readonly MapTile[]
}

export interface MapTile {
  readonly area: AreaCode
  readonly name: string
  readonly column: number
  readonly row: number
  readonly value: string | null
}
