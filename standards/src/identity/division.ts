import { type Citation, type Day, phaseOn } from '@qaidam/kernel'
import { isProvince } from './provinces.ts'
import type { IdentityReason } from './reasons.ts'
import { divisionRule, villageRanges } from './standards.ts'

export type DivisionLevel = 'province' | 'prefecture' | 'county' | 'township' | 'village'

export interface DivisionCode {
  readonly reason: IdentityReason | null
  /** The level that the code names: trailing zeros name a higher one. */
  readonly level: DivisionLevel | null
  /** street, town, township or alike; of a village: neighbourhood, village or alike. */
  readonly kind: string | null
  readonly cite: Citation
}

/** The structure of a division code of 6, 9 or 12 digits; that the place exists is not looked up. */
export function divisionCode(code: string, on: Day): DivisionCode {
  const { value: rule, cite } = phaseOn(divisionRule, on)
  const wrong = (reason: IdentityReason): DivisionCode => ({ reason, level: null, kind: null, cite })
  if (!/^[0-9]*$/.test(code)) return wrong('character')
  if (![6, 9, 12].includes(code.length)) return wrong('length')
  if (!isProvince(code.slice(0, 2))) return wrong('area')
  const full = code.padEnd(12, '0')
  const [prefecture, county] = [full.slice(2, 4), full.slice(4, 6)]
  const [township, village] = [Number(full.slice(6, 9)), Number(full.slice(9))]
  const right = (level: DivisionLevel, kind: string | null = null) => ({ reason: null, level, kind, cite })
  if (village > 0 && township === 0) return wrong('pattern')
  if (township > 0 && county === '00') return wrong('pattern')
  if (county !== '00' && prefecture === '00') return wrong('pattern')
  if (village > 0) return right('village', rangeOf(phaseOn(villageRanges, on).value, village))
  if (township > 0) {
    const kind = rangeOf(rule.township, township)
    return kind === null ? wrong('township') : right('township', kind)
  }
  return right(county !== '00' ? 'county' : prefecture !== '00' ? 'prefecture' : 'province')
}

function rangeOf(ranges: Readonly<Record<string, readonly [number, number]>>, digits: number): string | null {
  const found = Object.entries(ranges).find(([, [from, to]]) => from <= digits && digits <= to)
  return found?.[0] ?? null
}
