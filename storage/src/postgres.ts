import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { type Database, databaseFault, type Row, type Session } from './database.ts'

/** Connects to a PostgreSQL server (15 or later); a prefecture's tables live in a schema of their own. */
export async function openServer(url: string, schema: string, connectionsMax = 10): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connectionsMax,
    options: `-c search_path=${schema} -c datestyle=ISO -c timezone=UTC`,
  })
  // A connection that breaks must not end the process: idle, the next query gets a new one; in use, the
  // query itself fails, and this event says nothing more.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const run = async <T>(begin: string, work: (session: Session) => Promise<T>): Promise<T> => {
    let client: pg.PoolClient
    try {
      client = await pool.connect()
    } catch (error) {
      throw databaseFault(error)
    }
    let broken: Error | undefined
    try {
      await client.query(begin)
      const result = await work(session(client))
      await client.query('COMMIT')
      return result
    } catch (error) {
      await client.query('ROLLBACK').catch((rollbackError: Error) => {
        broken = rollbackError
      })
      throw databaseFault(error)
    } finally {
      client.release(broken)
    }
  }
  const execute = async (text: string) => {
    try {
      await pool.query(text)
    } catch (error) {
      throw databaseFault(error)
    }
  }
  try {
    await execute(`CREATE SCHEMA IF NOT EXISTS "${schema}"`)
  } catch (error) {
    await pool.end()
    throw error
  }
  return {
    kind: 'postgres',
    transaction: (work) => run('BEGIN ISOLATION LEVEL READ COMMITTED', work),
    snapshot: (work) => run('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', work),
    execute,
    close: () => pool.end(),
  }
}

function session(client: pg.PoolClient): Session {
  return {
    query: async (text, parameters = []) => (await client.query<Row>(text, [...parameters])).rows,
    run: async (text, parameters = []) => (await client.query(text, [...parameters])).rowCount ?? 0,
    copy: async (table, columns, chunks) => {
      const stream = client.query(copyFrom(`COPY ${table} (${columns.join(', ')}) FROM STDIN`))
      // A server that goes away can break the stream twice, by its last word and by the socket; the pipeline
      // fails with the first, and the second must not end the process.
      stream.on('error', () => {})
      await pipeline(Readable.from(chunks), stream)
    },
  }
}
