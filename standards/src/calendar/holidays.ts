import { type Day, defineStandard, type Phase } from '@qaidam/kernel'
import { holidayNotice } from '../sources.ts'

/** How a year's notice moves days: weekdays that are off, and days of the weekend that are worked. */
export interface YearOfHolidays {
  readonly year: number
  readonly weekdaysOff: readonly Day[]
  readonly weekendWorked: readonly Day[]
}

/** Month and day of each, as the notices count; only what differs from a plain week is written down. */
function year(of: number, off: string, worked: string): Phase<YearOfHolidays> {
  const days = (text: string) => text.split(' ').map((each) => `${of}-${each}` as Day)
  return {
    from: `${of}-01-01` as Day,
    value: { year: of, weekdaysOff: days(off), weekendWorked: days(worked) },
    cite: holidayNotice(of).at('放假调休安排'),
  }
}

/**
 * 2018 to 2026 by the notices, as collected in the package chinese-days 1.5.7 (MIT licence, © 2024
 * Yawei sun). 2019 has its longer May holiday, and 2020 its Spring Festival prolonged to 2 February,
 * whereby 1 February was no longer worked. A year whose notice is not out has no calendar.
 */
const YEARS: readonly Phase<YearOfHolidays>[] = [
  year(
    2018,
    '01-01 02-15 02-16 02-19 02-20 02-21 04-05 04-06 04-30 05-01 06-18 09-24 10-01 10-02 10-03 10-04 10-05 12-31',
    '02-11 02-24 04-08 04-28 09-29 09-30 12-29',
  ),
  year(
    2019,
    '01-01 02-04 02-05 02-06 02-07 02-08 04-05 05-01 05-02 05-03 06-07 09-13 10-01 10-02 10-03 10-04 10-07',
    '02-02 02-03 04-28 05-05 09-29 10-12',
  ),
  year(
    2020,
    '01-01 01-24 01-27 01-28 01-29 01-30 01-31 04-06 05-01 05-04 05-05 06-25 06-26 10-01 10-02 10-05 10-06 10-07 10-08',
    '01-19 04-26 05-09 06-28 09-27 10-10',
  ),
  year(
    2021,
    '01-01 02-11 02-12 02-15 02-16 02-17 04-05 05-03 05-04 05-05 06-14 09-20 09-21 10-01 10-04 10-05 10-06 10-07',
    '02-07 02-20 04-25 05-08 09-18 09-26 10-09',
  ),
  year(
    2022,
    '01-03 01-31 02-01 02-02 02-03 02-04 04-04 04-05 05-02 05-03 05-04 06-03 09-12 10-03 10-04 10-05 10-06 10-07',
    '01-29 01-30 04-02 04-24 05-07 10-08 10-09',
  ),
  year(
    2023,
    '01-02 01-23 01-24 01-25 01-26 01-27 04-05 05-01 05-02 05-03 06-22 06-23 09-29 10-02 10-03 10-04 10-05 10-06',
    '01-28 01-29 04-23 05-06 06-25 10-07 10-08',
  ),
  year(
    2024,
    '01-01 02-12 02-13 02-14 02-15 02-16 04-04 04-05 05-01 05-02 05-03 06-10 09-16 09-17 10-01 10-02 10-03 10-04 10-07',
    '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12',
  ),
  year(
    2025,
    '01-01 01-28 01-29 01-30 01-31 02-03 02-04 04-04 05-01 05-02 05-05 06-02 10-01 10-02 10-03 10-06 10-07 10-08',
    '01-26 02-08 04-27 09-28 10-11',
  ),
  year(
    2026,
    '01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-06 05-01 05-04 05-05 06-19 09-25 10-01 10-02 10-05 10-06 10-07',
    '01-04 02-14 02-28 05-09 09-20 10-10',
  ),
]

export const holidays = defineStandard<YearOfHolidays>({
  id: 'calendar.holidays',
  name: { zh: '节假日与调休安排', en: 'Public holidays and working weekends' },
  verifiedOn: '2026-11-23',
  phases: YEARS.map((phase, at) => (at === YEARS.length - 1 ? { ...phase, to: '2026-12-31' } : phase)),
})
