import {
  drawUnits,
  enforcementCase,
  enforcementCheck,
  enforcementDraw,
  enforcementUnit,
} from '@qaidam/ecology'
import { expect, test } from 'vitest'
import { replay } from '../replay.ts'

const units = replay(enforcementUnit, true)
const draws = replay(enforcementDraw, true).map(({ values }) => values)
const checks = replay(enforcementCheck, true).map(({ values }) => values)
const cases = replay(enforcementCase, true).map(({ values }) => values)

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

test('every case comes from a check that was passed on, and its days follow each other', () => {
  const filed = new Set(checks.filter(({ result }) => result === 'filed').map(({ check }) => check))
  expect(cases).toHaveLength(filed.size)
  for (const each of cases) {
    expect(filed.has(each.check ?? null), each.case ?? '').toBe(true)
    const days = [each.filedOn, each.decidedOn, each.closedOn].filter((on) => typeof on === 'string')
    expect([...days].sort(), each.case ?? '').toEqual(days)
    expect(each.fine === null, each.case ?? '').toBe(each.outcome !== 'fine')
  }
})
