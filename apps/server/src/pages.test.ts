import { haixi } from '@qaidam/demo-haixi'
import { period, rational, sum } from '@qaidam/kernel'
import { question, type Store } from '@qaidam/storage'
import type { FastifyInstance } from 'fastify'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from './app.ts'
import { composeFor } from './compose.ts'
import { HOME } from './home.ts'
import { hasChromium, launchChromium, violationsOf } from './testing/browser.ts'
import { openDemonstration } from './testing/demonstration.ts'

const WIDE = { width: 1440, height: 900 }
const NARROW = { width: 390, height: 844 }

const GOOD_DAYS = '/figures/ecology.air.good-days?area=632801&period=2020H1'
const MINES = '/figures/ecology.mine-restoration.area?area=632800&period=2016/2020H1'
const STATION = 'DEMO-632801-01'

const SYSTEMS = [...composeFor(haixi).systems.keys()]

/** One address of every kind of page. */
const KINDS: Readonly<Record<string, string>> = {
  home: '/',
  report: '/reports/ecology.brief?area=632802&period=2020H1',
  'editions of a report': '/reports/civic.work-report/editions',
  'an edition': '/reports/civic.work-report/editions/632800-2020H1-1',
  'a report with gaps': '/reports/ecology.brief?area=632803&period=2019Q1',
  figures: '/figures',
  'an evaluation': GOOD_DAYS,
  'an evaluation of many parts': '/figures/ecology.air.composite-index?area=632802&period=2020-06',
  'a tally': MINES,
  'a stock of long ago':
    '/figures/ecology.public-forest.managed?area=632821&period=2018&as-known-at=2019-01-01',
  'a formula': '/figures/ecology.greening.attainment?area=632800&period=2016/2020H1',
  'revisions of a figure': '/figures/ecology.mine-restoration.area/history?area=632800&period=2016/2020H1',
  'counties side by side':
    '/figures/economy.dispatch.fixed-investment/compare?area=632800&period=2020&through=2020-06-30',
  'the strategy board': '/strategy',
  registers: '/registers',
  records: '/registers/ecology.works-plot',
  'a record': '/registers/ecology.works-plot/records/632801-2016-0101',
  'a record on its way': '/registers/ecology.inspection-finding/records/DC-2017-004',
  'a day': `/parts/ecology.air-day/${STATION}/2020-03-15`,
  procedures: '/procedures',
  'a procedure with steps side by side': '/procedures/economy.approval-way',
  'a procedure with returns': '/procedures/ecology.rectification',
  'looking up': '/look-up',
  services: '/services',
  'a guide': '/services/BS-0001',
  'open government': '/open',
  'asking for information': '/open/request',
  'wrong words': '/report?kind=site',
  'the air': '/air',
  'chiefs of a river': '/rivers?q=河',
  'a village': '/villages?area=632821100200',
  reporting: '/report',
  'following a report': '/report/FY-2020-000001',
  sections: '/sections',
  'a section': '/sections/haixi',
  'a section in pictures': '/sections/pictures?page=2',
  'an article': '/articles/WZ-2020-0240',
  'a search': '/search?q=空气质量',
  'a search in vain': '/search?q=空气制量',
  'the site map': '/sitemap',
  'good people': '/good-people',
  'nominating somebody': '/good-people/nominate',
  activities: '/activities',
  'an activity that is over': '/activities/HD-2020-060',
  'signing in': '/work/sign-in',
  about: '/about',
  'what is not there': '/figures/none',
  'a fault': '/figures/ecology.air.pm25?period=20x',
}

/** Pages of systems are of one make: `npm run pages` looks at all of them, `npm test` at some. */
const WHOLE = process.env.QAIDAM_PAGES === 'all'
const LOOKED_AT = SYSTEMS.filter((_, index) => WHOLE || index % 6 === 0)

const SYSTEM_PAGES: Readonly<Record<string, string>> = {
  systems: '/systems',
  ...Object.fromEntries(LOOKED_AT.map((id) => [id, `/systems/${id}`])),
  'a system of one county': '/systems/ecology.works?area=632821&period=2019',
}

interface Site {
  readonly app: FastifyInstance
  readonly store: Store
  readonly address: string
  readonly browser: Browser
}

async function open(): Promise<Site> {
  const store = await openDemonstration()
  const app = await createApp({ store, key: 'a key of these tests', home: HOME, written: () => undefined })
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  return { app, store, address, browser: await launchChromium() }
}

/** The displayed number without its separators. */
const digits = (text: string | null) => (text ?? '').replaceAll(',', '').trim()

interface Row {
  readonly part: string
  readonly contribution: string
}

const ROW_TEXTS =
  "[...document.querySelectorAll('#rows tbody tr')].map((row) => [...row.cells].map((cell) => cell.innerText))"

/** The rows of all pages, read off the table as a reader would. */
async function readRows(page: Page): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (;;) {
    const heads = await page.locator('#rows thead th').allInnerTexts()
    const [part, contribution] = [heads.indexOf('分项'), heads.indexOf('计入')]
    for (const cells of (await page.evaluate(ROW_TEXTS)) as string[][]) {
      rows.push({ part: cells[part] ?? '', contribution: digits(cells[contribution] ?? '') })
    }
    const next = page.locator('#rows a[rel=next]')
    if ((await next.count()) === 0) return rows
    await next.click()
  }
}

function sumOf(rows: readonly Row[], part: string) {
  return sum(rows.filter((row) => row.part === part).map(({ contribution }) => rational(contribution)))
}

/** Tabs on until something that matches has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let steps = 0; steps < 40; steps += 1) {
    await page.keyboard.press('Tab')
    if ((await page.locator(`${selector}:focus`).count()) > 0) return
  }
  throw new Error(`no ${selector} within 40 steps of the keyboard on ${page.url()}`)
}

describe.skipIf(!hasChromium)('pages of the demonstration in a browser (needs Chromium)', () => {
  let site: Site
  const complaints: string[] = []
  /** Addresses that are meant to answer with an error, which Chromium reports as one. */
  const expected = new Set(['what is not there', 'a fault'].map((kind) => KINDS[kind]))

  beforeAll(async () => {
    site = await open()
  }, 300_000)

  afterAll(async () => {
    await site?.browser.close()
    await site?.app.close()
    await site?.store.close()
  })

  async function visit(options: Parameters<Browser['newContext']>[0]): Promise<BrowserContext> {
    const context = await site.browser.newContext({ baseURL: site.address, ...options })
    context.on('console', (message) => {
      const path = message
        .location()
        .url.replace(site.address, '')
        .replace(/[?&]lang=\w+$/, '')
      if (message.type() === 'error' && !expected.has(path)) complaints.push(`${path} ${message.text()}`)
    })
    context.on('weberror', (error) => complaints.push(String(error.error())))
    context.on('requestfailed', (request) => {
      const why = request.failure()?.errorText
      // A click may leave a page before its icon has come.
      if (why !== 'net::ERR_ABORTED') complaints.push(`${request.url()} ${why}`)
    })
    return context
  }

  const withoutScript = { javaScriptEnabled: false, viewport: WIDE }

  describe('without script', () => {
    let context: BrowserContext
    let page: Page

    beforeAll(async () => {
      context = await visit(withoutScript)
      page = await context.newPage()
    })
    afterAll(() => context.close())

    test('a number of the report opens to its definition, its law, its rows and the history of a row', async () => {
      await page.goto('/')
      await page.getByRole('link', { name: '91.4%' }).click()
      await expect(page.locator('h1').innerText()).resolves.toBe('环境空气质量优良天数比例')
      await expect(page.locator('.board-value b').innerText()).resolves.toBe('91.4')
      await expect(page.locator('#definition').innerText()).resolves.toContain('空气质量指数不大于100的天数')
      await expect(page.locator('#standard').innerText()).resolves.toContain('HJ 633-2012')
      await page.locator('#rows tbody a').first().click()
      await expect(page.locator('h1').innerText()).resolves.toBe('格尔木演示站 2020年1月1日')
      await expect(page.locator('tbody tr').count()).resolves.toBe(24)
      await page.locator('tbody a').first().click()
      const history = await page.locator('#history').innerText()
      expect(history).toContain('录入')
      expect(history).toMatch(/[0-9a-f]{64}/)
      expect(page.url()).toContain(`/registers/ecology.air-hour/records/${STATION}~`)
    })

    test('the first view is light: page and stylesheet together are under 100 kB', async () => {
      const { body } = await site.app.inject('/')
      const styles = await site.app.inject(/rel="stylesheet" href="([^"]+)"/.exec(body)?.[1] ?? '')
      expect(Buffer.byteLength(body + styles.body)).toBeLessThan(100_000)
    })

    test('another area and period are asked for by the form, another language by its link', async () => {
      await page.goto(GOOD_DAYS)
      await page.getByLabel('地区', { exact: true }).selectOption('632802')
      await page.getByLabel('时期', { exact: true }).fill('2020-06')
      await page.getByRole('button', { name: '查看' }).click()
      await expect(page.locator('.over').innerText()).resolves.toBe('德令哈市 2020年6月')
      await page.getByRole('link', { name: /English/ }).click()
      await expect(page.locator('.over').innerText()).resolves.toBe('Delingha, June 2020')
      await expect(page.locator('html').getAttribute('lang')).resolves.toBe('en')
      await page.getByRole('button', { name: 'Show' }).click()
      await expect(page.locator('.over').innerText()).resolves.toBe('Delingha, June 2020')
    })

    test('a moment in the past is asked for by the form and kept by the links', async () => {
      await page.goto(MINES)
      await page.getByLabel('以何时所知为准').fill('2020-07-01T08:00:00')
      await page.getByRole('button', { name: '查看' }).click()
      await expect(page.locator('.board').innerText()).resolves.toContain('2020年7月1日 08:00:00')
      const links = await page.locator('#comparison a').all()
      expect(links.length).toBeGreaterThan(0)
      for (const link of links) expect(await link.getAttribute('href')).toContain('as-known-at=2020-07-01')
    })

    test('the hectares of all plots, added up, are the number above them', async () => {
      await page.goto(MINES)
      const shown = digits(await page.locator('.board-value b').innerText())
      const rows = await readRows(page)
      // The report tells of 9 projects; each has several plots.
      expect(rows.length).toBeGreaterThan(9)
      const places = shown.split('.')[1]?.length ?? 0
      expect(sumOf(rows, '合计').toFixed(places)).toBe(shown)
    })

    test('good days over valid days, counted row by row, are the per cent above them', async () => {
      await page.goto(GOOD_DAYS)
      const rows = await readRows(page)
      const share = sumOf(rows, '优良天数').over(sumOf(rows, '有效天数'))
      expect(share.times(rational(100)).toFixed(1)).toBe('91.4')
    })

    test('the keyboard alone reaches a number, its rows, and skips to the content', async () => {
      await page.goto('/')
      await page.keyboard.press('Tab')
      await expect(page.locator(':focus').innerText()).resolves.toBe('跳到正文')
      await page.keyboard.press('Enter')
      expect(page.url()).toContain('#content')
      await tabTo(page, '.traced')
      const outline = 'getComputedStyle(document.activeElement).outlineStyle'
      expect(await page.evaluate(outline)).toBe('solid')
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/figures\//)
      await tabTo(page, '#rows tbody a')
      expect(await page.evaluate(outline)).toBe('solid')
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/(?:parts|registers)\//)
    })
  })

  describe.each(SYSTEMS)('the page of %s', (id) => {
    const document = async (path: string) => {
      const answer = await site.app.inject({ url: path })
      expect(answer.statusCode, path).toBe(200)
      return answer.body
    }
    const linksTo = (html: string, start: string) =>
      [...html.matchAll(/<a\s[^>]*?href="([^"]*)"/g)]
        .map((match) => (match[1] ?? '').replaceAll('&amp;', '&'))
        .filter((link) => link.startsWith(start))

    test('leads to figures with rows, to registers with records, and to templates', async () => {
      const html = await document(`/systems/${id}`)
      const cards = new Set(linksTo(html.split('id="figures"')[0] ?? '', '/figures/'))
      expect(cards.size).toBeGreaterThan(1)
      // A figure of nought has no rows.
      const telling = async (link: string) => !/board-value"><b>0/.test(await document(link))
      const withRows = async (link: string) => /id="rows"[\s\S]*<tbody><tr/.test(await document(link))
      for (const link of cards)
        if (await telling(link)) expect(await withRows(link), `rows of ${link}`).toBe(true)
      const registers = new Set(linksTo(html, '/registers/'))
      // Where all registers are for staff, the page says so instead.
      expect(registers.size > 0 || html.includes('个工作台账不对外公开')).toBe(true)
      for (const link of registers) {
        expect(/<tbody><tr/.test(await document(link)), `records of ${link}`).toBe(true)
      }
      const templates = linksTo(html, '/api/registers/')
      expect(templates).toHaveLength(2 * registers.size)
      for (const link of templates) await document(link)
    })

    test('names every document of law that its figures are answered by', async () => {
      const { composition } = site.store
      const system = composition.systems.get(id)
      const law = (system?.standards ?? []).flatMap((each) =>
        (composition.standards.get(each)?.phases ?? []).map(({ cite }) => cite.document),
      )
      const asked = (system?.figures ?? []).flatMap((figure) => {
        const per = composition.figures.get(figure)?.per
        const areas = per?.area === 'prefecture' ? ['632800'] : ['632800', '632801', '632802']
        const on = period(per?.period === 'year' ? '2019' : HOME.period)
        return areas.map((area) => question(composition, site.store.areas, figure, area, on))
      })
      const cited = (await site.store.answer(asked)).flatMap(({ standard }) => standard)
      expect([...new Set(cited.map((cite) => cite.document))].filter((each) => !law.includes(each))).toEqual(
        [],
      )
    })
  })

  /** What stands in a reader's way on any kind of page: what axe finds, and what is wider than the screen. */
  async function barriers(
    pages: Readonly<Record<string, string>>,
    viewport: typeof WIDE,
    language: string,
    display = '',
  ): Promise<readonly string[]> {
    const context = await visit({ viewport })
    if (display !== '') {
      await context.addCookies([{ name: 'qaidam-display', value: display, url: site.address }])
    }
    const page = await context.newPage()
    const found: string[] = []
    // Contrast takes half of the time, and colours do not change with the width.
    const rules = { 'color-contrast': { enabled: viewport === WIDE } }
    for (const [kind, path] of Object.entries(pages)) {
      await page.goto(withLanguage(path, language))
      const width = await page.evaluate('document.documentElement.scrollWidth')
      if (Number(width) > viewport.width) found.push(`${kind}: ${width} pixels wide`)
      for (const broken of await violationsOf(page, { rules })) found.push(`${kind}: ${broken}`)
    }
    await context.close()
    return found
  }

  // The languages side by side: the browser uses a second core, and the test half the time.
  describe.each([
    ['kind of page', KINDS],
    ['page of a system', SYSTEM_PAGES],
  ])('no %s has barriers', (_, pages) => {
    test.each([WIDE, NARROW])(
      'in zh and en, at %o',
      async (viewport) => {
        const [zh, en] = await Promise.all([barriers(pages, viewport, 'zh'), barriers(pages, viewport, 'en')])
        expect(zh).toEqual([])
        expect(en).toEqual([])
      },
      240_000,
    )
  })

  test.each(WHOLE ? [WIDE, NARROW] : [WIDE])(
    'no page has barriers in large print and high contrast, at %o',
    async (viewport) => {
      expect(await barriers({ ...KINDS, ...SYSTEM_PAGES }, viewport, 'zh', 'large.contrast')).toEqual([])
    },
    240_000,
  )

  test('nothing complained meanwhile: no error in the console, nothing refused by the policy', () => {
    expect(complaints).toEqual([])
  })
})

function withLanguage(path: string, language: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}lang=${language}`
}
