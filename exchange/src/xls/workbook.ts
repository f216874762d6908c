import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import type { CellObject, Range, WorkBook, WorkSheet } from '@e965/xlsx'
import { type CellTrouble, cellName, isBlankRow, NO_TROUBLE, type TableRow, unguarded } from '../cell.ts'
import { exchangeFault, readFault } from '../faults.ts'
import { formatOf, numberText } from '../xlsx/number.ts'
import { mergedFault } from '../xlsx/sheet.ts'

/** A sheet of an old workbook (.xls of Excel 95 to 2003, .et of WPS), read whole. */
export interface OldSheet {
  readonly sheetName: string
  readonly otherSheets: readonly string[]
  readonly digest: string
  readonly rows: readonly TableRow[]
}

/** Errors by their number in the file (MS-XLS 2.5.10). */
const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
}

/** Such a file cannot be read piece by piece; more than this was never written by hand. */
const BYTES_MAX = 48 * 1024 * 1024
const CELLS_MAX = 3_000_000
/** Rows of a sheet of that time, and one more by which a later one is known. */
const ROWS_MAX = 65_536

/**
 * Opens the first visible sheet of a workbook from before 2007, or the one that is named. The library is
 * loaded by who reads such a file.
 * @throws Fault EXC-004, EXC-009, EXC-010, EXC-011
 */
export async function openOldSheet(file: string, sheetName: string | undefined): Promise<OldSheet> {
  const bytes = await readWhole(file)
  const book = await parse(file, bytes)
  const state = book.Workbook?.Sheets ?? []
  const visible = book.SheetNames.filter((_, index) => (state[index]?.Hidden ?? 0) === 0)
  const chosen = sheetName ?? visible[0]
  const sheet = chosen === undefined ? undefined : book.Sheets[chosen]
  if (chosen === undefined || sheet === undefined) {
    throw exchangeFault(
      'EXC-011',
      sheetName === undefined ? `"${file}" has no visible sheet.` : `"${file}" has no sheet "${sheetName}".`,
      `Name one of its sheets: ${book.SheetNames.map((name) => `"${name}"`).join(', ')}.`,
    )
  }
  return {
    sheetName: chosen,
    otherSheets: visible.filter((name) => name !== chosen),
    digest: createHash('sm3').update(bytes).digest('hex'),
    rows: rowsOf(file, sheet, book.Workbook?.WBProps?.date1904 === true),
  }
}

async function readWhole(file: string): Promise<Buffer> {
  try {
    const { size } = await stat(file)
    if (size <= BYTES_MAX) return await readFile(file)
    throw exchangeFault(
      'EXC-010',
      `"${file}" has ${size} bytes; of an old spreadsheet (.xls, .et) at most ${BYTES_MAX} are taken.`,
      'Save it as "Excel workbook (.xlsx)" or CSV.',
    )
  } catch (error) {
    throw readFault(file, error)
  }
}

async function parse(file: string, bytes: Buffer): Promise<WorkBook> {
  const { read, set_cptable: setCodePages } = await import('@e965/xlsx')
  // Excel 95 wrote Chinese by the code page of its machine.
  setCodePages(await import('@e965/xlsx/dist/cpexcel.full.mjs'))
  try {
    return read(bytes, {
      type: 'buffer',
      dense: true,
      cellNF: true,
      cellText: false,
      sheetRows: ROWS_MAX + 1,
    })
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    if (/password|encrypt/i.test(said)) {
      throw exchangeFault(
        'EXC-004',
        `"${file}" is protected by a password.`,
        'Open it and save it without a password.',
        error,
      )
    }
    throw exchangeFault(
      'EXC-009',
      `"${file}" is no whole old spreadsheet (.xls, .et): ${said.slice(0, 120)}.`,
      'Open it and save it as "Excel workbook (.xlsx)"; if it does not open, fetch it again.',
      error,
    )
  }
}

/** Empty rows are left out, as in every sheet. */
function rowsOf(file: string, sheet: WorkSheet, date1904: boolean): readonly TableRow[] {
  const merges = mergesOf(sheet['!merges'] ?? [])
  const rows: TableRow[] = []
  let count = 0
  for (const [index, cells] of (sheet['!data'] ?? []).entries()) {
    // Rows without any cell are holes of the list.
    if (cells === undefined) continue
    count += cells.length
    if (index >= ROWS_MAX || count > CELLS_MAX) throw tooMany(file, index, count)
    const row = rowOf(cells, index + 1, date1904)
    const merged = (merges.get(index) ?? []).map((range) => ({ column: range.s.c, fault: faultOf(range) }))
    const faults = [...row.faults, ...merged]
    if (faults.length > 0 || !isBlankRow(row.cells))
      rows.push({ ...row, faults: faults.length === 0 ? NO_TROUBLE : faults })
  }
  return rows
}

function rowOf(cells: readonly (CellObject | undefined)[], line: number, date1904: boolean): TableRow {
  const faults: CellTrouble[] = []
  const texts = Array.from(cells, (cell, column) => {
    const read = cell === undefined ? '' : cellText(cell, cellName(column, line), date1904)
    if (typeof read === 'string') return read
    faults.push({ column, fault: read })
    return ''
  })
  return { line, cells: texts, faults }
}

/** What a person sees in a cell, as exact as it is shown; or why it is no value. */
export function cellText(cell: CellObject, name: string, date1904: boolean) {
  if (cell.f !== undefined) {
    return exchangeFault(
      'EXC-012',
      `${name} holds the formula =${cell.f.slice(0, 60)}, not a value.`,
      `Copy ${name} and paste it back as a value (选择性粘贴 → 数值).`,
    )
  }
  switch (cell.t) {
    case 's':
      return unguarded(String(cell.v ?? ''))
    case 'b':
      return cell.v === true ? 'true' : 'false'
    case 'n': {
      const format = formatOf(0, typeof cell.z === 'string' ? cell.z : 'General')
      return (
        numberText(String(cell.v), format, date1904) ??
        exchangeFault(
          'EXC-014',
          `${name} holds ${cell.v}, which is no day or time.`,
          `Write ${name} as text.`,
        )
      )
    }
    case 'e':
      return exchangeFault(
        'EXC-014',
        `${name} holds the error ${ERRORS[Number(cell.v)] ?? cell.v}.`,
        `Correct what ${name} is computed from, or leave it empty.`,
      )
    default:
      return ''
  }
}

function mergesOf(ranges: readonly Range[]): ReadonlyMap<number, readonly Range[]> {
  const byRow = new Map<number, Range[]>()
  for (const range of ranges) byRow.set(range.s.r, [...(byRow.get(range.s.r) ?? []), range])
  return byRow
}

function faultOf({ s, e }: Range) {
  const [line, last] = [s.r + 1, e.r + 1]
  return mergedFault({ range: `${cellName(s.c, line)}:${cellName(e.c, last)}`, column: s.c, line, last })
}

function tooMany(file: string, rows: number, cells: number) {
  return exchangeFault(
    'EXC-010',
    `"${file}" has ${rows + 1} rows and ${cells} cells or more; an old spreadsheet has at most ` +
      `${ROWS_MAX} and ${CELLS_MAX} here.`,
    'Save it as "Excel workbook (.xlsx)" or CSV.',
  )
}
