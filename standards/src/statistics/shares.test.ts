import { type Day, fraction, rational, sum } from '@qaidam/kernel'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerStandard } from '../answer.ts'
import { grossRate, ratePercent } from './change.ts'
import { partsThatAddUp, sharesThatAddUp } from './shares.ts'

const ON = '2020-06-30' as Day

describe('shares that add up', () => {
  test('three thirds are 33.4, 33.3 and 33.3: of equal losses the first part comes first', () => {
    expect(answerStandard('statistics.shares', ON, { values: [1, 1, 1], places: 1 })).toMatchObject({
      shares: ['33.4', '33.3', '33.3'],
      unit: '%',
    })
  })

  test('six sixths, which rounded each for itself would add up to 100.2', () => {
    const parts = Array.from({ length: 6 }, () => 1)
    const { shares } = answerStandard('statistics.shares', ON, { values: parts, places: 1 })
    expect(shares).toEqual(['16.7', '16.7', '16.7', '16.7', '16.6', '16.6'])
  })

  test("a reader's sum is the printed total, and no part moves by a whole unit", () => {
    const thousandths = fc.integer({ min: -1_000_000, max: 1_000_000 })
    const property = fc.property(
      fc.array(thousandths, { minLength: 1, maxLength: 30 }),
      fc.integer({ min: -1, max: 3 }),
      (numbers, places) => {
        const parts = numbers.map((each) => fraction(each, 1000))
        const printed = partsThatAddUp(parts, places)
        expect(sum(printed).equals(sum(parts).round(places))).toBe(true)
        const unit = rational(`1e${-places}`)
        printed.forEach((each, at) => {
          const part = parts[at] ?? each
          expect(each.minus(part).abs().compare(unit)).toBeLessThan(0)
          expect(each.over(unit).isInteger()).toBe(true)
        })
      },
    )
    fc.assert(property)
  })

  test('shares add up to 100, and a greater part never has the smaller share', () => {
    const property = fc.property(
      fc.array(fc.nat(10_000), { minLength: 1, maxLength: 20 }),
      fc.integer({ min: 0, max: 2 }),
      (numbers, places) => {
        fc.pre(numbers.some((each) => each > 0))
        const shares = sharesThatAddUp(
          numbers.map((each) => rational(each)),
          places,
        )
        expect(sum(shares).toString()).toBe('100')
        numbers.forEach((a, i) => {
          numbers.forEach((b, j) => {
            const [left, right] = [shares[i], shares[j]]
            if (a > b && left !== undefined && right !== undefined) {
              expect(left.compare(right)).toBeGreaterThanOrEqual(0)
            }
          })
        })
      },
    )
    fc.assert(property)
  })

  test.each([
    [{ values: [0, 0], places: 1 }, 'STD-024'],
    [{ values: [], places: 1 }, 'STD-024'],
    [{ values: [3, -1], places: 1 }, 'STD-024'],
    [{ values: [3, 'x'], places: 1 }, 'STD-017'],
    [{ values: 3, places: 1 }, 'STD-015'],
    [{ values: [3], places: 0.5 }, 'STD-014'],
  ])('%j is refused', (input, code) => {
    expect(() => answerStandard('statistics.shares', ON, input)).toThrowError(
      expect.objectContaining({ code }),
    )
  })
})

test('shares of good days as printed', () => {
  const printed = (part: number, whole: number) => ratePercent(rational(part), rational(whole)).toFixed(1)
  // 鹤山 2019 and 2020 Q4, and half-years of the report on 海西.
  expect([printed(86, 91), printed(27, 29), printed(22, 92), printed(51, 92)]).toEqual([
    '94.5',
    '93.1',
    '23.9',
    '55.4',
  ])
  expect([printed(342, 365), printed(165, 181)]).toEqual(['93.7', '91.2'])
})

test('a gross rate may exceed a hundred', () => {
  expect(grossRate(rational(1032), rational(1000)).toFixed(1)).toBe('103.2')
  for (const [enrolled, population] of [
    [10, 0],
    [-1, 10],
  ] as const) {
    expect(() => grossRate(rational(enrolled), rational(population))).toThrowError(
      expect.objectContaining({ code: 'STD-023' }),
    )
  }
})
