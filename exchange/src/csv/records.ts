import { CsvError, parse } from 'csv-parse/sync'
import { isBlankRow, NO_TROUBLE, type TableRow, unguarded } from '../cell.ts'
import { exchangeFault } from '../faults.ts'
import { decoderOf, type Encoding } from './encoding.ts'

/** A record longer than this is a quote that was never closed, or no table. */
const RECORD_MAX = 1024 * 1024

/** Rows of a CSV in batches, blank lines left out; the first row is the header. */
export async function* csvRecords(
  file: string,
  bytes: AsyncIterable<Buffer>,
  encoding: Encoding,
): AsyncGenerator<readonly TableRow[]> {
  const decoder = decoderOf(file, encoding)
  const state = { file, line: 1, delimiter: undefined as string | undefined }
  let rest = ''
  let started = false
  for await (const chunk of bytes) {
    let text = decoder.write(chunk)
    if (!started && text !== '') {
      started = true
      if (text.charCodeAt(0) === 0xfeff) text = text.slice(1)
    }
    rest += text
    const cut = lastRecordEnd(rest)
    if (cut < 0) {
      if (rest.length > RECORD_MAX) throw endlessRecord(file, state.line, rest.includes('"'))
      continue
    }
    yield readBlock(state, rest.slice(0, cut + 1))
    rest = rest.slice(cut + 1)
  }
  rest += decoder.end()
  if (rest !== '') yield readBlock(state, rest)
}

/** Where the last whole record ends: a line feed with an even number of quotes before it. */
function lastRecordEnd(text: string): number {
  let quote = text.indexOf('"')
  if (quote < 0) return text.lastIndexOf('\n')
  let end = -1
  let from = 0
  let inside = false
  while (from <= text.length) {
    const stop = quote < 0 ? text.length : quote
    if (!inside) {
      const feed = text.slice(from, stop).lastIndexOf('\n')
      if (feed >= 0) end = from + feed
    }
    if (quote < 0) break
    inside = !inside
    from = quote + 1
    quote = text.indexOf('"', from)
  }
  return end
}

interface BlockState {
  readonly file: string
  /** The line on which the next block begins. */
  line: number
  delimiter: string | undefined
}

function readBlock(state: BlockState, block: string): readonly TableRow[] {
  state.delimiter ??= findDelimiter(state.file, block, state.line)
  // Nothing but blank lines so far: any delimiter reads them.
  const delimiter = state.delimiter ?? ','
  const rows = block.includes('"')
    ? quotedRows(state, block, delimiter)
    : plainRows(block, delimiter, state.line)
  state.line += countFeeds(block)
  return rows
}

/**
 * Without quotes a line is a record and a delimiter parts cells, which the engine splits several
 * times faster than any parser; a test holds both ways to the same answer.
 */
function plainRows(block: string, delimiter: string, firstLine: number): readonly TableRow[] {
  const rows: TableRow[] = []
  const lines = block.split('\n')
  const guarded = block.includes("'")
  for (let index = 0; index < lines.length; index += 1) {
    let line = lines[index] ?? ''
    if (line.charCodeAt(line.length - 1) === 13) line = line.slice(0, -1)
    if (line === '') continue
    const cells = guarded ? line.split(delimiter).map(unguarded) : line.split(delimiter)
    if ((cells[0] ?? '').trim() === '' && isBlankRow(cells)) continue
    rows.push({ line: firstLine + index, cells, faults: NO_TROUBLE })
  }
  return rows
}

function quotedRows(state: BlockState, block: string, delimiter: string): readonly TableRow[] {
  const rows: TableRow[] = []
  let line = state.line
  try {
    const parsed: unknown = parse(block, {
      delimiter,
      record_delimiter: ['\r\n', '\n'],
      relax_column_count: true,
      raw: true,
    })
    // With `raw` the parser gives more than its types say.
    const records = parsed as readonly { readonly record: string[]; readonly raw: string }[]
    for (const { record, raw } of records) {
      const cells = record.map(unguarded)
      if (!isBlankRow(cells)) rows.push({ line, cells, faults: NO_TROUBLE })
      // Of the end of a record, CRLF or LF, `raw` holds the first character only.
      line += 1 + countFeeds(/[\r\n]$/.test(raw) ? raw.slice(0, -1) : raw)
    }
    return rows
  } catch (error) {
    throw malformed(state.file, state.line, error)
  }
}

function countFeeds(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1
  return count
}

const DELIMITERS = [',', '\t', ';'] as const

/** The delimiter that the first line with something on it uses most, outside quotes. */
function findDelimiter(file: string, block: string, firstLine: number): string | undefined {
  const start = block.search(/[^\r\n]/)
  if (start < 0) return undefined
  const counts = new Map<string, number>()
  let inside = false
  for (let at = start; at < block.length; at += 1) {
    const letter = block[at] ?? ''
    if (letter === '"') inside = !inside
    if (inside) continue
    if (letter === '\n') break
    if (letter === '\r' && block[at + 1] !== '\n' && at + 1 < block.length) {
      throw exchangeFault(
        'EXC-006',
        `Line ${firstLine} of "${file}" ends with a bare carriage return, as old Macintosh files do.`,
        'Save it again as "CSV UTF-8", or as a spreadsheet (.xlsx).',
      )
    }
    counts.set(letter, (counts.get(letter) ?? 0) + 1)
  }
  const ranked = DELIMITERS.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
  return ranked[0]
}

function endlessRecord(file: string, line: number, quoted: boolean) {
  return exchangeFault(
    'EXC-006',
    `The record that begins on line ${line} of "${file}" does not end within ${RECORD_MAX} characters` +
      `${quoted ? ': a quote there is probably not closed' : ''}.`,
    'Close the quote or take it out; if the file is cut off, fetch it again.',
  )
}

function malformed(file: string, firstLine: number, error: unknown) {
  if (!(error instanceof CsvError)) throw error
  // The parser counts lines within the block that it was given.
  const counted: unknown = error.lines
  const line = firstLine - 1 + (typeof counted === 'number' ? counted : 1)
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return exchangeFault(
      'EXC-006',
      `"${file}" ends inside quotes; they open in the record that begins about line ${line}.`,
      'If the file is cut off, fetch or export it again; else close the quote.',
      error,
    )
  }
  return exchangeFault(
    'EXC-006',
    `Line ${line} of "${file}" has a quote where none may stand.`,
    'Put the whole cell in quotes and double each quote inside it, as spreadsheets do when they save CSV.',
    error,
  )
}
