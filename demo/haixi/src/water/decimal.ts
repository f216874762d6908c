/** A whole number of 10^-places as a canonical decimal text. */
export function decimalOf(units: number, places: number): string {
  const digits = String(units).padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places)
  const part = digits.slice(digits.length - places).replace(/0+$/, '')
  return part === '' ? whole : `${whole}.${part}`
}
