import {
  type Actor,
  actorIn,
  applied,
  type Change,
  type Composition,
  dayOfLocalTime,
  Fault,
  type Instant,
  type LocalTime,
  localTimeOf,
  type MoveRequest,
  type Moves,
  makeMove,
  openCase,
  type Procedure,
  type Situation,
  type Staffing,
  type Values,
  worldOf,
} from '@qaidam/kernel'
import type { Receipt } from '../contract.ts'
import type { Session } from '../database.ts'
import { findRepeated, requestDigest } from '../journal.ts'
import { type WriteContext, writeChanges } from '../write.ts'
import { mustBeWrittenByHand, openingTime } from './expand.ts'
import { situationsOf } from './situations.ts'
import { calendarOf, staffingOn } from './staffing.ts'

/** @throws Fault PRC-043 when nothing moves the records of a register */
export function procedureOn(composition: Composition, register: string): Procedure {
  const found = composition.procedureOf.get(register)
  if (found !== undefined) return found
  const known = [...composition.procedureOf.keys()].join(', ')
  throw new Fault('PRC-043', `No procedure moves the records of ${register}.`, `Use one of ${known}.`)
}

/**
 * Makes moves: what they change is worked out on a snapshot, and written only where the records
 * still stand as they were seen. @throws Fault PRC-044 to the second of two who moved at once
 */
export async function makeMoves(context: WriteContext, asked: Moves): Promise<Receipt> {
  const { database, composition, clock } = context
  const { changes: beside = [], confirmed } = asked
  const said = ['moves', asked.reason, asked.moves]
  const request = requestDigest(beside.length === 0 ? said : [...said, beside])
  for (const { register } of beside) mustBeWrittenByHand(composition, register)
  const now = clock()
  const planned = await database.snapshot(async (session) => {
    const repeated = await findRepeated(session, asked.id, request)
    if (repeated !== undefined) return { repeated: { ...repeated, repeated: true } }
    return { changes: await changesOf(session, composition, asked.moves, now) }
  })
  if (planned.repeated !== undefined) return planned.repeated
  const { id, actor, reason } = asked
  try {
    const changes = [...beside, ...(planned.changes ?? [])]
    const write = { id, actor, reason, changes, ...(confirmed === undefined ? {} : { confirmed }) }
    return await writeChanges(context, write, { byMoves: true, request })
  } catch (error) {
    if (error instanceof Fault && CONFLICTS.has(error.code)) throw await whoWasFirst(context, asked, error)
    throw error
  }
}

/** What a write says when the record is no longer what the mover saw. */
export const CONFLICTS: ReadonlySet<string> = new Set(['CHG-001', 'CHG-005', 'CHG-013'])

async function changesOf(
  session: Session,
  composition: Composition,
  moves: readonly MoveRequest[],
  now: Instant,
): Promise<readonly Change[]> {
  const calendar = await calendarOf(session, composition)
  const staffings = new Map<string, Staffing>()
  const staffing = async (at: LocalTime) => {
    const on = dayOfLocalTime(at)
    const known = staffings.get(on) ?? (await staffingOn(session, on))
    staffings.set(on, known)
    return known
  }
  const situations = await situationsAsked(session, composition, moves)
  const changes: Change[] = []
  for (const { register, record, post, person, at = localTimeOf(now), ...move } of moves) {
    const procedure = procedureOn(composition, register)
    const name = `${register} ${record}`
    const situation = situations.get(name)
    if (situation === undefined) {
      throw new Fault('PRC-045', `${register} has no record "${record}".`, 'Check the key of the record.')
    }
    if (at > localTimeOf(now)) {
      throw new Fault('PRC-046', `${name}: ${at} is still to come.`, 'Leave the time out; it is now.')
    }
    const staff = await staffing(at)
    const actor: Actor = actorIn(staff, post, person)
    const world = worldOf(staff, calendar, procedure, situation.record)
    const opening =
      situation.stage === undefined
        ? openCase(
            procedure,
            situation,
            person,
            openingTime(procedure, situation.record.values, undefined, at),
            world,
          )
        : []
    const open = applied(procedure, situation, opening)
    const made = makeMove(procedure, open, actor, { ...move, at }, world)
    changes.push(...opening, ...made)
    situations.set(name, applied(procedure, open, made))
  }
  return changes
}

async function situationsAsked(
  session: Session,
  composition: Composition,
  moves: readonly MoveRequest[],
): Promise<Map<string, Situation>> {
  const found = new Map<string, Situation>()
  for (const register of new Set(moves.map((move) => move.register))) {
    const keys = moves.filter((move) => move.register === register).map(({ record }) => record)
    const own = await situationsOf(session, composition, procedureOn(composition, register), [
      ...new Set(keys),
    ])
    for (const [record, situation] of own) found.set(`${register} ${record}`, situation)
  }
  return found
}

/** Tells the second of two movers who was first, and what became of the record. */
async function whoWasFirst(
  { database, composition }: WriteContext,
  asked: Moves,
  cause: Fault,
): Promise<Fault> {
  return database.snapshot(async (session) => {
    const said: string[] = []
    for (const { register, record } of asked.moves) {
      const procedure = procedureOn(composition, register)
      const situations = await situationsOf(session, composition, procedure, [record])
      const last: Values | undefined = situations.get(record)?.moves.at(-1)
      if (last !== undefined)
        said.push(
          `${register} ${record}: ${last.person} made "${last.move}" at ${last.at}, and it stands at ${last.to}`,
        )
    }
    return new Fault(
      'PRC-044',
      `Somebody moved it first. ${said.join('; ') || cause.message}.`,
      'Look at the record as it is, and decide again.',
      { cause },
    )
  })
}
