import { day, type Figure, type Forecast, type GoalStanding, printFigure } from '@qaidam/kernel'
import type { LookedAt, Progress } from '@qaidam/storage'
import { dayText, quantity } from '@qaidam/text'
import { Arrow, Bar, Change, type Column, Value } from '@qaidam/ui'
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

/** Columns that the board and the counties have in common; those that nothing fills are left out. */
export function progressColumns<Row extends Progress>(
  desk: Desk,
  rows: readonly Row[],
  most: (row: Row) => number,
): readonly Column<Row>[] {
  const { view } = desk
  const { t, language } = view
  const optional = (there: (row: Row) => boolean, column: Column<Row>) => (rows.some(there) ? [column] : [])
  return [
    {
      name: t.value,
      number: true,
      cell: (row) => (
        <span class="barred">
          <Bar value={row.value} most={most(row)} />
          <ValueLink desk={desk} row={row} />
        </span>
      ),
    },
    ...optional(({ change }) => change !== null, {
      name: t.changeOnYear,
      cell: ({ change }) =>
        change === null ? null : (
          <span class="moved">
            <Arrow change={change} />
            <Change change={change} view={view} />
          </span>
        ),
    }),
    ...optional(({ target }) => target !== null, {
      name: t.target,
      number: true,
      cell: ({ target, question: { figure } }) =>
        target === null ? null : quantity(target, figure.unit, language).text,
    }),
    ...optional(({ attainment }) => attainment !== null, {
      name: t.attainment,
      number: true,
      cell: ({ attainment }) => (attainment === null ? null : `${attainment}%`),
    }),
    ...optional(({ forecast }) => forecast !== null, {
      name: `${t.forecast}`,
      number: true,
      cell: ({ forecast, question: { figure } }) =>
        forecast === null ? null : (
          <>
            {forecastText(desk, figure, forecast)}
            <span class="row-note">{t.forecastThrough(dayText(forecast.through, language))}</span>
          </>
        ),
    }),
    ...optional(({ standing }) => standing !== null, {
      name: t.goal,
      cell: ({ standing }) => (standing === null ? null : <Goal desk={desk} standing={standing} />),
    }),
  ]
}

/** The number leads to where it comes from. */
function ValueLink({ desk, row }: { readonly desk: Desk; readonly row: Progress }): VNode {
  const { question, value } = row
  const shown = <Value value={value} unit={question.figure.unit} view={desk.view} />
  if (value === null) return shown
  return <a href={traceLink(desk, question.figure.id, question.area, question.period.name)}>{shown}</a>
}
