import { loads } from '@qaidam/demo-haixi'
import { type Day, day, type Instant, type Values } from '@qaidam/kernel'
import type { Store } from '@qaidam/storage'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { HOME } from '../home.ts'
import { openPlatformEmpty } from '../testing/demonstration.ts'

const NEEDED = new Set([
  ...['staff', 'post', 'duty', 'ecology.river-section', 'ecology.river-chief', 'ecology.air-station'],
  ...['civic.service-guide', 'civic.open-document'],
])
const STATION = 'DEMO-632801-01'
const VILLAGE = '632821100200'

let now = Date.parse('2021-01-04T01:00:00Z')
let app: FastifyInstance
let store: Store

beforeAll(async () => {
  const clock = () => {
    now += 1_000
    return new Date(now).toISOString() as Instant
  }
  store = await openPlatformEmpty(clock)
  for (const load of loads()) {
    if (NEEDED.has(load.register)) await store.load(load)
  }
  await enterAir('2021-01-02', '76')
  const values: Values = {
    village: VILLAGE,
    area: VILLAGE,
    kind: 'herding',
    relief: 'none',
    households: '87',
  }
  await store.write({
    id: 'village',
    actor: 'wulan-tuya',
    reason: '演示',
    changes: [
      {
        kind: 'enter',
        register: 'life.village',
        values: { ...values, population: '312' },
        from: day('2020-01-01'),
      },
    ],
  })
  app = await createApp({ store, key: 'a key', followKey: 'another', home: HOME, written: () => {} })
}, 180_000)
afterAll(async () => {
  await app?.close()
  await store?.close()
})

/** A day of 24 hours in which everything but PM2.5 is low, so that the index follows from PM2.5 alone. */
async function enterAir(on: Day | string, pm25: string) {
  const hours = Array.from({ length: 24 }, (_, hour) => ({
    line: hour + 1,
    values: {
      station: STATION,
      hour: `${on}T${String(hour).padStart(2, '0')}:00`,
      ...{ so2: '10', no2: '10', pm10: String(Number(pm25) + 10), pm25, o3: '40', co: '0.5', quality: null },
    },
  }))
  const register = 'ecology.air-hour'
  await store.load({ id: `air-${on}`, actor: 'wulan-tuya', reason: '演示', register, rows: hours })
}

const get = async (path: string) => (await app.inject(encodeURI(path))).body

describe("today's air", () => {
  test('is that of the newest day, which is said to be another day than today', async () => {
    const html = await get('/air')
    // HJ 633-2012, table 1: PM2.5 of 75 to 115 µg/m³ is an index of 100 to 150, rounded up.
    expect(html).toContain('<b>102</b>')
    expect(html).toContain('轻度污染 · 三级')
    expect(html).toContain('今天（2021年1月4日）还没有日报，这是最近的一天：2021年1月2日')
    expect(html).toContain('儿童、老年人及心脏病、呼吸系统疾病患者应减少长时间、高强度的户外锻炼')
    expect(html).toMatch(/德令哈市.*没有接入本站的评价点位/)
    expect(await get('/air?lang=en')).toContain('lightly polluted')
  })

  test('follows the journal: a day that comes in is the newest from then on', async () => {
    await enterAir('2021-01-04', '30')
    const html = await get(`/air?area=632801`)
    expect(html).toContain('优 · 一级')
    expect(html).not.toContain('还没有日报')
    expect(html).toContain('各类人群可正常活动')
  })
})

describe('the chief of my river', () => {
  test('is found by the name of the water, with post, duty and a telephone', async () => {
    const html = await get('/rivers?q=巴音河')
    expect(html).toContain('找到 5 个河段和湖泊')
    expect(html).toContain('州人民政府分管副州长')
    const [chief] = (await store.records('ecology.river-chief', { limit: 1 })).records
    expect(chief?.values.announced).toBeTruthy()
    expect(html).toMatch(/chief-name">[^<]+</)
    expect(html).toContain(HOME.site?.contact)
  })

  test('a place narrows it, and what is not there is said so', async () => {
    expect(await get('/rivers?q=巴音河&area=632801')).toContain('没有找到')
    const html = await get('/rivers?area=632823')
    expect(html).toContain('布哈河')
    expect(html).not.toContain('巴音河怀')
  })
})

describe('my village', () => {
  test('is reached from the prefecture down by links alone', async () => {
    const path = ['632800', '632821', '632821100', VILLAGE]
    for (const [index, code] of path.slice(0, -1).entries()) {
      expect(await get(`/villages?area=${code}`)).toContain(`href="/villages?area=${path[index + 1]}"`)
    }
    const html = await get(`/villages?area=${VILLAGE}`)
    for (const said of ['牧业村', '87 户', '312 人']) expect(html).toContain(said)
    expect((await app.inject('/villages?area=110101')).statusCode).toBe(404)
  })
})

describe('a figure taken home, and its history', () => {
  const of = 'area=632800&period=2020'
  const id = 'ecology.rivers.sections'
  const file = (format: string, lang = 'zh') =>
    app.inject(`/api/figures/${id}/file?${of}&format=${format}&lang=${lang}`)

  test('every county of it stands in the files, and the links of its page lead to them', async () => {
    const csv = (await file('csv')).body
    for (const county of ['632801', '632802', '632803', '632821', '632822', '632823', '632857']) {
      expect(csv).toContain(`,${county},`)
    }
    const page = (await get(`/figures/${id}?${of}`)).replaceAll('&amp;', '&')
    const links = [...page.matchAll(/href="(\/api\/figures\/[^"]+\/file[^"]+)"/g)].map(
      ([, link]) => link ?? '',
    )
    expect(links).toHaveLength(4)
    for (const link of links) expect((await app.inject(link)).statusCode, link).toBe(200)
    expect((await file('xlsx')).rawPayload.subarray(0, 2).toString()).toBe('PK')
    expect((await app.inject(`/api/figures/${id}/file?${of}&format=exe`)).statusCode).toBe(400)
    expect((await app.inject(`/api/figures/none/file?${of}&format=csv`)).statusCode).toBe(404)
  })

  test('a section entered later moves the number by one, and the history says by whose entry', async () => {
    const shown = async () => /board-value"><b>([\d,]+)</.exec(await get(`/figures/${id}?${of}`))?.[1]
    const before = Number(await shown())
    const [first] = (await store.records('ecology.river-section', { limit: 1 })).records
    const values = { ...first?.values, section: 'HD-632801-777', upstream: null }
    await store.write({
      id: 'one-more-section',
      actor: 'wulan-tuya',
      reason: '补登一个河段',
      changes: [{ kind: 'enter', register: 'ecology.river-section', values, from: day('2020-06-01') }],
    })
    const html = await get(`/figures/${id}/history?${of}`)
    const row = /<tr[^>]*>(?:(?!<\/tr>).)*补登一个河段(?:(?!<\/tr>).)*<\/tr>/s.exec(html)?.[0] ?? ''
    expect([...row.matchAll(/class="short">(\d+)/g)].map(([, value]) => Number(value))).toEqual([
      before,
      before + 1,
    ])
  })
})

describe('guides, open government and wrong words', () => {
  const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
  const post = (url: string, fields: Readonly<Record<string, string>>, cookie = '') =>
    app.inject({
      method: 'POST',
      url,
      headers: { ...FORM, cookie },
      remoteAddress: '10.4.0.1',
      payload: new URLSearchParams(fields).toString(),
    })
  const shown = (html: string, id: string) => new RegExp(`id="${id}">([^<]+)<`).exec(html)?.[1]?.trim() ?? ''

  test('a guide says documents line by line and leads to its way', async () => {
    expect(await get('/services')).toContain('承诺 15 个工作日办结')
    const html = await get('/services/BS-0005')
    expect(html).toContain('<li>“一张表单”申请表</li><li>环境影响评价文件</li>')
    expect(html).toContain('href="/procedures/economy.approval-way"')
    expect((await app.inject('/services/BS-9999')).statusCode).toBe(404)
  })

  test('a yearly report is not there before its day', async () => {
    const html = await get('/open')
    expect(html).toContain('海西州2019年政府信息公开工作年度报告')
    expect(html).not.toContain('海西州2020年政府信息公开工作年度报告')
  })

  test('a request for information is entered once, followed by its code, and due within the term of law', async () => {
    const fields = {
      once: 'q'.repeat(32),
      'field.requester': 'citizen',
      'field.requesterName': '虚构·申请人',
      'field.requesterPhone': '0977-8220000',
      'field.area': '632801',
      'field.wanted': '上一年度河道治理项目的批复文件',
      'field.wantedForm': 'window',
    }
    const [first, again] = [await post('/open/request', fields), await post('/open/request', fields)]
    const number = shown(first.body, 'report-number')
    expect(number).toMatch(/^YS-2021-\d{6}$/)
    expect(shown(again.body, 'report-number')).toBe(number)
    const code = shown(first.body, 'report-code')
    const followed = await post(`/open/request/${number}`, { code })
    expect(followed.body).toContain('办理中')
    for (const hidden of ['虚构·申请人', '0977-8220000', '河道治理项目的批复']) {
      expect(followed.body).not.toContain(hidden)
    }
    expect((await post(`/open/request/${number}`, { code: 'AAAAA-AAAAA' })).statusCode).toBe(404)
    const situation = await store.situation('civic.disclosure-request', number)
    expect(situation?.tasks[0]?.post).toBe('government-services.reports-clerk')
  })

  test('wrong words go to the post that keeps the site', async () => {
    const form = await get('/report?kind=site&place=/articles/WZ-2020-0001')
    expect(form).toContain('value="/articles/WZ-2020-0001"')
    expect(form).toMatch(/<option value="site" selected/)
    const sent = await post('/report', {
      once: 'w'.repeat(32),
      'field.kind': 'site',
      'field.area': '632801',
      'field.place': '/articles/WZ-2020-0001',
      'field.text': '“德令哈”写成了“德令啥”',
    })
    const number = shown(sent.body, 'report-number')
    const [kept] = await store.history('civic.citizen-report', [number])
    expect(kept?.values.post).toBe('civilisation-office.editor')
  })
})

describe('bookmarks', () => {
  const mark = (path: string, cookie = '', how = 'add') =>
    app.inject({
      method: 'POST',
      url: '/bookmarks',
      headers: { 'content-type': 'application/x-www-form-urlencoded', cookie },
      payload: new URLSearchParams({ path, mark: how }).toString(),
    })
  const cookieOf = (answer: Awaited<ReturnType<typeof mark>>) =>
    String(answer.headers['set-cookie'] ?? '').split(';')[0] ?? ''
  const figure = '/figures/ecology.rivers.sections?area=632800&period=2020'

  test('are kept by the reader alone, and named as the pages are', async () => {
    const answer = await mark(`${figure}&lang=en`)
    expect([answer.statusCode, answer.headers.location]).toEqual([303, figure])
    const list = await app.inject({ url: '/bookmarks', headers: { cookie: cookieOf(answer) } })
    expect(list.body).toContain('落实河湖长的河段和湖泊')
    const off = await mark(figure, cookieOf(answer), 'remove')
    expect((await app.inject({ url: '/bookmarks', headers: { cookie: cookieOf(off) } })).body).toContain(
      '还没有收藏',
    )
  })

  test.each(['https://elsewhere.example/', '//elsewhere.example/figures/x', '/work', '/figures/a/b', ''])(
    '%s is no page to mark',
    async (path) => {
      const answer = await mark(path)
      expect([answer.headers.location, answer.headers['set-cookie']]).toEqual(['/bookmarks', undefined])
    },
  )

  test('a cookie that was tampered with shows nothing', async () => {
    const cookie = 'qaidam-bookmarks=%E0%A4%A|javascript:alert(1)|%2Fwork'
    const answer = await app.inject({ url: '/bookmarks', headers: { cookie } })
    expect([answer.statusCode, answer.body.includes('还没有收藏')]).toEqual([200, true])
  })
})

test('an article in Tibetan and Mongolian says which language stands where', async () => {
  const values: Values = {
    article: 'WZ-2021-0001',
    section: 'notices',
    title: '演示',
    source: '州文明办',
    editor: 'civilisation-office.editor',
    publishedOn: '2021-01-02',
    area: '632801',
    text: '演示',
    pictures: '0',
    ...{ titleBo: 'མཚོ་ནུབ་', textBo: null, titleMn: 'ᠮᠣᠩᠭᠣᠯ', textMn: 'ᠮᠣᠩᠭᠣᠯ' },
  }
  await store.write({
    id: 'article',
    actor: 'burenbayar',
    reason: '演示',
    changes: [{ kind: 'enter', register: 'civic.article', values }],
  })
  const html = await get('/articles/WZ-2021-0001')
  expect(html).toContain('lang="bo"><p class="script-title">མཚོ་ནུབ་</p>')
  expect(html).toMatch(/lang="mn-Mong"><p class="script-title">ᠮᠣᠩᠭᠣᠯ<\/p><p>ᠮᠣᠩᠭᠣᠯ<\/p>/)
  expect(html).toContain('href="/report?kind=site&amp;place=%2Farticles%2FWZ-2021-0001"')
})
