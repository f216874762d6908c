import type { TrendPoint } from '../api/desk.ts'

const WIDTH = 120
const HEIGHT = 34
const PAD = 3

interface SparkProps {
  readonly points: readonly TrendPoint[]
  readonly label: string
}

/** The course of a figure in a word's height; it breaks where a value is missing. */
export function Spark({ points, label }: SparkProps) {
  const values = points.map(({ value }) => (value === null ? null : Number(value)))
  const present = values.filter((value) => value !== null)
  if (present.length < 2) return null
  const [low, high] = [Math.min(...present), Math.max(...present)]
  const x = (index: number) => round(PAD + (index / Math.max(1, points.length - 1)) * (WIDTH - 2 * PAD))
  const y = (value: number) =>
    round(high === low ? HEIGHT / 2 : HEIGHT - PAD - ((value - low) / (high - low)) * (HEIGHT - 2 * PAD))
  const last = values.findLastIndex((value) => value !== null)
  return (
    <svg className="spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <path d={pathOf(values, x, y)} />
      <circle cx={x(last)} cy={y(values[last] ?? 0)} r="2.6" />
    </svg>
  )
}

function pathOf(
  values: readonly (number | null)[],
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  return values
    .map((value, index) => {
      if (value === null) return ''
      const joined = index > 0 && values[index - 1] !== null
      return `${joined ? 'L' : 'M'}${x(index)} ${y(value)}`
    })
    .join('')
}

const round = (position: number) => Math.round(position * 10) / 10
