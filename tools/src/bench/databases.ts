import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Database, openEmbedded } from '@qaidam/storage'
import { type TestDatabase, testDatabases } from '@qaidam/storage/testing'

export type DatabaseKind = 'postgres' | 'pglite'

/** The databases that are measured: a throw-away server, and embedded ones in directories of their own. */
export class BenchDatabases {
  readonly #scratch: string
  #server: TestDatabase | undefined
  readonly #directories: string[] = []

  constructor(scratch: string) {
    this.#scratch = scratch
  }

  /** An empty database. */
  async open(kind: DatabaseKind, schema: string): Promise<Database> {
    if (kind === 'postgres') return (await this.#started()).open(schema)
    const directory = await mkdtemp(join(this.#scratch, 'embedded-'))
    this.#directories.push(directory)
    return openEmbedded(directory, schema)
  }

  async stop(): Promise<void> {
    await this.#server?.stop()
    this.#server = undefined
    for (const directory of this.#directories) await rm(directory, { recursive: true, force: true })
  }

  async #started(): Promise<TestDatabase> {
    if (this.#server !== undefined) return this.#server
    const server = (await testDatabases()).find(({ name }) => name === 'PostgreSQL 18')
    if (server === undefined) throw new RangeError('there is no PostgreSQL 18 among the test databases')
    await server.start()
    this.#server = server
    return server
  }
}

export const nameOf = (kind: DatabaseKind) => (kind === 'postgres' ? 'PostgreSQL' : 'PGlite')

/** The version that a database says it is. */
export async function versionOf(database: Database): Promise<string> {
  const [row] = await database.snapshot((session) => session.query('SHOW server_version'))
  return row?.server_version ?? 'unknown'
}
