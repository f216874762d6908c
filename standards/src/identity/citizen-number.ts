import { type Citation, type Day, isDay, phaseOn } from '@qaidam/kernel'
import { weightedRemainder } from './check-digit.ts'
import { isProvince } from './provinces.ts'
import type { IdentityReason } from './reasons.ts'
import { citizenNumberRule } from './standards.ts'

export interface CitizenNumber {
  readonly area: string
  readonly birth: Day
  readonly sex: 'male' | 'female'
}

/**
 * What is wrong with a citizen's number, or what it says. Only the province of its area is looked up:
 * a number keeps the county of its day, which may be gone. @throws Fault STD-002
 */
export function citizenNumber(
  number: string,
  on: Day,
): { readonly reason: IdentityReason | null; readonly says: CitizenNumber | null; readonly cite: Citation } {
  const { value: rule, cite } = phaseOn(citizenNumberRule, on)
  const wrong = (reason: IdentityReason) => ({ reason, says: null, cite })
  if (/^[0-9]{15}$/.test(number)) return wrong('fifteen-digits')
  if (number.length !== 18) return wrong('length')
  if (!/^[0-9]{17}[0-9X]$/.test(number)) return wrong('character')
  const area = number.slice(0, 6)
  if (!isProvince(area.slice(0, 2))) return wrong('area')
  const birth = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  if (!isDay(birth)) return wrong('birth')
  if (birth > on) return wrong('future')
  const remainder = weightedRemainder(number, rule)
  if (remainder === undefined || rule.checks[remainder] !== number[17]) return wrong('check-digit')
  const sex = Number(number[16]) % 2 === 1 ? 'male' : 'female'
  return { reason: null, says: { area, birth, sex }, cite }
}
