import type { Bilingual } from '@qaidam/kernel'
import type { TableRow } from '../cell.ts'
import type { Table } from '../table.ts'

/** A table as a register's reader sees it, and which columns of the file its cells came from. */
export interface TableView {
  /** Field names, or any titles that a header may have. */
  readonly header: readonly string[]
  /** For each column of the view, the column of the file that it came from, from 0. */
  readonly sources: readonly number[]
  batches(): AsyncIterable<readonly TableRow[]>
  /** What a reader should know: columns that are not taken, and why. */
  readonly notes: readonly Bilingual[]
  /** Rows left out on purpose, counted by what they were about. */
  readonly skipped: ReadonlyMap<string, number>
}

export interface FormatOptions {
  /** Codes of stations by the names that the file uses. */
  readonly stations?: ReadonlyMap<string, string>
  /** What is done with a row about a name that `stations` lacks; `refuse` if it is not said. */
  readonly unknown?: 'skip' | 'refuse'
  /** The year of a file whose times have none, such as 2021. */
  readonly year?: string
}

/**
 * The layout of files that somebody else makes and that are taken as they come. A layout with one
 * column a station fits too: a view may give any number of rows for a row of the file.
 */
export interface FileFormat {
  readonly id: string
  readonly name: Bilingual
  /** The register that its rows belong to. */
  readonly register: string
  recognises(header: readonly string[]): boolean
  view(table: Table, options: FormatOptions): TableView
}

/** A table that is its own view. */
export function plainView(table: Table): TableView {
  return {
    header: table.header,
    sources: table.header.map((_, index) => index),
    batches: () => table.batches(),
    notes: [],
    skipped: new Map(),
  }
}
