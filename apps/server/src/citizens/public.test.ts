import { loads } from '@qaidam/demo-haixi'
import { type Day, day, type Instant, type Values } from '@qaidam/kernel'
import type { Store } from '@qaidam/storage'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { HOME } from '../home.ts'
import { openPlatformEmpty } from '../testing/demonstration.ts'

const NEEDED = /^(?:staff|post|duty|ecology\.river-section|ecology\.river-chief|ecology\.air-station)$/
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
    if (NEEDED.test(load.register)) await store.load(load)
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
