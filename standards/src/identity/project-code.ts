import { type Citation, type Day, phaseOn } from '@qaidam/kernel'
import type { IdentityReason } from './reasons.ts'
import { projectCodeFormat } from './standards.ts'

export interface ProjectCode {
  readonly reason: IdentityReason | null
  /**
   * Which rule the code follows: an old one starts with its year, a new one with year and month of two
   * digits each, from memory. Null where the digits say neither. The check digit of new codes is not known.
   */
  readonly edition: 'old' | 'new' | null
  readonly cite: Citation
}

/** The form of a project's code, the same for both editions. @throws Fault STD-002 before 2017-02-01 */
export function projectCode(code: string, on: Day): ProjectCode {
  const { value: format, cite } = phaseOn(projectCodeFormat, on)
  const parts = code.split('-')
  const fits =
    parts.length === format.widths.length &&
    parts.every((part, at) => part.length === format.widths[at] && /^[0-9]+$/.test(part))
  return { reason: fits ? null : 'pattern', edition: fits ? editionOf(parts[0] ?? '') : null, cite }
}

function editionOf(time: string): 'old' | 'new' | null {
  const [year, month] = [Number(time.slice(0, 2)), Number(time.slice(2))]
  if (Number(time) >= 2017 && Number(time) <= 2020) return 'old'
  return year >= 20 && month >= 1 && month <= 12 ? 'new' : null
}
