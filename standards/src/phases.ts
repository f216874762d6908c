import type { Citation, Day, Standard } from '@qaidam/kernel'

/** What is cited for a stretch of days: every phase of these standards that was in force in it. */
export function citationsOver(standards: readonly Standard[], first: Day, last: Day): readonly Citation[] {
  const cites = new Map<string, Citation>()
  for (const { phases } of standards) {
    phases.forEach((phase, index) => {
      const next = phases[index + 1]
      if (phase.from > last || (phase.to ?? last) < first || (next !== undefined && next.from <= first))
        return
      cites.set(`${phase.cite.document} ${phase.cite.clause}`, phase.cite)
    })
  }
  return [...cites.values()]
}
