import { readFileSync } from 'node:fs'
import { type Day, fraction, rational, sum, type Values } from '@qaidam/kernel'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { airValidity } from './assessment.ts'
import { dailyMaximum, eightHourMeans } from './mda8.ts'
import { stationDay } from './station-day.ts'

interface Case {
  readonly name: string
  readonly on: Day
  readonly hours: readonly (Readonly<Record<string, number | string>> & {
    readonly from: number
    readonly to: number
  })[]
  readonly expect: Values
}

const { cases } = parse(readFileSync(new URL('./station-day.cases.yaml', import.meta.url), 'utf8')) as {
  readonly cases: readonly Case[]
}

function rowsOf({ on, hours }: Pick<Case, 'on' | 'hours'>): readonly Values[] {
  return hours.flatMap(({ from, to, ...readings }) =>
    Array.from({ length: to - from + 1 }, (_, index) => ({
      hour: `${on}T${String(from + index).padStart(2, '0')}:00`,
      ...Object.fromEntries(Object.entries(readings).map(([name, value]) => [name, String(value)])),
    })),
  )
}

describe("a station's day (station-day.cases.yaml)", () => {
  test.each(cases)('$name', (each) => {
    expect(stationDay.evaluate(rowsOf(each), each.on)).toMatchObject(each.expect)
  })
})

const HOURS = [
  20, 18, 16, 15, 14, 15, 20, 30, 45, 60, 80, 100, 120, 140, 150, 155, 150, 140, 120, 100, 80, 60, 40, 30,
]
const VALIDITY = airValidity.phases[0]?.value

test('the greatest eight hours of a worked day are 134.375, stated as 134', () => {
  if (VALIDITY === undefined) return expect.fail('no validity')
  const means = eightHourMeans(HOURS, VALIDITY)
  expect(means).toEqual({ windows: 17, greatest: { sum: 1075, count: 8 } })
  expect(fraction(1075, 8).toString()).toBe('134.375')
  expect(dailyMaximum(means, VALIDITY, 160, 1)).toBe(134)
  const rows = HOURS.map((o3, at) => ({
    hour: `2020-06-15T${String(at).padStart(2, '0')}:00`,
    o3: String(o3),
  }))
  expect(stationDay.evaluate(rows, '2020-06-15' as Day)).toMatchObject({ o3Mda8: '134', o3Max1h: '155' })
})

test('a daily mean is the exact mean of its readings, rounded once; their order does not matter', () => {
  const reading = fc.integer({ min: 0, max: 2_000_000 }).map((value) => fraction(value, 1000))
  const hours = fc.array(fc.option(reading), { minLength: 24, maxLength: 24 })
  const property = fc.property(hours, (given) => {
    const rows = given.map((value, at) => ({
      hour: `2020-06-15T${String(at).padStart(2, '0')}:00`,
      pm25: value === null ? null : value.toString(),
    }))
    const valid = given.filter((value) => value !== null)
    const enough = valid.length >= 20
    const mean = enough ? sum(valid).over(rational(valid.length)).round(0).toString() : null
    expect(stationDay.evaluate(rows, '2020-06-15' as Day).pm25).toBe(mean)
    expect(stationDay.evaluate([...rows].reverse(), '2020-06-15' as Day).pm25).toBe(mean)
  })
  fc.assert(property)
})

test('a reading finer than it can be is refused', () => {
  const rows = [{ hour: '2020-06-15T00:00', pm25: '1.2345678' }]
  expect(() => stationDay.evaluate(rows, '2020-06-15' as Day)).toThrowError(
    expect.objectContaining({ code: 'STD-030' }),
  )
})
