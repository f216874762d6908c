import { say } from '@qaidam/ui'
import type { Desk, PortalAnswer } from '../desk.ts'
import { type Article, type Content, paragraphsOf, readContent, sectionName, todayOf } from './content.ts'
import { morePlaces, placesOf } from './places.ts'

const ENTRIES_MAX = 50
/** What the protocol of site maps allows in one file. */
const PLACES_MAX = 50_000
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** What stands at the addresses that programs read; undefined elsewhere. */
export async function renderFile(desk: Desk, path: string): Promise<PortalAnswer | undefined> {
  if (path === '/sitemap.xml') return xml('application/xml', siteMap(desk, await readContent(desk)))
  const section = /^\/sections\/([^/]+)\/feed\.xml$/.exec(path)?.[1]
  if (path !== '/feed.xml' && section === undefined) return undefined
  const content = await readContent(desk)
  if (content === undefined || (section !== undefined && !content.sections.has(section))) return undefined
  return xml('application/atom+xml', feed(desk, content, section))
}

function xml(type: string, body: string): PortalAnswer {
  return {
    status: 200,
    contentType: `${type}; charset=utf-8`,
    body: `<?xml version="1.0" encoding="utf-8"?>\n${body}`,
  }
}

/** A text as XML holds it: some characters cannot stand in XML 1.0 at all, even escaped. */
function text(said: string): string {
  const held = [...said].filter((each) => {
    const code = each.codePointAt(0) ?? 0
    if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd
    return (code < 0xd800 || code > 0xdfff) && code !== 0xfffe && code !== 0xffff
  })
  return held.join('').replace(/[&<>"]/g, (each) => ESCAPES[each] ?? each)
}

/** Whole addresses: those who read a feed are elsewhere. */
const whole = ({ home }: Desk, path: string) => text(`${home}${path}`)

function feed(desk: Desk, content: Content, section: string | undefined): string {
  const { view, store, site } = desk
  const all = content.articles.filter((article) => section === undefined || article.section === section)
  const siteName = view.t.siteName(say(site.prefecture, view))
  const title = section === undefined ? siteName : `${sectionName(desk, content, section)} - ${siteName}`
  const own = section === undefined ? '/feed.xml' : `/sections/${section}/feed.xml`
  const html = section === undefined ? '/sections' : `/sections/${section}`
  return `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
<id>urn:qaidam:${store.prefecture.code}:${text(section ?? 'articles')}</id>
<title>${text(title)}</title>
<updated>${momentOf(all[0]?.published ?? todayOf(store))}</updated>
<author><name>${text(siteName)}</name></author>
<link rel="self" type="application/atom+xml" href="${whole(desk, own)}"/>
<link rel="alternate" type="text/html" href="${whole(desk, html)}"/>
${all
  .slice(0, ENTRIES_MAX)
  .map((article) => entry(desk, content, article))
  .join('\n')}
</feed>
`
}

const momentOf = (day: string) => `${day}T00:00:00+08:00`

function entry(desk: Desk, content: Content, article: Article): string {
  const { id, title, published, source } = article
  return `<entry>
<id>urn:qaidam:${desk.store.prefecture.code}:article:${text(encodeURIComponent(id))}</id>
<title>${text(title)}</title>
<published>${momentOf(published)}</published>
<updated>${momentOf(published)}</updated>
<author><name>${text(source)}</name></author>
<category term="${text(article.section)}" label="${text(sectionName(desk, content, article.section))}"/>
<link rel="alternate" type="text/html" href="${whole(desk, `/articles/${encodeURIComponent(id)}`)}"/>
<content type="text">${text(paragraphsOf(article.text).join('\n\n'))}</content>
</entry>`
}

function siteMap(desk: Desk, content: Content | undefined): string {
  const places = [...placesOf(desk, content).flatMap((group) => group.places), ...morePlaces(desk, content)]
  const lines = places.slice(0, PLACES_MAX).map(({ path, since }) => {
    const changed = since === undefined ? '' : `<lastmod>${since}</lastmod>`
    return `<url><loc>${whole(desk, path)}</loc>${changed}</url>`
  })
  return `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('\n')}\n</urlset>\n`
}
