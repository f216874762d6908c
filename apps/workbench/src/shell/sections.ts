import type { BenchTexts } from '@qaidam/text/bench'

export interface Section {
  readonly href: string
  readonly name: (t: BenchTexts) => string
  /** A page that the server writes: it is opened, not routed to. */
  readonly served?: true
}

/** The sections of the workbench in the order of a working day. */
export const SECTIONS: readonly Section[] = [
  { href: '/work', name: (t) => t.benchHome },
  { href: '/work/leader', name: (t) => t.benchLeader },
  { href: '/work/figures', name: (t) => t.benchFigures },
  { href: '/work/returns', name: (t) => t.benchReturns, served: true },
  { href: '/work/requests', name: (t) => t.benchRequests, served: true },
  { href: '/work/registers', name: (t) => t.benchRegisters },
  { href: '/work/reports', name: (t) => t.wordingReports },
  { href: '/work/field', name: (t) => t.fieldTitle, served: true },
  { href: '/work/articles', name: (t) => t.manuList },
  { href: '/work/editions', name: (t) => t.benchEditions, served: true },
  { href: '/work/area', name: (t) => t.benchArea, served: true },
  { href: '/work/answering', name: (t) => t.benchAnswering, served: true },
  { href: '/work/jobs', name: (t) => t.jobsTitle },
  { href: '/work/admin', name: (t) => t.adminTitle },
]
