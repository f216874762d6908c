import { createHash } from 'node:crypto'
import type { Pack } from '@qaidam/kernel'
import type { Store } from '@qaidam/storage'
import { enterPermit, openPermits, TOWNSHIP, testDatabases } from '@qaidam/storage/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { judge, KEY, type Scenario, type Trial } from '../testing/trial.ts'

const digestOf = (id: string) => createHash('sha256').update(id).digest('hex').slice(0, 8)
/** The number follows from the key of the request. */
const ID = `2020-${digestOf('key-ask')}`
const SLIP = `/api/requests/${ID}/slips/${ID}.${TOWNSHIP}`
const WANG = { person: 'wang', post: 'window.clerk' }
const TANG = { person: 'tang', post: 'township.clerk' }
const ASKED = {
  ...WANG,
  title: '占地核查',
  titleEn: 'Land check',
  purpose: '核对占地面积',
  area: '990101',
  units: 'township',
  about: 'toy.permit',
  dueOn: '2020-06-10',
  held: ['toy.permit.applicant'],
  asked: [
    {
      column: 'taken',
      field: { type: 'decimal', name: { zh: '实际占地', en: 'Land taken' }, unit: '公顷', min: '0' },
    },
  ],
}
const ONCE = { 'idempotency-key': 'ask' }
const column = (zh: string, en: string) => [{ column: 'more', field: { type: 'text', name: { zh, en } } }]

/** One after another: each stands on what the one before it did. */
const scenarios: readonly Scenario[] = [
  { name: 'nobody asks without the key', request: 'POST /api/requests', body: ASKED, status: 401 },
  {
    name: 'what is held is not asked, and the refusal says where it is',
    who: 'clerk',
    request: 'POST /api/requests',
    body: { ...ASKED, asked: column('申请人数', 'Applicants') },
    status: 400,
    shows: ['REQ-002', 'toy.permit.applicant', 'kept by window', 'what sets it apart'],
  },
  {
    name: 'a column that is no field',
    who: 'clerk',
    request: 'POST /api/requests',
    body: { ...ASKED, asked: [{ column: 'taken', field: { type: 'colour' } }] },
    status: 400,
    shows: ['REQ-019', 'taken'],
  },
  {
    name: 'a post of somebody else',
    who: 'clerk',
    request: 'POST /api/requests',
    body: { ...ASKED, post: 'land.clerk' },
    status: 403,
    shows: ['REQ-010'],
  },
  {
    name: 'a request is composed',
    who: 'clerk',
    request: 'POST /api/requests',
    headers: ONCE,
    body: ASKED,
    status: 201,
    shows: [ID],
  },
  {
    name: 'asked again under its key it is the same',
    who: 'clerk',
    request: 'POST /api/requests',
    headers: ONCE,
    body: ASKED,
    status: 201,
    shows: [ID],
  },
  {
    name: 'there is one of it',
    who: 'clerk',
    request: 'GET /api/requests',
    status: 200,
    shows: [`"requests":[{"id":"${ID}"`, '"stage":"open"', '"expired":false'],
    hides: ['},{"id"'],
  },
  {
    name: 'it waits for who answers',
    who: 'clerk',
    request: 'GET /api/work?person=tang',
    status: 200,
    shows: [`"record":"${ID}.${TOWNSHIP}"`, '"lateFrom":"2020-06-11T00:00"'],
  },
  {
    name: 'the slip is filled in with what is held, and where it comes from',
    who: 'clerk',
    request: `GET ${SLIP}`,
    status: 200,
    shows: ['"toy.permit.applicant":"演示公司"', '"taken":null', '"owner":"window"', '"from":null'],
  },
  {
    name: 'a slip of another request',
    who: 'clerk',
    request: `GET /api/requests/${ID}/slips/none`,
    status: 404,
    shows: ['REQ-021'],
  },
  {
    name: 'a wrong cell',
    who: 'clerk',
    request: `POST ${SLIP}/answers`,
    body: { ...TANG, rows: [{ row: 'A', values: { taken: 'much' } }] },
    status: 400,
    shows: ['VAL-003', 'A: 实际占地'],
  },
  {
    name: 'a slip is not moved on without its cells',
    who: 'clerk',
    request: `POST /api/procedures/request-slip~${ID}.${TOWNSHIP}/moves`,
    body: { ...TANG, move: 'fill', values: { nil: true } },
    status: 400,
    shows: ['REQ-022'],
  },
  {
    name: 'the slip is answered',
    who: 'clerk',
    request: `POST ${SLIP}/answers`,
    body: { ...TANG, rows: [{ row: 'A', values: { taken: 1.5 } }] },
    status: 201,
    shows: ['"repeated":false'],
  },
  {
    name: 'the same answer again changes nothing',
    who: 'clerk',
    request: `POST ${SLIP}/answers`,
    body: { ...TANG, rows: [{ row: 'A', values: { taken: '1.50' } }] },
    status: 201,
    shows: ['"repeated":true'],
  },
  {
    name: 'another answer needs the slip sent back',
    who: 'clerk',
    request: `POST ${SLIP}/answers`,
    body: { ...TANG, rows: [], nil: true },
    status: 409,
    shows: ['REQ-012', 'tang'],
  },
  {
    name: 'only the asking office sends it back',
    who: 'clerk',
    request: `POST ${SLIP}/return`,
    body: { ...TANG, reason: '再看' },
    status: 403,
    shows: ['PRC-020'],
  },
  {
    name: 'who has answered',
    who: 'clerk',
    request: `GET /api/requests/${ID}`,
    status: 200,
    shows: ['"stage":"answered"', '"person":"tang"', '"nil":false'],
  },
  {
    name: 'what it has brought',
    who: 'clerk',
    request: `GET /api/requests/${ID}/rows`,
    status: 200,
    shows: ['"taken":"1.5"', '"toy.permit.applicant":"演示公司"'],
  },
  {
    name: 'an office takes it over for good',
    who: 'clerk',
    request: `POST /api/requests/${ID}/taking-over`,
    headers: { 'idempotency-key': 'take' },
    body: { ...WANG, register: 'land.taken', keeper: 'land' },
    status: 201,
    shows: ['at the next start', `packs/request-${ID}.json`],
  },
  {
    name: 'an office says so once more, under its key',
    who: 'clerk',
    request: `POST /api/requests/${ID}/taking-over`,
    headers: { 'idempotency-key': 'take' },
    body: { ...WANG, register: 'land.taken', keeper: 'land' },
    status: 201,
    shows: ['at the next start', `packs/request-${ID}.json`],
  },
  {
    name: 'a request that was taken over is not closed',
    who: 'clerk',
    request: `POST /api/requests/${ID}/closing`,
    body: WANG,
    status: 409,
    shows: ['PRC-003'],
  },
  {
    name: 'nor taken over twice',
    who: 'clerk',
    request: `POST /api/requests/${ID}/taking-over`,
    body: { ...WANG, register: 'land.taken', keeper: 'land' },
    status: 409,
    shows: ['REQ-016'],
  },
  {
    name: 'what is asked for good is not asked again',
    who: 'clerk',
    request: 'POST /api/requests',
    body: ASKED,
    status: 400,
    shows: ['REQ-002', `request ${ID}, column taken`],
  },
]

describe('requests by HTTP', () => {
  let trial: Pick<Trial, 'app'>
  let store: Store
  const kept: Pack[] = []
  beforeAll(async () => {
    const [embedded] = await testDatabases()
    if (embedded === undefined) throw new RangeError('no embedded database')
    await embedded.start()
    store = (await openPermits(await embedded.open('q990000'))).store
    await enterPermit(store, 'A')
    const home = { report: 'none', period: '2020' }
    const shelf = {
      keep: async (pack: Pack) => {
        kept.push(pack)
        return `packs/${pack.id}.json`
      },
      drop: async () => {},
    }
    trial = { app: await createApp({ store, key: KEY, home, shelf, written: () => {} }) }
  }, 120_000)
  afterAll(async () => {
    await trial?.app.close()
    await store?.close()
  })

  test.each(scenarios.map((scenario) => [scenario.name, scenario] as const))('%s', async (_, scenario) => {
    expect(await judge(trial, scenario)).toEqual([])
  })

  test('the register that it became holds what was asked, and refers to what was there', () => {
    expect(kept.map(({ registers }) => registers.map(({ id, owner, key }) => ({ id, owner, key })))).toEqual([
      [{ id: 'land.taken', owner: 'land', key: ['record'] }],
    ])
    expect(Object.keys(kept[0]?.registers[0]?.fields ?? {})).toEqual(['record', 'area', 'taken'])
  })
})
