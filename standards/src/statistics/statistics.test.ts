import { type Day, fraction, rational } from '@qaidam/kernel'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerStandard } from '../answer.ts'
import { percentile } from './percentile.ts'
import { ROUNDING_STEPS, roundedQuotient, roundedText } from './round.ts'

const ON = '2020-06-15' as Day

describe('rounding by GB/T 8170', () => {
  test.each([
    ['12.1498', 1, '12.1'],
    ['12.1498', 0, '12'],
    ['10.5002', 0, '11'],
    ['1.050', 1, '1.0'],
    ['0.35', 1, '0.4'],
    ['0.45', 1, '0.4'],
    ['2.5', 0, '2'],
    ['3.5', 0, '4'],
    ['15.4546', 0, '15'],
    ['-0.0365', 3, '-0.036'],
    ['0.285', 2, '0.28'],
    ['1.005', 2, '1.00'],
    ['90.45', 1, '90.4'],
    ['93.65', 1, '93.6'],
  ])('%s to %i places is %s', (value, places, expected) => {
    expect(answerStandard('statistics.round', ON, { value, places })).toMatchObject({ value: expected })
  })

  test.each([
    ['60.25', 0, '0.5', '60.0'],
    ['60.38', 0, '0.5', '60.5'],
    ['60.28', 0, '0.5', '60.5'],
    ['-60.75', 0, '0.5', '-61.0'],
    ['830', -2, '0.2', '840'],
    ['842', -2, '0.2', '840'],
    ['832', -2, '0.2', '840'],
    ['-930', -2, '0.2', '-920'],
  ])('%s to %i places in steps of %s is %s', (value, places, step, expected) => {
    expect(answerStandard('statistics.round', ON, { value, places, step })).toMatchObject({ value: expected })
  })

  test('a JSON number is taken as written', () => {
    expect(answerStandard('statistics.round', ON, { value: 0.285, places: 2 })).toMatchObject({
      value: '0.28',
    })
  })

  test.each([
    [{ value: '1,5', places: 1 }, 'STD-017'],
    [{ value: '1.5' }, 'STD-017'],
    [{ value: '1.5', places: 0.5 }, 'STD-014'],
    [{ value: '1.5', places: 1, digits: 2 }, 'STD-012'],
    [[], 'STD-011'],
  ])('%j is refused', (input, code) => {
    expect(() => answerStandard('statistics.round', ON, input)).toThrowError(
      expect.objectContaining({ code }),
    )
  })

  test('no rounded value is further off than half a step, and a tie is even', () => {
    const property = fc.property(
      fc.integer({ min: -1e7, max: 1e7 }),
      fc.integer({ min: 0, max: 3 }),
      fc.constantFrom(...ROUNDING_STEPS),
      (thousandths, places, step) => {
        const value = fraction(thousandths, 1000)
        const rounded = rational(roundedText(value, places, step))
        const unit = rational(step).times(rational(`1e-${places}`))
        const twice = value.minus(rounded).abs().times(rational(2))
        expect(twice.compare(unit)).toBeLessThanOrEqual(0)
        const steps = rounded.over(unit)
        expect(steps.isInteger()).toBe(true)
        if (twice.equals(unit)) expect(steps.numerator % 2n).toBe(0n)
      },
    )
    fc.assert(property)
  })

  test('the quick quotient is the exact one', () => {
    const property = fc.property(
      fc.integer({ min: 0, max: 2 ** 44 }),
      fc.integer({ min: 1, max: 24_000_000 }),
      (numerator, denominator) => {
        const exact = fraction(numerator, denominator).round(0).numerator
        expect(BigInt(roundedQuotient(numerator, denominator))).toBe(exact)
      },
    )
    fc.assert(property, { numRuns: 2_000 })
    const tie = fc.property(fc.integer({ min: 0, max: 2 ** 30 }), (n) => {
      expect(roundedQuotient(2 * n + 1, 2) % 2).toBe(0)
    })
    fc.assert(tie)
  })
})

describe('percentiles', () => {
  const upTo = (n: number) => Array.from({ length: n }, (_, index) => index + 1)

  test.each([
    [upTo(10), 0.9, '9.1'],
    [upTo(366), 0.9, '329.5'],
    [upTo(366), 0.95, '347.75'],
    [upTo(366), 0.98, '358.7'],
    [[180, 80, 90, 100, 110, 120, 130, 140, 150, 160, 170], '0.90', '170'],
    [['0.4', '0.6', '0.5', '0.9', '1.2'], 0.95, '1.14'],
    [[7], 0, '7'],
    [[7], 0.37, '7'],
    [[7], 1, '7'],
  ])('%j at %s is %s', (values, p, expected) => {
    expect(answerStandard('statistics.percentile', ON, { values, p })).toMatchObject({ value: expected })
  })

  test.each([
    [{ values: [], p: 0.9 }, 'STD-022'],
    [{ values: [1], p: 1.01 }, 'STD-021'],
    [{ values: [1], p: -0.1 }, 'STD-021'],
    [{ values: 7, p: 0.9 }, 'STD-015'],
    [{ values: [1, 'x'], p: 0.9 }, 'STD-017'],
  ])('%j is refused', (input, code) => {
    expect(() => answerStandard('statistics.percentile', ON, input)).toThrowError(
      expect.objectContaining({ code }),
    )
  })

  test('a percentile lies between its neighbours, and the order of values does not matter', () => {
    const property = fc.property(
      fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 0, max: 100 }),
      (numbers, hundredths) => {
        const share = fraction(hundredths, 100)
        const found = percentile(
          numbers.map((each) => rational(each)),
          share,
        )
        const ascending = [...numbers].sort((a, b) => a - b)
        const place = Math.floor((hundredths * (numbers.length - 1)) / 100)
        const [lower = 0, upper = lower] = [ascending[place], ascending[place + 1]]
        expect(found.compare(rational(lower))).toBeGreaterThanOrEqual(0)
        expect(found.compare(rational(upper))).toBeLessThanOrEqual(0)
        expect(
          percentile(
            ascending.map((each) => rational(each)),
            share,
          ).equals(found),
        ).toBe(true)
      },
    )
    fc.assert(property)
  })
})
