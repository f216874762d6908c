import { createHash, randomUUID } from 'node:crypto'
import {
  type CellRefusal,
  type Mends,
  mapColumns,
  mended,
  openTable,
  readRegister,
  type Table,
} from '@qaidam/exchange'
import { type Bilingual, day, Fault, type Register } from '@qaidam/kernel'
import { type LoadReceipt, type LoadRow, RowFaults, type Store } from '@qaidam/storage'
import { LandCheck } from './land-overlap.ts'

/** How a file is to be taken. */
export interface ImportOptions {
  readonly actor: string
  readonly reason: string
  readonly dryRun?: boolean
  /** Why doubtful values in the file are right; without it a file that holds some is not taken. */
  readonly confirmed?: string
  readonly correct?: boolean
  readonly sheet?: string
  /** First day of states, where the file has no column for it. */
  readonly from?: string
  /** The year of a network's file whose times have none. */
  readonly year?: string
  /** Stations by the names that a network's file uses; those of the register are added to them. */
  readonly stations?: ReadonlyMap<string, string>
  /** Cells that are to be read otherwise than the file has them. */
  readonly mends?: Mends
  /** Told how many rows were taken so far; when it throws, nothing of the file is kept. */
  readonly progress?: (rows: number) => void
}

/** A cell to mend or to confirm. */
export interface RefusedCell {
  readonly line: number
  readonly cell: string
  readonly code: string
  readonly message: string
  readonly fix: string
}

/** What became of a file: taken with a receipt, or refused with the cells to mend. */
export interface ImportOutcome {
  readonly register: string
  readonly file: string
  readonly receipt: LoadReceipt | null
  readonly refused: readonly RefusedCell[]
  readonly refusedCount: number
  /** Cells whose values are doubtful; unless they were confirmed, nothing of the file is kept. */
  readonly warnings: readonly RefusedCell[]
  readonly warningCount: number
  readonly notes: readonly Bilingual[]
  readonly skipped: Readonly<Record<string, number>>
  /** The rows with cells to mend as they stand in the file, and which field each of its columns is. */
  readonly bad?: BadRows
}

export interface BadRows {
  readonly header: readonly string[]
  readonly fields: readonly (string | null)[]
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

/** Reads a file into a register, all of it or nothing. @throws Fault when the file itself cannot be read */
export async function importFile(
  store: Store,
  registerId: string,
  file: string,
  options: ImportOptions,
): Promise<ImportOutcome> {
  const register = store.composition.registers.get(registerId)
  if (register === undefined) {
    throw new Fault(
      'STO-041',
      `There is no register "${registerId}".`,
      `Use one of ${[...store.composition.registers.keys()].join(', ')}.`,
    )
  }
  const opened = await openTable(file, options.sheet === undefined ? {} : { sheet: options.sheet })
  const table = mended(opened, options.mends ?? {})
  const base = importId(register.id, table, options)
  const first = await takeTable(store, register, table, options, base)
  if (first.receipt === null) return { ...first, bad: await badRows(register, table, first) }
  if (!first.receipt.repeated) return first
  // Its rows may have been withdrawn or corrected since: only the rows can say that they are still there.
  const again = await takeTable(store, register, table, options, `${base}:${randomUUID()}`)
  const { receipt } = again
  if (receipt === null || receipt.entered + receipt.corrected > 0) return again
  return { ...again, receipt: first.receipt }
}

const BAD_ROWS_MAX = 200

/** The rows in which something is to be mended or confirmed, so that they can be shown where they are. */
async function badRows(register: Register, table: Table, outcome: ImportOutcome): Promise<BadRows> {
  const lines = new Set([...outcome.refused, ...outcome.warnings].map(({ line }) => line))
  const rows: { line: number; cells: readonly string[] }[] = []
  for await (const { line, cells } of table.rows()) {
    if (lines.has(line)) rows.push({ line, cells })
    if (rows.length >= Math.min(lines.size, BAD_ROWS_MAX)) break
  }
  return { header: table.header, fields: mapColumns(register, table.header).columns, rows }
}

/** The same file, read in the same way into the same register, is the same write. */
function importId(register: string, { digest, sheet }: Table, options: ImportOptions): string {
  const stations = [...(options.stations ?? [])].sort(([a], [b]) => (a < b ? -1 : 1))
  const how = JSON.stringify([sheet ?? '', options.from ?? '', stations, options.year ?? ''])
  const reading = createHash('sha256').update(how).digest('hex').slice(0, 16)
  return `import:${register}:${digest}:${reading}${options.correct === true ? ':correct' : ''}`
}

/** Reads a table into the store once, under one id. */
async function takeTable(
  store: Store,
  register: Register,
  table: Table,
  options: ImportOptions,
  id: string,
): Promise<ImportOutcome> {
  const reading = readRegister(table, register, store.areas, {
    stations: new Map([...(await namedStations(store, register)), ...(options.stations ?? [])]),
    unknown: 'skip',
    ...(options.year === undefined ? {} : { year: options.year }),
    confirmed: options.confirmed !== undefined,
    ...(options.from === undefined ? {} : { from: day(options.from) }),
  })
  const land = await LandCheck.for(store, register.id, table)
  const { confirmed, progress } = options
  const rows = land === undefined ? reading.rows : land.passing(reading.rows)
  const unconfirmed = () => (confirmed === undefined ? reading.doubted() : 0)
  const refusedCount = () => reading.refused() + (land?.refusals.length ?? 0)
  const outcome = { register: register.id, file: table.file }
  const notes = [...sheetNotes(table, options), ...reading.notes]
  const said = () => ({
    warnings: reading.doubts.map(plainRefusal),
    warningCount: reading.doubted(),
    notes,
    skipped: Object.fromEntries(reading.skipped),
  })
  try {
    const receipt = await store.load({
      id,
      actor: options.actor,
      reason: options.reason,
      register: register.id,
      rows: progress === undefined ? rows : counted(rows, progress),
      refused: () => refusedCount() + unconfirmed(),
      ...(confirmed === undefined ? {} : { confirmed }),
      ...(options.dryRun === undefined ? {} : { dryRun: options.dryRun }),
      ...(options.correct === undefined ? {} : { correct: options.correct }),
    })
    const ofLand = (land?.refusals ?? []).map(({ line, cell, fault }) => ({ line, cell, ...fault.toJSON() }))
    return {
      ...outcome,
      receipt: refusedCount() + unconfirmed() > 0 ? null : receipt,
      refused: [...reading.refusals.map(plainRefusal), ...ofLand],
      refusedCount: refusedCount(),
      ...said(),
    }
  } catch (error) {
    if (!(error instanceof RowFaults)) throw error
    const refused = error.rows.map(({ line, field, fault }) => ({
      line,
      cell: `第 ${line} 行 ${register.fields[field]?.name.zh ?? field}`,
      ...fault.toJSON(),
    }))
    return { ...outcome, receipt: null, refused, refusedCount: refused.length, ...said() }
  }
}

const ROWS_A_STEP = 500

/** The same rows, told while they pass. */
async function* counted(
  rows: AsyncIterable<LoadRow> | Iterable<LoadRow>,
  progress: (rows: number) => void,
): AsyncGenerator<LoadRow> {
  let passed = 0
  for await (const row of rows) {
    if (passed % ROWS_A_STEP === 0) progress(passed)
    passed += 1
    yield row
  }
  progress(passed)
}

/** Who named no sheet of several is told which one was taken. */
function sheetNotes({ sheet, otherSheets = [] }: Table, options: ImportOptions): readonly Bilingual[] {
  if (sheet === undefined || options.sheet !== undefined || otherSheets.length === 0) return []
  const others = otherSheets.map((name) => `"${name}"`)
  return [
    {
      zh: `读取的是工作表“${sheet}”，未读取：${otherSheets.map((name) => `“${name}”`).join('、')}。`,
      en: `Sheet "${sheet}" was taken; ${others.join(', ')} ${others.length === 1 ? 'was' : 'were'} not.`,
    },
  ]
}

function plainRefusal({ line, column, fault }: CellRefusal) {
  return { line, cell: column, ...fault.toJSON() }
}

/** What the rows of a register are about (stations), by the names under which a network publishes them. */
async function namedStations(store: Store, { key, fields }: Register): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>()
  const about = fields[key[0] ?? '']
  const register = about?.type === 'ref' ? store.composition.registers.get(about.register) : undefined
  const own = register?.key[0]
  if (register?.fields.networkName === undefined || own === undefined) return names
  let cursor: string | null = null
  do {
    const page = await store.records(register.id, { limit: 1_000, ...(cursor === null ? {} : { cursor }) })
    for (const { values } of page.records) {
      if (values.networkName != null && values[own] != null) names.set(values.networkName, values[own])
    }
    cursor = page.next
  } while (cursor !== null)
  return names
}
