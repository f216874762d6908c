import type { Bilingual, Pack } from '@qaidam/kernel'

/** A pack by the ids of what it brings. */
export interface PackSummary {
  readonly id: string
  readonly name: Bilingual
  readonly registers: readonly string[]
  readonly figures: readonly string[]
  readonly reports: readonly string[]
}

export function packSummary({ id, name, registers, figures, reports }: Pack): PackSummary {
  return {
    id,
    name,
    registers: registers.map((register) => register.id),
    figures: figures.map((figure) => figure.id),
    reports: (reports ?? []).map((report) => report.id),
  }
}
