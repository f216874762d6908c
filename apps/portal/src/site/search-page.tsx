import { dayText } from '@qaidam/text'
import { Page, PageTitle, Section, type View } from '@qaidam/ui'
import type { VNode } from 'preact'
import type { Desk } from '../desk.ts'
import { type Paged, Pages, pageOf } from './paging.tsx'
import { searchable } from './search-entries.ts'
import {
  ENTRY_KINDS,
  type Entry,
  type EntryKind,
  marked,
  passageOf,
  type SearchIndex,
} from './search-index.ts'

const PER_PAGE = 15
const QUERY_MAX = 100
const NEAR_MAX = 5

/** Finds articles, figures, systems and registers by what they say. */
export async function searchPage(desk: Desk): Promise<VNode> {
  const { view, query } = desk
  const { t } = view
  const asked = [...(query.get('q') ?? '').trim()].slice(0, QUERY_MAX).join('')
  const index = await searchable(desk)
  const hits = index.find(asked)
  const kind = ENTRY_KINDS.find((each) => each === query.get('kind'))
  const paged = pageOf(
    hits.filter((hit) => kind === undefined || hit.kind === kind),
    query.get('page'),
    PER_PAGE,
  )
  return (
    <Page
      view={view}
      site={desk.site}
      title={asked === '' ? t.search : t.searchFor(asked)}
      description={t.searchUnder}
      column={{ name: t.search, href: '/search' }}
      crumbs={[{ label: t.search }]}
      private
    >
      <PageTitle title={asked === '' ? t.search : t.searchFor(asked)} under={t.searchUnder} />
      <SearchForm view={view} asked={asked} lang={query.get('lang')} />
      {hits.length > 0 && <Kinds desk={desk} asked={asked} hits={hits} kind={kind} />}
      {asked !== '' && hits.length === 0 && <Nothing desk={desk} asked={asked} index={index} />}
      {hits.length > 0 && <Hits desk={desk} asked={asked} paged={paged} kind={kind} />}
    </Page>
  )
}

interface FormProps {
  readonly view: View
  readonly asked: string
  readonly lang: string | null
}

function SearchForm({ view, asked, lang }: FormProps): VNode {
  const { t } = view
  return (
    <search aria-label={t.searchAgain}>
      <form class="search-form" method="get" action="/search">
        <label for="q" class="heard">
          {t.searchWords}
        </label>
        <input
          id="q"
          name="q"
          type="search"
          value={asked}
          required
          maxLength={QUERY_MAX}
          autocomplete="off"
        />
        {lang !== null && <input type="hidden" name="lang" value={lang} />}
        <button type="submit">{t.search}</button>
      </form>
    </search>
  )
}

const searchLink = (desk: Pick<Desk, 'view'>, asked: string, kind?: EntryKind, page?: string) =>
  desk.view.link('/search', { q: asked, kind, page: page === '1' ? undefined : page })

function kindName({ t }: View, kind: EntryKind): string {
  return { article: t.kindArticle, figure: t.figures, system: t.systems, register: t.registers }[kind]
}

interface KindsProps {
  readonly desk: Desk
  readonly asked: string
  readonly hits: readonly Entry[]
  readonly kind: EntryKind | undefined
}

function Kinds({ desk, asked, hits, kind }: KindsProps): VNode {
  const { view } = desk
  const links = [undefined, ...ENTRY_KINDS].map((each) => ({
    kind: each,
    name: each === undefined ? view.t.searchAll : kindName(view, each),
    count: hits.filter((hit) => each === undefined || hit.kind === each).length,
  }))
  return (
    <nav class="views" aria-label={view.t.searchKinds}>
      <ul>
        {links
          .filter(({ count }) => count > 0)
          .map(({ kind: each, name, count }) => (
            <li key={name}>
              <a
                href={searchLink(desk, asked, each)}
                {...(each === kind ? { 'aria-current': 'page' as const } : {})}
              >
                {view.t.searchCount(name, String(count))}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  )
}

interface HitsProps {
  readonly desk: Desk
  readonly asked: string
  readonly paged: Paged<Entry>
  readonly kind: EntryKind | undefined
}

function Hits({ desk, asked, paged, kind }: HitsProps): VNode {
  const { view } = desk
  return (
    <>
      <ol class="catalogue article-list hits">
        {paged.items.map((hit) => (
          <li key={hit.path}>
            <h2>
              <a href={view.link(hit.path)}>
                <Marks text={hit.title} asked={asked} />
              </a>
            </h2>
            <p>
              <Marks text={passageOf(hit.text, asked)} asked={asked} />
            </p>
            <p class="article-facts">
              <span>{kindName(view, hit.kind)}</span>
              {hit.on !== '' && <time dateTime={hit.on}>{dayText(hit.on, view.language)}</time>}
            </p>
          </li>
        ))}
      </ol>
      <Pages view={view} paged={paged} link={(page) => searchLink(desk, asked, kind, page)} />
    </>
  )
}

function Marks({ text, asked }: { readonly text: string; readonly asked: string }): VNode {
  return (
    <>
      {marked(text, asked).map(({ text: part, hit }, index) => (
        // The parts of one text have no other name than their place.
        <span key={`${index} ${part}`}>{hit ? <mark>{part}</mark> : part}</span>
      ))}
    </>
  )
}

interface NothingProps {
  readonly desk: Desk
  readonly asked: string
  readonly index: SearchIndex
}

/** Nothing was found: what may have been meant, and where else to look. */
function Nothing({ desk, asked, index }: NothingProps): VNode {
  const { view, store } = desk
  const { t } = view
  const near = index.near(asked, NEAR_MAX)
  const systems = store.composition.systems.size > 0
  return (
    <Section heading={t.searchNothing}>
      <p role="status">{t.searchNothingFor(asked)}</p>
      {near.length > 0 && (
        <>
          <p>{t.searchNear}</p>
          <ul class="section-links">
            {near.map((title) => (
              <li key={title}>
                <a href={searchLink(desk, title)}>{title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="actions">
        <a href={view.link('/figures')}>{t.figuresTitle}</a>
        <a href={view.link('/registers')}>{t.registersTitle}</a>
        {systems && <a href={view.link('/systems')}>{t.systemsTitle}</a>}
      </p>
    </Section>
  )
}
