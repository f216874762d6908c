import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, test } from 'vitest'
import { dimensionOf, evaluateFormula, formulaText, namesIn, parseFormula } from './formula.ts'
import { fraction, type Rational, rational } from './rational.ts'
import { type Dimension, getUnit } from './unit.ts'

/**
 * The witness computes with bare pairs of integers, and lets JavaScript itself read the formula:
 * each number and name becomes a call, and precedence is the language's own.
 */
type Pair = readonly [bigint, bigint]
const pairOf = (value: Rational): Pair => [value.numerator, value.denominator]

/** Reads by the textbook: find the last operator outside brackets, weakest first, and split there. */
function byTextbook(text: string, values: ReadonlyMap<string, Pair>): Pair | undefined {
  const bare = text.trim()
  for (const operators of ['+-', '*/']) {
    let depth = 0
    for (let index = bare.length - 1; index > 0; index -= 1) {
      const sign = bare[index] ?? ''
      if (sign === ')') depth += 1
      if (sign === '(') depth -= 1
      if (depth > 0 || !operators.includes(sign)) continue
      const left = byTextbook(bare.slice(0, index), values)
      const right = byTextbook(bare.slice(index + 1), values)
      return left === undefined || right === undefined ? undefined : compute(sign, left, right)
    }
  }
  if (bare.startsWith('(')) return byTextbook(bare.slice(1, -1), values)
  const [whole = '', part = ''] = bare.split('.')
  return values.get(bare) ?? [BigInt(whole + part), 10n ** BigInt(part.length)]
}

function compute(sign: string, [a, b]: Pair, [c, d]: Pair): Pair | undefined {
  if (sign === '+') return [a * d + c * b, b * d]
  if (sign === '-') return [a * d - c * b, b * d]
  if (sign === '*') return [a * c, b * d]
  return c === 0n ? undefined : [a * d, b * c]
}

const { anyFormula } = fc.letrec<{ anyFormula: string; atom: string; pair: string; bracket: string }>(
  (tie) => ({
    anyFormula: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      tie('atom'),
      tie('pair'),
      tie('bracket'),
    ),
    atom: fc.constantFrom('a', 'b', 'days', '2', '0.5', '10', '0'),
    bracket: tie('anyFormula').map((inner) => `(${inner})`),
    pair: fc
      .tuple(
        tie('anyFormula'),
        fc.constantFrom('+', '-', '*', '/'),
        tie('anyFormula'),
        fc.constantFrom('', ' '),
      )
      .map(([left, operator, right, space]) => `${left}${space}${operator}${space}${right}`),
  }),
)
const anyValue = fc
  .tuple(fc.integer({ min: -30, max: 30 }), fc.integer({ min: 1, max: 7 }))
  .map(([n, d]) => fraction(n, d))

describe('formula', () => {
  test('[F1] it is computed as the textbook reads it: brackets, then * and /, then + and -, from the left', () => {
    fc.assert(
      fc.property(anyFormula, anyValue, anyValue, anyValue, (text, a, b, days) => {
        const values = new Map([
          ['a', a],
          ['b', b],
          ['days', days],
        ])
        const expected = byTextbook(text, new Map([...values].map(([name, value]) => [name, pairOf(value)])))
        const expression = parseFormula(text)
        if (expected === undefined) {
          assert.throws(() => evaluateFormula(expression, values), { code: 'KRN-021' })
          return
        }
        const actual = evaluateFormula(expression, values)
        assert.equal(actual.numerator * expected[1], expected[0] * actual.denominator, text)
        assert.ok(evaluateFormula(parseFormula(formulaText(expression)), values).equals(actual))
      }),
      { numRuns: 1_000 },
    )
  })

  test.each([
    ['8 - 3 - 2', '3'],
    ['8 / 4 / 2', '1'],
    ['2 + 3 * 4', '14'],
    ['(2 + 3) * 4', '20'],
    ['8 - 6 / 2 * 3 + 1', '0'],
  ])('%s is %s', (text, expected) => {
    assert.equal(evaluateFormula(parseFormula(text), new Map()).toString(), expected)
  })

  test('good days over valid days: 171 of 182 is 93.956… per cent', () => {
    const values = new Map([
      ['good', rational(171)],
      ['valid', rational(182)],
    ])
    assert.equal(evaluateFormula(parseFormula('good / valid * 100'), values).toFixed(1), '94.0')
  })

  test('the names in it are found once each', () => {
    assert.deepEqual([...namesIn(parseFormula('(a - b) / a * 100'))].sort(), ['a', 'b'])
  })

  test.each([
    ['', 'its end'],
    ['a +', 'its end'],
    ['(a', 'its end'],
    ['a)', '\\)'],
    ['a b', 'b'],
    ['2a', 'a'],
    ['-a', '-'],
    ['a ** b', '\\*'],
    ['a % b', '% b'],
    ['a; drop', '; drop'],
    ['均值 / b', '均值 / b'],
    ['a.b', '.b'],
  ])('"%s" cannot be read at %s', (text, at) => {
    assert.throws(() => parseFormula(text), { code: 'FRM-001', message: new RegExp(`at "${at}"`) })
  })
})

describe('the dimension of a formula', () => {
  const dimensions = new Map<string, Dimension>([
    ['mean', getUnit('µg/m³').dimension],
    ['limit', getUnit('mg/m³').dimension],
    ['people', getUnit('人').dimension],
    ['visits', getUnit('人次').dimension],
    ['forest', getUnit('公顷').dimension],
  ])
  const measured = (text: string) => dimensionOf(parseFormula(text), dimensions)

  test('a quotient of like quantities is a pure number; others keep both', () => {
    assert.deepEqual(measured('mean / limit'), {})
    assert.deepEqual(measured('forest / people'), { area: 1, people: -1 })
    assert.deepEqual(measured('(mean - limit) / limit * 100'), {})
  })

  test.each([
    ['people + visits', /people with personTimes/],
    ['forest - people', /area with people/],
    ['mean + 1', /with a pure number/],
    ['forest / people + forest', /"\(\(forest \/ people\) \+ forest\)" mixes area·people\^-1 with area/],
  ])('%s is a fault that names both kinds', (text, message) => {
    assert.throws(() => measured(text), { code: 'FRM-002', message })
  })
})
