import type { Language, Report, ReportDocument } from '@qaidam/kernel'
import { getReport } from '@qaidam/report'
import type { Store } from '@qaidam/storage'
import { ICON, renderDocument, STYLESHEET } from '@qaidam/ui'
import { type Desk, openDesk } from './desk.ts'
import { reportText } from './report-markdown.ts'
import { documentAsked, reportPage } from './report-page.tsx'

interface Asked {
  readonly desk: Desk
  readonly report: Report
}

function ask(
  store: Store,
  id: string,
  area: string,
  period: string,
  language: Language,
  asKnownAt: string | undefined,
  origin: string | undefined,
): Asked {
  const report = getReport(store.composition, id)
  const query = new URLSearchParams({ area, period })
  if (asKnownAt !== undefined) query.set('as-known-at', asKnownAt)
  // Chinese is what an address means that names no language.
  if (language !== 'zh') query.set('lang', language)
  const visit = { path: `/reports/${id}`, query, language, origin }
  return { report, desk: openDesk(visit, store, { report: id, period }) }
}

/**
 * A report as Markdown: its sentences, each number a link to its trace, and a table of all its
 * figures. `origin` is put before the links, which are paths of the portal without it.
 *
 * @throws Fault when report, area, period or moment cannot be read
 */
export async function reportMarkdown(
  store: Store,
  reportId: string,
  area: string,
  period: string,
  language: Language,
  asKnownAt?: string,
  origin?: string,
): Promise<string> {
  const { desk, report } = ask(store, reportId, area, period, language, asKnownAt, origin)
  return reportText(desk, await documentAsked(desk, report))
}

/** A report as one HTML file that needs no other: its style is within, its links lead to `origin`. */
export async function reportHtml(
  store: Store,
  reportId: string,
  area: string,
  period: string,
  language: Language,
  asKnownAt?: string,
  origin?: string,
): Promise<string> {
  const { desk, report } = ask(store, reportId, area, period, language, asKnownAt, origin)
  return renderDocument(await reportPage(alone(desk), report))
}

/** A page within one file. */
function alone(desk: Desk): Desk {
  const icon = `data:image/svg+xml,${encodeURIComponent(ICON)}`
  return { ...desk, site: { ...desk.site, stylesheet: { text: STYLESHEET }, icon }, standalone: true }
}

/** A document that was kept, in the formats of the portal; it is not written again. */
export async function keptFile(
  store: Store,
  document: ReportDocument,
  format: 'html' | 'md',
  origin: string,
): Promise<string> {
  const { report: id, area, period, language, asKnownAt } = document
  const { desk, report } = ask(store, id, area, period, language, asKnownAt, origin)
  if (format === 'md') return reportText(desk, document)
  return renderDocument(await reportPage(alone(desk), report, document))
}
