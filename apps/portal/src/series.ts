import {
  type AreaCode,
  type Figure,
  type FigureAnswer,
  GRAINS,
  type Period,
  period,
  type Question,
  yearBefore,
} from '@qaidam/kernel'
import type { ChartPoint } from '@qaidam/ui'
import { questionKey } from './answers.ts'
import { type Desk, traceLink } from './desk.ts'

/** The periods that a chart of a figure shows around the one that was asked for. */
export interface Series {
  readonly periods: readonly Period[]
  /** Whether the same periods of the year before stand beside them. */
  readonly compared: boolean
}

export function seriesOf(figure: Figure, of: Period): Series {
  const finest = GRAINS.indexOf(figure.per.period)
  const holds = (grain: (typeof GRAINS)[number]) => GRAINS.indexOf(grain) <= finest
  const year = of.last.slice(0, 4)
  if (of.name.includes('/')) return { periods: yearsWithin(of), compared: false }
  if (of.grain === 'day') return { periods: daysOf(of.name.slice(0, 7)), compared: false }
  if (of.grain === 'half' && holds('month')) return { periods: monthsBetween(of), compared: true }
  if (of.grain !== 'year' || holds('month')) {
    if (holds('month')) return { periods: monthsBetween(period(year)), compared: true }
    if (holds('quarter')) return { periods: [1, 2, 3, 4].map((n) => period(`${year}Q${n}`)), compared: true }
    return { periods: [1, 2].map((n) => period(`${year}H${n}`)), compared: true }
  }
  return { periods: [-4, -3, -2, -1, 0].map((back) => period(String(Number(year) + back))), compared: false }
}

/** A cumulative figure year by year; a last year that is not whole keeps the name it was asked by. */
function yearsWithin(of: Period): readonly Period[] {
  const [from, to] = [Number(of.first.slice(0, 4)), Number(of.last.slice(0, 4))]
  const end = period(of.name.split('/').at(-1) ?? of.name)
  const years = Array.from({ length: Math.min(30, to - from + 1) }, (_, index) =>
    String(to - index),
  ).reverse()
  return years.map((year) => (year === String(to) && end.first === `${year}-01-01` ? end : period(year)))
}

function monthsBetween(of: Period): readonly Period[] {
  const [from, to] = [Number(of.first.slice(5, 7)), Number(of.last.slice(5, 7))]
  const year = of.first.slice(0, 4)
  return Array.from({ length: to - from + 1 }, (_, index) =>
    period(`${year}-${String(from + index).padStart(2, '0')}`),
  )
}

function daysOf(month: string): readonly Period[] {
  const last = Number(period(month).last.slice(8))
  return Array.from({ length: last }, (_, index) => period(`${month}-${String(index + 1).padStart(2, '0')}`))
}

export function seriesQuestions(figure: Figure, area: AreaCode, series: Series): readonly Question[] {
  const now = series.periods.map((each) => ({ figure, area, period: each }))
  if (!series.compared) return now
  return [...now, ...series.periods.map((each) => ({ figure, area, period: yearBefore(each) }))]
}

export function chartPoints(
  desk: Desk,
  figure: Figure,
  area: AreaCode,
  series: Series,
  answers: ReadonlyMap<string, FigureAnswer>,
): readonly ChartPoint[] {
  const value = (of: Period) => answers.get(questionKey({ figure, area, period: of }))?.value ?? null
  return series.periods.map((each) => ({
    period: each.name,
    value: value(each),
    href: traceLink(desk, figure.id, area, each.name),
    ...(series.compared ? { before: value(yearBefore(each)) } : {}),
  }))
}

/** Amounts of a period stand as columns; shares, indices and stocks run on as a line. */
export function chartForm(figure: Figure): 'columns' | 'line' {
  const stock = figure.kind === 'tally' && figure.nature === 'stock'
  return stock || ['%', 'index', 'ratio'].includes(figure.unit) ? 'line' : 'columns'
}
