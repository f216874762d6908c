import type { Instant } from '@qaidam/kernel'
import { beforeEach, describe, expect, test } from 'vitest'
import { HOSTILE } from '../example-store.ts'
import { type PortalAnswer, renderPortal } from '../index.ts'
import { aShelf, OPTIONS, type Shelf, STORIES, storeOn, story } from './example-content.ts'

let shelf: Shelf
let store: ReturnType<typeof storeOn>

beforeEach(() => {
  shelf = aShelf()
  store = storeOn(shelf)
})

async function get(address: string, options = OPTIONS): Promise<PortalAnswer> {
  const url = new URL(address, 'http://portal')
  const language = url.searchParams.get('lang') === 'en' ? 'en' : 'zh'
  return renderPortal({ path: url.pathname, query: url.searchParams, language }, store, options)
}

const body = async (address: string) => (await get(address)).body
const linksIn = (html: string) =>
  [...html.matchAll(/<a\s[^>]*?href="([^"]*)"/g)].map((match) => (match[1] ?? '').replaceAll('&amp;', '&'))
const metaIn = (html: string, name: string) =>
  new RegExp(`<meta name="${name}" content="([^"]*)"`).exec(html)?.[1]

describe('an article', () => {
  test('has source, day, editor and section, paragraph by paragraph', async () => {
    const html = await body('/articles/clean')
    expect(html).toContain('<h1>巴音河清洁行动</h1>')
    expect(html).toContain('<p>志愿者在巴音河边捡拾垃圾。</p><p>三车垃圾运走了。</p>')
    for (const said of ['2020年6月2日', '州文明办', 'editor-1', '图片 2 张']) expect(html).toContain(said)
    expect(linksIn(html)).toContain('/sections/river')
  })

  test('says in its head what government sites say', async () => {
    const html = await body('/articles/clean')
    const said = ['ColumnName', 'ArticleTitle', 'PubDate', 'ContentSource'].map((name) => metaIn(html, name))
    expect(said).toEqual(['河湖', '巴音河清洁行动', '2020-06-02', '州文明办'])
  })

  test('leads to what tells of the same matter, and to its neighbours', async () => {
    const html = await body('/articles/clean')
    expect(linksIn(html.slice(html.indexOf('id="related"')))).toContain('/articles/clean-2')
    expect(html).toContain('上一篇：')
    expect(html).not.toContain('下一篇：')
  })

  test('hostile text stays text', async () => {
    for (const address of ['/articles/hostile', '/sections/river']) {
      expect(await body(address)).not.toContain(HOSTILE)
    }
  })

  test('is not there before its day, and is there on it', async () => {
    expect((await get('/articles/tomorrow')).status).toBe(404)
    for (const address of ['/', '/sections', '/sections/first']) {
      expect(await body(address)).not.toContain('明天的要闻')
    }
    shelf.now = '2026-11-24T16:00:00.000Z' as Instant
    expect((await get('/articles/tomorrow')).status).toBe(200)
  })
})

describe('sections', () => {
  test('show their newest first, page by page', async () => {
    const first = await body('/sections/river')
    expect(first.indexOf('巴音河清洁行动')).toBeLessThan(first.indexOf('巴音河边捡垃圾'))
    expect(linksIn(first)).toContain('/sections/river?page=2')
    const shown = [first, await body('/sections/river?page=2')].flatMap((html) =>
      linksIn(html).filter((link) => link.startsWith('/articles/')),
    )
    const own = STORIES.filter(({ section }) => section === 'river').map((each) => `/articles/${each.story}`)
    expect(shown.toSorted()).toEqual(own.toSorted())
  })

  test.each(['0', '-1', 'x', '999999999999'])('page %s is a page that is there', async (page) => {
    expect((await get(`/sections/river?page=${page}`)).status).toBe(200)
  })

  test('say so when they are empty; one that is none is not found', async () => {
    expect(await body('/sections/empty')).toContain('还没有文章')
    expect((await get('/sections/none')).status).toBe(404)
  })

  test('the home page opens with the news, notices and the date', async () => {
    const html = await body('/')
    const news = html.slice(html.indexOf('class="news"'), html.indexOf('report-meta'))
    expect(news).toContain('2026年11月24日')
    expect(linksIn(news)).toEqual(expect.arrayContaining(['/articles/today', '/articles/notice']))
    expect(await body('/?lang=en')).toContain('24 November 2026')
  })
})

describe('searching', () => {
  test('finds articles and figures by Chinese words, and marks them', async () => {
    const html = await body('/search?q=清洁行动')
    expect(linksIn(html)).toEqual(expect.arrayContaining(['/articles/clean', '/articles/clean-2']))
    expect(html).toContain('<mark>清洁行动</mark>')
    expect(linksIn(await body('/search?q=优良天数'))).toContain('/figures/ecology.air.good-days')
  })

  test('an English word finds what is called so, on the Chinese page too', async () => {
    for (const address of ['/search?q=good+air', '/search?q=good+air&lang=en']) {
      expect(linksIn(await body(address)).join(' ')).toContain('/figures/ecology.air.good-days')
    }
  })

  test('what is hidden is not found', async () => {
    expect(linksIn(await body('/search?q=明天的要闻'))).not.toContain('/articles/tomorrow')
    const html = await body('/search?q=检查')
    expect(
      linksIn(html).filter((link) => /ecology\.hidden|registers\/ecology\.inspection/.test(link)),
    ).toEqual([])
  })

  test('a slip of the pen is told from nothing, and both are no dead end', async () => {
    const html = await body('/search?q=巴音河清结行东')
    expect(html).toContain('没有找到')
    expect(html).toContain('巴音河清洁行动')
    expect(await body('/search?q=zzzz')).toContain('没有找到')
    expect((await get('/search')).status).toBe(200)
  })

  test('a query is text, however it is written', async () => {
    const html = await body(`/search?q=${encodeURIComponent('"><script>alert(1)</script>')}`)
    expect(html).not.toContain('<script>')
  })

  test('an article that was just entered is found', async () => {
    await body('/search?q=锅庄')
    shelf.stories = [...STORIES, story('dance', { title: '广场锅庄' })]
    shelf.seq += 1
    expect(linksIn(await body('/search?q=锅庄'))).toContain('/articles/dance')
  })
})

test('the register is read once, and again when the journal has moved', async () => {
  await body('/sections')
  await body('/articles/clean')
  expect(shelf.reads).toBe(1)
  shelf.stories = [...STORIES, story('new', { title: '刚刚登记' })]
  shelf.seq += 1
  expect((await get('/articles/new')).status).toBe(200)
  expect(shelf.reads).toBe(2)
})

test('a site without a register of articles has no sections', async () => {
  const { content: _, ...plain } = OPTIONS
  const html = (await get('/', plain)).body
  expect(linksIn(html).filter((link) => /sections|articles/.test(link))).toEqual([])
  expect((await get('/sections', plain)).status).toBe(404)
})
