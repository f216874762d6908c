import { inspectionFinding, rectificationMeasure, rectificationStep } from '@qaidam/ecology'
import type { Values } from '@qaidam/kernel'
import { expect, test } from 'vitest'
import { replay } from '../replay.ts'

const findings = replay(inspectionFinding, true).map(({ values }) => values)
const measures = replay(rectificationMeasure, true).map(({ values }) => values)
const steps = replay(rectificationStep, true).map(({ values }) => values)

/** What is closed on a day, by walking through the steps of each finding. */
function closedOn(day: string): number {
  let closed = 0
  for (const { finding } of findings) {
    const own = steps.filter((step) => step.finding === finding && (step.on ?? '9') <= day)
    own.sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1))
    const last = own.filter((step) => step.step === 'signed-off' || step.step === 'reopened').at(-1)
    if (last?.step === 'signed-off') closed += 1
  }
  return closed
}

test('signed off less reopened is what a walk through the steps finds closed, on any day', () => {
  const count = (name: string, day: string) =>
    steps.filter((step) => step.step === name && (step.on ?? '9') <= day).length
  for (const day of ['2018-12-31', '2019-09-30', '2019-12-31', '2020-06-30', '2020-12-31']) {
    expect(count('signed-off', day) - count('reopened', day), day).toBe(closedOn(day))
  }
  expect(closedOn('2020-06-30')).toBeGreaterThan(0)
  expect(closedOn('2020-12-31')).toBeLessThan(findings.length)
})

// 督察整改: application, check on the spot, acceptance, public notice, sign-off, in that order.
test('nothing is signed off that was not accepted and made public before', () => {
  const before = (of: Values, name: string) =>
    steps.some(
      (step) => step.finding === of.finding && step.step === name && (step.on ?? '9') < (of.on ?? ''),
    )
  for (const signedOff of steps.filter((step) => step.step === 'signed-off')) {
    expect(before(signedOff, 'accepted') && before(signedOff, 'publicised'), signedOff.finding ?? '').toBe(
      true,
    )
  }
})

test('some came back, one of them is closed again, one was not accepted', () => {
  const names = steps.map((step) => step.step)
  expect(names.filter((name) => name === 'reopened').length).toBeGreaterThan(1)
  expect(names).toContain('refused')
})

test('whatever is signed off has all its measures done by then', () => {
  for (const { finding, on } of steps.filter((step) => step.step === 'signed-off')) {
    const own = measures.filter((measure) => measure.finding === finding)
    expect(own.length).toBeGreaterThan(0)
    for (const { doneOn, measure } of own) expect((doneOn ?? '9') <= (on ?? ''), measure ?? '').toBe(true)
  }
})

test('a round of the inspection is told on the day of the province', () => {
  const days = new Map(findings.map(({ inspection, feedbackOn }) => [inspection, feedbackOn]))
  expect(days.get('central-first')).toBe('2017-12-24')
  expect(days.get('central-second')).toBe('2020-05-09')
})
