import { periodText } from '@qaidam/text'
import { Page, PageTitle, say } from '@qaidam/ui'
import type { VNode } from 'preact'
import { areaName, type Desk } from '../desk.ts'
import { publishedFigure } from '../figures-page.tsx'
import { readContent } from './content.ts'

const PATH_MAX = 160
const MARKED = /^\/(?:articles\/[^/?#]+|figures\/[^/?#]+)$/

/** The path of a page that may be marked, without its language; undefined for any other address. */
export function bookmarkPath(text: string): string | undefined {
  const here = 'http://localhost'
  if (text.length > PATH_MAX || !text.startsWith('/') || !URL.canParse(text, here)) return undefined
  const url = new URL(text, here)
  if (url.origin !== here || !MARKED.test(url.pathname)) return undefined
  const kept = new URLSearchParams()
  for (const name of ['area', 'period']) {
    const value = url.searchParams.get(name)
    if (value !== null) kept.set(name, value)
  }
  return kept.size === 0 ? url.pathname : `${url.pathname}?${kept}`
}

/** Marks this page, or takes the mark away; a page that is kept as a file has none. */
export function BookmarkButton({ desk, path }: { readonly desk: Desk; readonly path: string }): VNode | null {
  const { view, bookmarks } = desk
  const own = bookmarkPath(path)
  if (view.display === undefined || own === undefined) return null
  const marked = bookmarks.includes(own)
  return (
    <form method="post" action="/bookmarks" class="bookmark no-print">
      <input type="hidden" name="path" value={own} />
      <button type="submit" name="mark" value={marked ? 'remove' : 'add'}>
        {marked ? view.t.unmark : view.t.mark}
      </button>
      {marked && <a href={view.link('/bookmarks')}>{view.t.bookmarks}</a>}
    </form>
  )
}

interface Named {
  readonly path: string
  readonly name: string
}

/** What the reader marked, by its names as they are today; what is no longer there is left out. */
export async function bookmarksPage(desk: Desk): Promise<VNode> {
  const { view } = desk
  const { t } = view
  const named = (await Promise.all(desk.bookmarks.map((path) => nameOf(desk, path)))).flatMap(
    (each) => each ?? [],
  )
  return (
    <Page
      view={view}
      site={desk.site}
      title={t.bookmarks}
      description={t.bookmarksUnder}
      column={{ name: t.bookmarks, href: '/bookmarks' }}
      crumbs={[{ label: t.bookmarks }]}
      private
    >
      <PageTitle title={t.bookmarks} under={t.bookmarksUnder} />
      {named.length === 0 && <p class="note">{t.bookmarksNone}</p>}
      <ul class="guide-list bookmark-list">
        {named.map(({ path, name }) => (
          <li key={path}>
            <a href={path}>{name}</a>
            <form method="post" action="/bookmarks">
              <input type="hidden" name="path" value={path} />
              <input type="hidden" name="back" value="list" />
              <button type="submit" name="mark" value="remove" aria-label={t.unmarkOf(name)}>
                {t.unmark}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </Page>
  )
}

async function nameOf(desk: Desk, path: string): Promise<Named | undefined> {
  const url = new URL(path, 'http://localhost')
  const [, kind, id = ''] = url.pathname.split('/').map(decodeURIComponent)
  const lang = desk.query.get('lang')
  const link = desk.view.link(url.pathname, {
    ...Object.fromEntries(url.searchParams),
    ...(lang === null ? {} : { lang }),
  })
  if (kind === 'articles') {
    const article = (await readContent(desk))?.articles.find((each) => each.id === id)
    return article === undefined ? undefined : { path: link, name: article.title }
  }
  const figure = publishedFigure(desk, id)
  if (figure === undefined) return undefined
  const name = say(figure.name, desk.view)
  const [area, of] = [url.searchParams.get('area'), url.searchParams.get('period')]
  if (area === null || of === null || !/^\d{4}[0-9A-Z/-]*$/.test(of)) return { path: link, name }
  const when = periodText(of, desk.view.language)
  return { path: link, name: `${name} ${desk.view.t.reportOf(areaName(desk, area), when)}` }
}
