import { coalBoiler, landViolation, scatteredPolluter } from '@qaidam/ecology'
import type { Register, Values } from '@qaidam/kernel'
import { describe, expect, test } from 'vitest'
import { replay } from '../replay.ts'

const rowsOf = (register: Register) => replay(register, true).map(({ values }) => values)
const polluters = rowsOf(scatteredPolluter)
const boilers = rowsOf(coalBoiler)
const violations = rowsOf(landViolation)

const verifiedBy = (rows: readonly Values[], last: string) =>
  rows.filter(({ verification, verifiedOn }) => {
    return verification === 'passed' && (verifiedOn ?? '') >= '2016-01-01' && (verifiedOn ?? '9') <= last
  })

// 柴达木日报, 2020-09-22: the values published of 2016 to June 2020.
test('88 scattered polluters are dealt with by 2020-06-30: one fewer the day before, one more the day after', () => {
  const counts = ['2020-06-29', '2020-06-30', '2020-07-01'].map((on) => verifiedBy(polluters, on).length)
  expect(counts).toEqual([87, 88, 89])
})

test('the three classes add up to the 88, and none of them is empty', () => {
  const classes = ['shut-down', 'relocate', 'upgrade'].map(
    (measure) => verifiedBy(polluters, '2020-06-30').filter((row) => row.measure === measure).length,
  )
  expect(classes.reduce((sum, count) => sum + count, 0)).toBe(88)
  expect(Math.min(...classes)).toBeGreaterThan(0)
})

test('the boilers retired by June 2020 add up to exactly 6 steam tonnes, and those of later do not count', () => {
  const hundredths = verifiedBy(boilers, '2020-06-30').map(({ capacity }) => {
    const [whole = '', part = ''] = (capacity ?? '').split('.')
    return Number(whole + part.padEnd(2, '0'))
  })
  expect(hundredths.reduce((sum, each) => sum + each, 0)).toBe(600)
  expect(boilers.length).toBeGreaterThan(hundredths.length)
})

describe('illegal villas and greenhouse-houses', () => {
  const found = (first: string, last: string) =>
    violations.filter(({ foundOn }) => (foundOn ?? '') >= first && (foundOn ?? '') <= last)
  const rectified = (rows: readonly Values[]) => rows.filter(({ verification }) => verification === 'passed')

  test.each(['2016-01-01', '2020-01-01'])(
    'all that were found from %s to June 2020 are put right',
    (first) => {
      const rows = found(first, '2020-06-30')
      expect(rows.length).toBeGreaterThan(0)
      expect(rectified(rows)).toHaveLength(rows.length)
      for (const { verifiedOn } of rows) expect((verifiedOn ?? '9') <= '2020-06-30').toBe(true)
    },
  )

  test('are of both campaigns, and some found later are still open', () => {
    expect(new Set(found('2016-01-01', '2020-06-30').map(({ campaign }) => campaign)).size).toBe(2)
    const later = found('2020-07-01', '2020-12-31')
    expect(rectified(later).length).toBeLessThan(later.length)
  })
})

test.each([
  ['scattered polluters', polluters],
  ['boilers', boilers],
  ['problems', violations],
])('%s are found, put right and verified in that order', (_, rows) => {
  for (const row of rows) {
    const days = [row.foundOn, row.doneOn, row.verifiedOn].filter((on) => typeof on === 'string')
    expect([...days].sort(), JSON.stringify(row)).toEqual(days)
    if (row.verification === 'pending') expect(row.verifiedOn).toBeNull()
    else expect(row.verifiedOn, JSON.stringify(row)).not.toBeNull()
  }
})
