/**
 * An integer of any size, exact: a number of the machine while it is a safe one, a big one beyond.
 * Nearly all integers of a figure are small, and the machine is several times faster with its own.
 * Each value has one form, so `===` and `<` of the language compare two of them.
 */
export type Integer = number | bigint

export function toInteger(value: bigint): Integer {
  const near = Number(value)
  return Number.isSafeInteger(near) ? near : value
}

// A result out of the safe range is never rounded into it, so looking at the result is enough. Adding
// zero makes an ordinary one of the zero below zero, which division and multiplication can give.

export function add(a: Integer, b: Integer): Integer {
  if (typeof a === 'number' && typeof b === 'number') {
    const total = a + b
    if (Number.isSafeInteger(total)) return total
  }
  return toInteger(BigInt(a) + BigInt(b))
}

export function multiply(a: Integer, b: Integer): Integer {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b
    if (Number.isSafeInteger(product)) return product + 0
  }
  return toInteger(BigInt(a) * BigInt(b))
}

export function negate(a: Integer): Integer {
  return typeof a === 'number' ? 0 - a : -a
}

/** Cut off towards zero, as for big integers. */
export function quotient(a: Integer, b: Integer): Integer {
  if (typeof a !== 'number' || typeof b !== 'number') return toInteger(BigInt(a) / BigInt(b))
  // A quotient that is no integer is at least 1/b off one, and is rounded by less while a is safe: it
  // never comes to stand on the integer.
  return Math.trunc(a / b) + 0
}

/** What {@link quotient} leaves, with the sign of what was divided. */
export function remainder(a: Integer, b: Integer): Integer {
  if (typeof a !== 'number' || typeof b !== 'number') return toInteger(BigInt(a) % BigInt(b))
  return (a % b) + 0
}

/** Ten to a power that is not below zero. */
export function powerOfTen(exponent: number): Integer {
  return POWERS[exponent] ?? 10n ** BigInt(exponent)
}

const POWERS: readonly number[] = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent)

/** The greatest common divisor of two integers, neither below zero. */
export function commonDivisor(a: Integer, b: Integer): Integer {
  let [greater, lesser] = [a, b]
  while (lesser !== 0) {
    if (greater <= INT32_MAX && lesser <= INT32_MAX) return divisorInWords(Number(greater), Number(lesser))
    ;[greater, lesser] = [lesser, remainder(greater, lesser)]
  }
  return greater
}

const INT32_MAX = 2 ** 31 - 1

/** The same by the machine's words of 32 bits, in which `| 0` keeps it. */
function divisorInWords(a: number, b: number): number {
  let [greater, lesser] = [a | 0, b | 0]
  while (lesser !== 0) [greater, lesser] = [lesser, (greater % lesser) | 0]
  return greater
}
