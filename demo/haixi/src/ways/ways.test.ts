import { civic } from '@qaidam/civic'
import { economy } from '@qaidam/economy'
import {
  day,
  dutyName,
  localTime,
  type Moves,
  moveOf,
  type Procedure,
  platform,
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
  const own = made.flatMap(({ moves }) => moves).filter(({ register }) => register === procedure.register)
  for (const values of rows.get(procedure.register) ?? []) {
    const key = values[keyOf(procedure)] ?? ''
    rehearsal.open(key, values, 'loader', startOfDay(day(values[procedure.opensOn ?? ''] ?? '')))
  }
  for (const { record, post, person, at = END, register: _, ...move } of own) {
    rehearsal.move(record, post, person, { ...move, at })
  }
  rehearsal.tick(END)
  return rehearsal
}

const packs = [platform, economy, civic]
const keyOf = ({ register }: Procedure): string =>
  packs.flatMap(({ registers }) => registers).find(({ id }) => id === register)?.key[0] ?? ''
/** Few, and tested where they are made; nobody of the demonstration asked for information. */
const FEW = /^(?:edition|request)-|^civic\.(?:article-issue|disclosure-handling)$/
const procedures = packs.flatMap((pack) => pack.procedures ?? []).filter(({ id }) => !FEW.test(id))

describe.each(procedures.map((procedure) => [procedure.id, procedure] as const))('%s', (_, procedure) => {
  const rehearsal = played(procedure)
  const keys = (rows.get(procedure.register) ?? []).map((values) => values[keyOf(procedure)] ?? '')
  const situations = keys.map((key) => rehearsal.situation(key))

  test('several dozen records are in its hands, most through it, some not', () => {
    const open = situations.filter(({ tasks }) => tasks.length > 0)
    expect(situations.length).toBeGreaterThan(30)
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

test('instructions are about figures and records that are there', () => {
  const figures = new Set([...economy.figures, ...civic.figures].map(({ id }) => id))
  const given = rows.get('instruction') ?? []
  expect(new Set(given.map(({ about }) => about))).toEqual(new Set(['figure', 'record']))
  for (const { about, source, object, givenBy, givenTo } of given) {
    expect(givenBy).not.toBe(givenTo)
    if (about === 'figure') expect(figures.has(source ?? ''), source ?? '').toBe(true)
    else {
      const keys = (rows.get(source ?? '') ?? []).map((values) => Object.values(values)[0])
      expect(keys, `${source} ${object}`).toContain(object)
    }
  }
})

test('returns stand in every state: owed, on their way, accepted', () => {
  const procedure = procedures.find(({ id }) => id === 'return-review')
  if (procedure === undefined) expect.fail('the platform has no procedure for returns')
  const rehearsal = played(procedure)
  const stages = (rows.get('return') ?? []).map((row) => rehearsal.situation(row.return ?? '').stage)
  expect(new Set(stages)).toEqual(new Set(['owed', 'at-county', 'at-prefecture', 'accepted']))
})
