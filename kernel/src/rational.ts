import { Fault } from './fault.ts'

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/

/** How a last digit is chosen. `half_even` is the rule of GB/T 8170, `up` that of HJ 633. */
export const ROUNDING_RULES = ['half_even', 'half_up', 'up', 'down'] as const
export type RoundingRule = (typeof ROUNDING_RULES)[number]

/**
 * An exact number: a fraction of two integers in lowest terms, the denominator positive.
 * Every figure is computed in these, and rounded once, at the end.
 */
export class Rational {
  readonly numerator: bigint
  readonly denominator: bigint

  /** Use {@link rational}; this keeps what it is given. */
  constructor(numerator: bigint, denominator: bigint) {
    this.numerator = numerator
    this.denominator = denominator
  }

  plus(other: Rational): Rational {
    if (this.denominator === other.denominator) {
      return reduce(this.numerator + other.numerator, this.denominator)
    }
    return reduce(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator,
    )
  }

  minus(other: Rational): Rational {
    return this.plus(other.negated())
  }

  times(other: Rational): Rational {
    return reduce(this.numerator * other.numerator, this.denominator * other.denominator)
  }

  /** @throws Fault KRN-021 on division by zero */
  over(other: Rational): Rational {
    if (other.numerator === 0n) {
      throw new Fault(
        'KRN-021',
        `${this} cannot be divided by zero.`,
        'Check that the denominator has data for this area and period.',
      )
    }
    const sign = other.numerator < 0n ? -1n : 1n
    return reduce(sign * this.numerator * other.denominator, sign * this.denominator * other.numerator)
  }

  negated(): Rational {
    return new Rational(-this.numerator, this.denominator)
  }

  abs(): Rational {
    return this.numerator < 0n ? this.negated() : this
  }

  /** Negative, zero or positive as this is less than, equal to or greater than the other. */
  compare(other: Rational): number {
    const difference = this.numerator * other.denominator - other.numerator * this.denominator
    return difference < 0n ? -1 : difference > 0n ? 1 : 0
  }

  equals(other: Rational): boolean {
    return this.numerator === other.numerator && this.denominator === other.denominator
  }

  isZero(): boolean {
    return this.numerator === 0n
  }

  isInteger(): boolean {
    return this.denominator === 1n
  }

  /** The greatest integer that is not above this. */
  floor(): bigint {
    const quotient = this.numerator / this.denominator
    return this.numerator < 0n && quotient * this.denominator !== this.numerator ? quotient - 1n : quotient
  }

  /** Rounded to an integer multiple of 10^-places; places may be negative. */
  round(places: number, rule: RoundingRule = 'half_even'): Rational {
    const scale = 10n ** BigInt(Math.abs(places))
    const scaled =
      places >= 0
        ? { n: this.numerator * scale, d: this.denominator }
        : { n: this.numerator, d: this.denominator * scale }
    const rounded = divideRounded(scaled.n, scaled.d, rule)
    return places >= 0 ? reduce(rounded, scale) : new Rational(rounded * scale, 1n)
  }

  /** A decimal string with exactly this many places, rounded by the rule. */
  toFixed(places: number, rule: RoundingRule = 'half_even'): string {
    const scale = 10n ** BigInt(Math.max(0, places))
    const rounded = this.round(places, rule)
    const units = (rounded.numerator * scale) / rounded.denominator
    return placePoint(units, Math.max(0, places))
  }

  /** The exact decimal if it has at most 34 significant digits, else rounded half to even to 34. */
  toString(): string {
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
  if (typeof value === 'bigint') return new Rational(value, 1n)
  if (typeof value === 'number' && Number.isSafeInteger(value)) return new Rational(BigInt(value), 1n)
  const parsed = parseDecimal(String(value))
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

export const ZERO = new Rational(0n, 1n)
export const ONE = new Rational(1n, 1n)

export function sum(values: Iterable<Rational>): Rational {
  let total = ZERO
  for (const value of values) total = total.plus(value)
  return total
}

/** The arithmetic mean. @throws Fault KRN-021 when there is nothing to take it of */
export function mean(values: readonly Rational[]): Rational {
  return sum(values).over(new Rational(BigInt(values.length), 1n))
}

function parseDecimal(text: string): Rational | undefined {
  const match = DECIMAL.exec(text)
  if (match === null) return undefined
  const [, sign, whole = '', part = '', exponent = '0'] = match
  if (whole === '' && part === '') return undefined
  const digits = BigInt(whole + part) * (sign === '-' ? -1n : 1n)
  const shift = Number(exponent) - part.length
  return shift >= 0 ? new Rational(digits * 10n ** BigInt(shift), 1n) : reduce(digits, 10n ** BigInt(-shift))
}

function reduce(numerator: bigint, denominator: bigint): Rational {
  if (denominator === 1n) return new Rational(numerator, 1n)
  let [a, b] = [numerator < 0n ? -numerator : numerator, denominator]
  while (b !== 0n) [a, b] = [b, a % b]
  return a === 1n ? new Rational(numerator, denominator) : new Rational(numerator / a, denominator / a)
}

function divideRounded(numerator: bigint, denominator: bigint, rule: RoundingRule): bigint {
  const negative = numerator < 0n
  const magnitude = negative ? -numerator : numerator
  const quotient = magnitude / denominator
  const rest = magnitude % denominator
  const double = rest * 2n
  const away =
    rule === 'up'
      ? rest > 0n
      : rule === 'down'
        ? false
        : double > denominator || (double === denominator && (rule === 'half_up' || quotient % 2n === 1n))
  const rounded = away ? quotient + 1n : quotient
  return negative ? -rounded : rounded
}

function placePoint(units: bigint, places: number): string {
  if (places === 0) return String(units)
  const sign = units < 0n ? '-' : ''
  const digits = String(units < 0n ? -units : units).padStart(places + 1, '0')
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`
}

function leadingZeros(value: Rational): number {
  if (value.isZero()) return -34
  let zeros = 0
  let scaled = value.abs().numerator * 10n
  while (scaled < value.denominator) {
    scaled *= 10n
    zeros += 1
  }
  return zeros
}
