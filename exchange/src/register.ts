import {
  type AreaBook,
  type Bilingual,
  type Day,
  day,
  doubtsOf,
  Fault,
  Faults,
  type Field,
  type Register,
  readValue,
  type Value,
  type Values,
} from '@qaidam/kernel'
import { cellName, type TableRow } from './cell.ts'
import { FROM_TITLES, mapColumns } from './columns.ts'
import { exchangeFault } from './faults.ts'
import { type FormatOptions, plainView, type TableView } from './formats/format.ts'
import { findFormat } from './formats/index.ts'
import type { Table } from './table.ts'

/** A row read into canonical values; storage takes it as it is. */
export interface ReadRow {
  readonly line: number
  readonly values: Values
  readonly from?: Day
}

/** A refusal of one cell of a file, named as a spreadsheet names it. */
export interface CellRefusal {
  readonly line: number
  /** Letters and line, such as D17. */
  readonly column: string
  /** The field, `$from` for the effective day, or '' when it is the row that is wrong. */
  readonly field: string
  readonly fault: Fault
}

export interface ReadingOptions extends FormatOptions {
  /** First day of states whose file has no column 生效日. */
  readonly from?: Day
  /** How many refusals are kept with their words; all are counted. 200 if it is not said. */
  readonly refusalsMax?: number
  /** Rows with doubtful values are taken, since somebody said that they are right. */
  readonly confirmed?: boolean
}

/** Reading a table into a register. What was refused is known when the rows have been read. */
export interface Reading {
  /** Rows without any fault; they can be read once. */
  readonly rows: AsyncIterable<ReadRow>
  /** The first refusals, in the order of the file. */
  readonly refusals: readonly CellRefusal[]
  /** How many cells were refused in all. */
  refused(): number
  /** The first cells whose values are doubtful; their rows are not among `rows` unless confirmed. */
  readonly doubts: readonly CellRefusal[]
  /** How many cells are doubtful in all. */
  doubted(): number
  /** The id of the special layout that was recognised, if any. */
  readonly format: string | undefined
  readonly notes: readonly Bilingual[]
  /** Rows left out on purpose, counted by what they were about. */
  readonly skipped: ReadonlyMap<string, number>
}

/** @throws Faults about the header, all at once; what is wrong with rows is collected instead */
export function readRegister(
  table: Table,
  register: Register,
  areas: AreaBook,
  options: ReadingOptions = {},
): Reading {
  const format = findFormat(register.id, table.header)
  const view = format === undefined ? plainView(table) : format.view(table, options)
  const mapping = mapColumns(register, view.header)
  const faults = [...mapping.faults]
  const fromColumn = mapping.columns.indexOf('$from')
  if (register.kind === 'state' && fromColumn < 0 && options.from === undefined)
    faults.push(noFirstDay(register))
  if (faults.length > 0) throw new Faults(faults)
  const plan = Object.entries(register.fields).map(
    ([name, field]) => new FieldReader(name, field, mapping.columns.indexOf(name), areas),
  )
  const from = fromColumn < 0 ? undefined : new FieldReader('$from', FROM_FIELD, fromColumn, areas)
  const list = () => new RefusalList(view.sources, options.refusalsMax ?? 200)
  const [refusals, doubts] = [list(), list()]
  const doubter = new Doubter(register, doubts, options.confirmed === true)
  return {
    rows: readRows(view, new RowReader(plan, from, options.from, refusals, doubter)),
    refusals: refusals.kept,
    refused: () => refusals.total,
    doubts: doubts.kept,
    doubted: () => doubts.total,
    format: format?.id,
    notes: view.notes,
    skipped: view.skipped,
  }
}

async function* readRows(view: TableView, reader: RowReader): AsyncGenerator<ReadRow> {
  for await (const batch of view.batches()) {
    for (const row of batch) {
      const read = reader.read(row)
      if (read !== undefined) yield read
    }
  }
}

const FROM_FIELD: Field = { type: 'day', name: FROM_TITLES }

function noFirstDay(register: Register): Fault {
  return exchangeFault(
    'EXC-024',
    `${register.name.zh} (${register.id}) keeps states, and the file does not say from which day they hold.`,
    `Add a column ${FROM_TITLES.zh} (${FROM_TITLES.en}), or give one day for the whole file.`,
  )
}

/** Collects refusals without ever holding more than a page of them. */
class RefusalList {
  readonly kept: CellRefusal[] = []
  total = 0
  readonly #sources: readonly number[]
  readonly #max: number

  constructor(sources: readonly number[], max: number) {
    this.#sources = sources
    this.#max = max
  }

  /** `column` counts in the file. */
  add(line: number, column: number, field: string, fault: Fault): void {
    this.total += 1
    if (this.kept.length >= this.#max) return
    const name = cellName(column, line)
    const said = fault.message.includes(name) ? fault.message : `${name}: ${fault.message}`
    this.kept.push({
      line,
      column: name,
      field,
      fault: new Fault(fault.code, said, fault.fix, { cause: fault }),
    })
  }

  sourceOf(column: number): number {
    return this.#sources[column] ?? column
  }
}

/** Notes the doubtful cells of rows, and says whether a row may pass. */
class Doubter {
  readonly #register: Register
  readonly #list: RefusalList
  readonly #confirmed: boolean

  constructor(register: Register, list: RefusalList, confirmed: boolean) {
    this.#register = register
    this.#list = list
    this.#confirmed = confirmed
  }

  passes(line: number, values: Values, columnOf: (field: string) => number): boolean {
    const doubts = doubtsOf(this.#register, values)
    for (const { field, fault } of doubts) {
      this.#list.add(line, this.#list.sourceOf(columnOf(field)), field, fault)
    }
    return this.#confirmed || doubts.length === 0
  }
}

const NOTHING: ReadonlySet<number> = new Set()

class RowReader {
  readonly #plan: readonly FieldReader[]
  readonly #fromReader: FieldReader | undefined
  readonly #from: Day | undefined
  readonly #refusals: RefusalList
  readonly #doubter: Doubter

  constructor(
    plan: readonly FieldReader[],
    fromReader: FieldReader | undefined,
    from: Day | undefined,
    refusals: RefusalList,
    doubter: Doubter,
  ) {
    this.#doubter = doubter
    this.#plan = plan
    this.#fromReader = fromReader
    this.#from = from
    this.#refusals = refusals
  }

  read(row: TableRow): ReadRow | undefined {
    const before = this.#refusals.total
    const troubled = row.faults.length === 0 ? NOTHING : new Set(row.faults.map(({ column }) => column))
    for (const { column, fault } of row.faults) {
      this.#refusals.add(row.line, column, this.#fieldAt(column), fault)
      // The cells of a row with too few or too many cannot be told apart.
      if (fault.code === 'EXC-007') return undefined
    }
    const values: Record<string, Value> = {}
    for (const reader of this.#plan) values[reader.name] = this.#cell(reader, row, troubled)
    const from = this.#fromReader === undefined ? this.#from : this.#cell(this.#fromReader, row, troubled)
    if (this.#refusals.total !== before) return undefined
    if (!this.#doubter.passes(row.line, values, (name) => this.#columnOf(name))) return undefined
    return typeof from === 'string' ? { line: row.line, values, from: day(from) } : { line: row.line, values }
  }

  #cell(reader: FieldReader, row: TableRow, troubled: ReadonlySet<number>): Value {
    try {
      return reader.read(reader.column < 0 ? '' : (row.cells[reader.column] ?? ''))
    } catch (error) {
      if (!(error instanceof Fault)) throw error
      const column = this.#refusals.sourceOf(reader.column)
      if (!troubled.has(column)) this.#refusals.add(row.line, column, reader.name, error)
      return null
    }
  }

  #columnOf(name: string): number {
    return this.#plan.find((reader) => reader.name === name)?.column ?? 0
  }

  #fieldAt(column: number): string {
    const found = this.#plan.find((reader) => this.#refusals.sourceOf(reader.column) === column)
    return found?.name ?? (this.#fromReader?.column === column ? '$from' : '')
  }
}

const CACHE_MAX = 8_192

/** Reads the cells of one field; files repeat codes, hours and readings, so answers are kept. */
class FieldReader {
  readonly name: string
  readonly column: number
  readonly #field: Field
  readonly #areas: AreaBook
  readonly #percent: boolean
  readonly #answers: Map<string, Value> | undefined

  constructor(name: string, field: Field, column: number, areas: AreaBook) {
    this.name = name
    this.column = column
    this.#field = field
    this.#areas = areas
    this.#percent = (field.type === 'integer' || field.type === 'decimal') && field.unit === '%'
    this.#answers = field.type === 'text' ? undefined : new Map()
  }

  /** @throws Fault VAL-… or KRN-… saying what may stand there */
  read(text: string): Value {
    const kept = this.#answers?.get(text)
    if (kept !== undefined) return kept
    // "93.7%" says what a column in per cent means by 93.7.
    const written = this.#percent && text.trimEnd().endsWith('%') ? text.trimEnd().slice(0, -1) : text
    const value = readValue(this.#field, written, this.#areas)
    if (this.#answers !== undefined && this.#answers.size < CACHE_MAX) {
      // A cell is a window on a large block of text, which the cache must not hold on to.
      const key = detached(text)
      const answer = value === text ? key : value
      this.#answers.set(key, answer)
      return answer
    }
    return value
  }
}

function detached(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le')
}
