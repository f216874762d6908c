import type { Citation, Day, Phase, Standard } from '@qaidam/kernel'

/** The phase in force on a day, or undefined where the law says nothing yet; never throws. */
export function findPhaseOn<Value>(standard: Standard<Value>, on: Day): Phase<Value> | undefined {
  const current = standard.phases.findLast((phase) => phase.from <= on)
  return current?.to !== undefined && current.to < on ? undefined : current
}

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
