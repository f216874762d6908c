import {
  day,
  type Figure,
  type Forecast,
  type GoalStanding,
  printFigure,
  type YearOnYear,
} from '@qaidam/kernel'
import type { LookedAt, Progress } from '@qaidam/storage'
import { dayText, grouped, quantity, unitName } from '@qaidam/text'
import { Arrow, Bar, type Column } from '@qaidam/ui'
import type { VNode } from 'preact'
import { type Desk, knownAt, traceLink } from './desk.ts'

/** What a visit looks at: as known when, and up to which day. @throws Fault when that is no day */
export function lookedAt(desk: Desk): LookedAt {
  const through = desk.query.get('through') ?? ''
  return { ...knownAt(desk), through: through === '' ? undefined : day(through) }
}

/** The way to the counties of a figure, with all that was asked. */
export function compareLink(desk: Pick<Desk, 'view' | 'query'>, figure: string, area: string, of: string) {
  return desk.view.link(`/figures/${figure}/compare`, {
    area,
    period: of,
    through: desk.query.get('through') || undefined,
    'as-known-at': desk.query.get('as-known-at') ?? undefined,
  })
}

/** In words, not by colour alone. */
export function goalName({ view: { t } }: Pick<Desk, 'view'>, standing: GoalStanding): string {
  return { attained: t.goalAttained, 'on-course': t.goalOnCourse, behind: t.goalBehind }[standing]
}

export function Goal({ desk, standing }: { readonly desk: Desk; readonly standing: GoalStanding }): VNode {
  return <span class={`goal goal-${standing}`}>{goalName(desk, standing)}</span>
}

export function forecastText(desk: Pick<Desk, 'view'>, figure: Figure, { raw }: Forecast): string {
  return quantity(printFigure(figure, raw), figure.unit, desk.view.language).text
}

interface Shape {
  /** Of rows of one unit it is said once in the head; their numbers have bars up to the largest. */
  readonly unit?: string
  readonly most?: number
}

/** Columns that the board and the counties have in common; those that nothing fills are left out. */
export function progressColumns<Row extends Progress>(
  desk: Desk,
  rows: readonly Row[],
  { unit, most = 0 }: Shape = {},
): readonly Column<Row>[] {
  const { t, language } = desk.view
  const inHead = unit === undefined ? {} : { unit: unitName(unit, language) }
  const amount: Amount = (value, figure) => {
    const { number, text } = quantity(value, figure.unit, language)
    return unit === undefined ? text : number
  }
  const optional = (there: (row: Row) => boolean, column: Column<Row>) => (rows.some(there) ? [column] : [])
  return [
    {
      name: t.value,
      ...inHead,
      number: true,
      cell: (row) => (
        <span class="barred">
          <Bar value={row.value} most={most} />
          <ValueLink desk={desk} row={row} shown={amount} />
        </span>
      ),
    },
    ...optional(({ change }) => change !== null, {
      name: t.changeOnYear,
      cell: ({ change }) =>
        change === null ? null : (
          <span class="short">
            <Arrow change={change} /> {signedChange(desk, change)}
          </span>
        ),
    }),
    ...optional(({ target }) => target !== null, {
      name: t.target,
      ...inHead,
      number: true,
      cell: ({ target, question: { figure } }) => (target === null ? null : amount(target, figure)),
    }),
    ...optional(({ attainment }) => attainment !== null, {
      name: t.attainment,
      number: true,
      cell: ({ attainment }) => (attainment === null ? null : `${attainment}%`),
    }),
    ...optional(({ forecast }) => forecast !== null, {
      ...inHead,
      ...forecastColumn(desk, amount, unit === undefined),
    }),
    ...optional(({ standing }) => standing !== null, {
      name: t.goal,
      cell: ({ standing }) => (standing === null ? null : <Goal desk={desk} standing={standing} />),
    }),
  ]
}

type Amount = (value: string, figure: Figure) => string

/** Marked by its head; where periods end on different days, each says up to which it counts. */
function forecastColumn(desk: Desk, amount: Amount, dated: boolean): Column<Progress> {
  const { t, language } = desk.view
  return {
    name: t.forecast,
    number: true,
    cell: ({ forecast, question: { figure } }) =>
      forecast === null ? null : (
        <>
          {amount(printFigure(figure, forecast.raw), figure)}
          {dated && <span class="row-note">{t.forecastThrough(dayText(forecast.through, language))}</span>}
        </>
      ),
  }
}

/** A change as short as a cell has room for: the head says with what it is compared. */
function signedChange({ view }: Desk, { value, unit }: YearOnYear): string {
  const number = grouped(value)
  return unit === '%' ? `${number}%` : `${number} ${unitName(unit, view.language)}`
}

interface ValueProps {
  readonly desk: Desk
  readonly row: Progress
  readonly shown: Amount
}

/** The number leads to where it comes from. */
function ValueLink({ desk, row: { question, value }, shown }: ValueProps): VNode {
  const { figure, area, period } = question
  if (value === null) return <span class="missing">{desk.view.t.missing}</span>
  return <a href={traceLink(desk, figure.id, area, period.name)}>{shown(value, figure)}</a>
}
