import type { Bilingual, Figure, FigureAnswer, GoalStanding, YearOnYear } from '@qaidam/kernel'
import type { PostSaid } from '../api/desk.ts'
import type { SeriesPoint } from '../charts/series-chart.tsx'

export interface Peer {
  readonly area: string
  readonly name: Bilingual
  readonly value: string | null
  readonly change: YearOnYear | null
  readonly rank: number | null
  readonly tile: readonly [column: number, row: number] | null
}

export interface Moment {
  readonly seq: number
  readonly recordedAt: string
  readonly actor: string
  readonly reason: string
}

export interface ReturnBehind {
  readonly return: string
  readonly form: Bilingual
  readonly areaName: Bilingual
  readonly period: string
  readonly stage: Bilingual
  readonly accepted: { readonly by: string; readonly post: PostSaid; readonly on: string } | null
}

/** A figure with all that its page shows; `GET /api/figures/{id}/story`. */
export interface Story {
  readonly figure: Figure
  readonly form: 'columns' | 'line'
  readonly ownerName: Bilingual
  readonly system: { readonly id: string; readonly name: Bilingual } | null
  readonly area: string
  readonly areaName: Bilingual
  readonly above: readonly { readonly area: string; readonly name: Bilingual }[]
  readonly answer: FigureAnswer
  readonly progress: {
    readonly standing: GoalStanding | null
    readonly over: boolean
    readonly forecast: string | null
  } | null
  readonly series: { readonly compared: boolean; readonly points: readonly SeriesPoint[] }
  readonly peers: { readonly inside: boolean; readonly areas: readonly Peer[] }
  readonly inputs: readonly {
    readonly part: string
    readonly id: string
    readonly name: Bilingual
    readonly unit: string
    readonly value: string | null
  }[]
  readonly moments: readonly Moment[]
  readonly registers: readonly {
    readonly id: string
    readonly name: Bilingual
    readonly open: boolean
    readonly moved: boolean
  }[]
  readonly returns: readonly ReturnBehind[]
}
