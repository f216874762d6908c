import type { Bilingual, GoalStanding, YearOnYear } from '@qaidam/kernel'
import type { OwedStep } from '@qaidam/storage'

/** A post by its office and title, with the name of who answers through it. */
export interface PostSaid {
  readonly post: string
  readonly office: Bilingual
  readonly title: Bilingual
  readonly holder: string | null
}

/** A step that is owed, in words. */
export interface StepSaid extends OwedStep {
  readonly words: Bilingual
  readonly way: Bilingual
  readonly toDo: Bilingual
  readonly areaName: Bilingual
  readonly answers: PostSaid
  readonly daysLeft: number | null
  readonly late: boolean
}

/** A figure at an area and period, as lists of figures show it. */
export interface FigureShown {
  readonly id: string
  readonly name: Bilingual
  readonly unit: string
  readonly area: string
  readonly period: string
  readonly form: 'columns' | 'line'
  readonly better: 'larger' | 'smaller' | null
  readonly value: string | null
  readonly change: YearOnYear | null
  readonly target: string | null
  readonly attainment: string | null
  readonly standing: GoalStanding | null
  readonly status: 'provisional' | 'final' | 'revised' | 'missing'
}

export interface TrendPoint {
  readonly period: string
  readonly value: string | null
}
