import { beforeEach, describe, expect, test } from 'vitest'
import { HOSTILE } from '../example-store.ts'
import { type PortalOptions, renderPortal } from '../index.ts'
import { ARTICLES, aShelf, OPTIONS, type Shelf, storeOn, story } from './example-content.ts'

const HOME = 'https://portal.example'
let shelf: Shelf

beforeEach(() => {
  shelf = aShelf()
})

const get = (path: string, home = HOME, options: PortalOptions = OPTIONS) =>
  renderPortal({ path, query: new URLSearchParams(), language: 'zh', home }, storeOn(shelf), options)

/** The elements that are still open at the end. */
function openIn(xml: string): readonly string[] {
  const open: string[] = []
  for (const [, close, name = '', rest = ''] of xml.matchAll(/<(\/?)([a-zA-Z][\w:]*)([^>]*)>/g)) {
    if (close === '/') expect(open.pop()).toBe(name)
    else if (!rest.endsWith('/')) open.push(name)
  }
  return open
}

describe('the feed', () => {
  test('tells the newest first, whole, and not what waits for its day', async () => {
    const { contentType, body } = await get('/feed.xml')
    expect(contentType).toBe('application/atom+xml; charset=utf-8')
    expect(/<entry>[\s\S]*?<title>([^<]*)/.exec(body)?.[1]).toBe('今天的要闻')
    expect(body).not.toContain('明天的要闻')
    expect(body).toContain(`href="${HOME}/articles/clean"`)
    expect(body).toContain('<updated>2020-06-02T00:00:00+08:00</updated>')
    expect(openIn(body)).toEqual([])
  })

  test('hostile text and characters that XML cannot hold do no harm', async () => {
    shelf.stories = [story('odd', { title: 'a\u0000b\u001f\ud800 & <c> "d"', text: HOSTILE })]
    const { body } = await get('/feed.xml')
    expect(body).toContain('<title>ab &amp; &lt;c&gt; &quot;d&quot;</title>')
    expect(body).not.toContain(HOSTILE)
    expect(openIn(body)).toEqual([])
  })

  test('a section has its own; what is no section has none, nor has a site without articles', async () => {
    const { body } = await get('/sections/notices/feed.xml')
    expect([...body.matchAll(/<entry>/g)]).toHaveLength(1)
    expect(body).toContain('招募公告')
    expect((await get('/sections/none/feed.xml')).status).toBe(404)
    const { content: _, ...plain } = OPTIONS
    expect((await get('/feed.xml', HOME, plain)).status).toBe(404)
  })

  test('its addresses are those of the domain that is stated; nobody writes others into it', async () => {
    expect((await get('/feed.xml', 'http://x"><script>')).body).not.toContain('<script>')
    const stated = { ...OPTIONS, site: { domain: 'www.example.cn' } }
    expect((await get('/feed.xml', HOME, stated)).body).toContain(
      'href="https://www.example.cn/articles/clean"',
    )
  })
})

describe('the site map', () => {
  test('names to programs what is public, and nothing else', async () => {
    const { body } = await get('/sitemap.xml')
    const paths = [...body.matchAll(/<loc>([^<]*)<\/loc>/g)].map((match) => match[1]?.replace(HOME, '') ?? '')
    expect(paths).toEqual(
      expect.arrayContaining(['/', '/sections/river', '/articles/clean', '/figures/ecology.air.good-days']),
    )
    for (const path of ['/articles/tomorrow', '/figures/ecology.hidden', '/registers/ecology.inspection']) {
      expect(paths).not.toContain(path)
    }
    expect(openIn(body)).toEqual([])
    for (const path of paths.filter((each) => !each.startsWith('/reports/'))) {
      expect((await get(path)).status, path).toBe(200)
    }
  })

  test('leads readers to all sections, feeds and other sites', async () => {
    const friends = [{ name: { zh: '邻居', en: 'A neighbour' }, href: 'https://neighbour.example/' }]
    const { body } = await get('/sitemap', HOME, { ...OPTIONS, content: { articles: ARTICLES, friends } })
    for (const path of ['/sections/empty', '/feed.xml', '/sections/river/feed.xml', friends[0]?.href]) {
      expect(body).toContain(`href="${path}"`)
    }
  })
})
