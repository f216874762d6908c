import { StringDecoder } from 'node:string_decoder'
import type { Fault } from '@qaidam/kernel'
import {
  type CellTrouble,
  cellName,
  columnOfReference,
  isBlankRow,
  NO_TROUBLE,
  type TableRow,
  unguarded,
} from '../cell.ts'
import { exchangeFault } from '../faults.ts'
import { numberText } from './number.ts'
import type { Workbook } from './workbook.ts'
import { attribute, decodeEscapes, type XmlHandler, XmlScan } from './xml.ts'
import { damaged } from './zip.ts'

const COLUMNS_MAX = 16_384

/** A merged range, by the cell in its corner; `last` is its last row. */
export interface MergedRange {
  readonly range: string
  readonly column: number
  readonly line: number
  readonly last: number
}

/**
 * The merged ranges of a sheet. They stand behind its rows, so the whole sheet is unpacked for
 * them, which also proves that it is whole before the first row is taken.
 */
export async function readMerges(book: Workbook): Promise<readonly MergedRange[]> {
  const merges: MergedRange[] = []
  let rest = ''
  for await (const bytes of book.zip.bytes(book.sheet)) {
    // Latin-1 keeps every byte one character; the ranges are plain ASCII.
    const text = rest + bytes.toString('latin1')
    for (const match of text.matchAll(/<(?:\w+:)?mergeCell\s[^>]*>/g)) {
      const range = attribute(match[0], 'ref') ?? ''
      const corner = /^([A-Z]+)(\d+)(?::[A-Z]+(\d+))?$/.exec(range)
      const column = columnOfReference(range)
      if (corner === null || column === undefined) continue
      merges.push({ range, column, line: Number(corner[2]), last: Number(corner[3] ?? corner[2]) })
    }
    const open = text.lastIndexOf('<')
    rest = open < 0 || text.includes('>', open) ? '' : text.slice(open).slice(0, 4096)
  }
  return merges
}

export function mergedFault(merge: MergedRange): Fault {
  return exchangeFault(
    'EXC-013',
    `The cells ${merge.range} are merged, so only ${merge.range.split(':')[0]} has a value.`,
    `Unmerge ${merge.range} and give every row its own value.`,
  )
}

/** Rows of the sheet in batches, empty rows left out; the first row is the header. */
export async function* sheetRows(
  book: Workbook,
  merges: readonly MergedRange[],
): AsyncGenerator<readonly TableRow[]> {
  const reader = new SheetReader(book, merges)
  const scan = new XmlScan(reader)
  const decoder = new StringDecoder('utf8')
  try {
    for await (const bytes of book.zip.bytes(book.sheet)) {
      scan.write(decoder.write(bytes))
      const rows = reader.take()
      if (rows.length > 0) yield rows
    }
    scan.end()
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw damaged(book.zip.file, `"${book.sheet.name}": ${error.message}`, error)
  }
}

/** Makes rows of the elements of a sheet. */
class SheetReader implements XmlHandler {
  readonly #book: Workbook
  readonly #merges = new Map<number, MergedRange[]>()
  #rows: TableRow[] = []
  #inData = false
  #line = 0
  #cells: string[] = []
  #faults: CellTrouble[] = []
  #column = -1
  #type = ''
  #style = 0
  #value = ''
  #formula: string | undefined
  #sink: 'value' | 'formula' | undefined
  #phonetic = false

  constructor(book: Workbook, merges: readonly MergedRange[]) {
    this.#book = book
    for (const merge of merges) {
      const same = this.#merges.get(merge.line)
      if (same === undefined) this.#merges.set(merge.line, [merge])
      else same.push(merge)
    }
  }

  take(): readonly TableRow[] {
    const rows = this.#rows
    this.#rows = []
    return rows
  }

  open(name: string, attributes: string): void {
    if (name === 'sheetData') this.#inData = true
    if (!this.#inData) return
    switch (name) {
      case 'row':
        this.#line = Number(attribute(attributes, 'r') ?? this.#line + 1)
        this.#cells = []
        this.#faults = []
        this.#column = -1
        return
      case 'c': {
        const reference = attribute(attributes, 'r')
        const column = reference === undefined ? this.#column + 1 : columnOfReference(reference)
        if (column === undefined || column >= COLUMNS_MAX)
          throw new SyntaxError(`no cell can be "${reference}"`)
        this.#column = column
        this.#type = attribute(attributes, 't') ?? 'n'
        this.#style = Number(attribute(attributes, 's') ?? '0')
        this.#value = ''
        this.#formula = undefined
        return
      }
      case 'f':
        this.#formula = ''
        this.#sink = 'formula'
        return
      case 'rPh':
        this.#phonetic = true
        return
      case 'v':
      case 't':
        this.#sink = this.#phonetic ? undefined : 'value'
    }
  }

  text(text: string): void {
    if (this.#sink === 'value') this.#value += text
    else if (this.#sink === 'formula') this.#formula += text
  }

  close(name: string): void {
    if (!this.#inData) return
    switch (name) {
      case 'v':
      case 't':
      case 'f':
        this.#sink = undefined
        return
      case 'rPh':
        this.#phonetic = false
        return
      case 'c':
        this.#endCell()
        return
      case 'row':
        this.#endRow()
        return
      case 'sheetData':
        this.#inData = false
    }
  }

  #endCell(): void {
    const text = this.#formula === undefined ? this.#cellText() : this.#refuseFormula(this.#formula)
    if (text === '') return
    while (this.#cells.length < this.#column) this.#cells.push('')
    this.#cells[this.#column] = text
  }

  #cellText(): string {
    const value = this.#value
    switch (this.#type) {
      case 's':
        return this.#sharedText(value)
      case 'inlineStr':
      case 'str':
        return unguarded(decodeEscapes(value))
      case 'b':
        return value === '' ? '' : value.trim() === '0' ? 'false' : 'true'
      case 'd':
        return value
      case 'e':
        return this.#refuse(
          `${this.#name()} holds the error ${value}.`,
          `Correct what ${this.#name()} is computed from, or leave it empty.`,
        )
      default: {
        if (value === '') return ''
        const format = this.#book.formats[this.#style] ?? 'number'
        const text = numberText(value, format, this.#book.date1904)
        if (text !== undefined) return text
        return this.#refuse(
          `${this.#name()} holds ${value}, which is no ${format === 'date' ? 'day or time' : 'number'}.`,
          `Write ${this.#name()} again as text.`,
        )
      }
    }
  }

  #sharedText(value: string): string {
    const text = this.#book.texts[Number(value)]
    if (text === undefined) throw new SyntaxError(`${this.#name()} points to a text that is not there`)
    return unguarded(text)
  }

  #refuseFormula(formula: string): string {
    const name = this.#name()
    const shown = formula === '' ? 'a formula' : `the formula =${formula.slice(0, 60)}`
    this.#faults.push({
      column: this.#column,
      fault: exchangeFault(
        'EXC-012',
        `${name} holds ${shown}, not a value.`,
        `Copy ${name} and paste it back as a value (选择性粘贴 → 数值).`,
      ),
    })
    return ''
  }

  #refuse(message: string, fix: string): string {
    this.#faults.push({ column: this.#column, fault: exchangeFault('EXC-014', message, fix) })
    return ''
  }

  #name(): string {
    return cellName(this.#column, this.#line)
  }

  #endRow(): void {
    for (const merge of this.#merges.get(this.#line) ?? []) {
      this.#faults.push({ column: merge.column, fault: mergedFault(merge) })
    }
    if (this.#faults.length === 0 && isBlankRow(this.#cells)) return
    const faults = this.#faults.length === 0 ? NO_TROUBLE : this.#faults
    this.#rows.push({ line: this.#line, cells: this.#cells, faults })
  }
}
