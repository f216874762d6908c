import { Fault } from './fault.ts'
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

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/
const [MINUS, POINT, DIGIT_0, DIGIT_9] = [45, 46, 48, 57]

/** How a last digit is chosen. `half_even` is the rule of GB/T 8170, `up` that of HJ 633. */
export const ROUNDING_RULES = ['half_even', 'half_up', 'up', 'down'] as const
export type RoundingRule = (typeof ROUNDING_RULES)[number]

/**
 * An exact number: a fraction of two integers in lowest terms, the denominator positive.
 * Every figure is computed in these, and rounded once, at the end.
 */
export class Rational {
  private readonly upper: Integer
  private readonly lower: Integer

  /** Use {@link rational} or {@link fraction}; this keeps what it is given, and it must be reduced. */
  constructor(upper: Integer, lower: Integer) {
    this.upper = upper
    this.lower = lower
  }

  get numerator(): bigint {
    return BigInt(this.upper)
  }

  get denominator(): bigint {
    return BigInt(this.lower)
  }

  plus(other: Rational): Rational {
    if (this.lower === other.lower) return reduce(add(this.upper, other.upper), this.lower)
    const total = add(multiply(this.upper, other.lower), multiply(other.upper, this.lower))
    const lower = multiply(this.lower, other.lower)
    // Beside an integer a fraction stays in lowest terms.
    return this.lower === 1 || other.lower === 1 ? new Rational(total, lower) : reduce(total, lower)
  }

  minus(other: Rational): Rational {
    return this.plus(other.negated())
  }

  times(other: Rational): Rational {
    return reduce(multiply(this.upper, other.upper), multiply(this.lower, other.lower))
  }

  /** @throws Fault KRN-021 on division by zero */
  over(other: Rational): Rational {
    if (other.upper === 0) {
      throw new Fault(
        'KRN-021',
        `${this} cannot be divided by zero.`,
        'Check that the denominator has data for this area and period.',
      )
    }
    const upper = multiply(this.upper, other.lower)
    const lower = multiply(this.lower, other.upper)
    return lower < 0 ? reduce(negate(upper), negate(lower)) : reduce(upper, lower)
  }

  negated(): Rational {
    return new Rational(negate(this.upper), this.lower)
  }

  abs(): Rational {
    return this.upper < 0 ? this.negated() : this
  }

  /** Negative, zero or positive as this is less than, equal to or greater than the other. */
  compare(other: Rational): number {
    const [mine, its] = [multiply(this.upper, other.lower), multiply(other.upper, this.lower)]
    return mine < its ? -1 : mine > its ? 1 : 0
  }

  equals(other: Rational): boolean {
    return this.upper === other.upper && this.lower === other.lower
  }

  isZero(): boolean {
    return this.upper === 0
  }

  isInteger(): boolean {
    return this.lower === 1
  }

  /** The greatest integer that is not above this. */
  floor(): bigint {
    return BigInt(floorOf(this.upper, this.lower))
  }

  /**
   * The greatest number of parts, so many to a unit, that is not above this. Where every bound of a
   * rule is a whole number of parts, this is within the same lower bounds as the value itself.
   */
  partsBelow(parts: number): number {
    return Number(floorOf(multiply(this.upper, parts), this.lower))
  }

  /** The least number of parts that is not below this: it is within the same upper bounds. */
  partsAbove(parts: number): number {
    return Number(negate(floorOf(multiply(this.upper, -parts), this.lower)))
  }

  /** Rounded to an integer multiple of 10^-places; places may be negative. */
  round(places: number, rule: RoundingRule = 'half_even'): Rational {
    if (places < 0) {
      const scale = powerOfTen(-places)
      return new Rational(multiply(divideRounded(this.upper, multiply(this.lower, scale), rule), scale), 1)
    }
    if (this.lower === 1) return this
    const scale = powerOfTen(places)
    return reduce(divideRounded(multiply(this.upper, scale), this.lower, rule), scale)
  }

  /** A decimal string with exactly this many places, rounded by the rule. */
  toFixed(places: number, rule: RoundingRule = 'half_even'): string {
    const shown = Math.max(0, places)
    const rounded = this.round(places, rule)
    return placePoint(quotient(multiply(rounded.upper, powerOfTen(shown)), rounded.lower), shown)
  }

  /** The exact decimal if it has at most 34 significant digits, else rounded half to even to 34. */
  toString(): string {
    if (this.lower === 1 && typeof this.upper === 'number') return String(this.upper)
    const whole = this.abs().floor()
    const lead = whole === 0n ? leadingZeros(this) : -String(whole).length
    const places = 34 + lead
    const text = this.toFixed(places)
    return text.includes('.') ? text.replace(/\.?0+$/, '') : text
  }

  toJSON(): string {
    return this.toString()
  }
}

/** Exact from an integer, or from a decimal string such as `-12.50` or `2.8e-6`. @throws Fault KRN-020 */
export function rational(value: string | bigint | number): Rational {
  if (typeof value === 'bigint') return new Rational(toInteger(value), 1)
  if (typeof value === 'number' && Number.isSafeInteger(value)) return new Rational(value + 0, 1)
  const parsed = parseDecimal(typeof value === 'string' ? value : String(value))
  if (parsed === undefined) {
    throw new Fault(
      'KRN-020',
      `"${value}" is not a decimal number.`,
      'Write digits with at most one point, such as 12.5.',
    )
  }
  return parsed
}

/** The fraction `numerator / denominator`. */
export function fraction(numerator: bigint | number, denominator: bigint | number): Rational {
  return rational(BigInt(numerator)).over(rational(BigInt(denominator)))
}

export function isDecimal(text: string): boolean {
  return parseDecimal(text) !== undefined
}

export const ZERO = new Rational(0, 1)
export const ONE = new Rational(1, 1)

export function sum(values: Iterable<Rational>): Rational {
  let total = ZERO
  for (const value of values) total = total.plus(value)
  return total
}

/** The arithmetic mean. @throws Fault KRN-021 when there is nothing to take it of */
export function mean(values: readonly Rational[]): Rational {
  return sum(values).over(new Rational(values.length, 1))
}

function parseDecimal(text: string): Rational | undefined {
  return parseShort(text) ?? parseAny(text)
}

/**
 * A plain decimal of at most nine characters, which nearly every reading is: its digits and its power
 * of ten fit the integers of the machine, several times faster than big ones. Undefined for all else.
 */
function parseShort(text: string): Rational | undefined {
  const sign = text.charCodeAt(0) === MINUS ? 1 : 0
  if (text.length > 9) return undefined
  let units = 0
  // Stays 0 until the point, then is the power of ten by which the units are to be divided.
  let scale = 0
  for (let at = sign; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code >= DIGIT_0 && code <= DIGIT_9) {
      units = (units * 10 + (code - DIGIT_0)) | 0
      scale = (scale * 10) | 0
    } else if (code === POINT && scale === 0) {
      scale = 1
    } else {
      return undefined
    }
  }
  if (text.length === sign + (scale === 0 ? 0 : 1)) return undefined
  const signed = sign === 1 ? 0 - units : units
  return scale <= 1 ? new Rational(signed, 1) : reduce(signed, scale)
}

function parseAny(text: string): Rational | undefined {
  const match = DECIMAL.exec(text)
  if (match === null) return undefined
  const [, sign, whole = '', part = '', exponent = '0'] = match
  if (whole === '' && part === '') return undefined
  const digits = toInteger(BigInt(whole + part) * (sign === '-' ? -1n : 1n))
  const shift = Number(exponent) - part.length
  return shift >= 0
    ? new Rational(multiply(digits, powerOfTen(shift)), 1)
    : reduce(digits, powerOfTen(-shift))
}

function reduce(upper: Integer, lower: Integer): Rational {
  if (lower === 1) return new Rational(upper, lower)
  const divisor = commonDivisor(lower, upper < 0 ? negate(upper) : upper)
  return divisor === 1
    ? new Rational(upper, lower)
    : new Rational(quotient(upper, divisor), quotient(lower, divisor))
}

function floorOf(upper: Integer, lower: Integer): Integer {
  if (lower === 1) return upper
  const cut = quotient(upper, lower)
  return upper < 0 && multiply(cut, lower) !== upper ? add(cut, -1) : cut
}

function divideRounded(upper: Integer, lower: Integer, rule: RoundingRule): Integer {
  const cut = quotient(upper, lower)
  const rest = remainder(upper, lower)
  if (rest === 0 || rule === 'down') return cut
  const double = multiply(rest, upper < 0 ? -2 : 2)
  const isOdd = remainder(cut, 2) !== 0
  const away = rule === 'up' || double > lower || (double === lower && (rule === 'half_up' || isOdd))
  return away ? add(cut, upper < 0 ? -1 : 1) : cut
}

function placePoint(units: Integer, places: number): string {
  if (places === 0) return String(units)
  const sign = units < 0 ? '-' : ''
  const digits = String(units < 0 ? negate(units) : units).padStart(places + 1, '0')
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`
}

function leadingZeros(value: Rational): number {
  if (value.isZero()) return -34
  const { numerator, denominator } = value.abs()
  let zeros = 0
  let scaled = numerator * 10n
  while (scaled < denominator) {
    scaled *= 10n
    zeros += 1
  }
  return zeros
}
