import type { Store } from '@qaidam/storage'
import { testDatabases } from '@qaidam/storage/testing'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { ask, KEY } from '../testing/trial.ts'
import { EDITOR, Editing, enterWells, HEAD, openWells, STATISTICS } from '../testing/wells.ts'

const LIST = '/api/reports/wells.brief/editions'
const NAME = '990100-2020H1-1'
const EDITION = `wells.brief-${NAME}`
const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
const DRAFT = { area: '9901', period: '2020H1', person: EDITOR[1], post: EDITOR[0] }

/** One after another: each stands on what the one before it did. */
describe('editions by HTTP and on pages', () => {
  let app: FastifyInstance
  let store: Store
  let editing: Editing
  const get = (url: string, who: 'nobody' | 'clerk' = 'nobody') =>
    ask({ app }, { request: `GET ${url}`, who })
  const post = (url: string, body: object, headers: Readonly<Record<string, string>> = {}) =>
    ask({ app }, { request: `POST ${url}`, who: 'clerk', body, headers })
  const move = (
    record: string,
    name: string,
    [inPost, person]: readonly [string, string],
    more: object = {},
  ) => post(`/api/procedures/${record}/moves`, { move: name, person, post: inPost, ...more })

  beforeAll(async () => {
    const [embedded] = await testDatabases()
    if (embedded === undefined) throw new RangeError('no embedded database')
    await embedded.start()
    let at = Date.parse('2020-09-22T01:00:00Z')
    const clock = () => {
      at += 1_000
      return new Date(at).toISOString() as ReturnType<Store['clock']>
    }
    store = await openWells(await embedded.open('q990100'), clock)
    await enterWells(store)
    editing = new Editing(store)
    const home = { report: 'wells.brief', period: '2020H1' }
    app = await createApp({ store, key: KEY, home, written: () => {} })
  })
  afterAll(async () => {
    await app?.close()
    await store?.close()
  })

  const work = (method: 'GET' | 'POST', url: string, cookie: string, fields: Record<string, string> = {}) =>
    app.inject({
      method,
      url,
      headers: { cookie, ...(method === 'POST' ? FORM : {}) },
      ...(method === 'POST' ? { payload: new URLSearchParams(fields).toString() } : {}),
    })
  const hidden = (html: string, name: string) =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
  async function signedIn(person: string) {
    const answer = await work('POST', '/work/sign-in', '', { key: KEY })
    const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? ''
    const token = hidden((await work('GET', '/work/person', cookie)).body, 'token')
    await work('POST', '/work/person', cookie, { token, person })
    return { cookie, token }
  }

  test('a draft is opened with the key, once however often it is sent, and is not public', async () => {
    expect((await ask({ app }, { request: `POST ${LIST}`, body: DRAFT })).status).toBe(401)
    const once = { 'idempotency-key': 'first' }
    expect((await post(LIST, DRAFT, once)).json()).toMatchObject({ edition: EDITION, stage: 'draft' })
    expect((await post(LIST, DRAFT, once)).json()).toMatchObject({ edition: EDITION })
    expect((await post(LIST, DRAFT)).status).toBe(409)
    expect((await post(LIST, { ...DRAFT, person: 'wu', post: 'water.clerk' })).status).toBe(403)
    expect((await get(LIST)).json()).toEqual({ editions: [] })
    expect((await get(`${LIST}/${NAME}`)).status).toBe(404)
    expect((await get(`/reports/wells.brief/editions/${NAME}`)).status).toBe(404)
    expect((await get(`/api/registers/edition/records`)).status).toBe(401)
    expect((await get('/reports/wells.brief/editions')).text).not.toContain(EDITION)
    expect((await get(`${LIST}/${NAME}`, 'clerk')).json()).toMatchObject({
      obstacles: [
        { kind: 'unasked', office: 'water' },
        { kind: 'unasked', office: 'statistics' },
      ],
    })
  })

  test('a person of the office opens, sends and signs on the pages of work', async () => {
    const editor = await signedIn('wang')
    const path = `/work/records/edition/${EDITION}`
    expect((await work('GET', '/work/editions', editor.cookie)).body).toContain(path)
    const page = await work('GET', path, editor.cookie)
    expect(page.body).toContain('送校核')
    const once = hidden(page.body, 'once')
    const sent = { token: editor.token, once, move: 'send', post: EDITOR[0] }
    expect((await work('POST', path, editor.cookie, sent)).statusCode).toBe(303)
    expect((await work('GET', path, editor.cookie)).body).toContain('水利局还没有签署')
    const clerk = await signedIn('wu')
    expect((await work('GET', '/api/work/day', clerk.cookie)).body).toContain(`${EDITION}.water`)
    const check = `/work/records/edition-office/${EDITION}.water`
    const shown = (await work('GET', check, clerk.cookie)).body
    expect(shown).toContain('新打机井'.slice(2))
    const seen = hidden(shown, 'field.seen')
    expect(seen).toMatch(/^\d+$/)
    const signed = {
      token: clerk.token,
      once: hidden(shown, 'once'),
      move: 'sign',
      post: 'water.clerk',
      'field.seen': seen,
    }
    expect((await work('POST', check, clerk.cookie, signed)).statusCode).toBe(303)
    const english = (await work('GET', `${path}?lang=en`, editor.cookie)).body
    expect(english).toContain('statistics has not signed')
    expect(english).not.toContain('water has not signed')
  })

  test('publishing is refused with everything that stands in the way', async () => {
    const refused = await move(`edition~${EDITION}`, 'publish', EDITOR)
    expect(refused.status).toBe(409)
    expect(refused.text).toContain('EDN-012')
    await editing.check(EDITION, 'sign', STATISTICS)
    expect((await move(`edition~${EDITION}`, 'publish', EDITOR)).json()).toMatchObject({ stage: 'in-check' })
    const values = { document: '西政办〔2020〕演示1号' }
    const published = await move(`edition~${EDITION}`, 'publish', HEAD, { values })
    expect(published.json()).toMatchObject({ stage: 'published' })
  })

  test('anybody reads what was published, what was revised and that it can be written again', async () => {
    const asPublished = (await get(`${LIST}/${NAME}`)).json<{ document: object }>().document
    await store.write({
      id: 'correct',
      actor: 'wu',
      reason: '护壁长度录错',
      changes: [{ kind: 'correct', register: 'wells.well', key: ['C'], values: { lined: '90' } }],
    })
    const read = (await get(`${LIST}/${NAME}`)).json<{
      document: object
      revisions: readonly { because: readonly object[] }[]
    }>()
    expect(read.document).toEqual(asPublished)
    expect(read).toMatchObject({
      document: { title: '机井简报' },
      reproduced: { equal: true },
      revisions: [
        { figure: 'wells.lined-share', of: 'value', old: '44.4', now: '55.6' },
        { figure: 'wells.lined-share', of: 'change', old: '-5.6', now: '+5.6' },
      ],
    })
    // When and why is for everybody; who is for staff.
    expect(read.revisions[0]?.because).toMatchObject([{ reason: '护壁长度录错' }])
    expect(JSON.stringify(read.revisions)).not.toContain('"actor"')
    expect((await get(`${LIST}/${NAME}`, 'clerk')).text).toContain('"actor":"wu"')
  })

  test('the page shows the frozen text with its number and day, and the revision beside it', async () => {
    const page = (await get(`/reports/wells.brief/editions/${NAME}`)).text
    for (const said of ['44.4%', '2020年9月22日 发布', '西政办〔2020〕演示1号', '55.6', '护壁长度录错']) {
      expect(page).toContain(said)
    }
    expect(page).not.toContain('<script')
    const english = (await get(`/reports/wells.brief/editions/${NAME}?lang=en`)).text
    expect(english).toContain('Published on')
    expect((await get('/reports/wells.brief/editions')).text).toContain(`/editions/${NAME}`)
    expect((await get('/reports/wells.brief')).text).toContain('/reports/wells.brief/editions')
  })

  test('a file of an edition says what was published', async () => {
    const file = await get(`${LIST}/${NAME}?format=md`)
    expect(file.status).toBe(200)
    expect(file.text).toContain('44.4')
    expect(file.text).not.toContain('55.6')
    expect(String(file.headers['content-disposition'])).toContain(`wells.brief-${NAME}.md`)
  })

  test('two editions stand side by side, with differences in percentage points', async () => {
    const next = (await editing.open('next')).edition
    await editing.publish(next)
    const [one, other] = [NAME, '990100-2020H1-2']
    const compared = await get(`${LIST}/${one}/compare/${other}`)
    expect(compared.json()).toMatchObject({
      figures: [
        { figure: 'wells.count', difference: '0' },
        {
          figure: 'wells.lined-share',
          one: { value: '44.4' },
          other: { value: '55.6' },
          difference: '11.2',
          change: { unit: 'percentage point' },
        },
      ],
    })
    const page = (await get(`/reports/wells.brief/editions/${one}/compare/${other}`)).text
    for (const said of ['+11.2个百分点', '<del>', '<ins>']) expect(page).toContain(said)
    expect((await get(`${LIST}/${one}/compare/990100-2020H1-9`)).status).toBe(404)
    expect((await get(`/reports/wells.brief/editions/${one}/compare/9`)).status).toBe(404)
  })

  describe('an edition that its office words otherwise', () => {
    const WORDED = '990100-2020H1-3'
    const at = `${LIST}/${WORDED}/wording`
    const put = (part: string, body: object) =>
      ask({ app }, { request: `PUT ${at}/${part}`, who: 'clerk', body })
    const lined = '{% figure "wells.lined-share" /%}'
    const plain = (zh: string) => ({
      zh: `${zh}护壁率${lined}。`,
      en: `Wells: {% figure "wells.count" /%}, lined ${lined}.`,
    })
    interface Texts {
      readonly parts: readonly { part: string; own: boolean; text: { zh: string; en: string } }[]
    }
    const texts = async () => (await get(at, 'clerk')).json<Texts>().parts
    const by = { person: EDITOR[1], reason: '改写' }
    let seen: { zh: string; en: string }

    test('shows its texts, and how one would be written, with the values of now', async () => {
      await editing.open('worded')
      expect((await get(at)).status).toBe(401)
      const parts = await texts()
      expect(parts.map(({ part, own }) => [part, own])).toEqual([
        ['report', false],
        ['wells.system', false],
      ])
      seen = parts[1]?.text ?? seen
      const text = plain('上半年打井{% figure "wells.count" /%}。')
      const tried = await post(`${at}/wells.system/preview`, { text, lang: 'zh' })
      expect(tried.text).toContain('3个')
      expect((await texts())[1]?.own, 'a preview keeps nothing').toBe(false)
    })

    test('refuses what a report may not say, with its line, and keeps nothing', async () => {
      const wrong = { zh: '井\n\n{% figure "wells.none" /%}', en: 'Wells' }
      const refused = await put('wells.system', { ...by, text: wrong, seen })
      expect(refused.text).toContain('RPT-012')
      expect(refused.text).toContain('wells.system (zh), line 3')
      const others = await put('wells.system', { text: plain('井'), seen, person: 'wu', reason: '改写' })
      expect(others.json()).toMatchObject({ code: 'EDN-021' })
      expect((await put('wells.none', { ...by, text: plain('井'), seen })).status).toBe(404)
      expect((await texts())[1]?.text).toEqual(seen)
    })

    test('is published in that wording, can be written again, and leaves the report as it was', async () => {
      const text = plain('上半年打井{% figure "wells.count" /%}。')
      expect((await put('wells.system', { ...by, text, seen })).status).toBe(200)
      const second = plain('上半年新打机井{% figure "wells.count" /%}。')
      expect((await put('wells.system', { ...by, text: second, seen })).status, 'seen is stale').toBe(409)
      expect((await put('wells.system', { ...by, text: second, seen: text })).status).toBe(200)
      await editing.publish(`wells.brief-${WORDED}`)
      const read = await get(`${LIST}/${WORDED}`)
      expect(read.text).toContain('上半年新打机井')
      expect(read.json()).toMatchObject({ reproduced: { equal: true } })
      const late = await put('wells.system', { ...by, text, seen: second })
      expect(late.json()).toMatchObject({ code: 'EDN-020' })
      expect((await get('/reports/wells.brief')).text).not.toContain('上半年新打机井')
    })
  })
})
