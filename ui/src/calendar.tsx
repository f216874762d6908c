import { dayText, periodText } from '@qaidam/text'
import type { VNode } from 'preact'
import type { View } from './view.ts'

export type Grade = 1 | 2 | 3 | 4 | 5 | 6

export interface CalendarDay {
  /** YYYY-MM-DD */
  readonly day: string
  readonly grade: Grade | null
}

export interface CalendarProps {
  readonly view: View
  readonly id: string
  readonly title: string
  readonly days: readonly CalendarDay[]
}

const CELL = 11.6
const LEFT = 72
const ROW = 15

/** One row a month, one square a day. Grades from three up are also written, and all are counted below. */
export function DayCalendar({ view, id, title, days }: CalendarProps): VNode {
  const months = [...new Set(days.map(({ day }) => day.slice(0, 7)))].sort()
  const counts = gradeCounts(days, view)
  const height = months.length * ROW + 2
  return (
    <figure class="chart calendar">
      <figcaption>
        <span class="chart-title">{title}</span>
        <span class="chart-unit">{view.t.dayCalendarHint}</span>
      </figcaption>
      <svg
        viewBox={`0 0 ${LEFT + 31 * CELL} ${height}`}
        role="img"
        aria-labelledby={`${id}-title ${id}-text`}
        class="drawing"
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-text`}>{counts.map(({ name, count }) => `${name} ${count}`).join('; ')}</desc>
        {months.map((month, row) => (
          <text key={month} class="tick" x={LEFT - 8} y={row * ROW + 10.5} text-anchor="end">
            {monthLabel(month, view)}
          </text>
        ))}
        {days.map(({ day, grade }) => (
          <Square key={day} day={day} grade={grade} row={months.indexOf(day.slice(0, 7))} view={view} />
        ))}
      </svg>
      <ul class="grades">
        {counts.map(({ name, count, grade }) => (
          <li key={name} class={`grade-key grade-key-${grade ?? 'none'}`}>
            {name} <b>{count}</b>
          </li>
        ))}
      </ul>
    </figure>
  )
}

function monthLabel(month: string, view: View): string {
  return view.language === 'zh'
    ? periodText(month, 'zh')
    : `${periodText(month, 'en').slice(0, 3)} ${month.slice(0, 4)}`
}

interface SquareProps extends CalendarDay {
  readonly row: number
  readonly view: View
}

function Square({ day, grade, row, view }: SquareProps): VNode {
  const x = Math.round((LEFT + (Number(day.slice(8)) - 1) * CELL) * 10) / 10
  const y = row * ROW
  return (
    <g>
      <rect class={`grade grade-${grade ?? 'none'}`} x={x} y={y + 1} width="10" height="12" rx="1.5">
        <title>{`${dayText(day, view.language)} ${grade === null ? view.t.levelAbsent : gradeName(grade, view)}`}</title>
      </rect>
      {grade !== null && grade >= 3 && (
        <text class="grade-digit" x={x + 5} y={y + 10} text-anchor="middle">
          {grade}
        </text>
      )}
    </g>
  )
}

function gradeName(grade: Grade, { t }: View): string {
  return [t.levelOne, t.levelTwo, t.levelThree, t.levelFour, t.levelFive, t.levelSix][grade - 1] ?? ''
}

function gradeCounts(days: readonly CalendarDay[], view: View) {
  const grades: readonly (Grade | null)[] = [1, 2, 3, 4, 5, 6, null]
  return grades
    .map((grade) => ({
      grade,
      name: grade === null ? view.t.levelAbsent : gradeName(grade, view),
      count: days.filter((each) => each.grade === grade).length,
    }))
    .filter(({ count }) => count > 0)
}
