import {
  compose,
  type Day,
  decimal,
  definePack,
  defineRegister,
  inArea,
  onDay,
  platform,
  text,
  type Values,
} from '@qaidam/kernel'
import { permitPack, weekdays } from '@qaidam/kernel/testing'
import { openStore, readFindings, type Store } from '@qaidam/storage'
import { instantAt, PERMIT_STAFF, permitPrefecture, testDatabases } from '@qaidam/storage/testing'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { startChecks } from '../checks-job.ts'
import { KEY } from '../testing/trial.ts'

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
const words = (zh: string) => ({ zh, en: zh })
const levels = defineRegister({
  id: 'toy.level',
  name: words('水位'),
  why: words('试验'),
  kind: 'fact',
  subject: 'level',
  owner: 'land',
  key: ['well', 'on'],
  fields: {
    well: text('井号', 'Well'),
    on: onDay('日期', 'Day'),
    area: inArea('地区', 'Area'),
    level: decimal('埋深', 'Level', { unit: '米' }),
  },
  watches: [{ id: 'jump', kind: 'jump', field: 'level', on: 'on', times: '2', why: words('水位变化缓慢。') }],
  readableBy: 'public',
})
const composition = compose({
  packs: [
    platform,
    permitPack,
    definePack({ id: 'toy', name: words('试验'), registers: [levels], figures: [] }),
  ],
  standards: [],
  methods: [],
  calendar: weekdays,
})

describe('findings on the workbench', () => {
  let app: FastifyInstance
  let store: Store
  let now = instantAt('2020-06-02T01:30')
  let told = 0

  beforeAll(async () => {
    const [embedded] = await testDatabases()
    if (embedded === undefined) throw new RangeError('no embedded database')
    await embedded.start()
    const clock = () => now as ReturnType<Store['clock']>
    store = await openStore(await embedded.open('q990000'), composition, permitPrefecture, clock)
    const from = '2019-01-01' as Day
    const enter = (register: string, values: Values) => ({ kind: 'enter' as const, register, values })
    const level = (on: string, metres: string) =>
      enter('toy.level', { well: 'W1', on, area: '990101100', level: metres })
    const post = PERMIT_STAFF.posts.get('land.clerk')
    await store.write({
      id: 'rows',
      actor: 'li',
      reason: 'test',
      changes: [
        enter('staff', { person: 'li', name: '李' }),
        { ...enter('post', { ...post, superior: null }), from },
        level('2019-05-01', '10'),
        level('2020-05-01', '31'),
      ],
    })
    const home = { report: 'none', period: '2020' }
    app = await createApp({ store, key: KEY, home, written: () => {} })
  }, 120_000)
  afterAll(async () => {
    await app?.close()
    await store?.close()
  })

  /** Lets the job look once. */
  async function look(at: string): Promise<void> {
    now = instantAt(at)
    const written = () => {
      told += 1
    }
    const job = startChecks(store, written, (fault) => expect.unreachable(fault), 0)
    await new Promise((resolve) => setTimeout(resolve, 50))
    await job.stop()
  }

  test('found at two in the night, settled by a word, asked again when the record changes', async () => {
    await look('2020-06-02T01:30')
    expect(await readFindings(store, {})).toEqual([])
    await look('2020-06-02T02:00')
    expect(told).toBe(1)

    const heard = await app.inject({
      url: '/api/findings?office=land',
      headers: { authorization: `Bearer ${KEY}` },
    })
    expect(heard.body).toContain('埋深 (Level) is 31, and was 10 a year before')
    const signIn = await app.inject({
      method: 'POST',
      url: '/work/sign-in',
      headers: FORM,
      payload: `key=${KEY}`,
    })
    const cookie = String(signIn.headers['set-cookie']).split(';')[0] ?? ''
    const get = async (url: string) => (await app.inject({ url, headers: { cookie } })).body
    const send = (url: string, fields: Readonly<Record<string, string>>) =>
      app.inject({
        method: 'POST',
        url,
        headers: { ...FORM, cookie },
        payload: new URLSearchParams(fields).toString(),
      })
    const hidden = (html: string, name: string) =>
      new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
    const token = hidden(await get('/work/person'), 'token')
    await send('/work/person', { token, person: 'li' })
    expect(await get('/api/work/day')).toContain('埋深 (Level) is 31')
    const [finding] = await readFindings(store, {})
    const said = await app.inject({
      method: 'POST',
      url: `/api/findings/${finding?.finding}/word`,
      headers: { cookie, 'x-qaidam-token': token },
      payload: { person: 'li', word: '上游水库蓄水' },
    })
    expect(said.statusCode).toBe(201)
    expect(await get('/api/work/day')).not.toContain('埋深 (Level) is 31')

    now = instantAt('2020-06-02T15:00')
    const values = { level: '12' }
    const change = { kind: 'correct', register: 'toy.level', key: ['W1', '2020-05-01'], values } as const
    await store.write({ id: 'right', actor: 'li', reason: 'test', changes: [change] })
    await look('2020-06-03T02:00')
    expect(await readFindings(store, {})).toEqual([])
  })
})
