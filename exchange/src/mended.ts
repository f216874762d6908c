import { createHash } from 'node:crypto'
import { columnOfReference, type TableRow } from './cell.ts'
import type { Table } from './table.ts'

/** What is to stand in cells of a file instead of what it says, by their names: D17. */
export type Mends = Readonly<Record<string, string>>

/**
 * The same table with some cells written otherwise, so that who finds three wrong cells in a file of ten
 * thousand rows need not save it anew. It is another table: its digest says so.
 */
export function mended(table: Table, mends: Mends): Table {
  const byLine = new Map<number, Map<number, string>>()
  for (const [name, text] of Object.entries(mends)) {
    const column = columnOfReference(name)
    const line = Number(/\d+$/.exec(name)?.[0])
    if (column === undefined || !Number.isInteger(line)) continue
    byLine.set(line, (byLine.get(line) ?? new Map<number, string>()).set(column, text))
  }
  if (byLine.size === 0) return table
  const digest = createHash('sm3').update(table.digest).update(JSON.stringify(mends)).digest('hex')
  async function* batches(): AsyncGenerator<readonly TableRow[]> {
    for await (const batch of table.batches()) yield batch.map((row) => mendRow(row, byLine.get(row.line)))
  }
  async function* rows(): AsyncGenerator<TableRow> {
    for await (const batch of batches()) yield* batch
  }
  return { ...table, digest, rows, batches }
}

function mendRow(row: TableRow, mends: ReadonlyMap<number, string> | undefined): TableRow {
  if (mends === undefined) return row
  return {
    ...row,
    cells: row.cells.map((text, column) => mends.get(column) ?? text),
    faults: row.faults.filter(({ column }) => !mends.has(column)),
  }
}
