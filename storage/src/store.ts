import { AreaBook, type Composition, type Instant, type Prefecture } from '@qaidam/kernel'
import { answerAll } from './answers.ts'
import { assertComposed } from './composed.ts'
import type { Store } from './contract.ts'
import type { Database, Session } from './database.ts'
import { instantText } from './journal.ts'
import { knownAt } from './known.ts'
import { foldLedgers } from './ledger.ts'
import { loadRows } from './load.ts'
import { measuresOf } from './measures.ts'
import { journalEntry, listRecords, pieceRecords, recordHistory } from './records.ts'
import { figureRows } from './rows.ts'
import { install } from './schema.ts'
import { verifyAll } from './verify.ts'
import { getRegister, writeChanges } from './write.ts'

/** The schema in which a prefecture's tables live. */
export function schemaOf(prefecture: Pick<Prefecture, 'code'>): string {
  return `q${prefecture.code}`
}

/** Opens the store of a prefecture on a database, bringing its schema up to the composition. */
export async function openStore(
  database: Database,
  composition: Composition,
  prefecture: Prefecture,
  clock: () => Instant,
): Promise<Store> {
  await install(database, composition, prefecture)
  const areas = new AreaBook(prefecture.areas)
  const context = { database, composition, areas, clock }
  const read = <T>(work: (session: Session) => Promise<T>): Promise<T> =>
    database.snapshot(async (session) => {
      await assertComposed(session, composition)
      return work(session)
    })
  return {
    composition,
    prefecture,
    areas,
    clock,
    write: (write) => writeChanges(context, write),
    load: (load) => loadRows(context, load),
    answer: (questions, known) =>
      read((session) => answerAll(session, composition, questions, known?.asKnownAt, clock())),
    rows: (question, page) =>
      read(async (session) => {
        const known = await knownAt(session, page?.asKnownAt, clock())
        return figureRows(session, composition, question, known, page?.limit, page?.cursor)
      }),
    records: (register, page) =>
      read(async (session) => {
        const known = await knownAt(session, page?.asKnownAt, clock())
        return listRecords(session, getRegister(composition, register), known, page ?? {})
      }),
    pieces: (parts, by, day, page) =>
      read(async (session) => {
        const known = await knownAt(session, page?.asKnownAt, clock())
        return pieceRecords(session, composition, parts, by, day, known)
      }),
    history: (register, key) =>
      read((session) => recordHistory(session, getRegister(composition, register), key)),
    entry: (seq) => read((session) => journalEntry(session, seq)),
    head: () => read(readHead),
    fold: () =>
      database.transaction(async (session) => {
        await assertComposed(session, composition)
        await foldLedgers(
          session,
          [...composition.registers.values()].map((register) => ({
            register,
            measures: measuresOf(composition, register),
          })),
        )
      }),
    verify: (progress) => read((session) => verifyAll(session, composition, progress ?? (() => {}))),
    close: () => database.close(),
  }
}

async function readHead(session: Session): ReturnType<Store['head']> {
  const [row] = await session.query(
    `SELECT seq::text AS seq, CASE WHEN seq > 0 THEN ${instantText('recorded_at')} END AS recorded_at FROM head`,
  )
  return { seq: Number(row?.seq), recordedAt: (row?.recorded_at ?? null) as Instant | null }
}
