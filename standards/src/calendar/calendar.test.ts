import {
  addDays,
  addHours,
  type Day,
  dayNumber,
  type LocalTime,
  localTime,
  minutesBetween,
  phaseOn,
} from '@qaidam/kernel'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerStandard } from '../answer.ts'
import { holidays } from './holidays.ts'
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.ts'

const ON = '2020-06-30' as Day

/** 2019, 2020 and 2026 as printed beside each other in a second collection of the notices. */
const PRINTED = {
  2019: {
    off: '01-01 02-04 02-05 02-06 02-07 02-08 04-05 05-01 05-02 05-03 06-07 09-13 10-01 10-02 10-03 10-04 10-07',
    worked: '02-02 02-03 04-28 05-05 09-29 10-12',
    days: 250,
  },
  2020: {
    off: '01-01 01-24 01-27 01-28 01-29 01-30 01-31 04-06 05-01 05-04 05-05 06-25 06-26 10-01 10-02 10-05 10-06 10-07 10-08',
    worked: '01-19 04-26 05-09 06-28 09-27 10-10',
    days: 249,
  },
  2026: {
    off: '01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-06 05-01 05-04 05-05 06-19 09-25 10-01 10-02 10-05 10-06 10-07',
    worked: '01-04 02-14 02-28 05-09 09-20 10-10',
    days: 248,
  },
}

describe('holiday notices', () => {
  test.each(Object.entries(PRINTED))(
    '%s has its days off, its working weekends and its total',
    (year, printed) => {
      const { value } = phaseOn(holidays, `${year}-07-01` as Day)
      expect(value.weekdaysOff.map((each) => each.slice(5)).join(' ')).toBe(printed.off)
      expect(value.weekendWorked.map((each) => each.slice(5)).join(' ')).toBe(printed.worked)
      expect(workingDaysBetween(`${year}-01-01` as Day, `${year}-12-31` as Day)).toBe(printed.days)
    },
  )

  test('days off are weekdays, days worked are of the weekend, and all lie in their year in order', () => {
    for (const { from, value } of holidays.phases) {
      expect(from).toBe(`${value.year}-01-01`)
      for (const [days, weekend] of [
        [value.weekdaysOff, false],
        [value.weekendWorked, true],
      ] as const) {
        expect([...days].sort()).toEqual(days)
        expect(new Set(days).size).toBe(days.length)
        for (const each of days) {
          expect(each.slice(0, 4)).toBe(String(value.year))
          expect([0, 6].includes((dayNumber(each) + 4) % 7), each).toBe(weekend)
        }
      }
      // Seven holidays with eleven days (thirteen from 2025), most of them weekdays or made up for.
      expect(value.weekdaysOff.length).toBeGreaterThan(16)
      expect(value.weekendWorked.length).toBeGreaterThan(4)
    }
  })
})

test('adding and counting undo each other, and every counted end is a working day', () => {
  const start = dayNumber('2018-01-01' as Day)
  const anyDay = fc.integer({ min: 0, max: 3000 }).map((each) => addDays('2018-01-01' as Day, each))
  expect(addDays('2018-01-01' as Day, 3000) < '2026-10-01').toBe(true)
  expect(start).toBeGreaterThan(0)
  const property = fc.property(anyDay, fc.integer({ min: 1, max: 40 }), (from, days) => {
    const to = addWorkingDays(from, days)
    expect(isWorkingDay(to)).toBe(true)
    expect(workingDaysBetween(from, to)).toBe(days)
    expect(workingDaysBetween(from, addDays(to, -1))).toBe(days - 1)
  })
  fc.assert(property)
})

test('the question counts between two days and cites the notices of both years', () => {
  const answer = answerStandard('calendar.working-days-between', ON, { from: '2019-12-31', to: '2020-01-02' })
  expect(answer).toMatchObject({ days: 1, cite: { document: '国务院办公厅关于2020年部分节假日安排的通知' } })
  expect(answer.cites).toHaveLength(2)
})

test.each([
  ['calendar.working-days-between', { from: '2020-02-01', to: '2020-01-31' }, 'STD-072'],
  ['calendar.working-days-between', { from: '2020-02-01' }, 'STD-018'],
  ['calendar.working-days-between', { from: '2026-12-31', to: '2027-01-04' }, 'STD-070'],
  ['calendar.add-working-days', { from: '2020-02-01', days: 1, local_holidays: '2020-02-03' }, 'STD-015'],
  ['calendar.add-working-days', { from: '2020-02-01', days: 1, local_holidays: ['3 Feb'] }, 'STD-019'],
  ['calendar.add-working-days', { from: '2020-02-01', days: 10_001 }, 'STD-014'],
])('%s %j is refused', (id, input, code) => {
  expect(() => answerStandard(id, ON, input)).toThrowError(expect.objectContaining({ code }))
})

test('a year without its notice is named with what to do', () => {
  expect(() => isWorkingDay('2027-01-04' as Day)).toThrowError(/notice of 2027 is not known.*2018 to 2026/)
  expect(() => addWorkingDays('2020-01-01' as Day, 0.5)).toThrowError(
    expect.objectContaining({ code: 'STD-071' }),
  )
})

describe('hours', () => {
  test.each([
    ['2020-06-29T08:30', 48, '2020-07-01T08:30'],
    ['2019-12-31T23:59', 0.25, '2020-01-01T00:14'],
    ['2020-03-01T00:00', -1, '2020-02-29T23:00'],
  ])('%s and %d hours are %s', (from, hours, expected) => {
    expect(addHours(localTime(from), hours)).toBe(expected)
  })

  test('minutes between are those that were added', () => {
    const property = fc.property(fc.integer({ min: -100_000, max: 100_000 }), (minutes) => {
      const from = '2020-02-28T12:34' as LocalTime
      expect(minutesBetween(from, addHours(from, minutes / 60))).toBe(minutes)
    })
    fc.assert(property)
  })

  test.each(['2020-06-29', '2020-06-29T24:00', '2020-02-30T10:00', '2020-06-29 10:00'])(
    '%s is none',
    (text) => {
      expect(() => localTime(text)).toThrowError(expect.objectContaining({ code: 'KRN-004' }))
    },
  )
})
