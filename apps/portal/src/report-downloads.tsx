import type { ReportDocument } from '@qaidam/kernel'
import { REPORT_FILES } from '@qaidam/text'
import { Section, say } from '@qaidam/ui'
import type { VNode } from 'preact'
import type { Desk } from './desk.ts'

interface ReportDownloadsProps {
  readonly desk: Desk
  readonly written: ReportDocument
}

/** The same report, of the same area, period and moment, as files to take home. */
export function ReportDownloads({ desk, written }: ReportDownloadsProps): VNode {
  const { view, query } = desk
  const address = (format: string) =>
    view.link(`/api/reports/${written.report}`, {
      area: written.area,
      period: written.period,
      format,
      'as-known-at': query.get('as-known-at') ?? undefined,
    })
  return (
    <Section heading={view.t.takeHome}>
      <ul>
        {Object.entries(REPORT_FILES).map(([format, name]) => (
          <li key={format}>
            <a href={address(format)} download>
              {say(name, view)}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
