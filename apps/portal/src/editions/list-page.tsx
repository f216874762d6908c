import type { Report } from '@qaidam/kernel'
import { type EditionListed, editionsOf } from '@qaidam/report'
import { dayText, periodText } from '@qaidam/text'
import { type Column, Page, PageTitle, Section, say, Table } from '@qaidam/ui'
import type { VNode } from 'preact'
import { areaName, type Desk } from '../desk.ts'

export function editionPath({ report, name }: Pick<EditionListed, 'report' | 'name'>): string {
  return `/reports/${report}/editions/${name}`
}

/** An edition in words: where, when, which. */
export function editionWords(desk: Desk, { area, period, number }: EditionListed): string {
  const { t, language } = desk.view
  const over = t.reportOf(areaName(desk, area), periodText(period, language))
  return `${over} ${t.editionNumber(String(number))}`
}

/** The published editions of a report; drafts are not public. */
export async function editionsPage(desk: Desk, report: Report): Promise<VNode> {
  const { view } = desk
  const { t } = view
  const editions = await editionsOf(desk.store, report.id, false)
  const title = t.editionsOf(say(report.name, view))
  return (
    <Page
      view={view}
      site={desk.site}
      title={title}
      description={t.editionsUnder}
      column={{ name: t.home, href: '/' }}
      crumbs={[
        { label: say(report.name, view), href: view.link(`/reports/${report.id}`) },
        { label: t.editions },
      ]}
    >
      <PageTitle title={title} under={t.editionsUnder} />
      <Section heading={t.editions} id="editions" wide>
        {editions.length === 0 ? (
          <p class="note">{t.editionsNone}</p>
        ) : (
          <Table caption={t.editions} columns={columnsOf(desk)} rows={editions} />
        )}
      </Section>
    </Page>
  )
}

function columnsOf(desk: Desk): readonly Column<EditionListed>[] {
  const { view } = desk
  const { t, language } = view
  return [
    {
      name: t.editionName,
      header: true,
      cell: (edition) => (
        <>
          <a href={view.link(editionPath(edition))}>{editionWords(desk, edition)}</a>
          <span class="row-note">{edition.name}</span>
        </>
      ),
    },
    {
      name: t.editionPublishedOn,
      cell: ({ publishedOn }) => (
        <span class="short">{publishedOn === null ? '' : dayText(publishedOn, language)}</span>
      ),
    },
    { name: t.editionDocument, cell: ({ document }) => document ?? '' },
  ]
}
