import type { AddressInfo } from 'node:net'
import type { Store } from '@qaidam/storage'
import {
  CLERK,
  enterPermit,
  instantAt,
  LAND,
  movePermit,
  openPermits,
  testDatabases,
} from '@qaidam/storage/testing'
import type { FastifyInstance } from 'fastify'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { actAs, hasChromium, launchChromium, violationsOf } from '../testing/browser.ts'
import { KEY } from '../testing/trial.ts'

const WIDE = { width: 1440, height: 900 }
const NARROW = { width: 390, height: 844 }
const FIGURE = '/work/figures/toy.received?area=990101&period=2020'

/** Every kind of page of the app, in a state that has something to show. A new page is added here. */
const PAGES: Readonly<Record<string, string>> = {
  'my work': '/work',
  'my work, what was asked of others': '/work?part=asked',
  'the leader': '/work/leader',
  'the leader, an instruction': '/work/leader?register=toy.permit&record=A',
  figures: '/work/figures',
  'a figure with its rows': `${FIGURE}&rows=1`,
  'a procedure': '/work/procedures/toy.permit-way',
  'the place of a record': '/work/procedures/toy.permit-way?record=A',
  registers: '/work/registers',
  'the records of a register': '/work/registers/toy.permit',
  'a record': '/work/registers/toy.permit/A',
  'a file to take in': '/work/registers/toy.permit/import',
  reports: '/work/reports',
  'long work': '/work/jobs',
  'the administration': '/work/admin',
  'work outside': '/work/field',
}

describe.skipIf(!hasChromium)('the app of the workbench (needs Chromium)', () => {
  let app: FastifyInstance
  let store: Store
  let browser: Browser
  let address: string

  beforeAll(async () => {
    const [embedded] = await testDatabases()
    if (embedded === undefined) throw new RangeError('no embedded database')
    await embedded.start()
    const opened = await openPermits(await embedded.open('q990000'))
    store = opened.store
    await enterPermit(store, 'A')
    await movePermit(store, 'A', 'accept', CLERK)
    opened.clock.set(instantAt('2020-06-02T09:00'))
    await enterPermit(store, 'B', { kind: 'factory', decider: 'window.head' }, '2020-06-02')
    await movePermit(store, 'B', 'accept', CLERK)
    await movePermit(store, 'B', 'wait', LAND, { ground: 'hearing', steps: ['land'] })
    // By July the land office has let the time for A pass.
    opened.clock.set(instantAt('2020-07-20T09:00'))
    await store.tick()
    const work = { projects: { register: 'toy.permit', leader: 'decider' } }
    const home = { report: 'none', period: '2020', work }
    app = await createApp({ store, key: KEY, home, written: () => {} })
    await app.listen({ host: '127.0.0.1', port: 0 })
    address = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
    browser = await launchChromium()
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await app?.close()
    await store?.close()
  })

  const signIn = async (context: BrowserContext, person: string) => actAs(await context.newPage(), person)

  /** What axe finds and what is wider than the window, page by page, on a screen and on a phone. */
  async function barriers(page: Page, language: string): Promise<readonly string[]> {
    const found: string[] = []
    page.on('pageerror', (error) => found.push(error.message))
    for (const [kind, path] of Object.entries(PAGES)) {
      await page.setViewportSize(WIDE)
      await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=${language}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForLoadState('networkidle')
      for (const viewport of [WIDE, NARROW]) {
        await page.setViewportSize(viewport)
        const width = Number(await page.evaluate('document.documentElement.scrollWidth'))
        if (width > viewport.width) found.push(`${kind}: ${width} of ${viewport.width} pixels wide`)
        for (const broken of await violationsOf(page)) found.push(`${kind}, ${viewport.width}: ${broken}`)
      }
    }
    return found
  }

  test.each(['zh', 'en'])(
    'no page has barriers in %s, on a screen and on a phone',
    async (language) => {
      const context = await browser.newContext({ baseURL: address, reducedMotion: 'reduce' })
      const page = await signIn(context, 'sun')
      expect(await barriers(page, language)).toEqual([])
      await context.close()
    },
    240_000,
  )

  test('on a phone, the leader finds the project that is stuck and who owns it, and asks about it', async () => {
    const context = await browser.newContext({ baseURL: address, viewport: NARROW, reducedMotion: 'reduce' })
    const page = await signIn(context, 'sun')
    await page.getByRole('button', { name: '栏目' }).click()
    await page.getByRole('link', { name: '领导首页' }).click()
    const stuck = page.locator('.projects .is-stuck')
    await stuck.first().waitFor()
    expect(await stuck.locator('h3').allInnerTexts()).toEqual(['A'])
    // Bao answers for land in this county, by the duties of the prefecture.
    expect(await stuck.locator('.owner').allInnerTexts()).toEqual([expect.stringContaining('bao')])
    await stuck.locator('.is-late a').first().click()
    await page.waitForURL(/\/work\/records\/toy\.permit\/A$/)

    await page.goto('/work/procedures/toy.permit-way?record=A')
    const drawing = page.getByRole('img', { name: /现处/ })
    await drawing.waitFor()
    const drawn = "document.querySelector('.drawing img').naturalWidth"
    await expect.poll(() => page.evaluate(drawn)).toBeGreaterThan(100)
    expect(await page.locator('.moves-made li').count()).toBe(2)
    await page.getByRole('link', { name: /^办\s?理$/ }).click()

    await page.getByRole('link', { name: '就此作批示' }).click()
    await page.getByLabel('批示内容').fill('请说明为何逾期')
    await page.getByLabel('交给谁').fill('bao')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /^批\s?示$/ }).click()
    await page.getByText('已批示，编号').waitFor()
    await page.locator('.instructions').getByText('请说明为何逾期').waitFor()
    await context.close()
  }, 60_000)

  test('by keyboard, the clerk opens the rows of a figure, and sees what was known before', async () => {
    const context = await browser.newContext({ baseURL: address, viewport: WIDE, reducedMotion: 'reduce' })
    const page = await signIn(context, 'wang')
    await page.goto(FIGURE)
    const value = page.locator('.value-number b')
    await value.waitFor()
    expect(await value.innerText()).toBe('2')
    await tabTo(page, '打开记录')
    await page.keyboard.press('Enter')
    const contributions = page.locator('#rows').locator('xpath=../..').locator('tbody td:last-child')
    await contributions.first().waitFor()
    expect(await contributions.allInnerTexts()).toEqual(['1', '1'])

    await page.getByRole('slider').focus()
    await page.keyboard.press('Home')
    await page.waitForURL(/known=/)
    await expect.poll(() => value.innerText()).toBe('1')
    expect(await page.locator('.known-at').innerText()).toContain('2020年6月1日')
    expect(await contributions.allInnerTexts()).toEqual(['1'])
    await context.close()
  }, 60_000)
})

/** Goes on by Tab until what has this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let pressed = 0; pressed < 80; pressed += 1) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate('document.activeElement?.textContent ?? ""')
    if (String(focused).replaceAll(' ', '') === name) return
  }
  throw new RangeError(`${name} is not reached by Tab`)
}
