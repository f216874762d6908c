import {
  type AreaCode,
  type Block,
  type DocumentInput,
  type Inlines,
  type Period,
  period,
  type Report,
  type ReportDocument,
} from '@qaidam/kernel'
import { writeReport } from '@qaidam/report'
import { beijingClock, direction, instantText, periodText } from '@qaidam/text'
import { Chooser, FigureCard, Page, PageTitle, Section, say } from '@qaidam/ui'
import type { VNode } from 'preact'
import { areaOptions, type Desk, knownAt, traceLink } from './desk.ts'
import { Blocks } from './document.tsx'
import { ReportDownloads } from './report-downloads.tsx'

/** What a visit asks a report for. */
export interface ReportAsked {
  readonly area: AreaCode
  readonly of: Period
}

/** @throws Fault when area or period cannot be read */
export function reportAsked({ store, query, options }: Desk): ReportAsked {
  const area = store.areas.get(query.get('area') ?? store.prefecture.code).code
  return { area, of: period(query.get('period') ?? options.period) }
}

/** The report that a visit asks for, written. @throws Fault when area, period or moment cannot be read */
export function documentAsked(desk: Desk, report: Report): Promise<ReportDocument> {
  const { area, of } = reportAsked(desk)
  const { language } = desk.view
  return writeReport(desk.store, report.id, { area, period: of, language, ...knownAt(desk) })
}

/**
 * A report, or one that was kept, as a page whose every number leads to where it comes from.
 * @throws Fault
 */
export async function reportPage(desk: Desk, report: Report, kept?: ReportDocument): Promise<VNode> {
  const { view } = desk
  const written = kept ?? (await documentAsked(desk, report))
  const over = view.t.reportOf(written.areaName, written.periodName)
  const { title } = written
  return (
    <Page
      view={view}
      site={desk.site}
      title={title}
      description={`${over} ${view.t.reportNote}`}
      column={{ name: view.t.home, href: '/' }}
      article={{ source: written.ownerName, published: beijingClock(written.asKnownAt).replace('T', ' ') }}
      crumbs={[{ label: title }]}
    >
      <PageTitle title={title} over={over} under={view.t.reportNote} />
      <KeyFigures desk={desk} inputs={written.inputs} />
      <p class="note report-meta">
        <span>{view.t.issuedBy(written.ownerName)}</span>
        <span>{view.t.knownAt(instantText(written.asKnownAt, view.language))}</span>
        {desk.standalone !== true && (
          <a href={view.link(`/reports/${report.id}/editions`)}>{view.t.editions}</a>
        )}
      </p>
      <ReportBody desk={desk} blocks={written.blocks} />
      {desk.standalone !== true && <ReportDownloads desk={desk} written={written} />}
      {desk.standalone !== true && <ReportChooser desk={desk} report={report} />}
    </Page>
  )
}

/** The text, a section for each heading of the first level. */
export function ReportBody({
  desk,
  blocks,
}: {
  readonly desk: Desk
  readonly blocks: readonly Block[]
}): VNode {
  const { lead, sections } = sectionsOf(blocks)
  return (
    <>
      {lead.length > 0 && (
        <div class="prose lead">
          <Blocks desk={desk} blocks={lead} id="lead" />
        </div>
      )}
      <div class="numbered">
        {sections.map(({ heading, blocks: within }, index) => (
          <Section key={heading} heading={heading}>
            <div class="prose">
              <Blocks desk={desk} blocks={within} id={`section-${index}`} />
            </div>
          </Section>
        ))}
      </div>
    </>
  )
}

interface TextSection {
  readonly heading: string
  readonly blocks: Block[]
}

function sectionsOf(blocks: readonly Block[]) {
  const lead: Block[] = []
  const sections: TextSection[] = []
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level <= 2) {
      sections.push({ heading: plain(block.content), blocks: [] })
    } else (sections.at(-1)?.blocks ?? lead).push(block)
  }
  return { lead, sections }
}

const plain = (content: Inlines) => content.map(({ text }) => text).join('')

const CARDS_MAX = 4

interface KeyFiguresProps {
  readonly desk: Desk
  readonly inputs: readonly DocumentInput[]
  readonly home?: true
}

/** The figures that moved come first: they are what a reader opens the report for. */
export function KeyFigures({ desk, inputs, home }: KeyFiguresProps): VNode | null {
  const { view } = desk
  const known = inputs.filter(({ value }) => value !== null)
  const moved = known.filter(({ change }) => change !== null && direction(change.value) !== 'level')
  const chosen = [...moved, ...known.filter((input) => !moved.includes(input))].slice(0, CARDS_MAX)
  if (chosen.length === 0) return null
  return (
    <section class={home === true ? 'cards-home' : 'cards-report'} aria-label={view.t.keyFigures}>
      <div class="cards">
        {chosen.map(({ figure, name, area, areaName, period: of, value, unit, change, status }) => (
          <FigureCard
            key={`${figure} ${area}`}
            view={view}
            href={traceLink(desk, figure, area, of)}
            name={name}
            area={view.t.reportOf(areaName, periodText(of, view.language))}
            value={value}
            unit={unit}
            change={change}
            status={status}
          />
        ))}
      </div>
    </section>
  )
}

function ReportChooser({ desk, report }: { readonly desk: Desk; readonly report: Report }): VNode {
  const { view, query, store } = desk
  const { area, of } = reportAsked(desk)
  return (
    <Section heading={view.t.chooseReport}>
      <Chooser
        view={view}
        action={`/reports/${report.id}`}
        area={area}
        areas={areaOptions(desk, store.areas.get(area), 'county')}
        period={of.name}
        lang={query.get('lang') ?? undefined}
        title={say(report.name, view)}
      />
    </Section>
  )
}
