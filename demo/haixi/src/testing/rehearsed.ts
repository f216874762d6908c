import {
  applyChange,
  type Change,
  type Day,
  dutyName,
  localTime,
  type Procedure,
  procedureRegisters,
  type Register,
  Rehearsal,
  type Situation,
  type Staffing,
  startOfDay,
  type Version,
} from '@qaidam/kernel'
import { workCalendar } from '@qaidam/standards'
import { expect } from 'vitest'
import { loads } from '../loads.ts'
import { moves } from '../moves.ts'
import { replay } from '../replay.ts'

/** A procedure of the demonstration as it went, played by its rules beside any storage. */
export interface Rehearsed {
  readonly situation: (record: string) => Situation
  readonly records: readonly string[]
  /** The versions of one of the registers that the procedure keeps: case, move or task. */
  readonly versions: (kind: 'case' | 'move' | 'task') => readonly Version[]
}

/** Every record of the register enters, and every move of the demonstration is made, or refused loudly. */
export function rehearse(procedure: Procedure, subject: Register, until: string): Rehearsed {
  const staffing = staffingOf()
  const rehearsal = new Rehearsal(procedure, staffing, workCalendar())
  const records = replay(subject, true).map(({ values }) => values)
  const [key = ''] = subject.key
  for (const values of records) {
    const opens = values[procedure.opensOn ?? ''] ?? ''
    const at = opens.length === 10 ? startOfDay(opens as Day) : localTime(opens)
    rehearsal.open(values[key] ?? '', values, 'yin-suhe', at)
  }
  for (const { register, record, post, person, at, ...asked } of [...moves()].flatMap((each) => each.moves)) {
    if (register !== subject.id) continue
    if (at === undefined) throw new RangeError(`${record} is moved at no time.`)
    rehearsal.move(record, post, person, { ...asked, at })
  }
  rehearsal.tick(localTime(until))
  const registers = procedureRegisters(procedure, subject)
  return {
    situation: (record) => rehearsal.situation(record),
    records: records.map((values) => values[key] ?? ''),
    versions: (kind) => {
      const register = registers.find(({ id }) => id === `${procedure.id}.${kind}`)
      if (register === undefined) throw new RangeError(`${procedure.id} keeps no ${kind}.`)
      return versionsOf(register, rehearsal.changes)
    },
  }
}

function versionsOf(register: Register, changes: readonly Change[]): readonly Version[] {
  const found = new Map<string, readonly Version[]>()
  for (const change of changes) {
    if (change.register !== register.id) continue
    const name = JSON.stringify(
      change.kind === 'enter' ? register.key.map((field) => change.values[field] ?? '') : change.key,
    )
    found.set(name, applyChange(register, found.get(name) ?? [], change))
  }
  return [...found.values()].flat()
}

/** Posts and duties as the demonstration gives them; a post is there from its first day. */
function staffingOf(): (on: Day) => Staffing {
  const rows = [...loads()].filter(({ register }) => register === 'post' || register === 'duty')
  const all = rows.flatMap(({ register, rows: own }) => [...own].map((row) => ({ register, ...row })))
  const known = new Map<string, Staffing>()
  return (on) => {
    const made = known.get(on) ?? {
      posts: new Map(
        all
          .filter(({ register, from }) => register === 'post' && (from ?? '') <= on)
          .map(({ values }) => [values.post ?? '', values]),
      ),
      duties: new Map(
        all
          .filter(({ register, from }) => register === 'duty' && (from ?? '') <= on)
          .map(({ values }) => [dutyName(values.matter ?? '', values.object ?? ''), values.post ?? '']),
      ),
    }
    known.set(on, made)
    return made
  }
}

/** How many records stand where. */
export function stagesOf({ records, situation }: Rehearsed): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const record of records) {
    const stage = situation(record).stage ?? ''
    counts[stage] = (counts[stage] ?? 0) + 1
  }
  return counts
}

/** Moves that took effect, made of a record before a day, in order. */
export function movesOfRecord({ situation }: Rehearsed, record: string): readonly string[] {
  return situation(record).moves.flatMap(({ move, effect }) => (effect === 'true' ? [move ?? ''] : []))
}

/** Nobody accepted what they had done themselves, whatever the procedure says of it. */
export function expectApart(
  rehearsed: Rehearsed,
  doing: readonly string[],
  judging: readonly string[],
): void {
  for (const record of rehearsed.records) {
    const { moves: made } = rehearsed.situation(record)
    const doers = new Set(made.filter(({ move }) => doing.includes(move ?? '')).map(({ person }) => person))
    const judges = made.filter(({ move }) => judging.includes(move ?? ''))
    expect(
      judges.filter(({ person }) => doers.has(person ?? null)),
      record,
    ).toEqual([])
  }
}
