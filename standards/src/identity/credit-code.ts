import { type Citation, type Day, phaseOn } from '@qaidam/kernel'
import { weightedRemainder } from './check-digit.ts'
import { isProvince } from './provinces.ts'
import type { IdentityReason } from './reasons.ts'
import { creditCodeRule, organisationCodeRule } from './standards.ts'

export interface CodeCheck {
  readonly reason: IdentityReason | null
  readonly cite: Citation
}

/** Registered at the centre instead of in a province. */
const NATIONAL = '10'

/** What is wrong with a unified social credit code; null when nothing is. @throws Fault STD-002 */
export function creditCode(code: string, on: Day): CodeCheck {
  const { value: rule, cite } = phaseOn(creditCodeRule, on)
  const wrong = (reason: IdentityReason) => ({ reason, cite })
  if (code.length !== 18) return wrong('length')
  if ([...code].some((character) => !rule.alphabet.includes(character))) return wrong('character')
  const province = code.slice(2, 4)
  if (!/^[0-9]{6}$/.test(code.slice(2, 8))) return wrong('character')
  if (province !== NATIONAL && !isProvince(province)) return wrong('area')
  if (organisationCode(code.slice(8, 17), on).reason !== null) return wrong('organisation')
  const remainder = weightedRemainder(code, rule)
  if (remainder === undefined) return wrong('character')
  const check = rule.alphabet[(rule.modulus - remainder) % rule.modulus]
  return { reason: check === code[17] ? null : 'check-digit', cite }
}

/** What is wrong with an organisation code, written with or without its hyphen. @throws Fault STD-002 */
export function organisationCode(code: string, on: Day): CodeCheck {
  const { value: rule, cite } = phaseOn(organisationCodeRule, on)
  const plain = code.length === 10 && code[8] === '-' ? code.slice(0, 8) + code.slice(9) : code
  if (plain.length !== 9) return { reason: 'length', cite }
  const remainder = weightedRemainder(plain, rule)
  if (remainder === undefined || !/[0-9X]$/.test(plain)) return { reason: 'character', cite }
  const check = (rule.modulus - remainder) % rule.modulus
  return { reason: plain[8] === (check === 10 ? 'X' : String(check)) ? null : 'check-digit', cite }
}
