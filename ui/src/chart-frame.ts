import type { Language } from '@qaidam/kernel'
import { quantity } from '@qaidam/text'
import { type Scale, scaleOf } from './scale.ts'

/** What a drawing of a series is made from. */
export interface Framed {
  readonly language: Language
  readonly unit: string
  readonly form: 'columns' | 'line'
  readonly points: readonly { readonly value: string | null; readonly before?: string | null }[]
  readonly target?: string | null | undefined
}

export const WIDTH = 420
export const HEIGHT = 220
export const TOP = 14
export const BOTTOM = 190
export const RIGHT = 412

/** Where things stand on the drawing. */
export interface Frame {
  readonly left: number
  readonly scale: Scale
  readonly step: number
  readonly x: (index: number) => number
  readonly y: (value: string) => number
}

/** Places of a series by its own scale; inexact, as positions may be. */
export function frameOf({ points, form, unit, language, target }: Framed): Frame {
  const drawn = points.flatMap(({ value, before }) => [value, before ?? null]).concat(target ?? null)
  const numbers = drawn.filter((value) => value !== null).map(Number)
  const scale = scaleOf(numbers, form === 'columns', unit === '%' ? 100 : undefined)
  const labels = scale.ticks.map((tick) => quantity(tick, unit, language).number.length)
  const left = 14 + Math.max(...labels) * 7
  const step = (RIGHT - left) / points.length
  return {
    left,
    scale,
    step,
    x: (index) => round(left + step * (index + 0.5)),
    y: (value) => round(BOTTOM - ((Number(value) - scale.low) / (scale.high - scale.low)) * (BOTTOM - TOP)),
  }
}

export function round(position: number): number {
  return Math.round(position * 10) / 10
}

/** A label for each of few points; for each fifth of many. */
export function isLabelled(index: number, count: number): boolean {
  if (count <= 12) return true
  return index === 0 || (index + 1) % 5 === 0
}

/** A line that breaks where a value is missing, so that nothing is made up between. */
export function pathOf(values: readonly (string | null)[], frame: Frame): string {
  return values
    .map((value, index) => {
      if (value === null) return ''
      const joined = index > 0 && values[index - 1] !== null
      return `${joined ? 'L' : 'M'}${frame.x(index)} ${frame.y(value)}`
    })
    .join('')
}
