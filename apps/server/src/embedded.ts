import { statfs } from 'node:fs/promises'
import { Fault } from '@qaidam/kernel'
import { type Database, openEmbedded } from '@qaidam/storage'

type Session = Parameters<Parameters<Database['transaction']>[0]>[0]

const MEGABYTE = 1024 * 1024

/** Two segments of the log, which are made as a whole, and room to start again after a breakdown. */
const RESERVE_BYTES = 48 * MEGABYTE
const OPENING_RESERVE_BYTES = 8 * MEGABYTE

/** What a copied byte becomes: the row, its index, its log, its share of the ledger. Measured at 13 to 16. */
const GROWTH = 20
const CHECKED_EVERY_BYTES = 4 * MEGABYTE

/**
 * Opens the embedded database. When its disk is full while it writes its log, it breaks down or turns
 * in circles instead of saying so; therefore the disk is asked first, and a write without room is refused.
 * @throws Fault STO-001 when another process has it, SRV-011 when it does not start
 */
export async function openDirectory(directory: string, schema: string): Promise<Database> {
  let database: Database
  try {
    database = await openEmbedded(directory, schema)
  } catch (error) {
    throw error instanceof Fault ? error : didNotStart(directory, error, await freeBytes(directory))
  }
  let broken: Fault | undefined
  // The first transaction only looks whether the schema is as it should be, so that a full disk can be read.
  let reserve = OPENING_RESERVE_BYTES
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    if (broken !== undefined) throw broken
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof Error) || !BREAKDOWN.test(error.message)) throw error
      broken = brokeDown(directory, error)
      throw broken
    }
  }
  return {
    kind: database.kind,
    transaction: (work) =>
      guarded(async () => {
        await mustHaveRoom(directory, reserve)
        reserve = RESERVE_BYTES
        return database.transaction((session) => work(withRoom(session, directory)))
      }),
    snapshot: (work) => guarded(() => database.snapshot(work)),
    execute: (text) => guarded(() => database.execute(text)),
    // After a breakdown nothing more may be written: the next start replays the log, which is whole.
    close: async () => (broken === undefined ? database.close() : undefined),
  }
}

/** What the WASM build says when its server panicked under it. */
const BREAKDOWN = /PANIC|cannot drop active portal|unreachable|out of bounds|Aborted\(/

/** A session whose copies stop in time, before what follows them would fill the disk. */
function withRoom(session: Session, directory: string): Session {
  return {
    ...session,
    copy: (table, columns, chunks) => {
      async function* checked() {
        let copied = 0
        let unchecked = 0
        for await (const chunk of chunks) {
          copied += chunk.length
          unchecked += chunk.length
          if (unchecked >= CHECKED_EVERY_BYTES) {
            await mustHaveRoom(directory, RESERVE_BYTES + copied * GROWTH)
            unchecked = 0
          }
          yield chunk
        }
        await mustHaveRoom(directory, RESERVE_BYTES + copied * GROWTH)
      }
      return session.copy(table, columns, checked())
    },
  }
}

async function freeBytes(directory: string): Promise<number> {
  const { bavail, bsize } = await statfs(directory)
  return bavail * bsize
}

/** @throws Fault STO-010 */
async function mustHaveRoom(directory: string, wanted: number): Promise<void> {
  const free = await freeBytes(directory)
  if (free >= wanted) return
  const [has, needs] = [Math.floor(free / MEGABYTE), Math.ceil(wanted / MEGABYTE)]
  throw new Fault(
    'STO-010',
    `The disk of ${directory} is full: ${has} MB are free, and this write needs ${needs} MB.`,
    `Free ${needs - has} MB there and repeat the command; nothing of this write was kept.`,
  )
}

function didNotStart(directory: string, error: unknown, free: number): Fault {
  const left = `${Math.floor(free / MEGABYTE)} MB are free on its disk`
  return new Fault(
    'SRV-011',
    `The embedded database in ${directory} did not start: ${wordsOf(error)}; ${left}.`,
    free < RESERVE_BYTES
      ? `Free ${RESERVE_BYTES / MEGABYTE} MB there and repeat the command; what was acknowledged is still there.`
      : 'Check that this user may write there and that no other program changes it; else restore a backup.',
    { cause: error },
  )
}

function brokeDown(directory: string, error: Error): Fault {
  return new Fault(
    'SRV-012',
    `The embedded database in ${directory} broke down: ${error.message}.`,
    'Check the free space of its disk and start again: what was acknowledged is kept, and nothing else.',
    { cause: error },
  )
}

/** The file system that the database brings along throws objects with a number only. */
function wordsOf(error: unknown): string {
  if (error instanceof Error && error.message !== '') return error.message.replace(/\.$/, '')
  const number = typeof error === 'object' && error !== null && 'errno' in error ? error.errno : undefined
  return number === undefined ? String(error) : `file system error ${number}`
}
