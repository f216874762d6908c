import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { type Fault, Faults } from '@qaidam/kernel'
import { cellName, type TableRow } from './cell.ts'
import { fileBytes } from './csv/bytes.ts'
import { EncodingDetector } from './csv/encoding.ts'
import { csvRecords } from './csv/records.ts'
import { exchangeFault, readFault } from './faults.ts'
import { beginsAsJson, openFeatures } from './geojson/features.ts'
import { DEFAULT_LIMITS, type SizeLimits } from './limits.ts'
import { openOldSheet } from './xls/workbook.ts'
import { mergedFault, readMerges, sheetRows } from './xlsx/sheet.ts'
import { openWorkbook } from './xlsx/workbook.ts'

export interface TableOptions {
  /** The sheet to read, by its name; without it, the first visible one. */
  readonly sheet?: string
  readonly limits?: Partial<SizeLimits>
}

/** A file that holds one table, proved whole; its rows can be read as often as needed. */
export interface Table {
  readonly file: string
  readonly kind: 'csv' | 'xlsx' | 'xls' | 'geojson'
  /** Of a CSV: `utf-8`, `utf-16le`, `utf-16be` or `gb18030`. */
  readonly encoding?: string
  /** Of a spreadsheet: the name of the sheet that is read. */
  readonly sheet?: string
  /** Of a spreadsheet: the names of its other visible sheets, which are not read. */
  readonly otherSheets?: readonly string[]
  /** SM3 of the file's bytes, in hexadecimal. */
  readonly digest: string
  readonly header: readonly string[]
  readonly headerLine: number
  /** @throws Fault when the file is malformed or changes meanwhile */
  rows(): AsyncIterable<TableRow>
  /** The same rows, many at a time, for readers that are in a hurry. */
  batches(): AsyncIterable<readonly TableRow[]>
}

/**
 * Opens a CSV (also gzipped), a spreadsheet (also an old one: .xls, .et) or a GeoJSON FeatureCollection
 * by what it holds, whatever its name. The whole file is read once for its digest, its encoding and its
 * integrity, so that a file that was cut off is refused before its first row is taken.
 * @throws Fault EXC-001 to EXC-013
 */
export async function openTable(file: string, options: TableOptions = {}): Promise<Table> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits }
  const magic = await readMagic(file)
  if (beginsAsJson(magic)) return openFeatures(file)
  const kind = kindOf(file, magic)
  if (kind === 'xls') return openOld(file, options.sheet)
  return kind === 'xlsx' ? openSheet(file, limits, options.sheet) : openCsv(file, kind === 'gzip', limits)
}

/** A workbook from before 2007, which is small enough to be held: every row is there before the first. */
async function openOld(file: string, sheet: string | undefined): Promise<Table> {
  const before = await fileState(file)
  const { sheetName, otherSheets, digest, rows } = await openOldSheet(file, sheet)
  const about = { kind: 'xls', sheet: sheetName, otherSheets, digest } as const
  async function* records(): AsyncGenerator<readonly TableRow[]> {
    yield rows
  }
  return tableOf(file, before, records, about, `the header of sheet "${sheetName}"`)
}

async function openCsv(file: string, gzip: boolean, limits: SizeLimits): Promise<Table> {
  const before = await fileState(file)
  const hash = createHash('sm3')
  const detector = new EncodingDetector()
  let first: Buffer | undefined
  for await (const bytes of fileBytes(file, gzip, limits, (raw) => hash.update(raw))) {
    first ??= bytes.subarray(0, 8)
    detector.feed(bytes)
  }
  if (gzip && first !== undefined && kindOf(file, first) !== 'csv') {
    throw exchangeFault(
      'EXC-004',
      `"${file}" is a packed file within gzip.`,
      'Unpack it once and give what is inside.',
    )
  }
  const encoding = detector.encoding(file)
  const records = () => csvRecords(file, fileBytes(file, gzip, limits), encoding)
  return tableOf(file, before, records, { kind: 'csv', encoding, digest: hash.digest('hex') }, 'the header')
}

async function openSheet(file: string, limits: SizeLimits, sheet: string | undefined): Promise<Table> {
  const before = await fileState(file)
  const digest = await digestOf(file)
  const book = await openWorkbook(file, limits, sheet)
  const merges = await readMerges(book)
  const records = () => sheetRows(book, merges)
  const about = { kind: 'xlsx', sheet: book.sheetName, otherSheets: book.otherSheets, digest } as const
  const table = await tableOf(file, before, records, about, `the header of sheet "${book.sheetName}"`)
  const above = merges.filter((merge) => merge.line <= table.headerLine)
  if (above.length > 0) throw new Faults(above.map(mergedFault))
  return table
}

type About = Pick<Table, 'kind' | 'digest'> & Partial<Pick<Table, 'encoding' | 'sheet' | 'otherSheets'>>

async function tableOf(
  file: string,
  before: string,
  records: () => AsyncIterable<readonly TableRow[]>,
  about: About,
  headerName: string,
): Promise<Table> {
  const first = await firstRow(file, records())
  if (first.faults.length > 0) throw new Faults(first.faults.map((trouble) => trouble.fault))
  const wide = first.cells.length
  const header = first.cells.map((cell) => cell.trim())
  while (header.at(-1) === '') header.pop()
  async function* batches(): AsyncGenerator<readonly TableRow[]> {
    let skipped = false
    for await (const batch of records()) {
      const rows = skipped ? batch : batch.slice(1)
      if (batch.length > 0) skipped = true
      yield fitRows(rows, header.length, wide, about.kind !== 'csv', headerName)
    }
    if ((await fileState(file)) !== before) throw changed(file)
  }
  async function* rows(): AsyncGenerator<TableRow> {
    for await (const batch of batches()) yield* batch
  }
  return { file, ...about, header, headerLine: first.line, rows, batches }
}

async function firstRow(file: string, records: AsyncIterable<readonly TableRow[]>): Promise<TableRow> {
  for await (const [row] of records) if (row !== undefined) return row
  throw exchangeFault(
    'EXC-005',
    `"${file}" is empty.`,
    'Give a file whose first row names the columns; a template can be downloaded for every register.',
  )
}

/**
 * Holds each row to the header's width. Spreadsheets end a row at its last value, so theirs are
 * filled up; in a CSV a short row is a sign of a file that was cut off.
 */
function fitRows(
  rows: readonly TableRow[],
  width: number,
  wide: number,
  fill: boolean,
  headerName: string,
): readonly TableRow[] {
  if (width === wide && rows.every((row) => row.cells.length === width)) return rows
  return rows.map((row) => {
    const count = row.cells.length
    if (count === width) return row
    if (count > width && row.cells.slice(width).every((cell) => cell.trim() === '')) {
      return { ...row, cells: row.cells.slice(0, width) }
    }
    if (count < width && fill) {
      return { ...row, cells: [...row.cells, ...Array<string>(width - count).fill('')] }
    }
    return {
      ...row,
      faults: [...row.faults, { column: Math.min(count, width), fault: miscounted(row, width, headerName) }],
    }
  })
}

function miscounted(row: TableRow, width: number, headerName: string): Fault {
  const count = row.cells.length
  return exchangeFault(
    'EXC-007',
    `Row ${row.line} has ${count} cells, ${headerName} has ${width}.`,
    count < width
      ? 'Complete the row; if it is the last one, the file is cut off and must be fetched again.'
      : `Take out what stands from ${cellName(width, row.line)} on, or put cells with a delimiter in quotes.`,
  )
}

async function readMagic(file: string): Promise<Buffer> {
  try {
    const handle = await open(file, 'r')
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(8), 0, 8, 0)
      return buffer.subarray(0, bytesRead)
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw readFault(file, error)
  }
}

function kindOf(file: string, magic: Buffer): 'csv' | 'gzip' | 'xlsx' | 'xls' {
  const hex = magic.toString('hex')
  if (hex.startsWith('504b0304')) return 'xlsx'
  if (hex.startsWith('1f8b')) return 'gzip'
  if (hex.startsWith('d0cf11e0')) return 'xls'
  if (/^(?:25504446|7b5c7274|ffd8ff|89504e47)/.test(hex)) {
    throw exchangeFault(
      'EXC-004',
      `"${file}" is a document or picture, no table.`,
      'Give a CSV or a spreadsheet (.xlsx, .xls, .et).',
    )
  }
  if (/\.xlsx$/i.test(file)) {
    throw exchangeFault(
      'EXC-009',
      `"${file}" is named as a spreadsheet, but it is not one: it does not begin as a zip file.`,
      'Save it again as "Excel workbook (.xlsx)"; if it is a CSV, name it .csv.',
    )
  }
  return 'csv'
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sm3')
  try {
    for await (const bytes of createReadStream(file, { highWaterMark: 256 * 1024 }))
      hash.update(bytes as Buffer)
  } catch (error) {
    throw readFault(file, error)
  }
  return hash.digest('hex')
}

/** What changes when somebody writes to the file. */
async function fileState(file: string): Promise<string> {
  try {
    const { size, mtimeMs, ino } = await stat(file)
    return `${size} ${mtimeMs} ${ino}`
  } catch (error) {
    throw readFault(file, error)
  }
}

function changed(file: string): Fault {
  return exchangeFault(
    'EXC-015',
    `"${file}" was changed while it was read.`,
    'Wait until it is written, or read a copy of it. Nothing was kept.',
  )
}
