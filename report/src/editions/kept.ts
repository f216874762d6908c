import type { Composition, Figure, Report, ReportDocument, System } from '@qaidam/kernel'
import { canonicalJson } from './canonical.ts'

/** The templates of a document: its report, and every chapter that a report can bring in. */
interface Templates {
  readonly report: Report
  readonly systems: readonly System[]
}

/** The templates as they are now, to be kept with what was written from them. */
export function sourceTextOf({ reports, systems }: Composition, id: string): string {
  const said = [...systems.values()].filter(({ chapter }) => chapter !== undefined)
  return canonicalJson({ report: reports.get(id), systems: said })
}

/** A composition that writes by the templates that were kept, and computes as it does now. */
export function withTemplates(composition: Composition, kept: string): Composition {
  const { report, systems } = JSON.parse(kept) as Templates
  return {
    ...composition,
    reports: new Map([...composition.reports, [report.id, report]]),
    systems: new Map(systems.map((system) => [system.id, system])),
  }
}

/** The definitions of all figures that a document says, with those that they are made of. */
export function definitionsOf(composition: Composition, { inputs }: Pick<ReportDocument, 'inputs'>): string {
  const found = new Map<string, Figure>()
  const collect = (id: string): void => {
    const figure = composition.figures.get(id)
    if (figure === undefined || found.has(id)) return
    found.set(id, figure)
    if (figure.kind === 'formula') for (const input of Object.values(figure.from)) collect(input)
  }
  for (const { figure } of inputs) collect(figure)
  const figures = [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  const parts = figures.flatMap((figure) =>
    figure.kind === 'evaluation' ? [composition.parts.get(figure.parts)] : [],
  )
  return canonicalJson({ figures, parts })
}
