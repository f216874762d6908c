import type { Report } from '@qaidam/kernel'
import { beijingClock, dayText, instantText } from '@qaidam/text'
import { Page, Section } from '@qaidam/ui'
import type { VNode } from 'preact'
import type { Desk } from '../desk.ts'
import { HomeHero } from '../hero.tsx'
import { ReportDownloads } from '../report-downloads.tsx'
import { documentAsked, KeyFigures, ReportBody } from '../report-page.tsx'
import { SystemLinks } from '../systems-page.tsx'
import { Headlines, sectionLink } from './article-list.tsx'
import { type Content, inSection, readContent, todayOf } from './content.ts'
import { pillarsBand } from './pillars-band.tsx'
import { citizenPlaces } from './places.ts'
import { SectionBand } from './sections-page.tsx'

const SHOWN = 5

/** The numbers of the report, what is new, the report itself, and the ways into everything else. */
export async function homePage(desk: Desk, report: Report): Promise<VNode> {
  const { view } = desk
  const { t } = view
  const [written, content, band] = await Promise.all([
    documentAsked(desk, report),
    readContent(desk),
    pillarsBand(desk),
  ])
  const over = t.reportOf(written.areaName, written.periodName)
  return (
    <Page
      view={view}
      site={desk.site}
      title={written.title}
      description={`${over} ${t.reportNote}`}
      column={{ name: t.home, href: '/' }}
      article={{ source: written.ownerName, published: beijingClock(written.asKnownAt).replace('T', ' ') }}
      hero={<HomeHero over={over} title={written.title} note={t.reportNote} />}
    >
      {band ?? <KeyFigures desk={desk} inputs={written.inputs} home />}
      {content !== undefined && <News desk={desk} content={content} />}
      <Services desk={desk} />
      <p class="note report-meta">
        <span>{t.issuedBy(written.ownerName)}</span>
        <span>{t.knownAt(instantText(written.asKnownAt, view.language))}</span>
        <a href={view.link(`/reports/${report.id}`)}>{t.chooseReport}</a>
        <a href={view.link(`/reports/${report.id}/editions`)}>{t.editions}</a>
      </p>
      <ReportBody desk={desk} blocks={written.blocks} />
      {content !== undefined && (
        <Section heading={t.sectionsTitle} id="sections" wide>
          <SectionBand desk={desk} content={content} level="h3" />
        </Section>
      )}
      <SystemLinks desk={desk} />
      <ReportDownloads desk={desk} written={written} />
    </Page>
  )
}

/** Today's date, the latest headlines, and notices beside them. */
function News({ desk, content }: { readonly desk: Desk; readonly content: Content }): VNode {
  const { t, language } = desk.view
  const { lead, notices } = content.of
  const latest = content.articles.filter(({ section }) => section !== notices).slice(0, SHOWN)
  const told = inSection(content, notices).slice(0, SHOWN)
  const today = todayOf(desk.store)
  return (
    <div class="news">
      <section aria-labelledby="news">
        <h2 id="news">
          <a href={sectionLink(desk, lead)}>{t.news}</a>{' '}
          <time class="today" dateTime={today}>
            {dayText(today, language)}
          </time>
        </h2>
        <Headlines desk={desk} articles={latest} />
      </section>
      <section aria-labelledby="notices">
        <h2 id="notices">
          <a href={sectionLink(desk, notices)}>{t.notices}</a>
        </h2>
        {told.length === 0 ? <p class="note">{t.sectionEmpty}</p> : <Headlines desk={desk} articles={told} />}
      </section>
    </div>
  )
}

/** What citizens come to do. */
function Services({ desk }: { readonly desk: Desk }): VNode | null {
  const { view } = desk
  const places = citizenPlaces(desk)
  if (places.length === 0) return null
  return (
    <nav class="services" aria-label={view.t.forCitizens}>
      <ul class="section-links">
        {places.map(({ path, name }) => (
          <li key={path}>
            <a href={view.link(path)}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
