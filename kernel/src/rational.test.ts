import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, test } from 'vitest'
import {
  fraction,
  isDecimal,
  mean,
  ONE,
  type Rational,
  ROUNDING_RULES,
  rational,
  sum,
  ZERO,
} from './rational.ts'

const anyInteger = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n })
const anyNatural = fc.bigInt({ min: 1n, max: 10n ** 12n })
const anyRational = fc.tuple(anyInteger, anyNatural).map(([n, d]) => fraction(n, d))
const digits = (min: number, max: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: min, maxLength: max }).map((each) => each.join(''))
const anyDecimal = fc
  .tuple(fc.constantFrom('', '-'), digits(1, 12), digits(0, 12))
  .map(([sign, whole, part]) => (part === '' ? sign + whole : `${sign}${whole}.${part}`))

/**
 * Rounds a decimal text as a clerk does with a pencil: keep digits, look at the rest, carry one.
 * It knows nothing of fractions, so it is a witness for the code under test.
 */
function roundByHand(text: string, places: number, rule: (typeof ROUNDING_RULES)[number]): string {
  const negative = text.startsWith('-')
  const [whole = '', part = ''] = text.replace('-', '').split('.')
  const kept = (whole + part.slice(0, places).padEnd(places, '0')).split('').map(Number)
  const rest = part.slice(places)
  const isTie = /^50*$/.test(rest)
  const isAbove = !isTie && Number(rest.charAt(0) || '0') >= 5
  const isOdd = (kept.at(-1) ?? 0) % 2 === 1
  const carries = {
    up: /[1-9]/.test(rest),
    down: false,
    half_up: isTie || isAbove,
    half_even: isAbove || (isTie && isOdd),
  }[rule]
  let carry = carries ? 1 : 0
  for (let index = kept.length - 1; index >= 0; index -= 1) {
    const digit = (kept[index] ?? 0) + carry
    kept[index] = digit % 10
    carry = digit > 9 ? 1 : 0
  }
  const all = (carry === 1 ? '1' : '') + kept.join('')
  const head = (places === 0 ? all : all.slice(0, -places)).replace(/^0+(?=\d)/, '')
  const shown = places === 0 ? head : `${head}.${all.slice(-places)}`
  return negative && /[1-9]/.test(shown) ? `-${shown}` : shown
}

describe('rounding', () => {
  // The examples of GB/T 8170, and amounts that binary floating point gets wrong.
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
  ])('GB/T 8170: %s to %i places is %s', (text, places, expected) => {
    assert.equal(rational(text).toFixed(places), expected)
  })

  // GB/T 8170 rounds to half units by doubling first, to fifths of a unit by multiplying by five.
  test.each([
    ['60.25', 2, 0, '60'],
    ['60.38', 2, 0, '60.5'],
    ['60.28', 2, 0, '60.5'],
    ['-60.75', 2, 0, '-61'],
    ['830', 5, -2, '840'],
    ['842', 5, -2, '840'],
    ['832', 5, -2, '840'],
    ['-930', 5, -2, '-920'],
  ])('GB/T 8170: %s times %i, rounded at %i, divided again is %s', (text, times, places, expected) => {
    const factor = rational(times)
    assert.equal(rational(text).times(factor).round(places).over(factor).toString(), expected)
  })

  test('[R1] every rule agrees with rounding by hand on the digits', () => {
    fc.assert(
      fc.property(
        anyDecimal,
        fc.integer({ min: 0, max: 6 }),
        fc.constantFrom(...ROUNDING_RULES),
        (text, places, rule) => {
          assert.equal(rational(text).toFixed(places, rule), roundByHand(text, places, rule))
        },
      ),
      { numRuns: 3_000 },
    )
  })

  test('[R2] ties, which random digits seldom hit, agree too', () => {
    for (const rule of ROUNDING_RULES) {
      for (let tenths = -400; tenths <= 400; tenths += 5) {
        const text = `${tenths < 0 ? '-' : ''}${Math.floor(Math.abs(tenths) / 10)}.${Math.abs(tenths) % 10}`
        assert.equal(rational(text).toFixed(0, rule), roundByHand(text, 0, rule), `${text} ${rule}`)
      }
    }
  })

  test('[R3] rounding moves a value by at most half a last digit, or under a whole one for up and down', () => {
    fc.assert(
      fc.property(
        anyRational,
        fc.integer({ min: -3, max: 6 }),
        fc.constantFrom(...ROUNDING_RULES),
        (value, places, rule) => {
          const digit = places >= 0 ? fraction(1, 10n ** BigInt(places)) : rational(10n ** BigInt(-places))
          const moved = value.round(places, rule).minus(value).abs()
          const most = rule.startsWith('half') ? digit.over(rational(2)) : digit
          assert.ok(moved.compare(most) <= 0)
          assert.ok(value.round(places, rule).over(digit).isInteger())
        },
      ),
    )
  })

  test('a value that rounds to nothing has no sign', () => {
    assert.equal(rational('-0.04').toFixed(1), '0.0')
    assert.equal(rational('-0').toString(), '0')
  })
})

describe('rational', () => {
  test('[R4] addition and multiplication obey the laws of a field', () => {
    fc.assert(
      fc.property(anyRational, anyRational, anyRational, (a, b, c) => {
        same(a.plus(b), b.plus(a))
        same(a.plus(b).plus(c), a.plus(b.plus(c)))
        same(a.times(b), b.times(a))
        same(a.times(b).times(c), a.times(b.times(c)))
        same(a.times(b.plus(c)), a.times(b).plus(a.times(c)))
        same(a.plus(ZERO), a)
        same(a.times(ONE), a)
        same(a.minus(a), ZERO)
        if (!b.isZero()) same(a.over(b).times(b), a)
      }),
    )
  })

  test('[R5] it stands in lowest terms, so that equal values are equal in both numbers', () => {
    fc.assert(
      fc.property(anyInteger, anyNatural, anyNatural, (n, d, k) => {
        const plain = fraction(n, d)
        const extended = fraction(n * k, d * k)
        assert.equal(plain.numerator, extended.numerator)
        assert.equal(plain.denominator, extended.denominator)
        assert.ok(plain.denominator > 0n)
      }),
    )
  })

  test('[R6] it is ordered as its cross products are', () => {
    fc.assert(
      fc.property(anyInteger, anyNatural, anyInteger, anyNatural, (n, d, m, e) => {
        const expected = n * e < m * d ? -1 : n * e > m * d ? 1 : 0
        assert.equal(fraction(n, d).compare(fraction(m, e)), expected)
      }),
    )
  })

  test('[R7] the sum of a shuffled list is the same, whatever its digits', () => {
    fc.assert(
      fc.property(fc.array(anyDecimal, { minLength: 1 }), (texts) => {
        const values = texts.map(rational)
        same(sum(values), sum([...values].reverse()))
        same(mean(values).times(rational(values.length)), sum(values))
      }),
    )
    assert.equal(sum(['0.1', '0.2'].map(rational)).toString(), '0.3')
  })

  test('[R8] a decimal is written back as it was read, without superfluous zeros', () => {
    fc.assert(
      fc.property(anyDecimal, (text) => {
        const plain = text
          .replace(/^(-?)0+(?=\d)/, '$1')
          .replace(/(\.\d*?)0+$/, '$1')
          .replace(/\.$/, '')
        assert.equal(rational(text).toString(), plain === '-0' ? '0' : plain)
      }),
      { numRuns: 1_000 },
    )
  })

  test.each([
    // Long division on paper: period 142857, and 34 significant digits whatever the zeros in front.
    [1n, 7n, '0.1428571428571428571428571428571429'],
    [1n, 7_000n, '0.0001428571428571428571428571428571429'],
    [2n, 3n, '0.6666666666666666666666666666666667'],
    [-100n, 7n, '-14.28571428571428571428571428571429'],
    [10n ** 35n - 1n, 10n ** 35n, '1'],
    [10n ** 34n - 1n, 10n ** 34n, '0.9999999999999999999999999999999999'],
    [1n, 3n * 10n ** 40n, `0.${'0'.repeat(40)}${'3'.repeat(34)}`],
  ])('%d / %d is printed as %s', (n, d, expected) => {
    assert.equal(fraction(n, d).toString(), expected)
  })

  test('floor goes down on both sides of zero', () => {
    assert.equal(rational('2.5').floor(), 2n)
    assert.equal(rational('-2.5').floor(), -3n)
    assert.equal(rational('-3').floor(), -3n)
  })

  test('[R9] a decimal is the fraction of its digits, however it is written', () => {
    const written = fc.tuple(
      fc.constantFrom('', '-', '+'),
      fc.constantFrom('', '0', '000'),
      digits(0, 25),
      fc.option(digits(0, 25)),
      fc.constantFrom('', '00'),
      fc.option(fc.integer({ min: -30, max: 30 })),
    )
    fc.assert(
      fc.property(written, ([sign, zeros, whole, part, more, exponent]) => {
        const places = part === null ? '' : part + more
        fc.pre(zeros + whole + places !== '')
        const tail = exponent === null ? '' : `e${exponent}`
        const text = `${sign}${zeros}${whole}${part === null ? '' : `.${places}`}${tail}`
        const all = BigInt(zeros + whole + places) * (sign === '-' ? -1n : 1n)
        const shift = (exponent ?? 0) - places.length
        const found = rational(text)
        const [n, d] = shift < 0 ? [all, 10n ** BigInt(-shift)] : [all * 10n ** BigInt(shift), 1n]
        assert.equal(found.numerator * d, n * found.denominator, text)
        same(found, fraction(n, d))
        same(found.times(rational(3)).over(rational(3)), found)
      }),
      { numRuns: 5_000 },
    )
  })

  test('[R10] parts above and below are the ceiling and the floor in so many parts', () => {
    const parts = fc.constantFrom(1, 50, 100, 100_000)
    fc.assert(
      fc.property(fc.oneof(anyRational, anyDecimal.map(rational)), parts, (value, many) => {
        const [n, d] = [value.numerator * BigInt(many), value.denominator]
        const below = n >= 0n ? n / d : -((-n + d - 1n) / d)
        assert.equal(value.partsBelow(many), Number(below))
        assert.equal(value.partsAbove(many), Number(below * d === n ? below : below + 1n))
      }),
      { numRuns: 3_000 },
    )
  })

  test.each([
    '',
    '.',
    '-',
    '-.',
    '+',
    '--1',
    '1-',
    '1,5',
    '1 000',
    '0x10',
    'NaN',
    '1e',
    '１２',
    '1.2.3',
    'Infinity',
  ])('"%s" is no decimal', (text) => {
    assert.equal(isDecimal(text), false)
    assert.throws(() => rational(text), { code: 'KRN-020', message: `"${text}" is not a decimal number.` })
  })

  test('an exponent is exact in both directions', () => {
    same(rational('2.8e-6'), fraction(28, 10_000_000))
    same(rational('-1.5E3'), rational(-1500))
  })

  test('division by zero names the number that was divided', () => {
    assert.throws(() => rational('12.5').over(ZERO), { code: 'KRN-021', message: /12\.5/ })
    assert.throws(() => mean([]), { code: 'KRN-021' })
  })
})

function same(a: Rational, b: Rational): void {
  assert.ok(a.equals(b), `${a} is not ${b}`)
}
