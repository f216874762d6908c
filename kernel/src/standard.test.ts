import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, test } from 'vitest'
import { addDays, type Day, dayFromNumber, dayNumber } from './day.ts'
import { faultsOf } from './fault.ts'
import {
  amend,
  checkStandard,
  citationText,
  defineStandard,
  phaseOn,
  type Standard,
  source,
} from './standard.ts'

const LAW = source('XX 1', '试验标准', 'A trial standard')

function standard(
  ...phases: readonly (readonly [from: string, value: number, to?: string])[]
): Standard<number> {
  return defineStandard({
    id: 'trial.limit',
    name: { zh: '限值', en: 'Limit' },
    verifiedOn: '2026-11-24',
    phases: phases.map(([from, value, to]) => ({
      from,
      value,
      cite: LAW.at('表 1'),
      ...(to === undefined ? {} : { to }),
    })),
  })
}

const codes = (checked: Standard) => checkStandard(checked).map((fault) => fault.code)
const anyDay = fc
  .integer({ min: dayNumber('1990-01-01' as Day), max: dayNumber('2040-12-31' as Day) })
  .map(dayFromNumber)
/** Standards of one to six phases on different days, in order. */
const anyStandard = fc
  .uniqueArray(anyDay, { minLength: 1, maxLength: 6 })
  .map((days) => standard(...days.sort().map((from, index) => [from, index] as const)))

describe('the phase in force', () => {
  const limit = standard(['2016-01-01', 35], ['2026-03-01', 30], ['2031-01-01', 25])

  test.each([
    ['2016-01-01', 35],
    ['2026-02-28', 35],
    ['2026-03-01', 30],
    ['2030-12-31', 30],
    ['2031-01-01', 25],
    ['2099-12-31', 25],
  ])('on %s is %i', (on, value) => {
    assert.equal(phaseOn(limit, on as Day).value, value)
  })

  test('before the first phase there is none, and the fault says when it starts and where that stands', () => {
    assert.throws(() => phaseOn(limit, '2015-12-31' as Day), {
      code: 'STD-002',
      message: 'trial.limit has no value on 2015-12-31; its first phase starts 2016-01-01 (XX 1 表 1).',
      fix: /2016-01-01 or later/,
    })
  })

  test('after a last phase that ended there is none', () => {
    const ended = standard(['2017-01-01', 1, '2026-02-28'])
    assert.equal(phaseOn(ended, '2026-02-28' as Day).value, 1)
    assert.throws(() => phaseOn(ended, '2026-03-01' as Day), { code: 'STD-002' })
  })

  test('[L0] is the last one that has begun, whatever the day', () => {
    fc.assert(
      fc.property(anyStandard, anyDay, (law, on) => {
        const begun = law.phases.filter((phase) => dayNumber(phase.from) <= dayNumber(on))
        if (begun.length === 0) assert.throws(() => phaseOn(law, on), { code: 'STD-002' })
        else assert.equal(phaseOn(law, on).value, begun.length - 1)
      }),
    )
  })

  test('[L1] a new phase never changes a day before it begins', () => {
    fc.assert(
      fc.property(anyStandard, anyDay, anyDay, (law, from, on) => {
        const last = law.phases.at(-1)
        const first = law.phases[0]
        fc.pre(last !== undefined && first !== undefined && last.from < from && first.from <= on)
        const amended = amend(law, { from, value: 99, cite: LAW.at('表 2') })
        assert.deepEqual(checkStandard(amended), [])
        if (on < from) assert.deepEqual(phaseOn(amended, on), phaseOn(law, on))
        else assert.equal(phaseOn(amended, on).value, 99)
      }),
    )
  })
})

describe('the check of a standard', () => {
  test('[L2] phases in order without an end are right', () => {
    fc.assert(fc.property(anyStandard, (law) => assert.deepEqual(codes(law), [])))
  })

  test('an end on the day before the next phase is right', () => {
    assert.deepEqual(codes(standard(['2016-01-01', 35, '2026-02-28'], ['2026-03-01', 30])), [])
  })

  test('a gap names the day after which nothing holds', () => {
    const gap = checkStandard(standard(['2016-01-01', 35, '2025-12-31'], ['2026-03-01', 30]))
    assert.deepEqual(
      gap.map((fault) => fault.code),
      ['STD-006'],
    )
    assert.match(gap[0]?.message ?? '', /no value from the day after 2025-12-31 although 2026-03-01 follows/)
  })

  test('an overlap names the day up to which two hold', () => {
    const overlap = checkStandard(standard(['2016-01-01', 35, '2026-03-31'], ['2026-03-01', 30]))
    assert.deepEqual(
      overlap.map((fault) => fault.code),
      ['STD-006'],
    )
    assert.match(overlap[0]?.message ?? '', /two values up to 2026-03-31/)
  })

  test('[L3] an end anywhere but on the day before the next phase is a fault', () => {
    fc.assert(
      fc.property(anyStandard, fc.integer({ min: -400, max: 400 }), (law, shift) => {
        const [first, second] = law.phases
        fc.pre(first !== undefined && second !== undefined && shift !== -1)
        const to = addDays(second.from, shift)
        fc.pre(first.from <= to)
        const ended = { ...law, phases: [{ ...first, to }, ...law.phases.slice(1)] }
        assert.deepEqual(codes(ended), ['STD-006'])
      }),
    )
  })

  test('everything wrong is said at once', () => {
    const wrong = {
      ...standard(['2026-03-01', 30], ['2016-01-01', 35], ['2031-02-30', 25]),
      verifiedOn: 'yesterday' as Day,
    }
    const uncited = wrong.phases.map((phase) => ({ ...phase, cite: { ...phase.cite, document: '' } }))
    assert.deepEqual(codes({ ...wrong, phases: uncited.slice(0, 2) }), [
      'STD-003',
      'STD-004',
      'STD-005',
      'STD-004',
    ])
    assert.deepEqual([...new Set(codes(wrong))], ['STD-003', 'STD-005'])
    assert.deepEqual(codes(standard()), ['STD-001'])
  })
})

test('a citation reads as document and clause; only what was read is verified', () => {
  assert.equal(citationText(LAW.at('3.2')), 'XX 1 3.2')
  assert.equal(LAW.at('3.2').mark, 'verified')
  assert.equal(LAW.at('3.2', 'unverified').mark, 'unverified')
})

test('faultsOf throws on what is no fault, so that a bug is never shown as bad input', () => {
  assert.throws(() => faultsOf(new TypeError('a bug')), { name: 'TypeError', message: 'a bug' })
})
