import { inspectionFinding, rectificationMeasure, rectificationProcedure } from '@qaidam/ecology'
import { expect, test } from 'vitest'
import { replay } from '../replay.ts'
import { expectApart, movesOfRecord, rehearse, stagesOf } from '../testing/rehearsed.ts'

const findings = replay(inspectionFinding, true).map(({ values }) => values)
const measures = replay(rectificationMeasure, true).map(({ values }) => values)
const rehearsed = rehearse(rectificationProcedure, inspectionFinding, '2020-12-31T18:00')
const moves = rehearsed.versions('move').map(({ values }) => values)
const cases = rehearsed.versions('case')

/** How many findings stand signed off on a day, by the versions of their cases. */
function closedOn(day: string): number {
  return cases.filter(
    ({ values, validFrom, validTo }) =>
      ['filing', 'archived'].includes(values.stage ?? '') &&
      (validFrom ?? '') <= day &&
      (validTo === null || day < validTo),
  ).length
}

test('signed off less reopened is what stands closed, on any day', () => {
  const count = (name: string, day: string) =>
    moves.filter(({ move, effect, on }) => move === name && effect === 'true' && (on ?? '9') <= day).length
  for (const day of ['2018-12-31', '2019-09-30', '2019-12-31', '2020-06-30', '2020-12-31']) {
    expect(count('sign-off', day) - count('reopen', day), day).toBe(closedOn(day))
  }
  expect(closedOn('2020-06-30')).toBeGreaterThan(0)
  expect(closedOn('2020-12-31')).toBeLessThan(findings.length)
})

test('some came back, one of them is closed again, one was not accepted, and each stage has one', () => {
  const ways = rehearsed.records.map((record) => movesOfRecord(rehearsed, record))
  expect(ways.filter((way) => way.includes('reopen')).length).toBeGreaterThan(1)
  expect(
    ways.some((way) => way.lastIndexOf('sign-off') > way.indexOf('reopen') && way.includes('reopen')),
  ).toBe(true)
  expect(ways.some((way) => way.includes('refuse'))).toBe(true)
  const stages = new Set(Object.keys(stagesOf(rehearsed)))
  for (const stage of ['plan', 'working', 'again', 'acceptance', 'notice', 'to-sign', 'archived'])
    expect(stages, stage).toContain(stage)
})

test('some plans came late, most in time', () => {
  const plans = moves.filter(({ move }) => move === 'submit-plan')
  const late = plans.filter(({ inTime }) => inTime === 'false')
  expect(late.length).toBeGreaterThan(0)
  expect(late.length * 3).toBeLessThan(plans.length)
})

test('nobody accepted what they had put right', () => {
  expectApart(rehearsed, ['submit-plan', 'progress', 'apply'], ['accept', 'refuse', 'sign-off'])
})

test('whatever is signed off has all its measures done by then', () => {
  for (const { record, on } of moves.filter(({ move }) => move === 'sign-off')) {
    const own = measures.filter((measure) => measure.finding === record)
    expect(own.length).toBeGreaterThan(0)
    for (const { doneOn, measure } of own) expect((doneOn ?? '9') <= (on ?? ''), measure ?? '').toBe(true)
  }
})

test('a round of the inspection is told on the day of the province', () => {
  const days = new Map(findings.map(({ inspection, feedbackOn }) => [inspection, feedbackOn]))
  expect(days.get('central-first')).toBe('2017-12-24')
  expect(days.get('central-second')).toBe('2020-05-09')
})
