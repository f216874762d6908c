import {
  type Actor,
  actorIn,
  applied,
  type Change,
  type Composition,
  type DeedAsked,
  dayOfLocalTime,
  Fault,
  type Instant,
  localTimeOf,
  type MoveRequest,
  type Moves,
  makeMove,
  moveOf,
  openCase,
  type Procedure,
  type Situation,
  type Values,
  worldOf,
} from '@qaidam/kernel'
import type { Receipt } from '../contract.ts'
import type { Session } from '../database.ts'
import { findRepeated, requestDigest } from '../journal.ts'
import { type WriteContext, writeChanges } from '../write.ts'
import { mustBeWrittenByHand, openingTime } from './expand.ts'
import { situationsOf } from './situations.ts'
import { calendarOf, staffingsOn } from './staffing.ts'

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
export async function makeMoves(context: WriteContext, asked: Moves, does: Does): Promise<Receipt> {
  const { database, composition, clock } = context
  const { changes: beside = [], confirmed } = asked
  const said = ['moves', asked.reason, asked.moves]
  const request = requestDigest(beside.length === 0 ? said : [...said, beside])
  for (const { register } of beside) mustBeWrittenByHand(composition, register)
  const now = clock()
  const planned = await database.snapshot(async (session) => {
    const repeated = await findRepeated(session, asked.id, request)
    if (repeated !== undefined) return { repeated: { ...repeated, repeated: true } }
    return { planned: await planOf(session, composition, asked.moves, now) }
  })
  if (planned.repeated !== undefined) return planned.repeated
  const { id, actor, reason } = asked
  try {
    const changes = [...beside, ...(await withDeeds(planned.planned ?? [], does))]
    const write = { id, actor, reason, changes, ...(confirmed === undefined ? {} : { confirmed }) }
    return await writeChanges(context, write, { byMoves: true, request })
  } catch (error) {
    if (error instanceof Fault && CONFLICTS.has(error.code)) throw await whoWasFirst(context, asked, error)
    throw error
  }
}

/** Does what a move calls for by name, and answers what is written with it. */
export type Does = (deed: string, asked: DeedAsked) => Promise<readonly Change[]>

/** A move as it was worked out: its own changes, and the deed that it calls for. */
interface Planned {
  readonly changes: readonly Change[]
  readonly deed?: { readonly name: string; readonly asked: DeedAsked }
}

/** Deeds read the store as anybody does, so they are done when the snapshot of the plan is closed. */
async function withDeeds(planned: readonly Planned[], does: Does): Promise<readonly Change[]> {
  const changes: Change[] = []
  for (const { changes: own, deed } of planned) {
    changes.push(...own, ...(deed === undefined ? [] : await does(deed.name, deed.asked)))
  }
  return changes
}

/** What a write says when the record is no longer what the mover saw. */
export const CONFLICTS: ReadonlySet<string> = new Set(['CHG-001', 'CHG-005', 'CHG-013'])

async function planOf(
  session: Session,
  composition: Composition,
  moves: readonly MoveRequest[],
  now: Instant,
): Promise<readonly Planned[]> {
  const calendar = await calendarOf(session, composition)
  const timeOf = (move: MoveRequest) => move.at ?? localTimeOf(now)
  const staffing = await staffingsOn(
    session,
    moves.map((move) => dayOfLocalTime(timeOf(move))),
  )
  const situations = await situationsAsked(session, composition, moves)
  const planned: Planned[] = []
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
    const staff = staffing(dayOfLocalTime(at))
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
    planned.push({
      changes: [...opening, ...made],
      ...deedIn(procedure, open, made, { ...move, actor, at, staffing: staff }),
    })
    situations.set(name, applied(procedure, open, made))
  }
  return planned
}

/** The deed of a move, if it calls for one. */
function deedIn(
  procedure: Procedure,
  situation: Situation,
  made: readonly Change[],
  {
    move,
    values,
    actor,
    at,
    staffing,
  }: Pick<DeedAsked, 'move' | 'actor' | 'at' | 'staffing'> & {
    readonly values?: Values
  },
): Pick<Planned, 'deed'> {
  const name = procedure.moves[move]?.deed
  if (name === undefined) return {}
  const effect = made.some(
    (change) =>
      change.kind === 'enter' && change.register === moveOf(procedure.id) && change.values.effect === 'true',
  )
  return { deed: { name, asked: { move, actor, at, values: values ?? {}, situation, effect, staffing } } }
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
