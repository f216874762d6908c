import { createHash } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { type AreaCode, type Day, decimal, period } from '@qaidam/kernel'
import { askRequest, question, type Store } from '@qaidam/storage'
import { CLERK, enterPermit, LAND, movePermit, openPermits, testDatabases } from '@qaidam/storage/testing'
import type { FastifyInstance } from 'fastify'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { actAs, hasChromium, launchChromium, violationsOf } from '../testing/browser.ts'
import { KEY } from '../testing/trial.ts'

const WIDE = { width: 1440, height: 900 }
const NARROW = { width: 390, height: 844 }
const RECORD = '/work/records/toy.permit/A'

/** Its number follows from what it is asked under. */
const REQUEST = `2020-${createHash('sha256').update('journey').digest('hex').slice(0, 8)}`

/** Every kind of page of the workbench, in a state that has something to show. */
const KINDS: Readonly<Record<string, string>> = {
  'who acts': '/work/person',
  'a record with moves': RECORD,
  'a record with steps side by side': '/work/records/toy.permit/B',
  'a return': '/work/records/return/toy.monthly%2F990101100%2F2020-05',
  'an area': '/work/area/990101',
  returns: '/work/returns',
  'who answered': '/work/answering?record=toy.permit~A&on=2020-06-01',
  requests: '/work/requests',
  'a new request': '/work/requests/new?about=toy.permit',
  'a new request of units': '/work/requests/new?about=unit',
  'a request': `/work/requests/${REQUEST}`,
  'a slip to fill in': `/work/records/request-slip/${REQUEST}.990101100`,
  'what is not there': '/work/none',
}

describe.skipIf(!hasChromium)('the workbench in a browser (needs Chromium)', () => {
  let app: FastifyInstance
  let store: Store
  let browser: Browser
  let address: string

  beforeAll(async () => {
    const [embedded] = await testDatabases()
    if (embedded === undefined) throw new RangeError('no embedded database')
    await embedded.start()
    store = (await openPermits(await embedded.open('q990000'))).store
    await enterPermit(store, 'A')
    await movePermit(store, 'A', 'accept', CLERK)
    await movePermit(store, 'A', 'pass-land', LAND, { values: { opinion: '同意' } })
    await enterPermit(store, 'B', { kind: 'factory' })
    await movePermit(store, 'B', 'accept', CLERK)
    await movePermit(store, 'B', 'wait', LAND, { ground: 'hearing', steps: ['land'] })
    await askRequest(store, {
      id: 'journey',
      person: 'sun',
      post: 'window.second',
      title: '占地核查',
      titleEn: 'Land check',
      purpose: '核对占地面积',
      area: '990101' as AreaCode,
      units: 'township',
      about: 'toy.permit',
      dueOn: '2020-06-10' as Day,
      held: ['toy.permit.applicant'],
      asked: [{ column: 'taken', field: decimal('实际占地', 'Land taken', { unit: '公顷' }) }],
    })
    await store.tick()
    app = await createApp({ store, key: KEY, home: { report: 'none', period: '2020' }, written: () => {} })
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

  /** The number of permits that are open. */
  async function open(): Promise<string | undefined> {
    const { composition, areas } = store
    const asked = question(composition, areas, 'toy.open', '990101', period('2020-06'))
    return (await store.answer([asked]))[0]?.value ?? undefined
  }

  async function barriers(page: Page, viewport: typeof WIDE, language: string): Promise<readonly string[]> {
    const found: string[] = []
    await page.setViewportSize(viewport)
    for (const [kind, path] of Object.entries(KINDS)) {
      const answer = await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=${language}`)
      const status = kind === 'what is not there' ? 404 : 200
      if (answer?.status() !== status) found.push(`${kind}: answered ${answer?.status()}`)
      const width = Number(await page.evaluate('document.documentElement.scrollWidth'))
      if (width > viewport.width) found.push(`${kind}: ${width} pixels wide`)
      for (const broken of await violationsOf(page)) found.push(`${kind}: ${broken}`)
      if (!(await page.locator('h1').count())) found.push(`${kind}: no heading`)
    }
    return found
  }

  test.each([
    ['zh', WIDE],
    ['zh', NARROW],
    ['en', WIDE],
    ['en', NARROW],
  ] as const)(
    'no page has barriers in %s at %o',
    async (language, viewport) => {
      const context = await browser.newContext({ baseURL: address })
      const page = await signIn(context, 'sun')
      expect(await barriers(page, viewport, language)).toEqual([])
      await context.close()
    },
    120_000,
  )

  test('from the door to a figure: what waits, a move that is refused, the fix, the move, the number', async () => {
    const context = await browser.newContext({ baseURL: address, javaScriptEnabled: false, viewport: WIDE })
    const page = await signIn(context, 'sun')
    expect(await open()).toBe('2')
    await page.goto(RECORD)
    await expect(page.locator('.state-now .state-name').textContent()).resolves.toBe('决定')
    await expect(page.locator('.drawing-frame svg').getAttribute('role')).resolves.toBe('img')

    await page.locator('#move-refuse summary').click()
    await page.locator('#move-refuse button').click()
    await expect(page.locator('#move-refuse [role=alert]').innerText()).resolves.toContain(
      'Say why in a sentence.',
    )
    expect(await open()).toBe('2')

    await page.locator('#move-refuse').getByLabel(/^理由/).fill('不符合规划')
    await page.locator('#move-refuse button').click()
    await page.waitForURL(/done=refuse/)
    await expect(page.getByRole('status').innerText()).resolves.toBe('已办理：不予许可。')
    await expect(page.locator('.state-now .state-name').textContent()).resolves.toBe('不予许可')
    await expect(page.locator('#history tbody tr').first().innerText()).resolves.toMatch(
      /sun[\s\S]*不符合规划/,
    )
    expect(await open()).toBe('1')
    await context.close()
  })
})
