import { type DocumentInput, Fault, type Report, type ReportDocument, type Values } from '@qaidam/kernel'
import {
  type EditionListed,
  editionAt,
  editionsOf,
  keptText,
  type Revision,
  revisionsOf,
} from '@qaidam/report'
import { beijingClock, changeText, dayText, instantText, periodText, quantity, unitName } from '@qaidam/text'
import { type Column, Definitions, Page, PageTitle, Section, say, statusName, Table } from '@qaidam/ui'
import type { VNode } from 'preact'
import { type Desk, traceLink } from '../desk.ts'
import { KeyFigures, ReportBody } from '../report-page.tsx'
import { editionPath, editionWords } from './list-page.tsx'

/** What of an edition a page shows. */
interface Kept {
  readonly edition: EditionListed
  readonly text: Values
  readonly document: ReportDocument
}

/** What was kept of a published edition. @throws Fault EDN-004 */
export async function keptEdition(desk: Desk, report: Report, name: string): Promise<Kept> {
  const edition = await editionAt(desk.store, report.id, name, false)
  const text = await keptText(desk.store, edition.edition, desk.view.language)
  if (text === undefined) {
    throw new Fault('EDN-004', `${report.id} has no edition "${name}".`, 'List its editions first.')
  }
  return { edition, text, document: JSON.parse(text.document ?? '') as ReportDocument }
}

/** A published edition: its text as it was, what was revised since, and every figure that it says. */
export async function editionPage(desk: Desk, report: Report, name: string): Promise<VNode> {
  const { view } = desk
  const { t, language } = view
  const { edition, text, document } = await keptEdition(desk, report, name)
  const revisions = await revisionsOf(desk.store, document)
  const others = (await editionsOf(desk.store, report.id, false)).filter((each) => each.name !== name)
  // Its numbers lead to what was known when they were printed.
  const query = new URLSearchParams(desk.query)
  query.set('as-known-at', document.asKnownAt)
  const then: Desk = { ...desk, query, asKnownAt: document.asKnownAt }
  const published = t.editionPublished(dayText(edition.publishedOn ?? '', language))
  const title = document.title
  return (
    <Page
      view={view}
      site={desk.site}
      title={title}
      description={`${editionWords(desk, edition)} ${published}`}
      column={{ name: t.home, href: '/' }}
      article={{ source: document.ownerName, published: edition.publishedOn ?? '' }}
      crumbs={[
        { label: say(report.name, view), href: view.link(`/reports/${report.id}`) },
        { label: t.editions, href: view.link(`/reports/${report.id}/editions`) },
        { label: name },
      ]}
    >
      <PageTitle title={title} over={editionWords(desk, edition)} under={t.editionFrozen} />
      <p class="note report-meta">
        <span>{t.issuedBy(document.ownerName)}</span>
        <span>{published}</span>
        {edition.document !== null && <span>{edition.document}</span>}
      </p>
      <KeyFigures desk={then} inputs={document.inputs} />
      <ReportBody desk={then} blocks={document.blocks} />
      <Revisions desk={desk} revisions={revisions} />
      <Section heading={t.editionInputs} id="inputs" wide>
        <Table caption={t.editionInputs} columns={inputColumns(then)} rows={document.inputs} />
      </Section>
      <Section heading={t.editionFacts} id="facts">
        <Facts desk={desk} edition={edition} text={text} document={document} />
      </Section>
      {others.length > 0 && (
        <Section heading={t.editionCompareWith} id="compare">
          <ul>
            {others.map((other) => (
              <li key={other.name}>
                <a href={view.link(`${editionPath(other)}/compare/${name}`)}>{editionWords(desk, other)}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  )
}

/** Formats of files, named as everybody names them. */
const FILES = [
  ['docx', 'Word'],
  ['xlsx', 'Excel'],
  ['csvw', 'CSV'],
] as const

function Facts({ desk, edition, text, document }: { readonly desk: Desk } & Kept): VNode {
  const { t, language } = desk.view
  const file = (format: string) =>
    `/api/reports/${edition.report}/editions/${edition.name}?${new URLSearchParams({ format, lang: language })}`
  return (
    <>
      <Definitions
        terms={[
          { term: t.editionName, detail: edition.name },
          { term: t.editionKnownAt, detail: instantText(document.asKnownAt, language) },
          { term: t.editionEntry, detail: text.seq ?? '' },
          { term: t.editionDigest, detail: <code class="digest">{text.digest}</code> },
          { term: t.editionProgram, detail: text.program ?? '' },
          {
            term: t.editionFiles,
            detail: FILES.map(([format, label]) => (
              <>
                <a key={format} href={file(format)}>
                  {label}
                </a>{' '}
              </>
            )),
          },
        ]}
      />
      <p class="note">
        {t.editionReproduceNote}{' '}
        <code>
          npx qaidam editions {edition.report} --reproduce {edition.name}
        </code>
      </p>
    </>
  )
}

function Revisions({
  desk,
  revisions,
}: {
  readonly desk: Desk
  readonly revisions: readonly Revision[]
}): VNode {
  const { t } = desk.view
  return (
    <Section heading={t.editionRevisions} id="revisions" wide>
      {revisions.length === 0 ? (
        <p class="note">{t.editionRevisionsNone}</p>
      ) : (
        <>
          <p class="note">{t.editionRevisionsNote}</p>
          <Table caption={t.editionRevisions} columns={revisionColumns(desk)} rows={revisions} />
        </>
      )}
    </Section>
  )
}

function revisionColumns(desk: Desk): readonly Column<Revision>[] {
  const { view } = desk
  const { t, language } = view
  const parts = { value: t.revisionOfValue, change: t.revisionOfChange, target: t.revisionOfTarget }
  return [
    {
      name: t.figures,
      header: true,
      cell: ({ input }) => (
        <>
          <a href={traceLink(desk, input.figure, input.area, input.period)}>{input.name}</a>
          <span class="row-note">{t.reportOf(input.areaName, periodText(input.period, language))}</span>
        </>
      ),
    },
    { name: t.revisionOf, cell: ({ of }) => parts[of] },
    { name: t.revisionOld, number: true, cell: (revision) => revisedText(desk, revision, revision.old) },
    { name: t.revisionNow, number: true, cell: (revision) => revisedText(desk, revision, revision.now) },
    {
      name: t.revisionWhy,
      cell: ({ because, gone }) => {
        if (because.length === 0) return gone ? t.revisionGone : t.revisionUnknown
        return (
          <ul>
            {because.map(({ seq, recordedAt, reason }) => (
              <li key={seq}>
                <span class="short">{beijingClock(recordedAt).slice(0, 10)}</span> {reason}
              </li>
            ))}
          </ul>
        )
      },
    },
  ]
}

function revisedText({ view }: Desk, { input, of }: Revision, value: string | null): string {
  if (value === null) return view.t.missing
  if (of !== 'change') return quantity(value, input.unit, view.language).text
  const unit = input.change?.unit ?? (input.unit === '%' ? 'percentage point' : '%')
  return changeText({ value, unit }, view.language)
}

/** Every figure of a document, as it says it. */
export function inputColumns(desk: Desk): readonly Column<DocumentInput>[] {
  const { view } = desk
  const { t, language } = view
  return [
    {
      name: t.figures,
      header: true,
      cell: ({ figure, name, area, period }) => <a href={traceLink(desk, figure, area, period)}>{name}</a>,
    },
    { name: t.area, cell: ({ areaName }) => areaName },
    { name: t.period, cell: ({ period }) => <span class="short">{periodText(period, language)}</span> },
    {
      name: t.value,
      number: true,
      cell: ({ value, unit }) => (value === null ? t.missing : quantity(value, unit, language).number),
    },
    { name: t.unit, cell: ({ unit }) => unitName(unit, language) },
    {
      name: t.changeOnYear,
      number: true,
      cell: ({ change }) => (change === null ? '' : changeText(change, language)),
    },
    { name: t.status, cell: ({ status }) => statusName(status, view) },
    { name: t.editionOffice, cell: ({ ownerName }) => ownerName },
  ]
}
