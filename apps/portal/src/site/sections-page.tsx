import { dayText } from '@qaidam/text'
import { Page, PageTitle, Section } from '@qaidam/ui'
import type { VNode } from 'preact'
import type { Desk } from '../desk.ts'
import { ArticleList, Gallery, Headlines, sectionLink } from './article-list.tsx'
import { type Content, inSection, readContent, sectionName } from './content.ts'
import { Pages, pageOf } from './paging.tsx'

const PER_PAGE = 15
const NEWEST = 3

/** All sections with what is newest in each; undefined where the site has no articles. */
export async function sectionsPage(desk: Desk): Promise<VNode | undefined> {
  const content = await readContent(desk)
  if (content === undefined) return undefined
  const { view } = desk
  const { t } = view
  const under = t.sectionsIntro(String(content.sections.size), String(content.articles.length))
  return (
    <Page
      view={view}
      site={desk.site}
      title={t.sectionsTitle}
      description={under}
      column={{ name: t.sections, href: '/sections' }}
      crumbs={[{ label: t.sections }]}
    >
      <PageTitle title={t.sectionsTitle} under={under} />
      <SectionBand desk={desk} content={content} level="h2" />
    </Page>
  )
}

interface BandProps {
  readonly desk: Desk
  readonly content: Content
  /** The order of its headings, one below that of what it stands in. */
  readonly level: 'h2' | 'h3'
}

/** Every section with its newest titles. */
export function SectionBand({ desk, content, level: Heading }: BandProps): VNode {
  const { t } = desk.view
  return (
    <div class="section-band">
      {[...content.sections.keys()].map((id) => {
        const articles = inSection(content, id)
        const name = sectionName(desk, content, id)
        return (
          <div key={id}>
            <Heading>
              <a href={sectionLink(desk, id)}>{name}</a>
            </Heading>
            {articles.length === 0 ? (
              <p class="note">{t.sectionEmpty}</p>
            ) : (
              <Headlines desk={desk} articles={articles.slice(0, NEWEST)} />
            )}
          </div>
        )
      })}
    </div>
  )
}

/** One section, page by page. */
export async function sectionPage(desk: Desk, id: string): Promise<VNode | undefined> {
  const content = await readContent(desk)
  if (content?.sections.has(id) !== true) return undefined
  const { view } = desk
  const { t } = view
  const name = sectionName(desk, content, id)
  const paged = pageOf(inSection(content, id), desk.query.get('page'), PER_PAGE)
  const newest = inSection(content, id)[0]?.published
  const under = t.sectionUnder(name, String(inSection(content, id).length))
  return (
    <Page
      view={view}
      site={desk.site}
      title={name}
      description={under}
      column={{ name, href: '/sections' }}
      crumbs={[{ label: t.sections, href: view.link('/sections') }, { label: name }]}
    >
      <PageTitle title={name} under={under} />
      {newest !== undefined && (
        <p class="note section-updated">
          <time dateTime={newest}>{t.sectionUpdated(dayText(newest, view.language))}</time>
        </p>
      )}
      {paged.items.length === 0 && <p class="note">{t.sectionEmpty}</p>}
      {id === content.of.gallery ? (
        <>
          <p class="note">{t.galleryNote}</p>
          <Gallery desk={desk} articles={paged.items} />
        </>
      ) : (
        <ArticleList desk={desk} articles={paged.items} />
      )}
      <Pages view={view} paged={paged} link={(page) => sectionLink(desk, id, page)} />
      <Section heading={t.otherSections}>
        <ul class="section-links">
          {[...content.sections.keys()]
            .filter((each) => each !== id)
            .map((each) => (
              <li key={each}>
                <a href={sectionLink(desk, each)}>{sectionName(desk, content, each)}</a>
              </li>
            ))}
        </ul>
      </Section>
    </Page>
  )
}
