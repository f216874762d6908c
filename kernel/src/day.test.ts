import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, test } from 'vitest'
import {
  addDays,
  type Day,
  day,
  dayFromNumber,
  dayNumber,
  dayOfHour,
  dayOfInstant,
  daysInMonth,
  hour,
  type Instant,
  isDay,
} from './day.ts'

const MS_A_DAY = 86_400_000

/** The machine's own calendar in UTC: the same Gregorian rules, written by somebody else. */
function witnessNumber(at: string): number {
  return Date.parse(`${at}T00:00:00Z`) / MS_A_DAY
}

function witnessDay(number: number): string {
  return new Date(number * MS_A_DAY).toISOString().slice(0, 10)
}

const anyNumber = fc.integer({ min: witnessNumber('0001-01-01'), max: witnessNumber('9999-12-31') })

describe('day', () => {
  test('[D1] numbers and days agree with the calendar of the machine, both ways', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        const at = dayFromNumber(number)
        assert.equal(at, witnessDay(number))
        assert.equal(dayNumber(at), number)
      }),
      { numRuns: 2_000 },
    )
  })

  test('[D2] days sort as texts in the order of the calendar', () => {
    fc.assert(
      fc.property(anyNumber, anyNumber, (a, b) => {
        assert.equal(dayFromNumber(a) < dayFromNumber(b), a < b)
      }),
    )
  })

  test('[D3] the day after the last of a month is the first of the next, every month of 400 years', () => {
    for (let year = 1900; year < 2300; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        const lastDate = new Date(Date.UTC(year, month, 0)).getUTCDate()
        assert.equal(daysInMonth(year, month), lastDate, `${year}-${month}`)
        const last = `${year}-${String(month).padStart(2, '0')}-${lastDate}` as Day
        assert.equal(addDays(last, 1), witnessDay(witnessNumber(last) + 1))
      }
    }
  })

  test.each(['2020-02-29', '2000-02-29', '2019-12-31', '0001-01-01'])('%s is a day', (text) => {
    assert.equal(day(text), text)
  })

  test.each([
    '2020-06-31',
    '2019-02-29',
    '1900-02-29',
    '2020-13-01',
    '2020-00-10',
    '2020-01-00',
    '0000-01-01',
    '2020-6-1',
    '20200601',
    '2020-06-01T00:00',
    ' 2020-06-01',
    '',
  ])('"%s" is refused, with an example', (text) => {
    assert.equal(isDay(text), false)
    assert.throws(() => day(text), { code: 'KRN-001', fix: /2020-06-30/ })
  })

  test('an hour is written by its start, and there is no hour 24', () => {
    assert.equal(dayOfHour(hour('2020-06-30T23:00')), '2020-06-30')
    for (const text of ['2020-06-30T24:00', '2020-06-30T13:30', '2020-06-31T01:00', '2020-06-30 13:00']) {
      assert.throws(() => hour(text), { code: 'KRN-002' }, text)
    }
  })

  test.each([
    ['2020-06-30T15:59:59.999Z', '2020-06-30'],
    ['2020-06-30T16:00:00.000Z', '2020-07-01'],
    ['2020-07-01T00:00:00+08:00', '2020-07-01'],
  ])('%s falls on %s in China', (instant, expected) => {
    assert.equal(dayOfInstant(instant as Instant), expected)
  })

  test('an instant that is none is refused', () => {
    assert.throws(() => dayOfInstant('yesterday' as Instant), { code: 'KRN-003', message: /yesterday/ })
  })
})
