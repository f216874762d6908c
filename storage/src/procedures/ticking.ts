import {
  advance,
  type Change,
  caseOf,
  dayOfLocalTime,
  dutyRegister,
  Fault,
  type LocalTime,
  localTimeOf,
  openCase,
  type Procedure,
  postRegister,
  refreshed,
  type Situation,
  taskOf,
  type World,
  workingDayRegister,
  worldOf,
} from '@qaidam/kernel'
import type { Session } from '../database.ts'
import { requestDigest } from '../journal.ts'
import { columnOf, tableOf } from '../naming.ts'
import { getRegister, type WriteContext, writeChanges } from '../write.ts'
import { openingTime } from './expand.ts'
import { CONFLICTS } from './moving.ts'
import { openReturns } from './returns.ts'
import { situationsOf } from './situations.ts'
import { calendarOf, staffingOn } from './staffing.ts'

/** Who acts where nobody does: the clock. */
export const CLOCK = 'clock'

const RECORDS_PER_WRITE = 200

/** What a tick did: cards that came, records whose way began, steps that were reckoned anew. */
export interface Ticked {
  readonly cards: number
  readonly opened: number
  readonly reckoned: number
  readonly returns: number
  /** Records that could not be settled, and why; they are tried again at the next tick. */
  readonly faults: readonly Fault[]
}

/**
 * Brings all clocks up to now. What fell due while nobody watched comes now, once and in the order of
 * time, on the day on which it fell due; a tick that is interrupted is finished by the next.
 */
export async function tick(context: WriteContext): Promise<Ticked> {
  const { database, composition } = context
  const now = localTimeOf(context.clock())
  const today = dayOfLocalTime(now)
  const faults: Fault[] = []
  const stand = await database.snapshot(standOf)
  let returns = 0
  if (stand.returnsTo !== today) returns = await openReturns(context, today, faults)
  let opened = 0
  for (const procedure of composition.procedures.values()) {
    if (stand.written.has(procedure.register)) opened += await openRecords(context, procedure, now, faults)
  }
  // What fell due before a duty or a day was changed, came by what held then.
  let cards = await showCards(context, now, faults)
  let reckoned = 0
  if (WATCHED.some((register) => stand.written.has(register))) {
    reckoned = await reckonAnew(context, now, faults)
    cards += await showCards(context, now, faults)
  }
  // What could not be settled is looked at again by the next tick.
  if (faults.length === 0 && (stand.written.size > 0 || stand.returnsTo !== today)) {
    const done = [stand.head, today]
    await database.transaction((session) =>
      session.run('UPDATE clock SET followed = $1, returns_to = $2', done),
    )
  }
  return { returns, opened, reckoned, cards, faults }
}

/** Registers by which open steps are reckoned. */
const WATCHED = [postRegister.id, dutyRegister.id, workingDayRegister.id]

/** How far the clocks have followed the journal, and the registers that were written to since. */
async function standOf(session: Session) {
  const [at] = await session.query(
    `SELECT c.followed::text AS followed, c.returns_to::text AS returns_to, h.seq::text AS head
     FROM clock c, head h`,
  )
  const rows = await session.query(
    'SELECT DISTINCT json_object_keys(registers) AS register FROM journal WHERE seq > $1',
    [at?.followed ?? '0'],
  )
  return {
    head: at?.head ?? '0',
    returnsTo: at?.returns_to ?? null,
    written: new Set(rows.map((row) => row.register ?? '')),
  }
}

interface Batch {
  readonly procedure: Procedure
  readonly reason: string
  /** Keys of records that wait: after a key, or without those that could not be settled. */
  readonly waiting: (session: Session, after: string, stuck: readonly string[]) => Promise<readonly string[]>
  readonly change: (situation: Situation, world: World) => readonly Change[]
}

/** Works through what waits, so many records a write. A record that cannot be settled stops no other. */
async function workThrough(
  context: WriteContext,
  batch: Batch,
  now: LocalTime,
  faults: Fault[],
): Promise<number> {
  const { database, composition } = context
  const stuck: string[] = []
  let count = 0
  for (let after = ''; ; ) {
    const { keys, changes } = await database.snapshot(async (session) => {
      const waiting = await batch.waiting(session, after, stuck)
      if (waiting.length === 0) return { keys: waiting, changes: [] }
      const staffing = await staffingOn(session, dayOfLocalTime(now))
      const calendar = await calendarOf(session, composition)
      const situations = await situationsOf(session, composition, batch.procedure, waiting)
      const settle = (situation: Situation): readonly Change[] => {
        try {
          return batch.change(situation, worldOf(staffing, calendar, batch.procedure, situation.record))
        } catch (error) {
          if (!(error instanceof Fault)) throw error
          faults.push(error)
          stuck.push(situation.record.key)
          return []
        }
      }
      return { keys: waiting, changes: [...situations.values()].flatMap(settle) }
    })
    if (keys.length === 0) return count
    if (changes.length > 0 && (await written(context, batch, changes))) count += keys.length
    after = keys.at(-1) ?? after
  }
}

/** Writes under an id made of what it says. A record that somebody moved meanwhile is looked at again. */
async function written(context: WriteContext, batch: Batch, changes: readonly Change[]): Promise<boolean> {
  const id = `clock-${batch.procedure.id}-${requestDigest(changes).slice(0, 32)}`
  try {
    const write = { id, actor: CLOCK, reason: batch.reason, changes }
    const { repeated } = await writeChanges(context, write, { byMoves: true })
    return !repeated
  } catch (error) {
    if (error instanceof Fault && CONFLICTS.has(error.code)) return false
    throw error
  }
}

async function showCards(context: WriteContext, now: LocalTime, faults: Fault[]): Promise<number> {
  let cards = 0
  for (const procedure of await withCardsDue(context, now)) {
    const batch: Batch = {
      procedure,
      reason: '时限到期提示 cards by the clock',
      waiting: async (session, _, stuck) => {
        const rows = await session.query(
          `SELECT record FROM ${tableOf(taskOf(procedure.id))}
           WHERE next <= $1 AND _valid_to IS NULL AND record <> ALL($2::text[])
           ORDER BY next, record LIMIT ${RECORDS_PER_WRITE}`,
          [now, stuck],
        )
        return [...new Set(rows.map((row) => row.record ?? ''))]
      },
      change: (situation, world) => advance(procedure, situation, now, world),
    }
    cards += await workThrough(context, batch, now, faults)
  }
  return cards
}

/** The procedures in which a card has come, by one look at their indexes. */
async function withCardsDue(
  { database, composition }: WriteContext,
  now: LocalTime,
): Promise<readonly Procedure[]> {
  const procedures = [...composition.procedures.values()]
  if (procedures.length === 0) return []
  const looks = procedures.map(
    ({ id }, nth) => `SELECT ${nth}::text AS nth WHERE EXISTS
      (SELECT FROM ${tableOf(taskOf(id))} WHERE next <= $1 AND next IS NOT NULL AND _valid_to IS NULL)`,
  )
  const due = await database.snapshot((session) => session.query(looks.join(' UNION ALL '), [now]))
  return due.flatMap((row) => procedures[Number(row.nth)] ?? [])
}

/** Records that came by a load, whose way has not begun. */
export async function openRecords(
  context: WriteContext,
  procedure: Procedure,
  now: LocalTime,
  faults: Fault[],
): Promise<number> {
  const subject = getRegister(context.composition, procedure.register)
  const key = columnOf(subject.key[0] ?? '')
  const still = subject.kind === 'state' ? 'AND t._valid_to IS NULL' : ''
  const batch: Batch = {
    procedure,
    reason: '登记入流程 records begin their way',
    waiting: async (session, after) => {
      const rows = await session.query(
        `SELECT t.${key} AS record FROM ${tableOf(subject.id)} t
         WHERE t.${key} > $1 ${still}
           AND NOT EXISTS (SELECT 1 FROM ${tableOf(caseOf(procedure.id))} c WHERE c.record = t.${key})
         ORDER BY 1 LIMIT ${RECORDS_PER_WRITE}`,
        [after],
      )
      return rows.map((row) => row.record ?? '')
    },
    change: (situation, world) => {
      const at = openingTime(procedure, situation.record.values, undefined, now)
      return openCase(procedure, situation, CLOCK, at, world)
    },
  }
  return workThrough(context, batch, now, faults)
}

/** After a post, a duty or a working day was changed, open steps are reckoned by what holds now. */
async function reckonAnew(context: WriteContext, now: LocalTime, faults: Fault[]): Promise<number> {
  const { composition } = context
  let reckoned = 0
  for (const procedure of composition.procedures.values()) {
    const batch: Batch = {
      procedure,
      reason: '责任或日历调整，重新计算 reckoned by changed duties or days',
      waiting: async (session, after) => {
        const rows = await session.query(
          `SELECT DISTINCT record FROM ${tableOf(taskOf(procedure.id))}
           WHERE record > $1 AND status <> 'done' AND _valid_to IS NULL
           ORDER BY 1 LIMIT ${RECORDS_PER_WRITE}`,
          [after],
        )
        return rows.map((row) => row.record ?? '')
      },
      change: (situation, world) => refreshed(procedure, situation, now, world),
    }
    reckoned += await workThrough(context, batch, now, faults)
  }
  return reckoned
}
