import { readFileSync } from 'node:fs'
import { type Day, fraction, rational } from '@qaidam/kernel'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { answerStandard } from '../answer.ts'
import { type WaterResults, waterClass } from './class.ts'
import { waterClassLimits } from './class-limits.ts'
import { cityIndex, oxygenIndex } from './indices.ts'
import { WATER_BODIES, WATER_CLASSES, WATER_ITEMS, type WaterBody, type WaterItem } from './items.ts'
import { saturatedOxygen, waterLawOn } from './law.ts'
import { meanOfSamples, phMean, requireMonths } from './mean.ts'
import { classOfParts, partsOfDecimal } from './parts.ts'
import { roundedResult } from './rounding.ts'
import { sourceCompliance, sourceComplies } from './source.ts'
import { sourceSpecificLimits } from './source-limits.ts'
import { trophicLevel } from './tli.ts'

const ON = '2020-06-30' as Day
const r = rational
const SEA = r('101.325')

interface Single {
  readonly body: WaterBody
  readonly item: WaterItem
  readonly value: string
  readonly class: string
}
const file = readFileSync(new URL('./class.cases.yaml', import.meta.url), 'utf8')
const { single } = parse(file) as { readonly single: readonly Single[] }

describe('one item alone (class.cases.yaml)', () => {
  test.each(single)('$item $value in a $body is $class', ({ body, item, value, class: expected }) => {
    expect(answerStandard('water.class', ON, { body, [item]: value })).toMatchObject({ class: expected })
    const parts = { [item]: partsOfDecimal(item, value) }
    expect(classOfParts(waterLawOn(ON, body), parts)).toBe(expected)
  })
})

test('limits never become stricter from class I to V, and parts of a mg/L hold them all', () => {
  for (const [item, five] of Object.entries(waterClassLimits.phases[0]?.value ?? {})) {
    const limits = five.map((limit) => Number(limit))
    const rising = [...limits].sort((a, b) => (item === 'do' ? b - a : a - b))
    expect(limits, item).toEqual(rising)
    for (const limit of five) expect(r(limit).times(r(100_000)).isInteger(), item).toBe(true)
  }
})

const decimal = fc
  .tuple(
    fc.integer({ min: 0, max: 60 }),
    fc.integer({ min: 0, max: 9_999_999 }),
    fc.integer({ min: 0, max: 7 }),
  )
  .map(([whole, part, places]) =>
    places === 0 ? String(whole) : `${whole}.${String(part).padStart(7, '0').slice(0, places)}`,
  )

test('readings in parts are classed as the exact readings are', () => {
  const items = fc.uniqueArray(fc.constantFrom(...WATER_ITEMS), { minLength: 1, maxLength: 5 })
  const property = fc.property(
    fc.constantFrom(...WATER_BODIES),
    items,
    fc.array(decimal, { minLength: 5, maxLength: 5 }),
    (body, names, values) => {
      const texts = names.map((item, at) => {
        const text = values[at] ?? '0'
        return [item, item === 'ph' ? String(Number(text) % 14) : text] as const
      })
      fc.pre(texts.every(([, text]) => !text.includes('e')))
      const exact: WaterResults = Object.fromEntries(texts.map(([item, text]) => [item, r(text)]))
      const parts = Object.fromEntries(texts.map(([item, text]) => [item, partsOfDecimal(item, text)]))
      expect(classOfParts(waterLawOn(ON, body), parts)).toBe(waterClass(exact, body, ON).class)
    },
  )
  fc.assert(property, { numRuns: 2_000 })
})

/** Units in 10^-20, of a limit of the table as it is written there. */
const FINE = 10n ** 20n
function fine(decimal: string): bigint {
  const [whole = '', part = ''] = decimal.split('.')
  return BigInt(whole + part.padEnd(20, '0'))
}

test('class, decisive items and multiples of decimal texts are those of plain big integers', () => {
  const table = waterClassLimits.phases[0]?.value
  const five = { do: table?.do, codmn: table?.codmn, nh3n: table?.nh3n, tp: table?.tpRiver, hg: table?.hg }
  type Name = keyof typeof five
  const names = Object.keys(five) as Name[]
  const limit = (item: Name, at: number) => fine(five[item]?.[at] ?? '0')
  const nearLimit = (item: Name) =>
    fc
      .tuple(fc.integer({ min: 0, max: 4 }), fc.constantFrom(-FINE / 200n, -1n, 0n, 1n, FINE / 200n))
      .map(([at, off]) => limit(item, at) + off)
  const reading = (item: Name) =>
    fc
      .oneof(
        fc.bigInt({ min: 0n, max: 400n }).map((hundredths) => (hundredths * FINE) / 100n),
        fc.bigInt({ min: 0n, max: 40n * FINE }),
        nearLimit(item),
      )
      .map((units) => (units < 0n ? 0n : units))
  const property = fc.property(fc.tuple(...names.map(reading)), (readings) => {
    const exceeding: unknown[] = []
    const places = names.map((item, index) => {
      const units = readings[index] ?? 0n
      const found = [0, 1, 2, 3, 4].find((at) =>
        item === 'do' ? units >= limit(item, at) : units <= limit(item, at),
      )
      const at = found ?? 5
      if (at > 2) {
        const third = limit(item, 2)
        // Hundredths of the multiple, doubled, and half to even.
        const [twice, rest] = [(200n * (units - third)) / third, (200n * (units - third)) % third]
        const up = twice % 2n === 1n && (rest > 0n || (twice / 2n) % 2n === 1n) ? 1n : 0n
        const multiple = item === 'do' ? null : fraction(twice / 2n + up, 100n).toString()
        exceeding.push({ item, class: WATER_CLASSES[at], multiple })
      }
      return at
    })
    const worst = Math.max(...places)
    const given = Object.fromEntries(names.map((item, index) => [item, r(`${readings[index]}e-20`)]))
    // Whatever the order in which they are given.
    const turned: WaterResults = Object.fromEntries(Object.entries(given).reverse())
    for (const results of [given, turned]) {
      const found = waterClass(results, 'river', ON)
      expect(found.class).toBe(WATER_CLASSES[worst])
      expect(Object.entries(found.items)).toEqual(
        names.map((item, at) => [item, WATER_CLASSES[places[at] ?? 0]]),
      )
      expect(found.decisive).toEqual(names.filter((_, at) => places[at] === worst))
      expect(JSON.parse(JSON.stringify(found.exceeding))).toEqual(exceeding)
    }
  })
  fc.assert(property, { numRuns: 1_000 })
})

test('a worse reading never makes the class better', () => {
  const readings = fc.dictionary(fc.constantFrom('do', 'codmn', 'nh3n', 'tp', 'cu'), decimal)
  const property = fc.property(readings, fc.constantFrom(...WATER_BODIES), decimal, (texts, body, more) => {
    const given: WaterResults = Object.fromEntries(
      Object.entries(texts).map(([item, text]) => [item, r(text)]),
    )
    const place = (results: WaterResults) => {
      const found = waterClass(results, body, ON).class
      return found === null ? -1 : WATER_CLASSES.indexOf(found)
    }
    for (const item of ['codmn', 'nh3n', 'tp', 'cu'] as const) {
      const before = given[item]
      if (before !== undefined) {
        expect(place({ ...given, [item]: before.plus(r(more)) })).toBeGreaterThanOrEqual(place(given))
      }
    }
  })
  fc.assert(property)
})

test.each(['', ' 1', '1e3', '0x10', '1.2.3', 'NaN', '--'])('"%s" is no reading', (text) => {
  if (text === '1e3') expect(partsOfDecimal('cod', text)).toBe(100_000_000)
  else expect(() => partsOfDecimal('cod', text)).toThrowError(expect.objectContaining({ code: 'KRN-020' }))
})

test('a reading below zero is refused', () => {
  expect(() => partsOfDecimal('tp', '-0.01')).toThrowError(expect.objectContaining({ code: 'STD-013' }))
})

describe('rounding by 87号', () => {
  test.each([
    ['nh3n', '0.025', '0.02'],
    ['nh3n', '0.035', '0.04'],
    ['tp', '0.0125', '0.012'],
    ['ph', '8.5', '8'],
    ['ph', '7.5', '8'],
    ['hg', '0.000004', '0.000004'],
    ['hg', '0.0000042', '0.000004'],
    ['oil', '0.004', '0.004'],
    ['oil', '0.0049', '0.005'],
    ['oil', '0', '0'],
    ['coliform', '219.5', '220'],
  ] as const)('%s of %s becomes %s', (item, value, expected) => {
    expect(roundedResult(item, r(value), 'evaluation', ON).toString()).toBe(expected)
  })

  test('hours of automatic stations keep their own places, others those of evaluation', () => {
    expect(roundedResult('nh3n', r('0.0255'), 'automatic', ON).toString()).toBe('0.026')
    expect(roundedResult('ph', r('7.995'), 'automatic', ON).toFixed(2)).toBe('8.00')
    expect(roundedResult('cu', r('0.00125'), 'automatic', ON).toString()).toBe('0.001')
  })
})

describe('means', () => {
  test.each([
    [['6.5', '8.5'], 3, '6.797'],
    [['7', '8', '9'], 3, '7.432'],
    [['7.25'], 3, '7.250'],
    [['6.5', '6.5'], 0, '6'],
    [['7.5', '7.5', '7.5'], 0, '8'],
    [['14', '14'], 2, '14.00'],
  ])('the mean pH of %j is %s', (values, places, expected) => {
    const mean = phMean(
      values.map((each) => r(each)),
      places,
    )
    expect(mean.toFixed(places)).toBe(expected)
  })

  test('the mean pH is at most the arithmetic one and not below the least', () => {
    const property = fc.property(
      fc.array(fc.integer({ min: 0, max: 1400 }), { minLength: 1, maxLength: 5 }),
      (all) => {
        const mean = phMean(
          all.map((each) => fraction(each, 100)),
          6,
        )
        const least = fraction(Math.min(...all), 100)
        expect(mean.compare(least)).toBeGreaterThanOrEqual(0)
        const float = -Math.log10(all.reduce((sum, each) => sum + 10 ** (-each / 100), 0) / all.length)
        expect(Math.abs(Number(mean.toFixed(6)) - float)).toBeLessThan(2e-6)
      },
    )
    fc.assert(property, { numRuns: 60 })
  })

  test('half the detection limit stands for what was not detected', () => {
    const mean = meanOfSamples([{ cu: { below: r('0.001') } }, { cu: r('0.002') }, { tp: r('0.03') }], ON)
    expect(mean.cu?.toString()).toBe('0.00125')
    expect(mean.tp?.toString()).toBe('0.03')
    expect(mean.do).toBeUndefined()
  })

  test('a season needs two months, a year eight', () => {
    const months = (count: number, of: 'season' | 'year') => () => requireMonths(count, of, ON)
    expect(months(2, 'season')).not.toThrow()
    expect(months(8, 'year')).not.toThrow()
    expect(months(1, 'season')).toThrowError(expect.objectContaining({ code: 'STD-051' }))
    expect(months(7, 'year')).toThrowError(expect.objectContaining({ code: 'STD-051' }))
  })
})

describe('oxygen', () => {
  test.each([
    [0, '14.81'],
    [5, '12.79'],
    [10, '11.25'],
    [15, '10.04'],
    [20, '9.07'],
    [25, '8.27'],
  ])('water of %i °C at the sea holds %s mg/L', (temperature, expected) => {
    expect(saturatedOxygen(r(temperature), SEA, ON).toFixed(2)).toBe(expected)
  })

  test('at 70.3 kPa, the pressure of some 2 980 m, water of 10 °C holds 7.81 and nine tenths of it are 7.02', () => {
    const saturated = saturatedOxygen(r(10), r('70.3'), ON)
    expect(saturated.toFixed(2)).toBe('7.81')
    expect(saturated.times(r('0.9')).toFixed(2)).toBe('7.02')
  })

  test('its index above and below the limit, by both guidelines', () => {
    const water = { temperature: r(15), pressure: SEA }
    expect(oxygenIndex(r('6.5'), r(5), water, ON).toFixed(3)).toBe('0.703')
    expect(oxygenIndex(r(4), r(5), water, ON, 'linear').toFixed(1)).toBe('2.8')
    expect(oxygenIndex(r(4), r(5), water, '2019-02-28' as Day).toFixed(1)).toBe('2.8')
    expect(oxygenIndex(r(4), r(5), water, '2019-03-01' as Day).toFixed(2)).toBe('1.25')
    expect(oxygenIndex(r(5), r(5), water, ON).toString()).toBe('1')
  })

  test('where saturated water does not reach the limit there is no index', () => {
    const plateau = { temperature: r(25), pressure: r(60) }
    expect(() => oxygenIndex(r('6.5'), r(6), plateau, ON)).toThrowError(
      expect.objectContaining({ code: 'STD-055' }),
    )
  })
})

test('the city index adds items over class III; oxygen the other way round, pH by its distance from 7', () => {
  const given = { ph: r(8), do: r(10), codmn: r(3), nh3n: r('0.25'), tp: r('0.1'), tn: r(9) }
  const { index, items } = cityIndex(given, 'river', ON)
  expect(Object.fromEntries(Object.entries(items).map(([item, value]) => [item, value.toString()]))).toEqual({
    ph: '0.5',
    do: '0.5',
    codmn: '0.5',
    nh3n: '0.25',
    tp: '0.5',
  })
  expect(index.toString()).toBe('2.25')
  expect(cityIndex({ ph: r('6.4') }, 'river', ON).index.toString()).toBe('0.6')
  expect(() => cityIndex({ do: r(0) }, 'river', ON)).toThrowError(
    expect.objectContaining({ code: 'STD-054' }),
  )
})

test('the trophic level agrees with floating point wherever that is sure of its last place', () => {
  const value = fc.integer({ min: 1, max: 200_000 })
  const property = fc.property(value, value, value, value, value, (a, b, c, d, e) => {
    const [chla, tp, tn, sd, codmn] = [a, b, c, d, e].map((each) => fraction(each, 1000))
    if (chla === undefined || tp === undefined || tn === undefined || sd === undefined || codmn === undefined)
      return
    const ln = (each: number) => Math.log(each / 1000)
    const weighted =
      10 * (2.5 + 1.086 * ln(a)) +
      10 * (9.436 + 1.624 * ln(b)) * 0.84 ** 2 +
      10 * (5.453 + 1.694 * ln(c)) * 0.82 ** 2 +
      10 * (5.118 - 1.94 * ln(d)) * 0.83 ** 2 +
      10 * (0.109 + 2.661 * ln(e)) * 0.83 ** 2
    const float = weighted / (1 + 0.84 ** 2 + 0.82 ** 2 + 2 * 0.83 ** 2)
    fc.pre(Math.abs(Math.abs(float * 100 - Math.trunc(float * 100)) - 0.5) > 1e-6)
    const { index } = trophicLevel({ chla, tp, tn, sd, codmn }, ON)
    expect(Number(index.toFixed(2))).toBe(Math.round(float * 100) / 100 + 0)
  })
  fc.assert(property, { numRuns: 100 })
})

describe('drinking-water sources', () => {
  test('table 3 has its eighty items', () => {
    const limits = Object.values(sourceSpecificLimits.phases[0]?.value ?? {})
    expect(limits).toHaveLength(80)
    for (const limit of limits) expect(r(limit).numerator > 0n).toBe(true)
  })

  test('class III, and every further item within its limit', () => {
    const clean = { do: r(6), nh3n: r('1.0'), tn: r(5) }
    expect(sourceComplies(clean, { 硫酸盐: r(250), 锑: r('0.005') }, 'lake', ON)).toMatchObject({
      complies: true,
      exceeding: [],
    })
    expect(
      sourceComplies({ nh3n: r('1.01') }, { 硫酸盐: r('250.1'), 铁: r('0.3') }, 'river', ON),
    ).toMatchObject({
      complies: false,
      exceeding: ['nh3n', '硫酸盐'],
    })
    expect(() => sourceComplies({}, { 硫酸根: r(1) }, 'river', ON)).toThrowError(
      expect.objectContaining({ code: 'STD-057' }),
    )
  })

  test('by number and by volume', () => {
    const sources = [
      { complies: true, volume: r(900) },
      { complies: true, volume: r(50) },
      { complies: false, volume: r(50) },
    ]
    const { byNumber, byVolume } = sourceCompliance(sources)
    expect(byNumber.toFixed(1)).toBe('66.7')
    expect(byVolume.toFixed(1)).toBe('95.0')
    expect(() => sourceCompliance([])).toThrowError(expect.objectContaining({ code: 'STD-058' }))
  })
})
