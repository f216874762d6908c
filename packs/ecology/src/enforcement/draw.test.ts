import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawUnits } from './draw.ts'

const anyPool = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 60 })
const anySeed = fc.string({ minLength: 1, maxLength: 40 }).filter((seed) => seed.trim() !== '')
const anyDraw = anyPool.chain((pool) =>
  fc.record({ pool: fc.constant(pool), count: fc.integer({ min: 0, max: pool.length }), seed: anySeed }),
)
const numbered = (count: number) => Array.from({ length: count }, (_, index) => `unit ${index}`)

describe('a draw', () => {
  test('is the same for the same seed, however the pool is ordered', () => {
    fc.assert(
      fc.property(anyDraw, ({ pool, count, seed }) => {
        expect(drawUnits([...pool].reverse(), count, seed)).toEqual(drawUnits(pool, count, seed))
      }),
    )
  })

  test('has so many different units of the pool, and leaves the pool as it was', () => {
    fc.assert(
      fc.property(anyDraw, ({ pool, count, seed }) => {
        const before = [...pool]
        const drawn = drawUnits(pool, count, seed)
        expect(new Set(drawn).size).toBe(count)
        expect(drawn.every((unit) => pool.includes(unit))).toBe(true)
        expect(pool).toEqual(before)
      }),
    )
  })

  test('of more units begins with the draw of fewer: nobody can be drawn out by drawing on', () => {
    fc.assert(
      fc.property(anyDraw, ({ pool, count, seed }) => {
        const all = drawUnits(pool, pool.length, seed)
        expect(all.slice(0, count)).toEqual(drawUnits(pool, count, seed))
      }),
    )
  })

  // xoshiro128** by its authors' C code and FNV-1a by its definition, both written once more in BigInt.
  test('is what its description says, computed another way', () => {
    fc.assert(
      fc.property(anyDraw, ({ pool, count, seed }) => {
        expect(drawUnits(pool, count, seed)).toEqual(drawnByHand(pool, count, seed))
      }),
    )
  })
})

describe('chance', () => {
  const SEEDS = 6_000

  // 6 of 24 in 6 000 draws: 1 500 each; the deviation is 33.5, and five of it are rarer than 1 in a million.
  test('draws every unit equally often', () => {
    const pool = numbered(24)
    const times = new Map(pool.map((unit) => [unit, 0]))
    for (let seed = 0; seed < SEEDS; seed += 1) {
      for (const unit of drawUnits(pool, 6, `2020-05-12 ${seed}`)) times.set(unit, (times.get(unit) ?? 0) + 1)
    }
    const expected = (SEEDS * 6) / 24
    for (const [unit, count] of times) expect(Math.abs(count - expected), unit).toBeLessThan(5 * 33.5)
  })

  test('draws every pair equally often: who is first says nothing of who is second', () => {
    const pool = numbered(5)
    const pairs = new Map<string, number>()
    for (let seed = 0; seed < SEEDS; seed += 1) {
      const pair = drawUnits(pool, 2, `seed ${seed}`).join(' then ')
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
    }
    // 20 ordered pairs, 300 each; the deviation is 16.9.
    expect(pairs.size).toBe(20)
    for (const [pair, count] of pairs) expect(Math.abs(count - 300), pair).toBeLessThan(5 * 16.9)
  })
})

test.each([
  ['a unit that stands twice', ['a', 'b', 'a'], 1, 'seed', 'ECO-001'],
  ['more than there are', ['a', 'b'], 3, 'seed', 'ECO-002'],
  ['half a unit', ['a', 'b'], 0.5, 'seed', 'ECO-002'],
  ['fewer than none', ['a', 'b'], -1, 'seed', 'ECO-002'],
  ['no seed', ['a', 'b'], 1, '  ', 'ECO-003'],
])('%s is refused', (_, pool, count, seed, code) => {
  let caught: unknown
  try {
    drawUnits(pool, count, seed)
  } catch (error) {
    caught = error
  }
  expect(caught).toMatchObject({ code })
})

function drawnByHand(pool: readonly string[], count: number, seed: string): readonly string[] {
  const word = 0xffff_ffffn
  const rotate = (value: bigint, by: bigint) => ((value << by) | (value >> (32n - by))) & word
  const state = [1n, 2n, 3n, 4n].map((beginning) => {
    let hash = (0x811c9dc5n ^ (beginning * 0x9e3779b9n)) & word
    for (const unit of seed.split('')) {
      for (const byte of [unit.charCodeAt(0) & 0xff, unit.charCodeAt(0) >> 8]) {
        hash = ((hash ^ BigInt(byte)) * 0x01000193n) & word
      }
    }
    return hash
  })
  const next = (): bigint => {
    const [a = 0n, b = 0n, c = 0n, d = 0n] = state
    const result = (rotate((b * 5n) & word, 7n) * 9n) & word
    const third = c ^ a
    const fourth = d ^ b
    state.splice(0, 4, a ^ fourth, b ^ third, third ^ ((b << 9n) & word), rotate(fourth, 11n))
    return result
  }
  for (let step = 0; step < 20; step += 1) next()
  const left = [...pool].sort((x, y) => (x < y ? -1 : 1))
  for (let at = 0; at < count; at += 1) {
    const bound = BigInt(left.length - at)
    let number = next()
    while (number >= (1n << 32n) - ((1n << 32n) % bound)) number = next()
    const other = at + Number(number % bound)
    const [drawn = '', moved = ''] = [left[other], left[at]]
    left[at] = drawn
    left[other] = moved
  }
  return left.slice(0, count)
}
