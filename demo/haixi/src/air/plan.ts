import { addDays, type Day, dayNumber, period } from '@qaidam/kernel'
import { Chance, shares } from '../chance.ts'

/** What a half-year of a station must come to by the official method. */
export interface Half {
  readonly station: string
  readonly period: string
  /** Days on which every pollutant has at least 20 hours. */
  readonly valid: number
  /** Valid days over the air standard; of them `ozone` by ozone and the others by dust. */
  readonly bad: number
  readonly ozone: number
  /** Mean of the daily PM2.5 of the valid days, µg/m³. */
  readonly pm25: number
}

export const DELINGHA = 'DEMO-632802-01'
export const GOLMUD = 'DEMO-632801-01'

// No share of 182 days rounds to 93.7 % or 91.4 %, so some days of each half must lack hours:
// 164/175 and 161/178, 160/175 and 157/174 give the published shares. The second halves are made up.
export const HALVES: readonly Half[] = [
  { station: DELINGHA, period: '2019H1', valid: 178, bad: 17, ozone: 2, pm25: 15 },
  { station: DELINGHA, period: '2019H2', valid: 181, bad: 6, ozone: 2, pm25: 14 },
  { station: DELINGHA, period: '2020H1', valid: 175, bad: 11, ozone: 2, pm25: 12 },
  { station: DELINGHA, period: '2020H2', valid: 181, bad: 5, ozone: 2, pm25: 12 },
  { station: GOLMUD, period: '2019H1', valid: 174, bad: 17, ozone: 3, pm25: 33 },
  { station: GOLMUD, period: '2019H2', valid: 180, bad: 9, ozone: 3, pm25: 30 },
  { station: GOLMUD, period: '2020H1', valid: 175, bad: 15, ozone: 3, pm25: 24 },
  { station: GOLMUD, period: '2020H2', valid: 181, bad: 7, ozone: 2, pm25: 25 },
]

/** `silent`: the station sent nothing for hours; `maintenance`: it sent rows without readings. */
export type Course = 'good' | 'dust' | 'ozone' | 'silent' | 'maintenance'

/** One day of a station: its course, and the daily means that its hours must add up to. */
export interface DayPlan {
  readonly day: Day
  readonly course: Course
  readonly pm25: number
  /** PM10 less PM2.5. */
  readonly coarse: number
  readonly so2: number
  readonly no2: number
  /** Tenths of mg/m³. */
  readonly co: number
  /** The hourly ozone that the afternoon rises to. */
  readonly ozone: number
}

// Usual values of each month on the plateau, January first: heating, then dust, then ozone.
const PM25_SHARE = [140, 122, 106, 92, 82, 76, 74, 76, 86, 96, 114, 134]
const COARSE = [28, 34, 46, 52, 46, 32, 26, 24, 26, 30, 34, 30]
const SO2 = [18, 15, 11, 9, 8, 7, 7, 7, 8, 10, 14, 18]
const NO2 = [22, 18, 15, 13, 12, 11, 11, 12, 14, 17, 21, 24]
const CO_TENTHS = [9, 8, 6, 5, 5, 4, 4, 4, 5, 6, 8, 9]
const OZONE = [72, 84, 98, 110, 120, 128, 126, 120, 104, 92, 78, 70]
const DUST_MONTHS = [2, 3, 4, 5, 11, 12]
const OZONE_MONTHS = [6, 7]
/** No day that is to be good comes near a limit: 150 for PM10, 75 for PM2.5, 160 for ozone. */
const COARSE_AND_FINE_MAX = 135

/** The days of a half-year, planned so that its shares and means come out exactly. */
export function planHalf(half: Half): readonly DayPlan[] {
  const chance = new Chance(HALVES.indexOf(half) * 7_919 + 17)
  const days = daysOf(half.period)
  const courses = coursesOf(half, days, chance)
  const courseOf = (day: Day): Course => courses.get(day) ?? 'good'
  const dusty = new Map(
    days.filter((day) => courseOf(day) === 'dust').map((day) => [day, half.pm25 + chance.between(8, 22)]),
  )
  const measured = days.filter((day) => !dusty.has(day) && isValid(courseOf(day)))
  const dust = [...dusty.values()].reduce((sum, value) => sum + value, 0)
  const fine = shares(
    half.pm25 * half.valid - dust,
    measured.map((day) => usual(PM25_SHARE, day) * chance.between(60, 140)),
  )
  const pm25 = new Map([...dusty, ...measured.map((day, index) => [day, fine[index] ?? 0] as const)])
  return days.map((day) => planDay(day, courseOf(day), pm25.get(day) ?? half.pm25, chance))
}

export function isValid(course: Course): boolean {
  return course !== 'silent' && course !== 'maintenance'
}

function planDay(day: Day, course: Course, pm25: number, chance: Chance): DayPlan {
  const around = (values: readonly number[]) =>
    Math.max(1, Math.round((usual(values, day) * chance.between(70, 135)) / 100))
  const coarse = Math.min(around(COARSE), COARSE_AND_FINE_MAX - pm25)
  return {
    day,
    course,
    pm25,
    coarse: course === 'dust' ? chance.between(165, 290) - pm25 : coarse,
    so2: around(SO2),
    no2: around(NO2),
    co: around(CO_TENTHS),
    ozone: Math.round((usual(OZONE, day) * chance.between(88, 110)) / 100),
  }
}

function usual(values: readonly number[], day: Day): number {
  return values[Number(day.slice(5, 7)) - 1] ?? 0
}

function daysOf(name: string): readonly Day[] {
  const { first, last } = period(name)
  return Array.from({ length: dayNumber(last) - dayNumber(first) + 1 }, (_, index) => addDays(first, index))
}

function coursesOf(half: Half, days: readonly Day[], chance: Chance): ReadonlyMap<Day, Course> {
  const courses = new Map<Day, Course>()
  const months = [...new Set(days.map((day) => day.slice(0, 7)))]
  // At most two a month, so that every month keeps its 27 days, and February its 25.
  for (let index = 0; index < days.length - half.valid; index += 1) {
    const inMonth = days.filter((day) => day.startsWith(months[index % 6] ?? '') && !courses.has(day))
    courses.set(chance.pick(inMonth), index % 2 === 0 ? 'maintenance' : 'silent')
  }
  const free = (within: readonly number[]) =>
    days.filter((day) => within.includes(Number(day.slice(5, 7))) && !courses.has(day))
  for (const day of chance.choose(free(OZONE_MONTHS), half.ozone)) courses.set(day, 'ozone')
  for (let left = half.bad - half.ozone; left > 0; ) {
    const first = chance.pick(free(DUST_MONTHS))
    const next = addDays(first, 1)
    courses.set(first, 'dust')
    left -= 1
    // Dust often stays for a second day.
    if (left > 0 && chance.percent(45) && free(DUST_MONTHS).includes(next)) {
      courses.set(next, 'dust')
      left -= 1
    }
  }
  return courses
}
