import {
  addDays,
  type Day,
  type Evaluated,
  evaluateFormula,
  type PartRow,
  type PeriodMethod,
  parseFormula,
  period,
  type Rational,
  rank,
  rational,
  sum,
  type Values,
} from '@qaidam/kernel'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { methods } from '../../methods.ts'
import { POLLUTANTS } from '../pollutants.ts'
import { compositeIndex, compositeIndexMethod } from './composite.ts'
import { daysByLevel, exceedDays, goodDays, primaryDays, validDays } from './days.ts'
import { airMean } from './mean.ts'
import { airPercentile } from './percentile.ts'

const CLEAN: Values = { so2: '10', no2: '14', pm10: '46', pm25: '12', co: '0.8', o3Mda8: '90', dust: 'none' }
const POLLUTED: Values = { ...CLEAN, pm25: '76' }

function daysFrom(first: string, values: readonly Values[], by = 'a'): readonly PartRow[] {
  return values.map((each, index) => ({ by, day: addDays(first as Day, index), values: each }))
}
const times = (count: number, values: Values) => Array.from({ length: count }, () => values)

/** Every part is the sum of its rows' contributions: what a reader does by hand. */
function expectAddsUp({ parts, contributions }: Evaluated): void {
  const sums = new Map<string, Rational>()
  for (const { part, contribution } of contributions) {
    expect(contribution.equals(rational(contribution.toString()))).toBe(true)
    sums.set(part, (sums.get(part) ?? rational(0)).plus(contribution))
  }
  for (const [part, value] of Object.entries(parts)) {
    expect((sums.get(part) ?? rational(0)).toString(), part).toBe(value.toString())
  }
  for (const part of sums.keys()) expect(Object.keys(parts)).toContain(part)
}

/** The value is what the printed formula makes of the parts. */
function expectFollows({ raw, parts, formula }: Evaluated): void {
  const line = (formula.split(';')[0] ?? '').replaceAll('×', '*')
  const value = evaluateFormula(parseFormula(line), new Map(Object.entries(parts)))
  expect(raw?.toString()).toBe(value.toString())
}

describe('the share of good days', () => {
  test.each([
    [86, 91, '94.5'],
    [27, 29, '93.1'],
    [22, 92, '23.9'],
    [51, 92, '55.4'],
    [342, 365, '93.7'],
    [165, 181, '91.2'],
  ])('%i of %i days is %s per cent', (good, valid, expected) => {
    const rows = daysFrom('2019-01-01', [...times(good, CLEAN), ...times(valid - good, POLLUTED)])
    const result = goodDays.evaluate(rows, period('2019'), {})
    expect(result.raw?.toFixed(1)).toBe(expected)
    expectFollows(result)
    expectAddsUp(result)
  })

  test('counts valid days only: a day with a pollutant missing is none, unless it is bad', () => {
    const { co: _, ...incomplete } = CLEAN
    const rows = daysFrom('2020-06-01', [CLEAN, incomplete, { ...incomplete, pm25: '76' }])
    const { parts } = goodDays.evaluate(rows, period('2020-06'), {})
    expect({ ...parts }).toEqual({ numerator: rational(1), denominator: rational(2) })
  })

  test('keeps dust days, as the notice says; a figure may say `all`', () => {
    const rows = daysFrom('2020-06-01', [CLEAN, { ...POLLUTED, dust: 'detected' }])
    expect(goodDays.evaluate(rows, period('2020-06'), {}).raw?.toString()).toBe('50')
    expect(goodDays.evaluate(rows, period('2020-06'), { dust: 'all' }).raw?.toString()).toBe('100')
  })

  test('judges each day by the law of that day', () => {
    const rows = daysFrom('2026-02-28', times(2, { ...CLEAN, pm25: '70' }))
    const result = goodDays.evaluate(rows, period('2026'), {})
    expect(result.parts).toEqual({ numerator: rational(1), denominator: rational(2) })
    expect(new Set(result.cite.map(({ document }) => document))).toContain('HJ 633-2012')
    expect(new Set(result.cite.map(({ document }) => document))).toContain('HJ 633-2026')
  })

  test('without a valid day says so', () => {
    const result = goodDays.evaluate([], period('2020-06'), {})
    expect(result.raw).toBeUndefined()
    expect(result.reason?.zh).toBe('没有有效监测天数')
  })
})

describe('counts of days', () => {
  const rows = daysFrom('2020-06-01', [
    CLEAN,
    POLLUTED,
    { ...CLEAN, pm25: '151' },
    { ...CLEAN, o3Mda8: '124' },
  ])
  const count = (method: PeriodMethod, settings = {}) =>
    method.evaluate(rows, period('2020-06'), settings).raw?.toString()

  test('by level, above the limit, by primary pollutant', () => {
    expect(count(validDays)).toBe('4')
    expect(['1', '2', '3', '4', '5', '6'].map((level) => count(daysByLevel, { level }))).toEqual([
      '1',
      '1',
      '1',
      '0',
      '1',
      '0',
    ])
    expect(count(exceedDays)).toBe('2')
    expect(count(exceedDays, { pollutant: 'pm25' })).toBe('2')
    expect(count(exceedDays, { pollutant: 'o3' })).toBe('0')
    expect(count(primaryDays, { pollutant: 'pm25' })).toBe('2')
    expect(count(primaryDays, { pollutant: 'o3' })).toBe('1')
  })
})

describe('means', () => {
  const settings = { pollutant: 'pm25' }

  test('of an area are means of city days, each the rounded mean of its stations', () => {
    const rows = [
      ...daysFrom('2020-06-01', [CLEAN, CLEAN], 'a'),
      ...daysFrom('2020-06-01', [{ ...CLEAN, pm25: '15' }], 'b'),
      ...daysFrom('2020-06-01', [{ ...CLEAN, pm25: '17' }], 'c'),
    ]
    const result = airMean.evaluate(rows, period('2020-06'), settings)
    // (12 + 15 + 17) / 3 = 14.67, stated as 15; then 12 alone.
    expect(result.parts).toEqual({ sum: rational(27), days: rational(2) })
    expectFollows(result)
    expectAddsUp(result)
  })

  test('leave out dust days of the station where there was dust', () => {
    const rows = [
      ...daysFrom('2020-06-01', [CLEAN, { ...CLEAN, pm10: '500', dust: 'confirmed' }], 'a'),
      ...daysFrom('2020-06-01', [CLEAN, { ...CLEAN, pm10: '50' }], 'b'),
    ]
    const without = { pollutant: 'pm10', dust: 'concentrations' }
    const mean = (given: Readonly<Record<string, string>>) =>
      airMean.evaluate(rows, period('2020-06'), given).raw?.toString()
    expect(mean({ pollutant: 'pm10' })).toBe('160.5')
    expect(mean(without)).toBe('48')
    expect(mean({ pollutant: 'so2', dust: 'concentrations' })).toBe('10')
  })

  test('of a whole year need 324 days', () => {
    // 2019 without two days of each of eleven months, and without the 16th to 18th of December: 340 days.
    const year = daysFrom('2019-01-01', times(365, CLEAN))
    const without = (holds: (day: Day) => boolean) => year.filter(({ day }) => !holds(day))
    expect(airMean.evaluate(year, period('2019'), settings).raw?.toString()).toBe('12')
    const enough = without((day) => Number(day.slice(8)) > 27)
    expect(enough).toHaveLength(324)
    expect(airMean.evaluate(enough, period('2019'), settings).raw?.toString()).toBe('12')
    const few = enough.filter(({ day }) => day !== '2019-07-01')
    const result = airMean.evaluate(few, period('2019'), settings)
    expect(result.raw).toBeUndefined()
    expect(result.reason?.en).toBe('2019 has 323 valid daily values of PM2.5; a year needs 324.')
    expectAddsUp(result)
    expect(airMean.evaluate(few, period('2019-01/2019-11'), settings).raw?.toString()).toBe('12')
  })

  test.each([
    ['02', 25, true],
    ['02', 24, false],
    ['07', 27, true],
    ['07', 26, false],
  ])('a month %s with %i days makes a valid year: %s', (month, days, valid) => {
    const rows = daysFrom('2019-01-01', times(365, CLEAN)).filter(
      ({ day }) => day.slice(5, 7) !== month || Number(day.slice(8)) <= days,
    )
    const result = airMean.evaluate(rows, period('2019'), settings)
    expect(result.raw !== undefined).toBe(valid)
    if (!valid) expect(result.reason?.zh).toContain(`少于${days + 1}个`)
  })

  test('a dust day that is left out still makes a valid year', () => {
    const year = daysFrom('2019-01-01', times(365, CLEAN)).map((row) =>
      row.day.startsWith('2019-04') ? { ...row, values: { ...row.values, dust: 'detected' } } : row,
    )
    const dusty = { pollutant: 'pm10', dust: 'concentrations' }
    expect(airMean.evaluate(year, period('2019'), dusty).raw?.toString()).toBe('46')
  })
})

describe('percentiles', () => {
  test('of ozone are the 90th of days, between two of them', () => {
    const ozone = [80, 90, 100, 110, 120, 130, 140, 150, 160, 170]
    const rows = daysFrom(
      '2020-06-01',
      ozone.map((each) => ({ ...CLEAN, o3Mda8: String(each) })),
    )
    const result = airPercentile.evaluate(rows, period('2020-06'), { pollutant: 'o3' })
    expect(result.raw?.toString()).toBe('161')
    expect(result.formula).toBe('lower + (upper - lower) × 0.1; 1 + (n - 1) × 0.9 = 9.1')
    expectFollows(result)
    expectAddsUp(result)
  })
})

describe('the composite index', () => {
  const of = (values: readonly string[], on: string) => {
    const numbers = values.map((each) => rational(each))
    const [so2, no2, pm10, pm25, co, o3] = numbers
    if (!so2 || !no2 || !pm10 || !pm25 || !co || !o3) throw new RangeError('six values')
    return compositeIndex({ so2, no2, pm10, pm25, co, o3 }, on as Day).toFixed(2)
  }

  test.each([
    ['河源 2022-02, published', ['3', '13', '16', '13', '0.9', '87'], '2022-02-28', '1.73'],
    ['婺源 2023-09, published', ['11', '16', '40', '16', '0.6', '139'], '2023-09-30', '2.63'],
    ['a made-up town in 2020', ['12', '20', '55', '24', '1.2', '130'], '2020-06-30', '3.29'],
    ['the limits of 2012 themselves', ['60', '40', '70', '35', '4', '160'], '2020-06-30', '6.00'],
  ])('%s', (_, values, on, expected) => {
    expect(of(values, on)).toBe(expected)
  })

  test('bases follow the limits: within rounding of the exact sums under 2026 and 2031', () => {
    const town = ['12', '20', '55', '24', '1.2', '130']
    expect(Math.abs(Number(of(town, '2026-06-30')) - 3.5292)).toBeLessThanOrEqual(0.03)
    expect(Math.abs(Number(of(town, '2031-06-30')) - 4.4392)).toBeLessThanOrEqual(0.03)
  })

  test('names the greatest single index, and withholds itself when a pollutant is missing', () => {
    const result = compositeIndexMethod.evaluate(daysFrom('2020-06-01', [CLEAN]), period('2020-06'), {})
    expect(result.label).toEqual({ zh: '可吸入颗粒物', en: 'PM10' })
    expect(result.formula).toContain('so2 = round(round(so2Sum / so2Days, 0) / 60, 2)')
    const { co: _, ...incomplete } = CLEAN
    const missing = compositeIndexMethod.evaluate(daysFrom('2020-06-01', [incomplete]), period('2020-06'), {})
    expect(missing.raw).toBeUndefined()
    expect(missing.reason?.zh).toBe('没有一氧化碳的有效日均值')
  })

  test('equal indices share a rank', () => {
    const ranks = rank(
      new Map([
        ['a', rational('2.21')],
        ['b', rational('1.67')],
        ['c', rational('2.21')],
        ['d', rational('2.4')],
      ]),
      'smaller',
    )
    expect([...ranks]).toEqual(
      expect.arrayContaining([
        ['b', 1],
        ['a', 2],
        ['c', 2],
        ['d', 4],
      ]),
    )
  })
})

describe('every period method, over several stations with gaps', () => {
  const periodMethods = methods.filter((each): each is PeriodMethod => each.kind === 'period')
  const combinations = periodMethods.flatMap((method) =>
    Object.entries(method.settings ?? {})
      .reduce<readonly Record<string, string>[]>(
        (all, [name, choices]) =>
          all.flatMap((each) => choices.map((choice) => ({ ...each, [name]: choice }))),
        [{}],
      )
      .map((settings) => ({ method, settings })),
  )
  const concentration = fc.option(fc.integer({ min: 0, max: 700 }).map(String), { freq: 6 })
  const values = fc.record({
    so2: concentration,
    no2: concentration,
    pm10: concentration,
    pm25: concentration,
    co: fc.option(fc.integer({ min: 0, max: 600 }).map((tenths) => rational(`${tenths}e-1`).toString())),
    o3Mda8: concentration,
    dust: fc.constantFrom('none', 'detected', 'confirmed'),
  })
  const row = fc.record({
    by: fc.constantFrom('a', 'b', 'c', 'd'),
    day: fc.integer({ min: 0, max: 40 }).map((offset) => addDays('2026-02-10' as Day, offset)),
    values,
  })
  const rows = fc
    .uniqueArray(row, { selector: ({ by, day }) => `${by} ${day}`, maxLength: 60 })
    .map((all) => [...all].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)))

  test.each(
    combinations.map((each) => [`${each.method.id} ${JSON.stringify(each.settings)}`, each] as const),
  )('%s: rows add up to parts, and parts make the value', (_, { method, settings }) => {
    const property = fc.property(rows, (given) => {
      const result = method.evaluate(given, period('2026Q1'), settings)
      expectAddsUp(result)
      expect(result.raw === undefined).toBe(result.reason !== undefined)
      if (result.raw !== undefined) expectFollows(result)
    })
    fc.assert(property, { numRuns: 30 })
  })

  test('the index of one station at a time is the sum of its rounded single indices', () => {
    const property = fc.property(rows, (given) => {
      const { raw, parts } = compositeIndexMethod.evaluate(given, period('2026Q1'), {})
      fc.pre(raw !== undefined)
      expect(raw?.toString()).toBe(sum(POLLUTANTS.map((each) => parts[each] ?? rational(0))).toString())
    })
    fc.assert(property, { numRuns: 50 })
  })
})
