import {
  boilerProcedure,
  coalBoiler,
  landViolation,
  polluterProcedure,
  scatteredPolluter,
  violationProcedure,
} from '@qaidam/ecology'
import type { Values } from '@qaidam/kernel'
import { describe, expect, test } from 'vitest'
import { expectApart, type Rehearsed, rehearse, stagesOf } from '../testing/rehearsed.ts'

const END = '2020-12-31T18:00'
const polluters = rehearse(polluterProcedure, scatteredPolluter, END)
const boilers = rehearse(boilerProcedure, coalBoiler, END)
const violations = rehearse(violationProcedure, landViolation, END)

const verifiedBy = (list: Rehearsed, last: string): readonly Values[] =>
  list
    .versions('move')
    .map(({ values }) => values)
    .filter(({ move, on }) => move === 'verify' && (on ?? '') >= '2016-01-01' && (on ?? '9') <= last)

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
  const hundredths = verifiedBy(boilers, '2020-06-30').map(({ retired }) => {
    const [whole = '', part = ''] = (retired ?? '').split('.')
    return Number(whole + part.padEnd(2, '0'))
  })
  expect(hundredths.reduce((sum, each) => sum + each, 0)).toBe(600)
  expect(boilers.records.length).toBeGreaterThan(hundredths.length)
})

describe('illegal villas and greenhouse-houses', () => {
  const standing = (on: string) =>
    violations
      .versions('case')
      .filter(({ validFrom, validTo }) => (validFrom ?? '') <= on && (validTo === null || on < validTo))
  const rectified = (on: string) => standing(on).filter(({ values }) => values.stage === 'closed')

  test('all that were found by June 2020 are put right then', () => {
    expect(standing('2020-06-30').length).toBeGreaterThan(40)
    expect(rectified('2020-06-30')).toHaveLength(standing('2020-06-30').length)
  })

  test('were not all put right before, and are not all afterwards', () => {
    for (const on of ['2019-06-30', '2020-03-20', '2020-12-31'])
      expect(rectified(on).length, on).toBeLessThan(standing(on).length)
  })

  test('are of both campaigns', () => {
    const kinds = new Set(violations.records.map((record) => record.slice(0, 2)))
    expect(kinds).toEqual(new Set(['WB', 'DP']))
  })
})

test.each([
  ['scattered polluters', polluters],
  ['boilers', boilers],
  ['problems', violations],
])('%s are verified by somebody else than who put them right', (_, list) => {
  expectApart(list, ['choose-measure', 'report-done'], ['verify', 'not-done'])
})

test('some were refused first, some came back, some had their measure late, and some are open', () => {
  const made = polluters.versions('move').map(({ values }) => values)
  expect(made.filter(({ move }) => move === 'not-done').length).toBeGreaterThan(2)
  expect(made.filter(({ move }) => move === 'reopen').length).toBe(2)
  expect(made.some(({ move, inTime }) => move === 'choose-measure' && inTime === 'false')).toBe(true)
  const stages = stagesOf(polluters)
  for (const stage of ['listed', 'working', 'again', 'closed'])
    expect(stages[stage], stage).toBeGreaterThan(0)
})
