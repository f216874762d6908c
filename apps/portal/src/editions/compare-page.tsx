import type { DocumentInput, Report } from '@qaidam/kernel'
import { compareEditions, type EditionsCompared, type FigureCompared } from '@qaidam/report'
import { differenceText, periodText, quantity } from '@qaidam/text'
import { type Column, Page, PageTitle, Section, say, Table } from '@qaidam/ui'
import type { VNode } from 'preact'
import type { Desk } from '../desk.ts'
import { keptEdition } from './edition-page.tsx'
import { editionPath, editionWords } from './list-page.tsx'

/** Two published editions of a report side by side. @throws Fault EDN-004 */
export async function compareEditionsPage(
  desk: Desk,
  report: Report,
  one: string,
  other: string,
): Promise<VNode> {
  const { view } = desk
  const { t } = view
  const [before, after] = [await keptEdition(desk, report, one), await keptEdition(desk, report, other)]
  const compared = compareEditions(before.document, after.document)
  const title = t.editionCompare(one, other)
  return (
    <Page
      view={view}
      site={desk.site}
      title={title}
      description={t.editionCompareUnder}
      column={{ name: t.home, href: '/' }}
      crumbs={[
        { label: say(report.name, view), href: view.link(`/reports/${report.id}`) },
        { label: t.editions, href: view.link(`/reports/${report.id}/editions`) },
        { label: title },
      ]}
    >
      <PageTitle title={title} over={say(report.name, view)} under={t.editionCompareUnder} />
      <ul>
        {[before, after].map(({ edition }) => (
          <li key={edition.name}>
            <a href={view.link(editionPath(edition))}>{editionWords(desk, edition)}</a>
          </li>
        ))}
      </ul>
      <Section heading={t.editionCompareFigures} id="figures" wide>
        <Table
          caption={t.editionCompareFigures}
          columns={columnsOf(desk, one, other)}
          rows={compared.figures}
        />
      </Section>
      <Section heading={t.editionComparePassages} id="passages">
        <Passages desk={desk} compared={compared} one={one} other={other} />
      </Section>
    </Page>
  )
}

function columnsOf(desk: Desk, one: string, other: string): readonly Column<FigureCompared>[] {
  const { t, language } = desk.view
  return [
    {
      name: t.figures,
      header: true,
      cell: ({ name, one: old, other: now }) => (
        <>
          {name}
          <span class="row-note">{(now ?? old)?.areaName}</span>
        </>
      ),
    },
    { name: one, number: true, cell: ({ one: old }) => valueIn(desk, old) },
    { name: other, number: true, cell: ({ other: now }) => valueIn(desk, now) },
    {
      name: t.editionDifference,
      number: true,
      cell: ({ difference, unit }) => (difference === null ? '' : differenceText(difference, unit, language)),
    },
    {
      name: t.editionChangeOver,
      number: true,
      cell: ({ change, unit }) => (change === null || unit === '%' ? '' : `${change.value}%`),
    },
  ]
}

function valueIn({ view }: Desk, input: DocumentInput | undefined) {
  const { t, language } = view
  if (input === undefined) return t.none
  return (
    <>
      {input.value === null ? t.missing : quantity(input.value, input.unit, language).text}
      <span class="row-note">{periodText(input.period, language)}</span>
    </>
  )
}

interface PassagesProps {
  readonly desk: Desk
  readonly compared: EditionsCompared
  readonly one: string
  readonly other: string
}

function Passages({ desk, compared: { passages }, one, other }: PassagesProps): VNode {
  const { t } = desk.view
  if (passages.length === 0) return <p class="note">{t.editionCompareSame}</p>
  return (
    <>
      {[{ side: 'one', name: one } as const, { side: 'other', name: other } as const].map(
        ({ side, name }) => {
          const own = passages.filter((passage) => passage.in === side)
          if (own.length === 0) return null
          return (
            <section key={side} aria-label={t.editionOnlyIn(name)}>
              <h3>{t.editionOnlyIn(name)}</h3>
              {own.map(({ text }) => (
                <p key={text}>{side === 'one' ? <del>{text}</del> : <ins>{text}</ins>}</p>
              ))}
            </section>
          )
        },
      )}
    </>
  )
}
