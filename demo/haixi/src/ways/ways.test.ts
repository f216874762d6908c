import { civic } from '@qaidam/civic'
import { economy } from '@qaidam/economy'
import {
  day,
  dutyName,
  localTime,
  type Moves,
  moveOf,
  type Procedure,
  Rehearsal,
  type Staffing,
  startOfDay,
  type Values,
} from '@qaidam/kernel'
import { workCalendar } from '@qaidam/standards'
import { describe, expect, test } from 'vitest'
import { loads } from '../loads.ts'
import { wayMoves } from './index.ts'

const END = localTime('2020-12-18T23:59')

const rows = new Map<string, Values[]>()
for (const load of loads()) {
  if (/^(air|water|soil|waste)/.test(load.register)) continue
  const own = rows.get(load.register) ?? []
  own.push(...[...load.rows].map(({ values }) => values))
  rows.set(load.register, own)
}
const staffing: Staffing = {
  posts: new Map((rows.get('post') ?? []).map((values) => [values.post ?? '', values])),
  duties: new Map(
    (rows.get('duty') ?? []).map(({ matter, object, post }) => [
      dutyName(matter ?? '', object ?? ''),
      post ?? '',
    ]),
  ),
}
const made: readonly Moves[] = [...wayMoves()]

function played(procedure: Procedure): Rehearsal {
  const rehearsal = new Rehearsal(procedure, () => staffing, workCalendar())
  const [key = ''] = economyOrCivic(procedure.register)
  for (const values of rows.get(procedure.register) ?? []) {
    const opens = day(values[procedure.opensOn ?? ''] ?? '')
    rehearsal.open(values[key] ?? '', values, 'loader', startOfDay(opens))
  }
  for (const { moves } of made) {
    for (const { register, record, post, person, at, ...move } of moves) {
      if (register !== procedure.register || at === undefined) continue
      rehearsal.move(record, post, person, { ...move, at })
    }
  }
  rehearsal.tick(END)
  return rehearsal
}

const economyOrCivic = (register: string): readonly string[] =>
  [...economy.registers, ...civic.registers].find(({ id }) => id === register)?.key ?? []

const procedures = [...(economy.procedures ?? []), ...(civic.procedures ?? [])]

describe.each(procedures.map((procedure) => [procedure.id, procedure] as const))('%s', (_, procedure) => {
  const rehearsal = played(procedure)
  const keys = (rows.get(procedure.register) ?? []).map(
    (values) => values[economyOrCivic(procedure.register)[0] ?? ''] ?? '',
  )
  const situations = keys.map((key) => rehearsal.situation(key))

  test('several dozen records are in its hands, most through it, some not', () => {
    const open = situations.filter(({ tasks }) => tasks.length > 0)
    expect(situations.length).toBeGreaterThan(40)
    expect(open.length).toBeGreaterThan(3)
    expect(open.length).toBeLessThan(situations.length * 0.7)
  })

  test('some were late and are red, and most were in time', () => {
    const outcomes = rehearsal.changes.flatMap((change) =>
      change.register === moveOf(procedure.id) && 'values' in change ? [change.values.inTime] : [],
    )
    const late = outcomes.filter((value) => value === 'false').length
    const good = outcomes.filter((value) => value === 'true').length
    expect(late).toBeGreaterThan(3)
    expect(good).toBeGreaterThan(late * 2)
    expect(situations.flatMap(({ tasks }) => tasks).some(({ card }) => card === 'red')).toBe(true)
  })
})
