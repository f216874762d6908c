import type { Instant } from '@qaidam/kernel'
import {
  advance,
  applied,
  askedName,
  askedRegister,
  type Change,
  type Composition,
  caseOf,
  changeKey,
  type Day,
  dayOfLocalTime,
  Fault,
  isDay,
  type LocalTime,
  localTime,
  localTimeOf,
  moveOf,
  openCase,
  type Procedure,
  refreshed,
  type Situation,
  startOfDay,
  taskOf,
  unopened,
  type Values,
  worldOf,
} from '@qaidam/kernel'
import type { Session } from '../database.ts'
import { tableOf } from '../naming.ts'
import { getRegister } from '../write.ts'
import { situationsOf } from './situations.ts'
import { calendarOf, staffingOn } from './staffing.ts'

/** The registers that only moves and clocks write to, with their procedures. */
export function procedureKeeping(composition: Composition, register: string): Procedure | undefined {
  for (const procedure of composition.procedures.values()) {
    if ([caseOf, moveOf, taskOf].some((name) => name(procedure.id) === register)) return procedure
  }
  return undefined
}

/** @throws Fault PRC-041 when somebody writes by hand what moves write */
export function mustBeWrittenByHand(composition: Composition, register: string): void {
  const procedure = procedureKeeping(composition, register)
  if (procedure === undefined) {
    if (composition.registers.get(register)?.byMoves !== true) return
    throw new Fault(
      'PRC-048',
      `${register} is written together with moves alone.`,
      'Make the move that writes it; what it wrote stays as it is.',
    )
  }
  throw new Fault(
    'PRC-041',
    `${register} is written by the moves of ${procedure.id} alone.`,
    `Make a move of a record: POST /api/procedures/${procedure.register}~RECORD/moves.`,
  )
}

/**
 * What a write changes beside what it says: a record that is entered begins its way, one that is
 * changed may get another deadline or another post, and one that never was takes its way with it.
 */
export async function changesBeside(
  session: Session,
  composition: Composition,
  write: { readonly actor: string; readonly changes: readonly Change[] },
  now: Instant,
): Promise<readonly Change[]> {
  const beside: Change[] = []
  const at = localTimeOf(now)
  for (const procedure of composition.procedures.values()) {
    const own = write.changes.filter((change) => change.register === procedure.register)
    if (own.length === 0) continue
    const register = getRegister(composition, procedure.register)
    const keyed = own.map((change) => ({ change, key: changeKey(register, change)[0] ?? '' }))
    const there = await situationsOf(
      session,
      composition,
      procedure,
      keyed.filter(({ change }) => change.kind !== 'enter').map(({ key }) => key),
    )
    const calendar = await calendarOf(session, composition)
    const staffing = await staffingOn(session, dayOfLocalTime(at))
    for (const { change, key } of keyed) {
      if (change.kind === 'enter') {
        const opening = unopened(key, change.values)
        const world = worldOf(staffing, calendar, procedure, opening.record)
        const opensAt = openingTime(procedure, change.values, change.from, at)
        beside.push(...openCase(procedure, opening, write.actor, opensAt, world))
        continue
      }
      const before = there.get(key)
      if (before === undefined || before.stage === undefined) continue
      if (change.kind === 'withdraw')
        beside.push(...neverBegan(procedure, before), ...(await neverAsked(session, procedure, before)))
      else if ('values' in change) {
        const cards = advance(procedure, before, at, worldOf(staffing, calendar, procedure, before.record))
        const values = { ...before.record.values, ...change.values }
        const after = { ...applied(procedure, before, cards), record: { key, values } }
        const world = worldOf(staffing, calendar, procedure, after.record)
        beside.push(...cards, ...refreshed(procedure, after, at, world))
      }
    }
  }
  return beside
}

/** When the way of a record begins: on the day or at the hour that it says, or now. */
export function openingTime(
  procedure: Procedure,
  values: Values,
  from: Day | undefined,
  now: LocalTime,
): LocalTime {
  const said = procedure.opensOn === undefined ? from : values[procedure.opensOn]
  if (said === undefined || said === null) return now
  if (isDay(said)) return said >= dayOfLocalTime(now) ? now : startOfDay(said)
  const at = localTime(said)
  return at > now ? now : at
}

/** What a township was asked for a record that never was, it was not asked. */
async function neverAsked(
  session: Session,
  procedure: Procedure,
  { record, tasks }: Situation,
): Promise<readonly Change[]> {
  const names = tasks.map(({ task }) => askedName(procedure, record.key, task ?? ''))
  const rows = await session.query(
    `SELECT asked FROM ${tableOf(askedRegister.id)} WHERE asked = ANY($1::text[]) ORDER BY 1`,
    [names],
  )
  return rows.map((row) => ({ kind: 'withdraw', register: askedRegister.id, key: [row.asked ?? ''] }))
}

/** A record on which nobody acted yet can be withdrawn, and its way with it. */
function neverBegan(procedure: Procedure, { record, tasks, moves }: Situation): readonly Change[] {
  if (moves.length > 1) {
    throw new Fault(
      'PRC-042',
      `${procedure.id} ${record.key} has been moved ${moves.length - 1} times.`,
      'Bring it to an end by a move, with the reason; what was done is not withdrawn.',
    )
  }
  return [
    { kind: 'withdraw', register: caseOf(procedure.id), key: [record.key] },
    ...moves.map(
      (move): Change => ({
        kind: 'withdraw',
        register: moveOf(procedure.id),
        key: [record.key, move.number ?? ''],
      }),
    ),
    ...tasks.map(
      (task): Change => ({
        kind: 'withdraw',
        register: taskOf(procedure.id),
        key: [record.key, task.task ?? ''],
      }),
    ),
  ]
}
