import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { loads, moves } from '@qaidam/demo-haixi'
import type { Instant, MoveRequest } from '@qaidam/kernel'
import { examine, readFindings, type Store } from '@qaidam/storage'
import type { FastifyInstance } from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { HOME } from '../home.ts'
import { pictureShelf } from '../pictures/shelf.ts'
import { actAs, hasChromium, launchChromium, violationsOf } from '../testing/browser.ts'
import { openPlatformEmpty } from '../testing/demonstration.ts'
import { KEY } from '../testing/trial.ts'
import { publishDue } from './publishing-job.ts'

const RESOLVE = createRequire(import.meta.url).resolve
const BUILT = existsSync(join(dirname(RESOLVE('@qaidam/workbench/package.json')), 'dist/app/index.html'))
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const NEEDED = /^(?:staff|post|duty|civic\.manuscript|civic\.column|civic\.own-word)$/
const OFFICE = 'civilisation-office'
const PEOPLE: Readonly<Record<string, string>> = {
  editor: 'burenbayar',
  reviewer: 'lamo-cao',
  'section-head': 'xiahou-yun',
  director: 'ouyang-cen',
  proofreader: 'suiying-gaowa',
}
/** Passed by three reviewers and the proofreader, and not yet published, in the demonstration. */
const READY = 'WZ-2020-0305'
const SCHEDULED = 'WZ-2020-0304'
const SCHEDULED_TITLE = '我们的节日·元旦：社区包饺子邀您来'

describe('the way of an article to the portal', () => {
  let app: FastifyInstance
  let store: Store
  let now = Date.parse('2020-12-20T01:00:00Z')
  const directory = mkdtempSync(join(tmpdir(), 'qaidam-articles-'))

  beforeAll(async () => {
    const clock = () => {
      now += 1_000
      return new Date(now).toISOString() as Instant
    }
    store = await openPlatformEmpty(clock)
    for (const load of loads()) if (NEEDED.test(load.register)) await store.load(load)
    for (const each of moves()) if (each.moves[0]?.register === 'civic.manuscript') await store.move(each)
    app = await createApp({
      store,
      key: KEY,
      home: HOME,
      written: () => {},
      pictures: pictureShelf(directory),
    })
  }, 120_000)
  afterAll(async () => {
    await app?.close()
    await store?.close()
    rmSync(directory, { recursive: true })
  })

  let made = 0
  const move = (record: string, post: string, name: string, more: Partial<MoveRequest> = {}) => {
    made += 1
    const person = PEOPLE[post] ?? ''
    const asked = { register: 'civic.manuscript', record, move: name, post: `${OFFICE}.${post}`, person }
    return store.move({ id: `m-${made}`, actor: person, reason: name, moves: [{ ...asked, ...more }] })
  }
  const page = async (record: string) => (await app.inject(`/articles/${record}`)).statusCode
  const stageOf = async (record: string) => (await store.situation('civic.manuscript', record))?.stage

  test('what is drafted, reviewed, withdrawn or scheduled is nowhere for the public', async () => {
    for (const record of [READY, SCHEDULED, 'WZ-2020-0303']) expect(await page(record)).toBe(404)
    expect(await page('WZ-2020-0301')).toBe(200)
    const seen = [
      await app.inject('/api/registers/civic.manuscript/records'),
      await app.inject('/api/registers/civic.article-issue.case/records'),
      await app.inject('/registers/civic.manuscript'),
      await app.inject('/api/registers/civic.article/records'),
      await app.inject(encodeURI('/search?q=社区包饺子')),
    ]
    for (const { body } of seen) expect(body).not.toContain(SCHEDULED_TITLE)
  })

  test('what was altered after the last review is not published, but reviewed again', async () => {
    const [written] = (await store.history('civic.manuscript', [READY])).map(({ values }) => values)
    const text = `${written?.text}又添一句。`
    const change = {
      kind: 'correct',
      register: 'civic.manuscript',
      key: [READY],
      values: { ...written, text },
    }
    await store.write({ id: 'late', actor: 'burenbayar', reason: '添一句', changes: [change as never] })
    await expect(move(READY, 'editor', 'publish')).rejects.toMatchObject({ code: 'ART-002' })
    await move(READY, 'director', 'send-back', { reason: '终审后又改了' })
    await move(READY, 'editor', 'contribute')
    for (const [name, post] of [
      ['first', 'reviewer'],
      ['second', 'section-head'],
      ['final', 'director'],
    ] as const) {
      await move(READY, 'proofreader', `${name}-proof`)
      await move(READY, post, `${name}-review`)
    }
    await move(READY, 'editor', 'publish')
    expect((await app.inject(`/articles/${READY}`)).body).toContain('又添一句')
    expect((await app.inject('/api/registers/civic.article/records')).body).toContain(
      '"publishedOn":"2020-12-20"',
    )
  })

  test('what the check calls severe goes on only with a reason, at every move', async () => {
    const draft = 'WZ-2020-0317'
    const moved = move(draft, 'editor', 'contribute')
    await expect(moved).rejects.toMatchObject({ code: 'ART-003' })
    await expect(moved).rejects.toThrow('11月31日、德令哈县→德令哈市')
    const values = { wordsAnswered: '转载原文如此' }
    await move(draft, 'editor', 'contribute', { values })
    await expect(move(draft, 'reviewer', 'first-review')).rejects.toMatchObject({ code: 'ART-003' })
    await move(draft, 'reviewer', 'first-review', { values })
    const { moves: kept = [] } = (await store.situation('civic.manuscript', draft)) ?? {}
    expect(kept.map(({ wordsAnswered }) => wordsAnswered)).toContain('转载原文如此')
  })

  test('a correction goes the whole way again, and the article stands as it was until then', async () => {
    await move(READY, 'editor', 'amend', { reason: '数字写错' })
    expect([await stageOf(READY), await page(READY)]).toEqual(['draft', 200])
  })

  test('a withdrawn article is gone, and its history is kept with the reason', async () => {
    await move('WZ-2020-0301', 'editor', 'withdraw', { reason: '图片未获同意' })
    expect(await page('WZ-2020-0301')).toBe(404)
    const versions = await store.history('civic.article', ['WZ-2020-0301'])
    expect(versions.map(({ seqTo }) => seqTo === null)).toEqual([false])
    expect((await store.entry(versions[0]?.seqTo ?? 0))?.reason).toBe('withdraw')
  })

  test('a schedule in the past is refused', async () => {
    const values = { publishAt: '2020-12-19T08:00' }
    await expect(move('WZ-2020-0306', 'editor', 'schedule', { values })).rejects.toMatchObject({
      code: 'ART-001',
    })
  })

  test('sections without anything new wait with the office, until something new comes', async () => {
    await examine(store, ['civic.column'])
    const stale = async () => (await readFindings(store, { offices: [OFFICE] })).map(({ record }) => record)
    // Of twelve only "books" has something of today; the notice of 19 November is older than 30 days.
    expect(await stale()).toHaveLength(11)
    expect(await stale()).not.toContain('books')
    expect(await stale()).toContain('notices')
  })

  describe.skipIf(!hasChromium || !BUILT)('at the workbench (needs Chromium and its build)', () => {
    let browser: Browser
    let baseURL: string
    beforeAll(async () => {
      baseURL = await app.listen({ host: '127.0.0.1', port: 0 })
      browser = await launchChromium()
    })
    afterAll(async () => browser?.close())

    const signIn = async (person: string) => {
      const context = await browser.newContext({ baseURL, viewport: { width: 1440, height: 1000 } })
      return actAs(await context.newPage(), person)
    }
    /** Buttons of two characters are printed with a space between them. */
    const button = (page: Page, name: string) =>
      page.getByRole('button', { name: new RegExp(`^${[...name].join('\\s?')}$`) })
    const makes = async (page: Page, path: string, name: string, reason = '') => {
      await page.goto(path)
      await button(page, name).click()
      if (reason !== '') await page.getByLabel('意见或理由').fill(reason)
      // The button says something else while the move is under way, so it alone does not tell its end.
      const made = page.waitForResponse((answer) => answer.url().endsWith('/moves') && answer.ok())
      await button(page, '确定').click()
      await made
      await button(page, '确定').waitFor({ state: 'detached' })
    }

    test('a wrong word is shown and mended, others review, it is on the portal, and withdrawn it is gone', async () => {
      const author = await signIn('burenbayar')
      await author.goto('/work/articles')
      await author.getByRole('heading', { name: '等我办的' }).waitFor()
      expect(await violationsOf(author)).toEqual([])
      await button(author, '写新稿').click()
      await author.getByLabel('标题').fill('村级帐户公开了')
      await author.getByLabel('来源').fill('州文明办')
      await author.getByLabel('正文').fill('村务公开，群众的权力有保障。\n共三项。')
      await button(author, '改为“账户”').click()
      await author.getByText('群众的权利', { exact: false }).first().waitFor()
      await button(author, '保存').click()
      await author.waitForURL(/WZ-2020-\d{4}$/)
      const path = new URL(author.url()).pathname
      const record = path.slice(-12)
      await author
        .getByLabel('图片文件')
        .setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: PIXEL })
      await author.getByLabel('替代文字').fill('公开栏前的村民')
      await author.getByLabel('摄影者署名').fill('志愿者')
      await button(author, '添加图片').click()
      await author.getByRole('img', { name: '公开栏前的村民' }).waitFor()
      await button(author, '投稿').click()
      await button(author, '确定').click()
      await author.getByText('ART-003', { exact: false }).waitFor()
      expect(await violationsOf(author)).toEqual([])
      await button(author, '改为“群众的权利”').click()
      await button(author, '保存').click()
      await author.getByText('已保存').waitFor()
      await makes(author, path, '投稿')
      const proofreader = await signIn('suiying-gaowa')
      for (const [review, proof, person] of [
        ['初审通过', '一校', 'lamo-cao'],
        ['复审通过', '二校', 'xiahou-yun'],
        ['终审通过', '三校', 'ouyang-cen'],
      ] as const) {
        const reviewer = await signIn(person)
        await makes(reviewer, path, review)
        await makes(proofreader, path, proof)
      }
      await makes(author, path, '发布')
      await author.goto(`/articles/${record}`)
      await author.getByRole('heading', { name: '村级账户公开了' }).waitFor()
      const width =
        "document.querySelector('.article-pictures img').decode().then(() => document.querySelector('.article-pictures img').naturalWidth)"
      expect(await author.evaluate(width)).toBe(1)
      await makes(author, path, '撤稿', '公开的数字待核实')
      expect((await author.goto(`/articles/${record}`))?.status()).toBe(404)
    }, 240_000)
  })

  test('what is scheduled comes out at its minute, once, under the day of the schedule', async () => {
    now = Date.parse('2026-12-31T23:58:00Z')
    expect(await publishDue(store, () => {})).toEqual([])
    expect(await page(SCHEDULED)).toBe(404)
    now = Date.parse('2027-01-02T03:00:00Z')
    expect(await publishDue(store, () => {})).toEqual([])
    const { seq } = await store.head()
    expect(await publishDue(store, () => {})).toEqual([])
    expect((await store.head()).seq).toBe(seq)
    expect((await app.inject(`/articles/${SCHEDULED}`)).body).toContain('2027年1月1日')
    expect(await stageOf(SCHEDULED)).toBe('scheduled')
    await move(SCHEDULED, 'director', 'withdraw', { reason: '活动取消' })
    expect(await page(SCHEDULED)).toBe(404)
  })
})
