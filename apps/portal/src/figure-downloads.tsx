import { FIGURE_FILES } from '@qaidam/text'
import { Section, say } from '@qaidam/ui'
import type { VNode } from 'preact'
import type { Desk } from './desk.ts'
import type { Trace } from './trace-reading.ts'

/** The numbers of the page as files: with the areas beside it and its course, as known at the same moment. */
export function FigureDownloads({ desk, trace }: { readonly desk: Desk; readonly trace: Trace }): VNode {
  const { view, query } = desk
  const { figure, area, of } = trace
  const asked = { area, period: of.name, 'as-known-at': query.get('as-known-at') ?? undefined }
  return (
    <Section heading={view.t.takeHome} id="files">
      <ul class="section-links">
        {Object.entries(FIGURE_FILES).map(([format, name]) => (
          <li key={format}>
            <a href={view.link(`/api/figures/${figure.id}/file`, { ...asked, format })} download>
              {say(name, view)}
            </a>
          </li>
        ))}
      </ul>
      <p class="note">{view.t.figureFilesNote}</p>
      <p class="actions">
        <a href={view.link(`/figures/${figure.id}/history`, asked)}>{view.t.figureHistory}</a>
      </p>
    </Section>
  )
}
