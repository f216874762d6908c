import assert from 'node:assert/strict'
import fc from 'fast-check'
import { test } from 'vitest'
import {
  add,
  commonDivisor,
  type Integer,
  multiply,
  negate,
  powerOfTen,
  quotient,
  remainder,
  toInteger,
} from './integer.ts'

/** Near the bounds at which one form gives way to another, and near what divides evenly. */
const bounds = fc
  .tuple(
    fc.constantFrom(0n, 2n ** 31n, 2n ** 52n, 2n ** 53n, 2n ** 64n, 10n ** 15n),
    fc.integer({ min: -3, max: 3 }),
  )
  .map(([bound, off]) => bound + BigInt(off))
const any = fc
  .tuple(
    fc.oneof(bounds, fc.bigInt({ min: 0n, max: 2n ** 27n }), fc.bigInt({ min: 0n, max: 10n ** 30n })),
    fc.boolean(),
  )
  .map(([value, negative]) => (negative ? -value : value))

/** The same value, in the one form that this value has. */
function is(found: Integer, expected: bigint): void {
  assert.equal(BigInt(found), expected)
  const isSafe = expected <= BigInt(Number.MAX_SAFE_INTEGER) && expected >= BigInt(Number.MIN_SAFE_INTEGER)
  assert.equal(typeof found, isSafe ? 'number' : 'bigint')
  assert.ok(!Object.is(found, -0))
}

test('sums, products, quotients and remainders are those of big integers', () => {
  fc.assert(
    fc.property(any, any, (a, b) => {
      const [x, y] = [toInteger(a), toInteger(b)]
      is(x, a)
      is(add(x, y), a + b)
      is(multiply(x, y), a * b)
      is(negate(x), -a)
      assert.equal(x < y, a < b)
      assert.equal(x === y, a === b)
      if (b === 0n) return
      is(quotient(x, y), a / b)
      is(remainder(x, y), a % b)
    }),
    { numRuns: 20_000 },
  )
})

test('a quotient one off an even one is cut off, however near to it floating point comes', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 2n ** 53n }), fc.integer({ min: -1, max: 1 }), (divisor, off) => {
      const most = BigInt(Number.MAX_SAFE_INTEGER)
      const dividend = (most / divisor) * divisor + BigInt(off)
      is(quotient(toInteger(dividend), toInteger(divisor)), dividend / divisor)
    }),
    { numRuns: 20_000 },
  )
})

test('the greatest common divisor divides both and leaves nothing in common', () => {
  const natural = any.map((value) => (value < 0n ? -value : value))
  fc.assert(
    fc.property(natural, natural, natural, (a, b, factor) => {
      const divisor = BigInt(commonDivisor(toInteger(a * factor), toInteger(b * factor)))
      if (divisor === 0n) return assert.ok(factor === 0n || (a === 0n && b === 0n))
      assert.equal((a * factor) % divisor, 0n)
      assert.equal((b * factor) % divisor, 0n)
      assert.equal(divisor % factor, 0n)
      is(commonDivisor(toInteger((a * factor) / divisor), toInteger((b * factor) / divisor)), 1n)
    }),
    { numRuns: 5_000 },
  )
})

test('powers of ten are exact, and big ones from the sixteenth on', () => {
  for (let exponent = 0; exponent <= 40; exponent += 1)
    is(powerOfTen(exponent), BigInt(`1${'0'.repeat(exponent)}`))
})
