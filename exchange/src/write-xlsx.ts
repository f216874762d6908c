import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { PassThrough, Transform, type Writable } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'
import type Excel from 'exceljs'
import { guarded } from './cell.ts'
import { exchangeFault, writeFault } from './faults.ts'
import type { OutRow } from './write-csv.ts'
import { encodeEscapes } from './xlsx/xml.ts'

/** A column of a sheet. Numbers that a spreadsheet holds exactly are written as numbers if `numeric`. */
export interface SheetColumn {
  readonly title: string
  readonly numeric?: boolean
  /** Numbers keep the places that they are written with: 24.0 is the number 24 that shows as 24.0. */
  readonly printed?: boolean
  readonly width?: number
  /** What may be chosen in the column's cells. */
  readonly choices?: readonly string[]
}

export interface OutSheet {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: AsyncIterable<OutRow> | Iterable<OutRow>
}

/** Rows that a sheet can hold, its header included. */
export const SHEET_ROWS_MAX = 1_048_576
const BATCH = 200
const PENDING_MAX = 4 * 1024 * 1024
/** A list of choices within a rule may be so long; longer ones are left to the second sheet. */
const CHOICES_MAX = 250
/** Rows that offer their choices; a rule for a whole column makes some programs slow. */
const CHOICE_ROWS = 5_000

/**
 * Writes a workbook row by row, to a file or a stream. A file is there in full or not at all.
 * @throws Fault EXC-002 when it cannot be written, EXC-040 when a sheet would have too many rows
 */
export async function writeXlsx(target: string | Writable, sheets: readonly OutSheet[]): Promise<void> {
  if (typeof target !== 'string') {
    await writeTo(target, sheets).catch((error: unknown) => {
      throw writeFault('the output', error)
    })
    return
  }
  const beside = `${target}.part-${process.pid}`
  try {
    await writeTo(createWriteStream(beside), sheets)
    await rename(beside, target)
  } catch (error) {
    await rm(beside, { force: true })
    throw writeFault(target, error)
  }
}

/** A whole workbook in memory; for small ones only. */
export async function xlsxBytes(sheets: readonly OutSheet[]): Promise<Buffer> {
  const collected = new PassThrough()
  const chunks: Buffer[] = []
  collected.on('data', (chunk: Buffer) => chunks.push(chunk))
  await writeTo(collected, sheets)
  return Buffer.concat(chunks)
}

async function writeTo(output: Writable, sheets: readonly OutSheet[]): Promise<void> {
  // Loaded by who writes a workbook: most commands write none.
  const { default: excel } = await import('exceljs')
  // exceljs neither waits for its output nor hears its errors; this stream does both for it.
  const zip = new Transform({
    transform(chunk, _encoding, done) {
      done(null, chunk)
    },
  })
  const sent = pipeline(zip, output)
  let failed = false
  const failure = sent.then(
    () => {},
    (error: unknown) => {
      failed = true
      throw error
    },
  )
  failure.catch(() => {})
  const workbook = new excel.stream.xlsx.WorkbookWriter({
    stream: zip,
    useSharedStrings: false,
    useStyles: true,
  })
  workbook.creator = 'Qaidam'
  const waiting = () => zip.writableLength + zip.readableLength + output.writableLength
  const keepUp = async () => {
    do {
      await new Promise((resume) => setImmediate(resume))
      if (failed) await failure
    } while (waiting() > PENDING_MAX)
  }
  try {
    for (const sheet of sheets) await writeSheet(workbook, sheet, keepUp)
    await Promise.race([workbook.commit(), failure])
    await failure
  } catch (error) {
    zip.destroy()
    output.destroy()
    await finished(output).catch(() => {})
    throw error
  }
}

async function writeSheet(
  workbook: Excel.stream.xlsx.WorkbookWriter,
  sheet: OutSheet,
  keepUp: () => Promise<void>,
): Promise<void> {
  const page = workbook.addWorksheet(sheet.name, { views: [{ state: 'frozen', ySplit: 1 }] })
  page.columns = sheet.columns.map((column) => ({
    width: column.width ?? Math.min(40, Math.max(10, column.title.length * 2 + 2)),
    // As text, so that codes keep their zeros and days stay as they are written.
    ...(column.numeric === true ? {} : { style: { numFmt: '@' } }),
  }))
  const header = page.addRow(sheet.columns.map((column) => sheetText(column.title)))
  header.font = { bold: true }
  header.commit()
  sheet.columns.forEach((column, index) => {
    const list = column.choices?.join(',') ?? ''
    if (list === '' || list.length > CHOICES_MAX || list.includes('"')) return
    const letter = page.getColumn(index + 1).letter
    addValidation(page, `${letter}2:${letter}${CHOICE_ROWS}`, list)
  })
  let count = 1
  for await (const row of sheet.rows) {
    count += 1
    if (count > SHEET_ROWS_MAX) throw tooManyRows(sheet.name)
    addRow(page, row, sheet.columns)
    if (count % BATCH === 0) await keepUp()
  }
  page.commit()
  await keepUp()
}

function addRow(page: Excel.Worksheet, cells: OutRow, columns: readonly SheetColumn[]): void {
  const row = page.addRow(cells.map((cell, index) => sheetValue(cell, columns[index])))
  cells.forEach((cell, index) => {
    if (columns[index]?.printed === true && isPrinted(cell)) row.getCell(index + 1).numFmt = formatOf(cell)
  })
  row.commit()
}

/** Whether a number shows in a spreadsheet as it is written here, digit for digit, given its places. */
function isPrinted(cell: string | null): cell is string {
  return (
    cell !== null &&
    EXACT_NUMBER.test(cell) &&
    cell.replace(/\D/g, '').length <= DIGITS_MAX &&
    Number(cell).toFixed(placesOf(cell)) === cell
  )
}

function placesOf(cell: string): number {
  return cell.split('.')[1]?.length ?? 0
}

function formatOf(cell: string): string {
  const places = placesOf(cell)
  return places === 0 ? '0' : `0.${'0'.repeat(places)}`
}

/** The streamed sheet has validations, though exceljs's types do not say so. */
function addValidation(page: Excel.Worksheet, range: string, list: string): void {
  if (!('dataValidations' in page)) return
  const { dataValidations } = page as {
    dataValidations: { add(range: string, rule: Excel.DataValidation): void }
  }
  dataValidations.add(range, { type: 'list', allowBlank: true, formulae: [`"${list}"`] })
}

/** Digits that every number of so many keeps in a spreadsheet. */
const DIGITS_MAX = 15
const EXACT_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/

function sheetValue(cell: string | null, column: SheetColumn | undefined): string | number | null {
  if (cell === null || cell === '') return null
  if (column?.printed === true && isPrinted(cell)) return Number(cell)
  // What a double would write in another way stays text, so that nothing is rounded unseen.
  if (
    column?.numeric === true &&
    EXACT_NUMBER.test(cell) &&
    String(Number(cell)) === cell &&
    cell.length <= 16
  )
    return Number(cell)
  return sheetText(cell)
}

function sheetText(text: string): string {
  return encodeEscapes(guarded(text))
}

function tooManyRows(name: string) {
  return exchangeFault(
    'EXC-040',
    `Sheet "${name}" would need more than ${SHEET_ROWS_MAX} rows, which no spreadsheet holds.`,
    'Write it as CSV, or ask for fewer rows.',
  )
}
