import type { CheckRule } from './standards.ts'

/** The remainder of the weighted sum; undefined when a character is not in the alphabet. */
export function weightedRemainder(text: string, rule: CheckRule): number | undefined {
  let total = 0
  for (const [at, weight] of rule.weights.entries()) {
    const character = text[at]
    const value = character === undefined ? -1 : rule.alphabet.indexOf(character)
    if (value === -1) return undefined
    total += weight * value
  }
  return total % rule.modulus
}
