import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, judge, KEY, openTrial, type Scenario, STATION, type Trial } from './testing/trial.ts'

let trial: Trial
beforeAll(async () => {
  trial = await openTrial()
}, 240_000)
afterAll(() => trial?.close())

const BLOCKS = '/api/registers/ecology.forest-block/records'
const PLOTS = '/api/registers/ecology.works-plot/records'
const MANAGED = 'ecology.public-forest.managed'

const block = (name: string, hectares: unknown = '120.5') => ({
  values: {
    block: `632802-001-${name}`,
    area: '632802100',
    grade: 'national-one',
    cover: 'shrub',
    tenure: 'state',
    hectares,
    keeper: '试验林场',
  },
  from: '2019-01-01',
  reason: '试验',
})

const clerk = (
  name: string,
  request: string,
  body: unknown,
  status: number,
  ...shows: string[]
): Scenario => ({
  name,
  who: 'clerk',
  request,
  body,
  status,
  shows,
})

const ONE = `${BLOCKS}/632802-001-0001`

/** One after the other: each goes on where the last one ended. */
const WRITES: readonly Scenario[] = [
  { name: 'nobody enters', request: `POST ${BLOCKS}`, body: block('0001'), status: 401, shows: ['SRV-002'] },
  { name: 'nor an impostor', who: 'impostor', request: `POST ${BLOCKS}`, body: block('0001'), status: 401 },
  {
    name: 'nor who knows the name of the key only',
    headers: { authorization: KEY },
    request: `POST ${BLOCKS}`,
    body: block('0001'),
    status: 401,
  },
  clerk('a clerk enters', `POST ${BLOCKS}`, block('0001'), 201, '"seq":4', '"record":"632802-001-0001"'),
  clerk('twice is a conflict', `POST ${BLOCKS}`, block('0001'), 409, 'CHG-001'),
  clerk('a number may be a JSON number', `POST ${BLOCKS}`, block('0002', 30.25), 201, '"seq":5'),
  clerk('blanks are no part of a key', `POST ${BLOCKS}`, block('0003 '), 201, '"record":"632802-001-0003"'),
  clerk('a wrong form', `POST ${BLOCKS}`, block('1'), 400, 'VAL-003', '小班号'),
  clerk('nothing is less than nothing', `POST ${BLOCKS}`, block('0009', '-1'), 400, 'VAL-003'),
  clerk('a number in words', `POST ${BLOCKS}`, block('0009', '1e3'), 400, 'VAL-003'),
  clerk('an empty field', `POST ${BLOCKS}`, block('0009', null), 400, 'VAL-002'),
  clerk('a list', `POST ${BLOCKS}`, block('0009', [1]), 400),
  clerk('no reason', `POST ${BLOCKS}`, { ...block('0009'), reason: '' }, 400, 'reason'),
  clerk('no first day', `POST ${BLOCKS}`, { ...block('0009'), from: undefined }, 400, 'CHG-003'),
  clerk('31 June', `POST ${BLOCKS}`, { ...block('0009'), from: '2020-06-31' }, 400, '2020-06-31'),
  clerk('an unknown member', `POST ${BLOCKS}`, { ...block('0009'), actor: 'somebody' }, 400, 'actor'),
  clerk('an unknown field', `POST ${BLOCKS}`, values('0009', { owner: 'me' }), 400, 'VAL-001', 'owner'),
  clerk('a field of the machine', `POST ${BLOCKS}`, values('0009', { _write: '1' }), 400, 'VAL-001'),
  clerk('a field of all objects', `POST ${BLOCKS}`, values('0009', { toString: 'x' }), 400, 'VAL-001'),
  clerk('a constructor', `POST ${BLOCKS}`, values('0009', { constructor: 'x' }), 400),
  clerk('no such area', `POST ${BLOCKS}`, values('0009', { area: '632899100' }), 400, 'KRN-041'),
  clerk('no such register', 'POST /api/registers/nothing/records', block('0009'), 404),
  clerk(
    'a correction',
    `POST ${ONE}/corrections`,
    { values: { hectares: '100' }, reason: '更正' },
    200,
    '"seq":7',
  ),
  clerk(
    'of the key',
    `POST ${ONE}/corrections`,
    { values: { block: '632802-001-0008' }, reason: 'x' },
    400,
    'CHG-009',
  ),
  clerk(
    'of what is not there',
    `POST ${BLOCKS}/632802-001-7777/corrections`,
    { values: {}, reason: 'x' },
    404,
  ),
  clerk(
    'an event',
    `POST ${ONE}/events`,
    { values: { hectares: '90' }, on: '2020-03-01', reason: '变更' },
    200,
    '"seq":8',
  ),
  clerk(
    'which version',
    `POST ${ONE}/corrections`,
    { values: { hectares: '1' }, reason: 'x' },
    400,
    'CHG-004',
  ),
  clerk(
    'before its first day',
    `POST ${ONE}/events`,
    { values: {}, on: '2018-01-01', reason: 'x' },
    400,
    'CHG-005',
  ),
  clerk('its end', `POST ${ONE}/end`, { on: '2020-10-01', reason: '调出' }, 200, '"seq":9'),
  clerk(
    'a fact has no end',
    `POST ${PLOTS}/632802-2020-0001/end`,
    { on: '2020-10-01', reason: 'x' },
    400,
    'CHG-008',
  ),
  clerk('a withdrawal', `POST ${BLOCKS}/632802-001-0003/withdrawal`, { reason: '误录' }, 200, '"seq":10'),
  clerk('only once', `POST ${BLOCKS}/632802-001-0003/withdrawal`, { reason: '误录' }, 404, 'CHG-002'),
  clerk(
    'not while others refer to it',
    `POST /api/registers/ecology.air-station/records/${STATION}/withdrawal`,
    { reason: 'x' },
    409,
    'STO-043',
  ),
  clerk(
    'a reference to nothing',
    `POST /api/registers/ecology.air-hour/records`,
    { values: { station: 'nowhere', hour: '2020-06-01T00:00' }, reason: 'x' },
    400,
    'STO-042',
  ),
  {
    name: 'a key for retries that cannot be one',
    who: 'clerk',
    request: `POST ${BLOCKS}`,
    headers: { 'idempotency-key': 'with a blank' },
    body: block('0009'),
    status: 400,
    shows: ['SRV-005'],
  },
]

function values(name: string, more: Readonly<Record<string, unknown>>) {
  const given = block(name)
  return { ...given, values: { ...given.values, ...more } }
}

describe('changes', () => {
  test.sequential.each(WRITES)('$name', async (scenario) => {
    expect(await judge(trial, scenario)).toEqual([])
  })

  test('that were refused left nothing, and figures follow those that were taken', async () => {
    expect((await trial.store.head()).seq).toBe(10)
    expect(trial.written()).toBe(7)
    // Block 2 has 30.25; block 1 was corrected to 100, has 90 from March and leaves in October; block 3
    // never was.
    const hectares: Record<string, string> = {
      '2018': '0',
      '2019': '0.013025',
      '2020-03': '0.012025',
      '2020-09-30': '0.012025',
      '2020-10-01': '0.003025',
    }
    for (const [period, raw] of Object.entries(hectares)) {
      const request = `GET /api/figures/${MANAGED}?area=632802&period=${period}`
      const answer = (await ask(trial, { request })).json<{ raw: string }>()
      expect([period, answer.raw]).toEqual([period, raw])
    }
    expect(await trial.store.verify()).toEqual([])
  })

  test('show their whole life with the record, and figures as they were known', async () => {
    const life = (await ask(trial, { request: `GET ${ONE}` })).json<{
      versions: { seqFrom: number; seqTo: number | null; values: { hectares: string } }[]
      entries: { seq: number; reason: string; recordedAt: string; actor: string }[]
    }>()
    const told = life.entries.map(({ seq, reason, actor }) => [seq, reason, actor])
    expect(told.toSorted(([a], [b]) => Number(a) - Number(b))).toEqual([
      [4, '试验', 'clerk'],
      [7, '更正', 'clerk'],
      [8, '变更', 'clerk'],
      [9, '调出', 'clerk'],
    ])
    expect(
      life.versions.some((version) => version.seqFrom === 4 && version.values.hectares === '120.5'),
    ).toBe(true)
    const entered = life.entries.find(({ seq }) => seq === 4)?.recordedAt ?? ''
    const known = `GET /api/figures/${MANAGED}?area=632802&period=2019&as-known-at=${entered}`
    expect((await ask(trial, { request: known })).json<{ raw: string }>().raw).toBe('0.01205')
  })

  test('that are retried with one Idempotency-Key are one write', async () => {
    const before = (await trial.store.head()).seq
    const retry = {
      who: 'clerk',
      request: `POST ${BLOCKS}`,
      headers: { 'idempotency-key': 'a-retry' },
      body: block('0010'),
    } as const
    const [first, ...others] = await Promise.all([ask(trial, retry), ask(trial, retry), ask(trial, retry)])
    const last = await ask(trial, retry)
    const receipts = [first, ...others, last].map((heard) =>
      heard?.json<{ seq: number; repeated: boolean }>(),
    )
    expect(receipts.map((receipt) => receipt?.seq)).toEqual(Array(4).fill(before + 1))
    expect(receipts.filter((receipt) => receipt?.repeated === false).length).toBe(1)
    expect((await trial.store.head()).seq).toBe(before + 1)
  })

  test('correct wrong days, and the figures of those days follow', async () => {
    const one = `${BLOCKS}/632802-001-0011`
    const raws = () =>
      Promise.all(
        ['2020-12-31', '2021-06-30', '2021-12-31'].map(async (period) => {
          const request = `GET /api/figures/${MANAGED}?area=632802&period=${period}`
          return (await ask(trial, { request })).json<{ raw: string }>().raw
        }),
      )
    const post = async (path: string, body: unknown) =>
      (await ask(trial, { who: 'clerk', request: `POST ${path}`, body })).status
    // Blocks 2 and 10 have 30.25 and 120.5 on all of these days; this one adds its 120.5.
    const [without, withIt] = ['0.015075', '0.027125']
    expect(await post(BLOCKS, { ...block('0011'), from: '2021-01-01' })).toBe(201)
    expect(await post(`${one}/end`, { on: '2021-10-01', reason: '误报' })).toBe(200)
    expect(await raws()).toEqual([without, withIt, without])
    expect(await post(`${one}/corrections`, { values: {}, to: null, reason: '更正' })).toBe(200)
    expect(await raws()).toEqual([without, withIt, withIt])
    const days = { from: '2020-12-01', to: '2021-03-01' }
    expect(await post(`${one}/corrections`, { values: {}, ...days, reason: '更正' })).toBe(200)
    expect(await raws()).toEqual([withIt, without, without])
    const turned = { from: '2021-03-01', to: '2020-12-01' }
    expect(await post(`${one}/corrections`, { values: {}, ...turned, reason: 'x' })).toBe(400)
    expect(await trial.store.verify()).toEqual([])
  })
})
