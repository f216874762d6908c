import { Fault, fraction, type Rational, type RoundingRule, rational } from '@qaidam/kernel'

/**
 * Logarithms and powers as exact decimals: whole numbers of 10^-digits in big integers, computed with
 * ten guard digits, so that what is returned is off by less than 10^-digits. Nothing passes through
 * binary fractions, and the same input gives the same digits on every machine.
 */
const GUARD = 10

/** Digits to try, one after the other, until the last printed place no longer depends on them. */
const DIGITS = [40, 80] as const

/** ln of a positive number, to this many decimal places. @throws Fault STD-025 */
export function naturalLogarithm(value: Rational, digits: number): Rational {
  if (value.numerator <= 0n) {
    throw new Fault('STD-025', `${value} has no logarithm.`, 'Give a value above zero.')
  }
  const unit = 10n ** BigInt(digits + GUARD)
  let mantissa = (value.numerator * unit) / value.denominator
  let halvings = 0n
  if (mantissa < unit) {
    // Small values are doubled before they are cut to whole units, or their digits would be lost.
    let numerator = value.numerator
    while (2n * numerator <= value.denominator) {
      numerator *= 2n
      halvings -= 1n
    }
    mantissa = (numerator * unit) / value.denominator
  }
  while (mantissa >= 2n * unit) {
    mantissa /= 2n
    halvings += 1n
  }
  if (2n * mantissa > 3n * unit) {
    mantissa /= 2n
    halvings += 1n
  }
  const ln2 = 2n * areaTangent(unit / 3n, unit)
  const rest = 2n * areaTangent(((mantissa - unit) * unit) / (mantissa + unit), unit)
  return scaled(rest + halvings * ln2, digits)
}

/** e to the power of a number, to this many decimal places; for powers up to zero, as pH needs. */
export function exponential(power: Rational, digits: number): Rational {
  const unit = 10n ** BigInt(digits + GUARD)
  const halvings = 8n + BigInt(String(power.abs().floor()).length * 4)
  const x = (power.numerator * unit) / (power.denominator * 2n ** halvings)
  let [total, term] = [unit, unit]
  for (let n = 1n; term !== 0n; n += 1n) {
    term = (term * x) / (unit * n)
    total += term
  }
  for (let n = 0n; n < halvings; n += 1n) total = (total * total) / unit
  return scaled(total, digits)
}

/** Half the logarithm of (1 + y) / (1 − y): y + y³/3 + y⁵/5 + … */
function areaTangent(y: bigint, unit: bigint): bigint {
  const square = (y * y) / unit
  let [total, power] = [y, y]
  for (let n = 3n; power !== 0n; n += 2n) {
    power = (power * square) / unit
    total += power / n
  }
  return total
}

function scaled(value: bigint, digits: number): Rational {
  return fraction(value, 10n ** BigInt(digits + GUARD)).round(digits)
}

/**
 * Rounds a number that is known only by its digits. `compute` gives it to some digits, off by less
 * than 10^-(digits - 5); digits are added until both ends of that interval round alike. A value of
 * logarithms is a tie only where the logarithms cancel and a short decimal is left, so what 80 digits
 * leave undecided is taken as that decimal, and the tie goes where the rule says.
 */
export function roundFromDigits(
  compute: (digits: number) => Rational,
  places: number,
  rule: RoundingRule = 'half_even',
): Rational {
  for (const digits of DIGITS) {
    const value = compute(digits)
    const error = rational(`1e-${digits - 5}`)
    const [lower, upper] = [value.minus(error).round(places, rule), value.plus(error).round(places, rule)]
    if (lower.equals(upper)) return lower
  }
  return compute(80).round(60).round(places, rule)
}
