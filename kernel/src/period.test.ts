import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, test } from 'vitest'
import { addDays, type Day, dayFromNumber, dayNumber } from './day.ts'
import { grainRuns, period, periodOf, yearBefore } from './period.ts'

const anyDay = fc
  .integer({ min: dayNumber('1999-01-01' as Day), max: dayNumber('2035-12-31' as Day) })
  .map(dayFromNumber)

/** The days of a run, counted one by one: slower than the code under test, and independent of it. */
function daysOf(run: { grain: 'year' | 'month' | 'day'; from: Day; to: Day }): Day[] {
  const last = run.grain === 'day' ? run.to : periodOf(run.grain, run.to).last
  const days: Day[] = []
  for (let day = run.from; day <= last; day = addDays(day, 1)) days.push(day)
  return days
}

describe('period', () => {
  test.each([
    ['2020', '2020-01-01', '2020-12-31', 'year'],
    ['2020H1', '2020-01-01', '2020-06-30', 'half'],
    ['2020Q2', '2020-04-01', '2020-06-30', 'quarter'],
    ['2020-02', '2020-02-01', '2020-02-29', 'month'],
    ['2020-06-15', '2020-06-15', '2020-06-15', 'day'],
    ['2016/2020H1', '2016-01-01', '2020-06-30', 'half'],
    ['2018/2020', '2018-01-01', '2020-12-31', 'year'],
  ])('%s runs from %s to %s', (name, first, last, grain) => {
    assert.deepEqual(period(name), { name, first, last, grain })
  })

  test.each([
    '',
    '20',
    '2020H3',
    '2020Q5',
    '2020-13',
    '2020-06-31',
    '2020/2019',
    '2020/',
    'a/b',
    '2019/2020/2021',
  ])('"%s" is refused', (text) => {
    assert.throws(() => period(text), { code: 'KRN-010' })
  })

  test('the year before the leap day is the last of February', () => {
    assert.equal(yearBefore(period('2020-02-29')).name, '2019-02-28')
    assert.equal(yearBefore(period('2016/2020H1')).name, '2015/2019H1')
  })

  test('[P1] runs cover every day of a stretch once', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 1500 }), (first, length) => {
        const last = addDays(first, length)
        const covered = grainRuns(first, last).flatMap(daysOf).sort()
        assert.equal(covered.length, length + 1)
        assert.equal(new Set(covered).size, covered.length)
        assert.equal(covered[0], first)
        assert.equal(covered[length], last)
      }),
    )
  })
})
