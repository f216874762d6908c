import {
  caseProcedure,
  checkProcedure,
  drawUnits,
  enforcementCase,
  enforcementCheck,
  enforcementDraw,
  enforcementUnit,
} from '@qaidam/ecology'
import { expect, test } from 'vitest'
import { replay } from '../replay.ts'
import { expectApart, movesOfRecord, rehearse, stagesOf } from '../testing/rehearsed.ts'

const units = replay(enforcementUnit, true)
const draws = replay(enforcementDraw, true).map(({ values }) => values)
const checks = replay(enforcementCheck, true).map(({ values }) => values)
const cases = replay(enforcementCase, true).map(({ values }) => values)
const followed = rehearse(checkProcedure, enforcementCheck, '2020-12-31T18:00')
const handled = rehearse(caseProcedure, enforcementCase, '2020-12-31T18:00')

function poolOn(on: string | null | undefined): readonly string[] {
  return units.flatMap(({ values, validFrom, validTo }) => {
    const day = on ?? ''
    return (validFrom ?? '') <= day && (validTo === null || day < validTo) ? [values.unit ?? ''] : []
  })
}

test('every draw can be repeated from its seed and the pool of its day, and names the units checked', () => {
  for (const draw of draws) {
    const pool = poolOn(draw.poolOn)
    expect(String(pool.length), draw.draw ?? '').toBe(draw.poolSize)
    const drawn = drawUnits(pool, Number(draw.drawn), draw.seed ?? '')
    const checked = checks.filter((check) => check.draw === draw.draw).map((check) => check.unit)
    expect([...checked].sort(), draw.draw ?? '').toEqual([...drawn].sort())
  }
})

test('the seed was published before the draw, and the pool grew in between', () => {
  for (const { seedFixedOn, drawnOn } of draws) expect((seedFixedOn ?? '9') < (drawnOn ?? '')).toBe(true)
  expect(new Set(draws.map(({ poolSize }) => poolSize)).size).toBeGreaterThan(1)
  expect(new Set(draws.map(({ seed }) => seed)).size).toBe(draws.length)
})

test('only random checks come from a draw, and each after it', () => {
  const drawnOn = new Map(draws.map((draw) => [draw.draw, draw.drawnOn]))
  for (const { reason, draw, checkedOn, check } of checks) {
    expect(reason === 'random', check ?? '').toBe(draw !== null)
    if (draw !== null) expect((checkedOn ?? '') > (drawnOn.get(draw ?? '') ?? '9'), check ?? '').toBe(true)
  }
})

test('every case comes from a check that was passed on, which names it', () => {
  const filed = new Set(checks.filter(({ result }) => result === 'filed').map(({ check }) => check))
  expect(cases).toHaveLength(filed.size)
  for (const each of cases) {
    expect(filed.has(each.check ?? null), each.case ?? '').toBe(true)
    const move = followed.situation(each.check ?? '').moves.find(({ move: name }) => name === 'file')
    expect([move?.caseNumber, move?.on]).toEqual([each.case, each.filedOn])
  }
})

test('checks end as they were found: made public, corrected before a second person, or with a case', () => {
  for (const { check, result } of checks) {
    const way = movesOfRecord(followed, check ?? '')
    const [first, second] = [way[1], way[2]]
    if (result === 'clean' || result === 'closed')
      expect([first, second], check ?? '').toEqual(['find-nothing', 'publish'])
    if (result === 'filed') expect([first, second], check ?? '').toEqual(['pass-on', 'file'])
    if (result === 'corrected') expect(first, check ?? '').toBe('order-correction')
  }
  const stages = stagesOf(followed)
  expect(stages.correcting).toBeGreaterThan(0)
  expectApart(followed, ['order-correction'], ['find-corrected'])
})

test('cases are in every stage, one withdrawn, some with a stopped clock, and two people decided each', () => {
  const stages = stagesOf(handled)
  for (const stage of ['investigating', 'informing', 'closed', 'withdrawn'])
    expect(stages[stage], stage).toBeGreaterThan(0)
  const moves = handled.versions('move').map(({ values }) => values)
  expect(moves.filter(({ move }) => move === 'stop').length).toBeGreaterThan(2)
  const decided = moves.filter(({ move }) => move === 'decide')
  expect(decided.filter(({ effect }) => effect === 'true').length * 2).toBe(decided.length)
  expectApart(handled, ['note', 'conclude'], ['decide'])
  expect(moves.some(({ inTime }) => inTime === 'false')).toBe(true)
})

test('a fine is decided where a fine is the outcome, and nowhere else', () => {
  for (const { values } of handled.versions('move')) {
    if (values.move !== 'decide') continue
    expect((values.fine ?? null) === null, values.record ?? '').toBe(values.outcome !== 'fine')
  }
})
