import { describe, expect, test } from 'vitest'
import { loads } from './loads.ts'

// The official rules once more, by plain loops: HJ 633-2012 (a day is good when no index is over
// 100), GB 3095-2012 table 4 (20 hours for a day; 8-hour windows ending 8:00 to 24:00 of 6 hours,
// 14 of them for a day).

const ITEMS = ['so2', 'no2', 'pm10', 'pm25', 'co', 'o3'] as const
type Item = (typeof ITEMS)[number]
/** Concentrations at which the index is 100; ozone as 8-hour maximum. */
const AT_100: Readonly<Record<Item, number>> = { so2: 150, no2: 80, pm10: 150, pm25: 75, co: 4, o3: 160 }

interface DayResult {
  readonly day: string
  readonly values: Readonly<Record<Item, number | undefined>>
}

function meanOf(readings: readonly (number | undefined)[], least: number): number | undefined {
  const there = readings.filter((reading) => reading !== undefined)
  // Tenths keep the sums of CO exact.
  const tenths = there.reduce((total, reading) => total + Math.round(reading * 10), 0)
  return there.length < least ? undefined : tenths / 10 / there.length
}

function eightHourMaximum(readings: readonly (number | undefined)[]): number | undefined {
  const windows: number[] = []
  for (let end = 8; end <= 24; end += 1) {
    const window = meanOf(readings.slice(end - 8, end), 6)
    if (window !== undefined) windows.push(window)
  }
  const highest = Math.max(...windows)
  return windows.length >= 14 || highest > AT_100.o3 ? highest : undefined
}

function daysOf(county: string): readonly DayResult[] {
  const days = new Map<string, Record<Item, (number | undefined)[]>>()
  for (const load of loads()) {
    if (load.register !== 'ecology.air-hour') continue
    for (const { values } of load.rows) {
      if (values.station?.includes(county) !== true) continue
      const [day = '', time = ''] = (values.hour ?? '').split('T')
      const empty = () => Array.from({ length: 24 }, (): number | undefined => undefined)
      const hours = days.get(day) ?? {
        so2: empty(),
        no2: empty(),
        pm10: empty(),
        pm25: empty(),
        co: empty(),
        o3: empty(),
      }
      days.set(day, hours)
      for (const item of ITEMS) {
        const reading = values[item]
        if (typeof reading === 'string') hours[item][Number(time.slice(0, 2))] = Number(reading)
      }
    }
  }
  return [...days].map(([day, hours]) => ({
    day,
    values: {
      so2: meanOf(hours.so2, 20),
      no2: meanOf(hours.no2, 20),
      pm10: meanOf(hours.pm10, 20),
      pm25: meanOf(hours.pm25, 20),
      co: meanOf(hours.co, 20),
      o3: eightHourMaximum(hours.o3),
    },
  }))
}

function within(days: readonly DayResult[], from: string, to: string) {
  const valid = days.filter(
    ({ day, values }) => day >= from && day <= to && ITEMS.every((item) => values[item] !== undefined),
  )
  const good = valid.filter(({ values }) => ITEMS.every((item) => (values[item] ?? 0) <= AT_100[item]))
  const mean = valid.reduce((total, { values }) => total + (values.pm25 ?? 0), 0) / valid.length
  return { valid: valid.length, good: good.length, mean }
}

const delingha = daysOf('632802')
const golmud = daysOf('632801')

// 柴达木日报, 2020-09-22: 德令哈 93.7 % (+3.3 points), 12 µg/m³ (−20 %); 格尔木 91.4 % (+1.2), 24 (−27.3 %).
// The values of 2019 follow from the changes.
describe.each([
  { name: '德令哈', days: delingha, now: [93.7, 12], before: [90.4, 15], change: ['3.3', '-20.0'] },
  { name: '格尔木', days: golmud, now: [91.4, 24], before: [90.2, 33], change: ['1.2', '-27.3'] },
])('air of $name', ({ days, now, before, change }) => {
  const of2020 = within(days, '2020-01-01', '2020-06-30')
  const of2019 = within(days, '2019-01-01', '2019-06-30')
  const share = (half: { good: number; valid: number }) => Math.round((half.good / half.valid) * 1000) / 10

  test('shares of good days and means of PM2.5 are as published', () => {
    expect([share(of2020), Math.round(of2020.mean)]).toEqual(now)
    expect([share(of2019), Math.round(of2019.mean)]).toEqual(before)
  })

  test('changes come out as published, from published values and from exact ones', () => {
    const points = 100 * (of2020.good / of2020.valid - of2019.good / of2019.valid)
    expect([points.toFixed(1), ((of2020.mean / of2019.mean - 1) * 100).toFixed(1)]).toEqual(change)
    expect((share(of2020) - share(of2019)).toFixed(1)).toBe(change[0])
    expect(((Math.round(of2020.mean) / Math.round(of2019.mean) - 1) * 100).toFixed(1)).toBe(change[1])
  })

  test('no valid day comes so near a limit that a way of rounding could decide it', () => {
    for (const { day, values } of days) {
      if (ITEMS.some((item) => values[item] === undefined)) continue
      for (const item of ITEMS) {
        const ratio = (values[item] ?? 0) / AT_100[item]
        expect(ratio < 0.97 || ratio > 1.03, `${day} ${item} ${ratio}`).toBe(true)
      }
    }
  })

  test('a day lacks all of its six values or none, and each year is valid month by month', () => {
    for (const { day, values } of days) {
      const missing = ITEMS.filter((item) => values[item] === undefined)
      expect([0, ITEMS.length], day).toContain(missing.length)
    }
    for (let month = 1; month <= 24; month += 1) {
      const of = `${month <= 12 ? 2019 : 2020}-${String(((month - 1) % 12) + 1).padStart(2, '0')}`
      const { valid } = within(days, `${of}-01`, `${of}-31`)
      expect(valid, of).toBeGreaterThanOrEqual(of.endsWith('-02') ? 25 : 27)
    }
  })

  test('most bad days of spring are dusty', () => {
    const spring = days.filter(({ day }) => ['03', '04', '05'].includes(day.slice(5, 7)))
    const bad = spring.filter(({ values }) => ITEMS.some((item) => (values[item] ?? 0) > AT_100[item]))
    expect(bad.length).toBeGreaterThan(5)
    expect(bad.filter(({ values }) => (values.pm10 ?? 0) > AT_100.pm10)).toHaveLength(bad.length)
  })
})

test('PM2.5 is never more than PM10, but for the one reading that is corrected later', () => {
  const odd: string[] = []
  for (const load of loads()) {
    if (load.register !== 'ecology.air-hour') continue
    for (const { values } of load.rows) {
      if (Number(values.pm25 ?? 0) > Number(values.pm10 ?? 0)) odd.push(`${values.station} ${values.hour}`)
    }
  }
  expect(odd).toEqual(['DEMO-632801-01 2020-09-12T10:00'])
})
