import { Fault } from '@qaidam/kernel'

/**
 * The random draw of 双随机, made so that anybody can repeat it. The seed is a text that is fixed
 * before the draw and published with it (its date and a number drawn by a witness, say). FNV-1a makes
 * the first state of the seed, xoshiro128** the numbers (Blackman and Vigna, 2018), and a
 * Fisher–Yates shuffle the choice. All of it is 32-bit integer arithmetic: every machine draws alike.
 */

/** So many units of a pool, in the order drawn. The order in which the pool is given does not matter. */
export function drawUnits(pool: readonly string[], count: number, seed: string): readonly string[] {
  const units = [...pool].sort(byCode)
  const twice = units.find((unit, index) => unit === units[index + 1])
  if (twice !== undefined) {
    throw new Fault(
      'ECO-001',
      `${twice} stands in the pool twice, so it would be drawn twice as often.`,
      'Give every unit once.',
    )
  }
  if (!Number.isInteger(count) || count < 0 || count > units.length) {
    throw new Fault(
      'ECO-002',
      `${count} units cannot be drawn from ${units.length}.`,
      `Draw a whole number from 0 to ${units.length}.`,
    )
  }
  if (seed.trim() === '') {
    throw new Fault('ECO-003', 'The draw has no seed.', 'Fix a seed before the draw and publish it.')
  }
  const below = numbersOf(seed)
  for (let at = 0; at < count; at += 1) {
    const other = at + below(units.length - at)
    const [drawn = '', left = ''] = [units[other], units[at]]
    units[at] = drawn
    units[other] = left
  }
  return units.slice(0, count)
}

/** By code units and not by any language, so that every machine sorts a pool alike. */
function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Whole numbers from 0 up to, not including, a bound, all equally likely. */
function numbersOf(seed: string): (bound: number) => number {
  const next = xoshiro128(seed)
  return (bound) => {
    // Numbers over the last whole multiple of the bound would favour the first units: they are thrown away.
    const limit = 4_294_967_296 - (4_294_967_296 % bound)
    for (;;) {
      const number = next()
      if (number < limit) return number % bound
    }
  }
}

/** xoshiro128**, its four words hashed from the seed with four different beginnings. */
function xoshiro128(seed: string): () => number {
  let [a, b, c, d] = [hash(seed, 1), hash(seed, 2), hash(seed, 3), hash(seed, 4)]
  const next = (): number => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotate(d, 11)
    return result
  }
  // Seeds that differ in one character begin in states alike; after twenty steps nothing shows of it.
  for (let step = 0; step < 20; step += 1) next()
  return next
}

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by))
}

/** FNV-1a over the code units of a text, from a beginning of its own. */
function hash(text: string, beginning: number): number {
  let state = (0x811c9dc5 ^ Math.imul(beginning, 0x9e3779b9)) | 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    state = Math.imul(state ^ (unit & 0xff), 0x01000193)
    state = Math.imul(state ^ (unit >>> 8), 0x01000193)
  }
  return state | 0
}
