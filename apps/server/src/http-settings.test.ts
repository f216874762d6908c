import { period } from '@qaidam/kernel'
import { question } from '@qaidam/storage'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, openTrial, STATION, type Trial } from './testing/trial.ts'

let trial: Trial
beforeAll(async () => {
  trial = await openTrial()
  await trial.store.load({
    id: 'march',
    actor: 'trial',
    reason: '试验数据',
    register: 'ecology.air-hour',
    rows: Array.from({ length: 24 }, (_, hour) => ({
      line: hour + 2,
      values: {
        station: STATION,
        hour: `2026-03-05T${String(hour).padStart(2, '0')}:00`,
        so2: '6',
        no2: '8',
        pm10: '60',
        pm25: '30',
        o3: '80',
        co: '0.4',
      },
    })),
  })
}, 240_000)
afterAll(() => trial?.close())

const BASES = 'air.composite-index-bases'
const SET = { so2: 60, no2: 40, pm10: 50, pm25: 25, co: 4, o3: 160 }
const DOCUMENT = '西环〔2026〕9号'

async function composite(asKnownAt?: string) {
  const { store } = trial
  const asked = question(
    store.composition,
    store.areas,
    'ecology.air.composite-index',
    '632802',
    period('2026-03'),
  )
  const [answer] = await store.answer(
    [asked],
    asKnownAt === undefined ? {} : { asKnownAt: asKnownAt as never },
  )
  return answer
}

const enter = (standard: string, from: string, value: unknown) =>
  ask(trial, {
    who: 'clerk',
    request: 'POST /api/registers/setting/records',
    body: { from, reason: DOCUMENT, values: { standard, value: JSON.stringify(value), document: DOCUMENT } },
  })

test('what the prefecture sets reaches figures and answers from its day, and the past stays known', async () => {
  // By the library: 6/60 + 8/40 + 60/60 + 30/30 + 0.4/4 + 80/160 = 0.1 + 0.2 + 1 + 1 + 0.1 + 0.5.
  const before = await composite()
  expect(before?.value).toBe('2.90')
  expect(before?.standard.some(({ mark }) => mark === 'unverified')).toBe(true)
  expect((await enter(BASES, '2026-03-01', SET)).status).toBe(201)
  // With PM10 over 50 and PM2.5 over 25: 0.1 + 0.2 + 1.2 + 1.2 + 0.1 + 0.5.
  const after = await composite()
  expect(after?.value).toBe('3.30')
  expect(after?.standard).toContainEqual({
    document: DOCUMENT,
    title: { zh: '本州设定', en: 'Set by the prefecture' },
    clause: expect.stringContaining('环办〔2014〕64号'),
    mark: 'set',
  })
  expect((await composite(before?.asKnownAt))?.value).toBe('2.90')
  const trace = await ask(trial, {
    request: 'GET /figures/ecology.air.composite-index?area=632802&period=2026-03',
  })
  expect([trace.status, trace.text]).toEqual([200, expect.stringContaining(DOCUMENT)])
  const asked = await ask(trial, { request: `POST /api/standards/${BASES}?on=2026-03-10`, body: {} })
  expect(asked.json()).toMatchObject({ value: SET, cite: { document: DOCUMENT, mark: 'set' } })
  const earlier = await ask(trial, { request: `POST /api/standards/${BASES}?on=2026-02-10`, body: {} })
  expect(earlier.json()).toMatchObject({ value: { pm25: 35 }, cite: { mark: 'verified' } })
})

test.each([
  ['verified law', 'air.pm25-annual-limit', '2020-01-01', 30, 'STD-051'],
  ['a standard that is not there', 'air.nothing', '2020-01-01', 30, 'STD-050'],
  ['another form', 'air.incomplete-day', '2020-01-01', { a: 1 }, 'STD-053'],
])('%s cannot be set: %s', async (_, standard, from, value, code) => {
  const before = await trial.store.head()
  const heard = await enter(standard, from, value)
  expect([heard.status, heard.json<{ code: string }>().code]).toEqual([400, code])
  expect(await trial.store.head()).toEqual(before)
})

test('a file of settings is held to the same, in its rows', async () => {
  const load = trial.store.load({
    id: 'settings',
    actor: 'trial',
    reason: '设定',
    register: 'setting',
    rows: [
      {
        line: 5,
        from: '2020-01-01' as never,
        values: { standard: 'air.pm25-annual-limit', value: '30', document: DOCUMENT },
      },
    ],
  })
  await expect(load).rejects.toMatchObject({
    rows: [{ line: 5, field: 'value', fault: { code: 'STD-051' } }],
  })
})
