import { periodText, periodTick, quantity, unitName } from '@qaidam/text'
import type { VNode } from 'preact'
import {
  BOTTOM,
  type Frame,
  frameOf,
  HEIGHT,
  isLabelled,
  pathOf,
  RIGHT,
  round,
  WIDTH,
} from './chart-frame.ts'
import { Table } from './table.tsx'
import type { View } from './view.ts'

export interface ChartPoint {
  readonly period: string
  readonly value: string | null
  /** The same period of the year before. */
  readonly before?: string | null
  readonly href?: string
}

export interface ChartProps {
  readonly view: View
  /** Unique on the page: titles and descriptions are tied to the drawing by it. */
  readonly id: string
  readonly title: string
  readonly unit: string
  /** Amounts stand as columns from zero; shares and indices run as a line. */
  readonly form: 'columns' | 'line'
  readonly points: readonly ChartPoint[]
  readonly target?: string | null
}

/** A series with last year beside it, as a drawing, a sentence and a table. */
export function SeriesChart(props: ChartProps): VNode {
  const { view, id, title, unit, points } = props
  const compared = points.some(({ before }) => before !== undefined)
  const empty = points.every(({ value, before }) => value === null && (before ?? null) === null)
  return (
    <figure class="chart">
      <figcaption>
        <span class="chart-title">{title}</span>
        <span class="chart-unit">{unitLine(unit, view)}</span>
      </figcaption>
      {empty ? <p class="chart-empty">{view.t.chartEmpty}</p> : <Drawing {...props} />}
      {compared && !empty && <Legend view={view} />}
      <details class="chart-data">
        <summary>{view.t.chartData}</summary>
        <ChartTable {...props} key={id} />
      </details>
    </figure>
  )
}

function unitLine(unit: string, view: View): string {
  const name = unitName(unit, view.language)
  return name === '' ? '' : view.t.chartUnit(name)
}

function Drawing(props: ChartProps): VNode {
  const { view, id, title, unit, form, points, target } = props
  const frame = frameOf({ ...props, language: view.language })
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-text`}
      class={`drawing drawing-${form}`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-text`}>{summary(props)}</desc>
      {frame.scale.ticks.map((tick) => (
        <g key={tick}>
          <line class="grid" x1={frame.left} x2={RIGHT} y1={frame.y(tick)} y2={frame.y(tick)} />
          <text class="tick" x={frame.left - 7} y={frame.y(tick) + 4} text-anchor="end">
            {quantity(tick, unit, view.language).number}
          </text>
        </g>
      ))}
      {points.map(({ period }, index) =>
        isLabelled(index, points.length) ? (
          <text key={period} class="tick" x={frame.x(index)} y={BOTTOM + 20} text-anchor="middle">
            {periodTick(period, view.language)}
          </text>
        ) : null,
      )}
      {form === 'columns' ? (
        <Columns points={points} frame={frame} />
      ) : (
        <Lines points={points} frame={frame} />
      )}
      {typeof target === 'string' && (
        <line class="target" x1={frame.left} x2={RIGHT} y1={frame.y(target)} y2={frame.y(target)} />
      )}
    </svg>
  )
}

interface Marks {
  readonly points: readonly ChartPoint[]
  readonly frame: Frame
}

/** This year as columns, last year as a short bar across each. */
function Columns({ points, frame }: Marks): VNode {
  const width = Math.min(26, frame.step * 0.56)
  const zero = frame.y('0')
  return (
    <g>
      {points.map(({ period, value, before }, index) => {
        const x = frame.x(index)
        const top = value === null ? zero : frame.y(value)
        const last = typeof before === 'string' ? frame.y(before) : undefined
        return (
          <g key={period}>
            {value !== null && (
              <rect
                class="now"
                x={round(x - width / 2)}
                y={Math.min(top, zero)}
                width={round(width)}
                height={round(Math.abs(zero - top))}
              />
            )}
            {last !== undefined && (
              <line
                class="then"
                x1={round(x - width * 0.72)}
                x2={round(x + width * 0.72)}
                y1={last}
                y2={last}
              />
            )}
          </g>
        )
      })}
    </g>
  )
}

function Lines({ points, frame }: Marks): VNode {
  const now = points.map(({ value }) => value)
  const then = points.map(({ before }) => before ?? null)
  return (
    <g>
      <path class="then" d={pathOf(then, frame)} />
      <path class="now" d={pathOf(now, frame)} />
      {then.map((value, index) =>
        value === null ? null : (
          <circle key={`then-${index}`} class="then" cx={frame.x(index)} cy={frame.y(value)} r="2.6" />
        ),
      )}
      {now.map((value, index) =>
        value === null ? null : (
          <circle key={`now-${index}`} class="now" cx={frame.x(index)} cy={frame.y(value)} r="3.6" />
        ),
      )}
    </g>
  )
}

function Legend({ view }: { readonly view: View }): VNode {
  return (
    <p class="legend" aria-hidden="true">
      <span class="legend-now">{view.t.thisYear}</span>
      <span class="legend-then">{view.t.yearBefore}</span>
    </p>
  )
}

function summary({ view, points, unit }: ChartProps): string {
  const present = points.flatMap(({ period, value }) => (value === null ? [] : [{ period, value }]))
  const ordered = [...present].sort((a, b) => Number(a.value) - Number(b.value))
  const low = ordered[0]
  const high = ordered[ordered.length - 1]
  if (low === undefined || high === undefined) return view.t.chartEmpty
  return view.t.chartSummary(
    String(present.length),
    quantity(low.value, unit, view.language).text,
    periodText(low.period, view.language),
    quantity(high.value, unit, view.language).text,
    periodText(high.period, view.language),
  )
}

function ChartTable({ view, title, unit, points }: ChartProps): VNode {
  const { t, language } = view
  const compared = points.some(({ before }) => before !== undefined)
  const text = (value: string | null | undefined) =>
    typeof value === 'string' ? (
      quantity(value, unit, language).text
    ) : (
      <span class="missing">{t.missing}</span>
    )
  const columns = [
    { name: t.period, header: true, cell: ({ period }: ChartPoint) => periodText(period, language) },
    {
      name: t.thisYear,
      number: true,
      cell: ({ value, href }: ChartPoint) =>
        href !== undefined && value !== null ? <a href={href}>{text(value)}</a> : text(value),
    },
    { name: t.yearBefore, number: true, cell: ({ before }: ChartPoint) => text(before) },
  ]
  return <Table caption={title} columns={compared ? columns : columns.slice(0, 2)} rows={points} />
}
