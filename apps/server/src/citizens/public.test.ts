import { haixi, loads } from '@qaidam/demo-haixi'
import { type Day, day, type Instant, type Values } from '@qaidam/kernel'
import { openInMemory, openStore, type Store, schemaOf } from '@qaidam/storage'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { composeFor } from '../compose.ts'
import { HOME } from '../home.ts'

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
  store = await openStore(await openInMemory(schemaOf(haixi)), composeFor(haixi), haixi, clock)
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
