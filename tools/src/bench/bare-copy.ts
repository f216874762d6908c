import type { Register, Values } from '@qaidam/kernel'
import type { Database } from '@qaidam/storage'

const ROWS_PER_CHUNK = 1_000

const columnOf = (field: string) => `"${field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}"`
export const tableOf = (id: string) => id.replace(/[.-]/g, '_')

/** A row as both sides take it. */
export interface PlainRow {
  readonly line: number
  readonly values: Values
  readonly from?: string
}

/** The peer of every load: a plain table with the same columns and primary key, and the database's COPY. */
export class BareCopy {
  readonly table: string
  readonly #database: Database
  readonly #register: Register

  /** The register's own table must be there: the columns are taken from it. */
  constructor(database: Database, register: Register) {
    this.table = `bare_${tableOf(register.id)}`
    this.#database = database
    this.#register = register
  }

  async create(): Promise<void> {
    const { id, key, kind } = this.#register
    const keys = [...key.map(columnOf), ...(kind === 'state' ? ['_valid_from'] : [])]
    await this.#database.execute(
      `CREATE TABLE ${this.table} AS SELECT ${this.columns().join(', ')} FROM ${tableOf(id)} WITH NO DATA`,
    )
    await this.#database.execute(`ALTER TABLE ${this.table} ADD PRIMARY KEY (${keys.join(', ')})`)
  }

  columns(): readonly string[] {
    const fields = Object.keys(this.#register.fields).map(columnOf)
    return this.#register.kind === 'state' ? [...fields, '_valid_from'] : fields
  }

  /** The rows as text for COPY, made before the clock starts. */
  chunks(rows: readonly PlainRow[]): readonly string[] {
    const names = Object.keys(this.#register.fields)
    const chunks: string[] = []
    for (let at = 0; at < rows.length; at += ROWS_PER_CHUNK) {
      let chunk = ''
      for (const row of rows.slice(at, at + ROWS_PER_CHUNK)) {
        chunk += names.map((name) => row.values[name] ?? '\\N').join('\t')
        chunk += row.from === undefined ? '\n' : `\t${row.from}\n`
      }
      chunks.push(chunk)
    }
    return chunks
  }

  copy(chunks: readonly string[]): Promise<void> {
    return this.#database.transaction((session) => session.copy(this.table, this.columns(), chunks))
  }
}
