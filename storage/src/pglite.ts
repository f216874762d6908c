import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite, type Transaction } from '@electric-sql/pglite'
import { type Database, databaseFault, type Row, type Session } from './database.ts'
import { lockDirectory } from './directory-lock.ts'

const COPY_CHARACTERS = 4_000_000

/**
 * Opens the embedded database under a directory, making it the first time. It has one connection,
 * so transactions run one after the other. As shipped it never calls fsync: it survives a kill of
 * the process, but not a power cut; production uses a server.
 * @throws Fault STO-001 when another process has the directory open
 */
export async function openEmbedded(directory: string, schema: string): Promise<Database> {
  await mkdir(directory, { recursive: true })
  const lock = await lockDirectory(directory)
  try {
    const database = await PGlite.create(join(directory, 'postgres'))
    await database.exec(`CREATE SCHEMA IF NOT EXISTS "${schema}"; SET search_path TO "${schema}"`)
    return embedded(database, lock.release)
  } catch (error) {
    await lock.release()
    throw databaseFault(error)
  }
}

/** A database that lives in memory only, for tests. */
export async function openInMemory(schema: string, loadDataDir?: Blob): Promise<Database> {
  const database = await PGlite.create(loadDataDir === undefined ? {} : { loadDataDir })
  await database.exec(`CREATE SCHEMA IF NOT EXISTS "${schema}"; SET search_path TO "${schema}"`)
  return embedded(database, async () => {})
}

function embedded(database: PGlite, released: () => Promise<void>): Database {
  const run = async <T>(begin: string, work: (session: Session) => Promise<T>): Promise<T> => {
    try {
      return await database.transaction(async (transaction) => {
        await transaction.query(begin)
        return await work(session(transaction))
      })
    } catch (error) {
      throw databaseFault(error)
    }
  }
  return {
    kind: 'pglite',
    transaction: (work) => run('SET TRANSACTION ISOLATION LEVEL READ COMMITTED', work),
    snapshot: (work) => run('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY', work),
    execute: async (text) => {
      await database.exec(text)
    },
    close: async () => {
      await database.close()
      await released()
    },
  }
}

function session(transaction: Transaction): Session {
  return {
    query: async (text, parameters = []) => (await transaction.query<Row>(text, [...parameters])).rows,
    run: async (text, parameters = []) => (await transaction.query(text, [...parameters])).affectedRows ?? 0,
    copy: async (table, columns, chunks) => {
      // The WASM build cannot read a stream, so the copy goes in blobs of a bounded size.
      let waiting: string[] = []
      let length = 0
      const send = async () => {
        const blob = new Blob(waiting)
        waiting = []
        length = 0
        if (blob.size > 0)
          await transaction.query(`COPY ${table} (${columns.join(', ')}) FROM '/dev/blob'`, [], { blob })
      }
      for await (const chunk of chunks) {
        waiting.push(chunk)
        length += chunk.length
        if (length >= COPY_CHARACTERS) await send()
      }
      await send()
    },
  }
}
