import { readFileSync } from 'node:fs'
import { type Day, day, Fault, fraction, type Rational, rational } from '@qaidam/kernel'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { answerStandard } from '../answer.ts'
import { airQualityIndex, aqiLawOn, individualIndex } from './aqi.ts'
import { AVERAGES, type Average } from './breakpoints.ts'

interface Cases {
  readonly individual: readonly (Readonly<Record<'2012' | '2026', number | 'none'>> & {
    readonly average: Average
    readonly value: string
  })[]
  readonly answers: readonly {
    readonly name: string
    readonly on: Day
    readonly given: Readonly<Record<string, unknown>>
    readonly expect?: Readonly<Record<string, unknown>>
    readonly fault?: string
  }[]
}

const cases = parse(readFileSync(new URL('./aqi.cases.yaml', import.meta.url), 'utf8')) as Cases
const EDITIONS = { '2012': '2020-06-15', '2026': '2026-03-01' } as const

describe('individual indices (aqi.cases.yaml)', () => {
  test.each(cases.individual)('$average $value', ({ average, value, ...expected }) => {
    for (const edition of ['2012', '2026'] as const) {
      const index = individualIndex(aqiLawOn(EDITIONS[edition] as Day), average, rational(value))
      expect(index ?? 'none', edition).toBe(expected[edition])
    }
  })
})

describe('answers (aqi.cases.yaml)', () => {
  test.each(cases.answers)('$name', ({ on, given, expect: expected, fault }) => {
    if (fault === undefined) expect(answerStandard('air.aqi', on, given)).toMatchObject(expected ?? {})
    else
      expect(() => answerStandard('air.aqi', on, given)).toThrowError(
        expect.objectContaining({ code: fault }),
      )
  })

  test('indices are exactly those given, no more', () => {
    const { iaqi, cite } = answerStandard('air.aqi', '2020-06-15' as Day, { pm25: 12, o3: 160 })
    expect(iaqi).toEqual({ pm25: 18, o3: 50 })
    expect(cite).toMatchObject({ document: 'HJ 633-2012', clause: '表 1', mark: 'verified' })
  })

  test('by the letter of 2012 the hour of ozone counts in a daily report', () => {
    const given = { o3: rational(210), o3_8h: rational(124) }
    const index = airQualityIndex(given, 'daily', '2020-06-15' as Day, { ozoneHourInDaily: true })
    expect(index).toMatchObject({ aqi: 105, primary: ['o3'] })
  })

  test('a fault carries what was given and what to do', () => {
    try {
      answerStandard('air.aqi', '2020-06-15' as Day, { pm25: -3 })
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(Fault)
      expect(String(error)).toBe(
        'STD-013 pm25 is -3, below zero.\n  Fix: Leave a missing value out, or give null.',
      )
    }
  })
})

/** The least whole index whose concentration is not below the one given, sought one by one. */
function sought(on: Day, average: Average, hundredths: bigint): number | undefined {
  const { breakpoints } = aqiLawOn(on)
  const limits = breakpoints[average]
  for (let index = 0; index <= (breakpoints.iaqi[limits.length - 1] ?? 0); index += 1) {
    const at = Math.max(
      1,
      breakpoints.iaqi.findIndex((step) => index <= step),
    )
    const [low = 0, high = 0] = [breakpoints.iaqi[at - 1], breakpoints.iaqi[at]]
    const [from = 0, to = 0] = [limits[at - 1], limits[at]]
    // Concentration at this index, times 100 × (high − low).
    const reached = 100n * BigInt(from * (high - low) + (index - low) * (to - from))
    if (reached >= hundredths * BigInt(high - low)) return index
  }
  return undefined
}

test('an index is the least whole number that covers its concentration, found by search', () => {
  const days = Object.values(EDITIONS).map((each) => day(each))
  const property = fc.property(
    fc.constantFrom(...days),
    fc.constantFrom(...AVERAGES),
    fc.oneof(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 400_000 })),
    (on, average, hundredths) => {
      const found = sought(on, average, BigInt(hundredths))
      fc.pre(found !== undefined)
      expect(individualIndex(aqiLawOn(on), average, fraction(hundredths, 100))).toBe(found)
    },
  )
  fc.assert(property, { numRuns: 3_000 })
})

/** The formula of HJ 633 by fractions of big integers, over the table and nothing else of ours. */
function byFormula(average: Average, units: bigint, scale: bigint): number | undefined {
  const { breakpoints } = aqiLawOn(EDITIONS['2012'] as Day)
  const limits = breakpoints[average].map((limit) => BigInt(limit) * scale)
  const steps = breakpoints.iaqi.map(BigInt)
  const at = limits.findIndex((limit) => units <= limit)
  if (at === -1) return average === 'o3EightHours' ? undefined : Number(steps.at(-1))
  if (at === 0) return Number(steps[0])
  const [from = 0n, to = 0n, low = 0n, high = 0n] = [limits[at - 1], limits[at], steps[at - 1], steps[at]]
  const [rise, run] = [(high - low) * (units - from), to - from]
  return Number(low + rise / run + (rise % run === 0n ? 0n : 1n))
}

test('the index of a day of decimal texts, of few digits or many, is that of the formula', () => {
  const daily = Object.entries(aqiLawOn(EDITIONS['2012'] as Day).rules.daily)
  const units = fc.oneof(
    fc.integer({ min: 0, max: 300 }).map(BigInt),
    fc.bigInt({ min: 0n, max: 10n ** 21n }),
    // A limit or a step of the index, and what is next to it in the last digit of many.
    fc
      .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: -1, max: 1 }))
      .map(([tens, off]) => BigInt(10 * tens) * 10n ** 18n + BigInt(tens === 0 ? 0 : off)),
  )
  const reading = fc.tuple(units, fc.constantFrom(0, 1, 2, 3, 18))
  const six = fc.array(reading, { minLength: daily.length, maxLength: daily.length })
  const property = fc.property(six, (readings) => {
    const given: Record<string, Rational> = {}
    const expected: Record<string, number> = {}
    daily.forEach(([item, average], index) => {
      const [all = 0n, places = 0] = readings[index] ?? []
      given[item] = rational(`${all}e-${places}`)
      const found = byFormula(average, all, 10n ** BigInt(places))
      if (found !== undefined) expected[item] = found
    })
    const aqi = Math.max(...Object.values(expected))
    const primary = aqi > 50 ? daily.map(([item]) => item).filter((item) => expected[item] === aqi) : []
    const found = airQualityIndex(given, 'daily', EDITIONS['2012'] as Day)
    expect(found).toMatchObject({ aqi, primary, publishable: Object.keys(expected).length === daily.length })
    expect(found.iaqi).toEqual(expected)
  })
  fc.assert(property, { numRuns: 1_000 })
})

test('every tenth of CO up to 150 is exact, where the same formula in binary fractions is not', () => {
  const law = aqiLawOn('2020-06-15' as Day)
  let floatsWrong = 0
  for (const average of ['coDay', 'coHour'] as const) {
    const limits = law.breakpoints[average]
    for (let tenths = 0; tenths <= 10 * (limits.at(-1) ?? 0); tenths += 1) {
      const exact = individualIndex(law, average, fraction(tenths, 10))
      expect(exact).toBe(sought('2020-06-15' as Day, average, BigInt(10 * tenths)))
      const at = Math.max(
        1,
        limits.findIndex((limit) => tenths / 10 <= limit),
      )
      const [low = 0, high = 0] = [law.breakpoints.iaqi[at - 1], law.breakpoints.iaqi[at]]
      const [from = 0, to = 0] = [limits[at - 1], limits[at]]
      if (Math.ceil(((high - low) / (to - from)) * (tenths / 10 - from) + low) !== exact) floatsWrong += 1
    }
  }
  expect(floatsWrong).toBeGreaterThan(0)
})
