import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { stringify } from 'csv-stringify/sync'
import { guarded } from './cell.ts'
import { writeFault } from './faults.ts'

export type OutRow = readonly (string | null)[]

export interface CsvOptions {
  /** A byte order mark, without which Excel takes UTF-8 for GB 18030. */
  readonly bom?: boolean
  readonly delimiter?: ',' | '\t' | ';'
}

const BATCH = 1_000

/** A CSV as it is made, a few thousand characters at a time; texts that look like formulas are guarded. */
export async function* writeCsv(
  columns: readonly string[],
  rows: AsyncIterable<OutRow> | Iterable<OutRow>,
  options: CsvOptions = {},
): AsyncGenerator<string> {
  const text = (batch: readonly OutRow[]) =>
    stringify(
      batch.map((row) => row.map((cell) => (cell === null ? '' : guarded(cell)))),
      { delimiter: options.delimiter ?? ',', record_delimiter: '\r\n', quoted_match: /[\r\n]/ },
    )
  if (options.bom === true) yield '\ufeff'
  let batch: OutRow[] = [columns]
  for await (const row of rows) {
    batch.push(row)
    if (batch.length < BATCH) continue
    yield text(batch)
    batch = []
  }
  if (batch.length > 0) yield text(batch)
}

/**
 * Writes a file that is either there in full or not at all: it is written beside its place and
 * moved there at the end. @throws Fault EXC-002, with nothing left behind
 */
export async function saveWhole(
  file: string,
  chunks: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
): Promise<void> {
  const beside = `${file}.part-${process.pid}`
  try {
    await pipeline(Readable.from(chunks), createWriteStream(beside))
    await rename(beside, file)
  } catch (error) {
    await rm(beside, { force: true })
    throw writeFault(file, error)
  }
}
