import {
  type AreaBook,
  type CellFault,
  day,
  doubtsOf,
  Fault,
  type Register,
  readValues,
  type Values,
} from '@qaidam/kernel'

/** The first day of a state, as a column of its own. */
export const FROM = '$from'

/** A row that is not sent yet: what is written in its cells, over what the record says. */
export interface DraftRow {
  readonly id: string
  /** The record that it corrects; a new one where it is absent. */
  readonly before: Values | null
  readonly written: Readonly<Record<string, string>>
}

/** Rows by their id, in the order in which they were begun. */
export type Draft = ReadonlyMap<string, DraftRow>

/** Writes into cells of rows; what says again what the record says is no draft any more. */
export function writeCells(draft: Draft, rows: readonly DraftRow[]): Draft {
  const next = new Map(draft)
  for (const { id, before, written } of rows) {
    const all = { ...next.get(id)?.written, ...written }
    const kept = Object.entries(all).filter(([field, text]) => text.trim() !== (before?.[field] ?? ''))
    if (kept.length === 0) next.delete(id)
    else next.set(id, { id, before, written: Object.fromEntries(kept) })
  }
  return next
}

/** What a cell of a draft says. */
export function textIn({ before, written }: DraftRow, field: string): string {
  return written[field] ?? before?.[field] ?? ''
}

/** All that is wrong with a row, by the rules that the server reads it with. */
export function faultsIn(register: Register, row: DraftRow, areas: AreaBook): readonly CellFault[] {
  const raw = Object.fromEntries(Object.keys(register.fields).map((field) => [field, textIn(row, field)]))
  const { values, faults } = readValues(register, raw, areas)
  const moved = register.key.filter((field) => row.before !== null && values[field] !== row.before[field])
  const keys = moved.map((field) => ({
    field,
    fault: new Fault(
      'CHG-009',
      `The key field ${field} cannot become "${values[field]}".`,
      'Withdraw the record with its reason and enter it under the right key.',
    ),
  }))
  return [...faults, ...keys, ...fromFault(register, row)]
}

function fromFault(register: Register, row: DraftRow): readonly CellFault[] {
  if (register.kind !== 'state' || row.before !== null) return []
  try {
    day(textIn(row, FROM).trim())
    return []
  } catch (error) {
    return error instanceof Fault ? [{ field: FROM, fault: error }] : []
  }
}

/** Cells that may stand once somebody says that they are right. */
export function doubtsIn(register: Register, row: DraftRow, areas: AreaBook): readonly CellFault[] {
  const raw = Object.fromEntries(Object.keys(register.fields).map((field) => [field, textIn(row, field)]))
  const { values, faults } = readValues(register, raw, areas)
  return faults.length > 0 ? [] : doubtsOf(register, values)
}

/** The columns of the file in which a draft is sent. */
export function columnsOf(register: Register): readonly string[] {
  return register.kind === 'state' ? [...Object.keys(register.fields), FROM] : Object.keys(register.fields)
}

/** Looks like a text that was guarded against being run as a formula; the server takes one guard off. */
const GUARDED = /^'+[=+\-@\t\r＝＋－＠]/

/** A draft as the file that the server imports: line 2 is its first row. */
export function fileOf(register: Register, rows: readonly DraftRow[]): string {
  const columns = columnsOf(register)
  const cellOf = (text: string) => {
    const guarded = GUARDED.test(text) ? `'${text}` : text
    return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
  }
  const lines = rows.map((row) => columns.map((column) => cellOf(textIn(row, column))).join(','))
  return `${[columns.join(','), ...lines].join('\r\n')}\r\n`
}

/**
 * Pastes a range: into rows that are there from the place on, and beyond them into new ones. A range of
 * one cell fills the whole selection, as in spreadsheets.
 */
export function pasted(
  cells: readonly (readonly string[])[],
  at: { readonly row: number; readonly column: number },
  columns: readonly string[],
  rowAt: (index: number) => DraftRow,
): readonly DraftRow[] {
  return cells.map((line, index) => {
    const row = rowAt(at.row + index)
    const written = line.flatMap((text, offset) => {
      const column = columns[at.column + offset]
      return column === undefined ? [] : [[column, text] as const]
    })
    return { ...row, written: Object.fromEntries(written) }
  })
}
