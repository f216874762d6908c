import { readRequests, type Store } from '@qaidam/storage'
import { enterPermit, openPermits, TOWNSHIP, testDatabases } from '@qaidam/storage/testing'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { KEY } from '../testing/trial.ts'

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
const COMPOSE = '/work/requests/new?about=toy.permit'

describe('requests on the workbench', () => {
  let app: FastifyInstance
  let store: Store

  beforeAll(async () => {
    const [embedded] = await testDatabases()
    if (embedded === undefined) throw new RangeError('no embedded database')
    await embedded.start()
    store = (await openPermits(await embedded.open('q990000'))).store
    await enterPermit(store, 'A')
    const shelf = { keep: async () => 'packs/x.json', drop: async () => {} }
    const home = { report: 'none', period: '2020' }
    app = await createApp({ store, key: KEY, home, shelf, written: () => {} })
  }, 120_000)
  afterAll(async () => {
    await app?.close()
    await store?.close()
  })

  const get = (url: string, cookie = '') => app.inject({ url, headers: { cookie } })
  const post = (url: string, fields: readonly (readonly [string, string])[], cookie = '') =>
    app.inject({
      method: 'POST',
      url,
      headers: { ...FORM, cookie },
      payload: new URLSearchParams(fields.map((each) => [...each])).toString(),
    })
  const hidden = (html: string, name: string) =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''

  /** Somebody who acts, and forms that carry what their pages gave them. */
  async function actor(person: string) {
    const answer = await post('/work/sign-in', [['key', KEY]])
    const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? ''
    const token = hidden((await get('/work/person', cookie)).body, 'token')
    await post(
      '/work/person',
      [
        ['token', token],
        ['person', person],
      ],
      cookie,
    )
    return {
      page: async (url: string) => (await get(url, cookie)).body,
      send: async (url: string, fields: readonly (readonly [string, string])[]) => {
        const once = hidden((await get(url, cookie)).body, 'once')
        return post(url, [['token', token], ['once', once], ...fields], cookie)
      },
    }
  }

  const asked = (zh: string): readonly (readonly [string, string])[] => [
    ['title', '占地核查'],
    ['titleEn', 'Land check'],
    ['purpose', '核对占地面积'],
    ['post', 'window.clerk'],
    ['units', 'township'],
    ['area', '990101'],
    ['dueOn', '2020-06-10'],
    ['held', 'toy.permit.applicant'],
    ['c1.zh', zh],
    ['c1.en', 'Land taken'],
    ['c1.type', 'decimal'],
    ['c1.unit', '公顷'],
    ['c1.min', '0'],
    ['c2.type', 'text'],
  ]

  test('from composing to the answer and the end, without a script', async () => {
    const wang = await actor('wang')
    // The page offers what is held, and a refused question comes back with where it is.
    expect(await wang.page(COMPOSE)).toContain('value="toy.permit.applicant"')
    const refused = await wang.send(COMPOSE, asked('申请人数'))
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('REQ-002')
    expect(refused.body).toContain('toy.permit.applicant')
    expect(refused.body).toContain('核对占地面积')

    const sent = await wang.send(COMPOSE, asked('实际占地'))
    expect(sent.statusCode).toBe(303)
    const [request] = await readRequests(store)
    const id = request?.id ?? ''
    expect(await wang.page(String(sent.headers.location))).toContain(`任务 ${id} 已发出`)

    const slip = `/work/records/request-slip/${id}.${TOWNSHIP}`
    const tang = await actor('tang')
    expect(await tang.page('/api/work/day')).toContain(`${id}.${TOWNSHIP}`)
    const shown = await tang.page(slip)
    expect(shown).toContain('演示公司')
    expect(shown).toContain('name="cell.0.c1"')
    const filled = (value: string): readonly (readonly [string, string])[] => [
      ['row', 'A'],
      ['cell.0.c1', value],
      ['post', 'township.clerk'],
    ]
    const wrong = await tang.send(slip, filled('很多'))
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).toContain('VAL-003')
    expect(wrong.body).toContain('value="很多"')
    expect((await tang.send(slip, filled('1.5'))).statusCode).toBe(303)
    expect(await tang.page('/api/work/day')).not.toContain(`${id}.${TOWNSHIP}`)
    expect(await tang.page(slip)).toContain('1.5')
    expect(await tang.page(`/work/requests/${id}`)).toContain('由提出单位收结')

    const standing = await wang.page(`/work/requests/${id}?lang=en`)
    expect(standing).toContain('tang, ')
    expect(standing).toContain('1.5')
    const taken = await wang.send(`/work/requests/${id}`, [
      ['end', 'take-over'],
      ['register', 'land.taken'],
      ['keeper', 'office'],
      ['post', 'window.clerk'],
    ])
    expect(taken.statusCode).toBe(303)
    expect(await wang.page(`/work/requests/${id}`)).toContain('已接为台账 land.taken，下次启动生效')
  })
})
