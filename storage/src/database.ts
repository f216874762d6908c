import { Fault } from '@qaidam/kernel'

/** A row as it comes back: every statement of ours asks for text, so that no driver rounds or converts. */
export type Row = Readonly<Record<string, string | null>>

/** One connection inside one transaction. */
export interface Session {
  query(text: string, parameters?: readonly unknown[]): Promise<readonly Row[]>
  /** Runs a statement and answers how many rows it touched. */
  run(text: string, parameters?: readonly unknown[]): Promise<number>
  /** `COPY … FROM STDIN` in text format; resolves when the server has taken all of it. */
  copy(
    table: string,
    columns: readonly string[],
    chunks: AsyncIterable<string> | Iterable<string>,
  ): Promise<void>
}

/** PostgreSQL behind one face: embedded (PGlite) or a server. */
export interface Database {
  readonly kind: 'pglite' | 'postgres'
  /** Runs in one transaction at READ COMMITTED; rolled back when `work` throws. */
  transaction<T>(work: (session: Session) => Promise<T>): Promise<T>
  /** Runs on one unchanging snapshot, read only. */
  snapshot<T>(work: (session: Session) => Promise<T>): Promise<T>
  /** Statements without a transaction, for the schema. */
  execute(text: string): Promise<void>
  close(): Promise<void>
}

/** Thrown inside a transaction to end it without keeping anything, and without a fault. */
export class RollBack<T> extends Error {
  readonly outcome: T

  constructor(outcome: T) {
    super('rolled back on purpose')
    this.outcome = outcome
  }
}

/** SQLSTATE of an error of the server, if it is one. */
export function sqlState(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : undefined
}

/** An error of the database as a fault; whatever is none of its errors passes unchanged. */
export function databaseFault(error: unknown): unknown {
  const code = sqlState(error) ?? (isBrokenConnection(error) ? '08006' : undefined)
  if (error instanceof Fault || code === undefined) return error
  const message = (error as Error).message
  if (code === '53100' || /No space left|ENOSPC/i.test(message)) {
    return new Fault(
      'STO-010',
      `The disk of the database is full: ${message}.`,
      'Free space on it and repeat the command; nothing of this write was kept.',
      { cause: error },
    )
  }
  if (code === '40P01' || code === '40001') {
    return new Fault('STO-011', `Another write touched the same rows: ${message}.`, 'Repeat the command.', {
      cause: error,
    })
  }
  if (code.startsWith('08') || code.startsWith('57')) {
    return new Fault(
      'STO-012',
      `The database went away: ${message}.`,
      'Check that it runs, then repeat: a write that was kept is not written again.',
      { cause: error },
    )
  }
  if (/^22(?:007|008|021|P02|P05)$/.test(code)) {
    return new Fault(
      'STO-013',
      `The database cannot take a value that was sent: ${message}.`,
      'Take out NUL characters, and use a cursor only with the list that it came from.',
      { cause: error },
    )
  }
  return error
}

/** Whether the connection itself failed, for which the server could not give a SQLSTATE. */
function isBrokenConnection(error: unknown): boolean {
  return (
    error instanceof Error &&
    /ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|Connection terminated|not queryable/.test(
      `${'code' in error ? error.code : ''} ${error.message}`,
    )
  )
}

/** One value in the text format of COPY. */
export function copyField(value: string | null): string {
  if (value === null) return '\\N'
  return /[\\\t\n\r]/.test(value) ? value.replace(/[\\\t\n\r]/g, (found) => ESCAPES[found] ?? found) : value
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
