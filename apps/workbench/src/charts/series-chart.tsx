import { periodText, periodTick, quantity, unitName } from '@qaidam/text'
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
} from '@qaidam/ui/charts'
import { useId } from 'react'
import { useWords } from '../shell/words.tsx'

export interface SeriesPoint {
  readonly period: string
  readonly value: string | null
  /** The same period of the year before. */
  readonly before?: string | null
}

export interface SeriesChartProps {
  readonly title: string
  readonly unit: string
  readonly form: 'columns' | 'line'
  readonly points: readonly SeriesPoint[]
  readonly target?: string | null
}

/** The course of a figure with last year beside it: a drawing, and the same as a table. */
export function SeriesChart(props: SeriesChartProps) {
  const { t, language } = useWords()
  const { points, unit, title } = props
  const compared = points.some(({ before }) => before !== undefined)
  const empty = points.every(({ value, before }) => value === null && (before ?? null) === null)
  if (empty) return <p className="empty">{t.figureChartEmpty}</p>
  return (
    <figure className="series">
      <figcaption>
        <span>{unitName(unit, language)}</span>
        {compared && (
          <span className="series-key" aria-hidden="true">
            <i className="key-now" /> {t.figureThisYear} <i className="key-then" /> {t.figureYearBefore}
          </span>
        )}
      </figcaption>
      <Drawing {...props} />
      <details>
        <summary>{t.figureChartData}</summary>
        <table className="plain-table">
          <caption className="heard">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t.figurePeriod}</th>
              <th scope="col">{t.figureThisYear}</th>
              {compared && <th scope="col">{t.figureYearBefore}</th>}
            </tr>
          </thead>
          <tbody>
            {points.map(({ period, value, before }) => (
              <tr key={period}>
                <th scope="row">{periodText(period, language)}</th>
                <td>{shown(value)}</td>
                {compared && <td>{shown(before ?? null)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )

  function shown(value: string | null) {
    return value === null ? '–' : quantity(value, unit, language).number
  }
}

function Drawing({ title, unit, form, points, target }: SeriesChartProps) {
  const { t, language } = useWords()
  const id = useId()
  const frame = frameOf({ language, unit, form, points, target })
  const present = points.flatMap(({ value }) => (value === null ? [] : [value]))
  const ordered = present.toSorted((one, other) => Number(one) - Number(other))
  const text = (value: string | undefined) => quantity(value ?? '0', unit, language).text
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby={`${id}-title ${id}-text`}>
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-text`}>
        {t.figureChartText(present.length, text(ordered[0]), text(ordered.at(-1)))}
      </desc>
      {frame.scale.ticks.map((tick) => (
        <g key={tick}>
          <line className="grid" x1={frame.left} x2={RIGHT} y1={frame.y(tick)} y2={frame.y(tick)} />
          <text className="tick" x={frame.left - 7} y={frame.y(tick) + 4} textAnchor="end">
            {quantity(tick, unit, language).number}
          </text>
        </g>
      ))}
      {points.map(({ period }, index) =>
        isLabelled(index, points.length) ? (
          <text key={period} className="tick" x={frame.x(index)} y={BOTTOM + 20} textAnchor="middle">
            {periodTick(period, language)}
          </text>
        ) : null,
      )}
      {form === 'columns' ? (
        <Columns points={points} frame={frame} />
      ) : (
        <Lines points={points} frame={frame} />
      )}
      {typeof target === 'string' && (
        <line className="target" x1={frame.left} x2={RIGHT} y1={frame.y(target)} y2={frame.y(target)} />
      )}
    </svg>
  )
}

interface Marks {
  readonly points: readonly SeriesPoint[]
  readonly frame: Frame
}

/** This year as columns, last year as a short bar across each. */
function Columns({ points, frame }: Marks) {
  const width = Math.min(26, frame.step * 0.56)
  const zero = frame.y('0')
  return (
    <g>
      {points.map(({ period, value, before }, index) => {
        const x = frame.x(index)
        const top = value === null ? zero : frame.y(value)
        return (
          <g key={period}>
            <rect
              className="now"
              x={round(x - width / 2)}
              y={Math.min(top, zero)}
              width={round(width)}
              height={round(Math.abs(zero - top))}
            />
            {typeof before === 'string' && (
              <line
                className="then"
                x1={round(x - width * 0.72)}
                x2={round(x + width * 0.72)}
                y1={frame.y(before)}
                y2={frame.y(before)}
              />
            )}
          </g>
        )
      })}
    </g>
  )
}

function Lines({ points, frame }: Marks) {
  const now = points.map(({ value }) => value)
  const then = points.map(({ before }) => before ?? null)
  return (
    <g>
      <path className="then" d={pathOf(then, frame)} />
      <path className="now" d={pathOf(now, frame)} />
      {points.map(({ period, value }, index) =>
        value === null ? null : (
          <circle key={period} className="now" cx={frame.x(index)} cy={frame.y(value)} r="3.6" />
        ),
      )}
    </g>
  )
}
