import {
  AreaBook,
  type Composition,
  type Deed,
  type Deeds,
  Fault,
  type Instant,
  localTimeOf,
  type Prefecture,
} from '@qaidam/kernel'
import { amendmentsOf } from './amendments.ts'
import { answerAll } from './answers.ts'
import { assertComposed } from './composed.ts'
import type { KnownAt, Load, LoadReceipt, Store } from './contract.ts'
import type { Database, Session } from './database.ts'
import { recordEffects } from './effects.ts'
import { instantText } from './journal.ts'
import { type Known, knownAt } from './known.ts'
import { foldLedgers } from './ledger.ts'
import { listRecords } from './listing.ts'
import { loadRows } from './load.ts'
import { measuresOf } from './measures.ts'
import { digest } from './procedures/digest.ts'
import { makeMoves, procedureOn } from './procedures/moving.ts'
import { returnStandings, returnsBehind } from './procedures/return-lists.ts'
import { situationsOf } from './procedures/situations.ts'
import { openRecords, tick } from './procedures/ticking.ts'
import { answeringOn, owedSteps, personOn, workOf } from './procedures/work.ts'
import { journalEntry, pieceRecords, recordHistory } from './records.ts'
import { figureRows } from './rows.ts'
import { install } from './schema.ts'
import { readStandings } from './standing.ts'
import { verifyAll } from './verify.ts'
import { getRegister, type WriteContext, writeChanges } from './write.ts'

/** The schema in which a prefecture's tables live. */
export function schemaOf(prefecture: Pick<Prefecture, 'code'>): string {
  return `q${prefecture.code}`
}

/**
 * Opens the store of a prefecture on a database, bringing its schema up to the composition. A move that
 * calls a deed is made only where `deeds` has it.
 */
export async function openStore(
  database: Database,
  composition: Composition,
  prefecture: Prefecture,
  clock: () => Instant,
  deeds: Deeds<Store> = {},
): Promise<Store> {
  await install(database, composition, prefecture)
  const areas = new AreaBook(prefecture.areas)
  const context = { database, composition, prefecture, areas, clock }
  const read = <T>(work: (session: Session) => Promise<T>): Promise<T> =>
    database.snapshot(async (session) => {
      await assertComposed(session, composition)
      return work(session)
    })
  const readAt = <T>(asked: KnownAt | undefined, work: (session: Session, known: Known) => Promise<T>) =>
    read(async (session) => work(session, await knownAt(session, asked, clock())))
  const store: Store = {
    composition,
    prefecture,
    areas,
    clock,
    write: (write) => writeChanges(context, write),
    load: (load) => loadAndOpen(context, load),
    answer: (questions, known) =>
      read((session) => answerAll(session, composition, questions, known, clock())),
    rows: (question, page) =>
      readAt(page, (session, known) =>
        figureRows(session, composition, question, known, page?.limit, page?.cursor),
      ),
    ...ways(context, read),
    move: (moves) => makeMoves(context, moves, (name, asked) => deedOf(deeds, name)(store, asked)),
    records: (register, page) =>
      readAt(page, (session, known) =>
        listRecords(session, getRegister(composition, register), known, page ?? {}),
      ),
    amendments: (question, after) => read((session) => amendmentsOf(session, composition, question, after)),
    pieces: (parts, by, day, page) =>
      readAt(page, (session, known) => pieceRecords(session, composition, parts, by, day, known)),
    standing: (registers, page) =>
      readAt(page, (session, known) =>
        readStandings(
          session,
          registers.map((id) => getRegister(composition, id)),
          known,
        ),
      ),
    history: (register, key) =>
      read((session) => recordHistory(session, getRegister(composition, register), key)),
    effects: (register, key) =>
      read((session) => recordEffects(session, composition, getRegister(composition, register), key)),
    entry: (seq) => read((session) => journalEntry(session, seq)),
    head: () => read(readHead),
    written: (id) => read((session) => isWritten(session, id)),
    fold: () => foldAll(context),
    verify: (progress) => read((session) => verifyAll(session, composition, progress ?? (() => {}))),
    close: () => database.close(),
  }
  return store
}

/** @throws Fault PRC-047 when a move calls for what nobody here can do */
function deedOf(deeds: Deeds<Store>, name: string): Deed<Store> {
  const deed = Object.hasOwn(deeds, name) ? deeds[name] : undefined
  if (deed !== undefined) return deed
  throw new Fault(
    'PRC-047',
    `The move does "${name}", which this program was not given.`,
    'Make it through the server or the command line of the platform.',
  )
}

/** Loads rows; those of a register with a procedure begin their way. */
async function loadAndOpen(context: WriteContext, load: Load): Promise<LoadReceipt> {
  const receipt = await loadRows(context, load)
  const procedure = context.composition.procedureOf.get(load.register)
  // What a crash leaves unopened here, the next tick opens.
  if (procedure !== undefined && receipt.seq !== null)
    await openRecords(context, procedure, localTimeOf(context.clock()), [])
  return receipt
}

function foldAll({ database, composition }: WriteContext): Promise<void> {
  return database.transaction(async (session) => {
    await assertComposed(session, composition)
    await foldLedgers(
      session,
      [...composition.registers.values()].map((register) => ({
        register,
        measures: measuresOf(composition, register),
      })),
    )
  })
}

type Read = <T>(work: (session: Session) => Promise<T>) => Promise<T>

type Ways =
  | 'situation'
  | 'answering'
  | 'owed'
  | 'workOf'
  | 'returns'
  | 'returnsBehind'
  | 'personOn'
  | 'digest'
  | 'tick'

/** What procedures add to a store: moves, where records stand, who owes what, and the clock. */
function ways(context: WriteContext, read: Read): Pick<Store, Ways> {
  const { composition, clock } = context
  return {
    situation: (register, record) =>
      read(async (session) => {
        const procedure = procedureOn(composition, register)
        return (await situationsOf(session, composition, procedure, [record])).get(record)
      }),
    answering: (register, record, on) =>
      read((session) => answeringOn(session, procedureOn(composition, register), record, on)),
    owed: (asked) => read((session) => owedSteps(session, composition, asked, localTimeOf(clock()))),
    workOf: (person) => read((session) => workOf(session, composition, person, localTimeOf(clock()))),
    returns: (asked) => read((session) => returnStandings(session, composition, asked)),
    returnsBehind: (question) => read((session) => returnsBehind(session, composition, question)),
    personOn: (person, on) => read((session) => personOn(session, composition, person, on)),
    digest: (on) => digest(context, on),
    tick: () => tick(context),
  }
}

async function isWritten(session: Session, id: string): Promise<boolean> {
  const rows = await session.query('SELECT 1::text AS found FROM journal WHERE id = $1', [id])
  return rows.length > 0
}

async function readHead(session: Session): ReturnType<Store['head']> {
  const [row] = await session.query(
    `SELECT seq::text AS seq, CASE WHEN seq > 0 THEN ${instantText('recorded_at')} END AS recorded_at FROM head`,
  )
  return { seq: Number(row?.seq), recordedAt: (row?.recorded_at ?? null) as Instant | null }
}
