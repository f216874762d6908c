import type { Figure, FigureRow } from '@qaidam/kernel'
import { dayText, grouped } from '@qaidam/text'
import { type Column, Pagination, Section, Table } from '@qaidam/ui'
import type { ComponentChildren, VNode } from 'preact'
import { partLabel } from './calculation.tsx'
import { areaName, type Desk, traceLink } from './desk.ts'
import type { RecordNames } from './record-names.ts'
import { rowName, rowValues } from './row-values.ts'
import { type PartSum, partSums, type Trace } from './trace-reading.ts'

/** A part by its name, or by its code where it has none. */
type NameOf = (part: string) => ComponentChildren

/** The rows behind a number, page by page, with sums that a reader can check. */
export function TraceRows({ desk, trace }: { readonly desk: Desk; readonly trace: Trace }): VNode {
  const { view, query } = desk
  const { t } = view
  const { figure, area, of, rows } = trace
  const nameOf = (part: string) => partLabel(desk, figure, part) ?? <code>{part}</code>
  const first = (query.get('cursor') ?? '') === ''
  const here = (more: Readonly<Record<string, string>>) =>
    `${traceLink(desk, figure.id, area, of.name, more)}#rows`
  if (rows.rows.length === 0) {
    return (
      <Section heading={t.rows} id="rows" wide>
        <p class="note">{t.rowsNone}</p>
      </Section>
    )
  }
  const columns = rowColumns(desk, trace, nameOf)
  return (
    <Section heading={t.rows} id="rows" wide>
      <p>{t.rowsIntro(grouped(String(rows.total)))}</p>
      <Table
        caption={t.rows}
        columns={columns}
        rows={rows.rows}
        foot={<Sums desk={desk} sums={partSums(trace, first)} lead={columns.length - 3} nameOf={nameOf} />}
      />
      <Pagination
        view={view}
        first={first ? undefined : here({})}
        next={rows.next === null ? undefined : here({ cursor: rows.next })}
      />
    </Section>
  )
}

/** Columns that no row of the figure fills are left out: days of a station carry no area of their own. */
function rowColumns(
  desk: Desk,
  { figure, names, rows: { rows } }: Trace,
  nameOf: NameOf,
): readonly Column<FigureRow>[] {
  const { t, language } = desk.view
  const place: Column<FigureRow> = {
    name: t.area,
    cell: ({ area = '' }) => <span class="short">{areaName(desk, area)}</span>,
  }
  const date: Column<FigureRow> = {
    name: t.rowDay,
    cell: ({ day = '' }) => (day === '' ? '' : <time datetime={day}>{dayText(day, language)}</time>),
  }
  return [
    { name: t.rowRecord, header: true, cell: (row) => <RowLink desk={desk} row={row} names={names} /> },
    ...(rows.some(({ area = '' }) => area !== '') ? [place] : []),
    ...(rows.some(({ day = '' }) => day !== '') ? [date] : []),
    { name: t.part, cell: ({ part }) => nameOf(part) },
    { name: t.rowContribution, number: true, cell: ({ contribution }) => grouped(contribution) },
    { name: t.rowValues, cell: (row) => <RowContents desk={desk} figure={figure} row={row} /> },
  ]
}

interface RowProps {
  readonly desk: Desk
  readonly row: FigureRow
}

function RowLink({ desk, row, names }: RowProps & { readonly names: RecordNames }): VNode {
  const name = rowName(desk, row, names)
  if (name === undefined) return <span class="no-change">{desk.view.t.rowStaffOnly}</span>
  if (name.href === undefined) return <span>{name.text}</span>
  return (
    <a href={name.href}>
      {name.text}
      {name.heard !== undefined && <span class="heard"> {name.heard}</span>}
    </a>
  )
}

function RowContents({ desk, figure, row }: RowProps & { readonly figure: Figure }): VNode {
  return (
    <div class="row-values">
      {rowValues(desk, figure, row).map(({ name, text }) => (
        <span key={name}>
          {name} {text}{' '}
        </span>
      ))}
    </div>
  )
}

interface SumsProps {
  readonly desk: Desk
  readonly sums: readonly PartSum[]
  /** How many columns stand before the part. */
  readonly lead: number
  readonly nameOf: NameOf
}

/** What a page's rows add up to, and how that stands to the whole. */
function Sums({ desk, sums, lead, nameOf }: SumsProps): VNode {
  const { t } = desk.view
  return (
    <>
      {sums.map((each) => (
        <tr key={each.part}>
          <th scope="row" colSpan={lead}>
            {each.complete ? t.sumAll : t.sumThisPage}
          </th>
          <td>{nameOf(each.part)}</td>
          <td class="number">{grouped(each.here)}</td>
          <td>
            <SumVerdict desk={desk} sum={each} />
          </td>
        </tr>
      ))}
    </>
  )
}

function SumVerdict({ desk, sum }: { readonly desk: Desk; readonly sum: PartSum }): VNode | null {
  const { t } = desk.view
  if (sum.whole === undefined) return null
  if (!sum.complete) {
    return (
      <>
        {t.sumAll} {grouped(sum.whole)}
        <br />
        <span class="no-change">{t.sumContinues}</span>
      </>
    )
  }
  return sum.agrees ? (
    <span class="agrees">{t.sumAgrees}</span>
  ) : (
    <span class="missing">
      {t.sumDiffers} {grouped(sum.whole)}
    </span>
  )
}
