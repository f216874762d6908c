import type { Fault } from '@qaidam/kernel'
import type { RequestStanding, SlipStanding, TableColumn, TableRow } from '@qaidam/storage'
import { type Column, FaultNotice, say, Table } from '@qaidam/ui'
import type { ComponentChildren, VNode } from 'preact'
import { areaName, officeName } from '../../desk.ts'
import { fieldText } from '../../fields.ts'
import { heldPosts, postName, type WorkDesk } from '../desk.ts'
import { Select } from '../select.tsx'

/** A form of requests: new, or come back with what was wrong. */
export interface FormAsked {
  readonly once: string
  readonly given: URLSearchParams
  readonly faults: readonly Fault[]
}

export function Refusals({ desk, faults }: { readonly desk: WorkDesk; readonly faults: readonly Fault[] }) {
  if (faults.length === 0) return null
  return (
    <div class="refusal" role="alert">
      {faults.map(({ code, message, fix }) => (
        <FaultNotice key={`${code} ${message}`} view={desk.view} code={code} message={message} fix={fix} />
      ))}
    </div>
  )
}

/** The posts of the reader, one of which acts; those of an office alone where it is named. */
export function PostSelect({
  desk,
  office,
  chosen,
  id,
}: {
  readonly desk: WorkDesk
  readonly office?: string
  readonly chosen: string
  readonly id: string
}): VNode {
  const options = heldPosts(desk)
    .filter((post) => office === undefined || post.office === office)
    .map(({ post }) => ({ value: post ?? '', label: postName(desk, post ?? '') }))
  return <Select id={id} name="post" label={desk.view.t.actInPost} value={chosen} options={options} />
}

export function standingName(desk: WorkDesk, request: RequestStanding): string {
  const { t } = desk.view
  if (request.takenOver !== null) {
    const { register } = request.takenOver
    return desk.store.composition.registers.has(register)
      ? t.requestTakenNow(register)
      : t.requestTaken(register)
  }
  if (request.stage === 'closed') return t.requestClosed
  return request.expired ? t.requestExpired : t.requestOpen
}

export function unitName(desk: WorkDesk, slip: Pick<SlipStanding, 'area' | 'unit'>): string {
  return slip.unit === null ? areaName(desk, slip.area) : officeName(desk, slip.unit)
}

/** Where a column comes from, under its name in the head of the table; what is asked has its unit there. */
function underHead(desk: WorkDesk, { field, from }: TableColumn): string {
  const { t } = desk.view
  if (from !== null) return t.requestFrom(say(from.name, desk.view), officeName(desk, from.owner))
  const unit = 'unit' in field ? (field.unit ?? '') : ''
  return unit === '' ? t.requestToFill : `${t.requestToFill}${t.clauseSeparator}${unit}`
}

interface RowsProps {
  readonly desk: WorkDesk
  readonly caption: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (TableRow & { readonly unit?: string })[]
  /** Instead of the value of an asked column; the table is being filled in. */
  readonly input?: (column: TableColumn, row: TableRow) => ComponentChildren
}

/** The rows of a slip; what is personal stays covered until unmasking is a journalled act. */
export function RequestTable({ desk, caption, columns, rows, input }: RowsProps): VNode {
  const { view } = desk
  const shown = (column: TableColumn, row: TableRow): ComponentChildren => {
    if (column.from === null && input !== undefined) return input(column, row)
    const value = row.cells[column.column] ?? null
    if (value === null) return ''
    return column.field.sensitivity === 'personal' ? view.t.masked : fieldText(desk, column.field, value)
  }
  const cells: readonly Column<RowsProps['rows'][number]>[] = [
    {
      name: view.t.requestRow,
      header: true,
      cell: ({ row, unit }) => (
        <>
          {/^\d{9,12}$/.test(row) ? areaName(desk, row) : officeName(desk, row)}
          {unit !== undefined && <span class="row-note">{unit}</span>}
        </>
      ),
    },
    ...columns.map((column) => ({
      name: say(column.name, view),
      unit: underHead(desk, column),
      cell: (row: TableRow) => shown(column, row),
    })),
  ]
  return <Table caption={caption} columns={cells} rows={rows} />
}
