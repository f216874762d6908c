import type { AreaBook, CellFault, Register } from '@qaidam/kernel'
import { useMemo, useState } from 'react'
import type { RecordRow } from './data.ts'
import {
  type Draft,
  type DraftRow,
  doubtsIn,
  FROM,
  faultsIn,
  pasted,
  textIn,
  writeCells,
} from './sheet/draft.ts'
import type { CellRange } from './sheet/places.ts'

/** Rows beyond the records: those that are drafted anew, and one in which the next is begun. */
const NEW = 'new-'
/** More than this is a file, not a paste. */
export const PASTED_ROWS_MAX = 5_000

export interface DraftFault extends CellFault {
  readonly row: string
}

export interface DraftAsked {
  readonly register: Register
  readonly areas: AreaBook
  readonly total: number
  readonly recordAt: (row: number) => RecordRow | undefined
}

export const rowIdOf = ({ record, validFrom }: RecordRow) => `${record}@${validFrom ?? ''}`

/** What is written and pasted but not sent yet, and what is wrong with it. */
export function useDraft({ register, areas, total, recordAt }: DraftAsked) {
  const [draft, setDraft] = useState<Draft>(new Map())
  const [added, setAdded] = useState(0)
  const idAt = (row: number) => {
    const record = row < total ? recordAt(row) : undefined
    return row >= total ? `${NEW}${row - total}` : record === undefined ? undefined : rowIdOf(record)
  }
  const rowAt = (row: number): DraftRow => {
    const id = idAt(row) ?? ''
    const before = row < total ? (recordAt(row)?.values ?? null) : null
    return draft.get(id) ?? { id, before, written: {} }
  }
  const write = (rows: readonly DraftRow[]) => {
    const own = rows.filter(({ id }) => id !== '')
    const news = own.filter(({ id }) => id.startsWith(NEW)).map(({ id }) => Number(id.slice(NEW.length)) + 1)
    setAdded((now) => Math.max(now, ...news))
    setDraft((now) => writeCells(now, own))
  }
  const found = useMemo(() => {
    const faults = new Map<string, readonly DraftFault[]>()
    const doubts = new Map<string, readonly DraftFault[]>()
    for (const [id, row] of draft) {
      const own = (all: readonly CellFault[]) => all.map((each) => ({ ...each, row: id }))
      faults.set(id, own(faultsIn(register, row, areas)))
      doubts.set(id, own(doubtsIn(register, row, areas)))
    }
    return { faults, doubts }
  }, [draft, register, areas])
  return {
    draft,
    added,
    rowAt,
    idAt,
    textAt: (row: number, field: string) => textIn(rowAt(row), field),
    writeAt: (row: number, field: string, text: string) =>
      write([{ ...rowAt(row), written: { [field]: text } }]),
    paste: (range: CellRange, cells: readonly (readonly string[])[], columns: readonly string[]) => {
      const at = {
        row: Math.min(range.from.row, range.to.row),
        column: Math.min(range.from.column, range.to.column),
      }
      write(pasted(cells.slice(0, PASTED_ROWS_MAX), at, columns, rowAt))
    },
    clear: () => {
      setDraft(new Map())
      setAdded(0)
    },
    faults: [...found.faults.values()].flat(),
    doubts: [...found.doubts.values()].flat(),
    faultAt: (id: string, field: string) => found.faults.get(id)?.find((each) => each.field === field),
    doubtAt: (id: string, field: string) => found.doubts.get(id)?.find((each) => each.field === field),
  }
}

export type Drafting = ReturnType<typeof useDraft>

/** What may be written in a list: new rows, and facts but for their key. A state changes on its own day. */
export function mayWrite(register: Register, isNew: boolean, column: string): boolean {
  if (register.byMoves === true) return false
  if (isNew) return true
  return register.kind === 'fact' && !register.key.includes(column) && column !== FROM
}
