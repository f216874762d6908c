import { fraction, rational } from '@qaidam/kernel'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exponential, naturalLogarithm, roundFromDigits } from './logarithm.ts'

const r = rational

describe('logarithms', () => {
  // Digits as printed in tables of constants.
  test.each([
    ['2', '0.6931471805599453094172321214581765680755'],
    ['10', '2.3025850929940456840179914546843642076011'],
    ['0.5', '-0.6931471805599453094172321214581765680755'],
    ['1', '0.0000000000000000000000000000000000000000'],
  ])('ln %s has these forty places', (value, expected) => {
    expect(naturalLogarithm(r(value), 40).toFixed(40)).toBe(expected)
    expect(naturalLogarithm(r(value), 60).toFixed(40)).toBe(expected)
  })

  test('e has these thirty places', () => {
    expect(exponential(r(1), 40).toFixed(30)).toBe('2.718281828459045235360287471353')
    expect(exponential(r(-1), 40).toFixed(30)).toBe('0.367879441171442321595523770161')
  })

  test('the logarithm of a product is the sum, and both functions undo each other', () => {
    const value = fc.tuple(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 1e9 }))
    const bound = r('1e-38')
    const property = fc.property(value, value, ([a, b], [c, d]) => {
      const [x, y] = [fraction(a, b), fraction(c, d)]
      const [lnX, lnY] = [naturalLogarithm(x, 40), naturalLogarithm(y, 40)]
      const difference = naturalLogarithm(x.times(y), 40).minus(lnX.plus(lnY))
      expect(difference.abs().compare(bound)).toBeLessThan(0)
      expect(Math.abs(Number(lnX.toFixed(15)) - Math.log(a / b))).toBeLessThan(1e-12)
      const small = x.compare(y) < 0 ? x.over(y) : y.over(x)
      const back = exponential(naturalLogarithm(small, 60), 60)
      expect(back.minus(small).abs().compare(bound)).toBeLessThan(0)
    })
    fc.assert(property, { numRuns: 60 })
  })

  test.each(['0', '-1'])('ln %s is refused', (value) => {
    expect(() => naturalLogarithm(r(value), 40)).toThrowError(expect.objectContaining({ code: 'STD-025' }))
  })
})

describe('rounding a number known by its digits', () => {
  test('asks for more digits only where the first do not decide', () => {
    const asked: number[] = []
    const near = (digits: number) => {
      asked.push(digits)
      return r('0.125').plus(r('1e-50')).round(digits)
    }
    expect(roundFromDigits(near, 2).toString()).toBe('0.13')
    expect(asked).toEqual([40, 80])
    asked.length = 0
    expect(roundFromDigits((digits) => r('0.126').round(digits), 2).toString()).toBe('0.13')
  })

  test('what is a short decimal to the last digit is a tie and goes to the even one', () => {
    const noise = (digits: number) => r('0.125').plus(r(`1e-${digits}`))
    expect(roundFromDigits(noise, 2).toString()).toBe('0.12')
    expect(roundFromDigits(noise, 2, 'half_up').toString()).toBe('0.13')
  })

  test('logarithms that cancel leave a tie, where floating point would fall to either side', () => {
    const cancelled = (digits: number) =>
      r('0.125')
        .plus(naturalLogarithm(r(3), digits))
        .plus(naturalLogarithm(fraction(1, 3), digits))
    expect(roundFromDigits(cancelled, 2).toString()).toBe('0.12')
  })
})
