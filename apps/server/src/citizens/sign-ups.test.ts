import { loads } from '@qaidam/demo-haixi'
import type { Instant, Values } from '@qaidam/kernel'
import type { Store } from '@qaidam/storage'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { HOME } from '../home.ts'
import { openPlatformEmpty } from '../testing/demonstration.ts'

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
const NEEDED = /^(?:staff|post|duty|life\.household|life\.person|civic\.volunteer|civic\.volunteer-activity)$/
const SIGNUPS = 'civic.volunteer-signup'

describe('signing up for an activity', () => {
  let app: FastifyInstance
  let store: Store
  let volunteers: readonly { readonly number: string; readonly name: string }[]

  beforeAll(async () => {
    let now = Date.parse('2020-09-10T01:00:00Z')
    const clock = () => {
      now += 1_000
      return new Date(now).toISOString() as Instant
    }
    store = await openPlatformEmpty(clock)
    for (const load of loads()) {
      if (NEEDED.test(load.register)) await store.load(load)
    }
    await enterActivities(store)
    volunteers = await someVolunteers(store)
    app = await createApp({ store, key: 'a key', home: HOME, written: () => {} })
  }, 120_000)
  afterAll(async () => {
    await app?.close()
    await store?.close()
  })

  const post = (activity: string, volunteer: string, name: string, from = '10.2.0.1') =>
    app.inject({
      method: 'POST',
      url: `/activities/${activity}`,
      headers: FORM,
      remoteAddress: from,
      payload: new URLSearchParams({ volunteer, name }).toString(),
    })
  const taken = async (activity: string) =>
    (await store.records(SIGNUPS, { matching: { activity: [activity] } })).records.map(({ values }) => values)
  const of = (index: number) => volunteers[index] ?? { number: '', name: '' }

  test('who sends the form twice has signed up once, on this day', async () => {
    const { number, name } = of(0)
    const first = await post('HD-2020-901', number, name)
    const again = await post('HD-2020-901', ` ${number.toLowerCase()}`, `${name} `)
    expect([first.statusCode, again.statusCode]).toEqual([201, 201])
    expect(await taken('HD-2020-901')).toEqual([
      { activity: 'HD-2020-901', volunteer: number, area: '632801', signedOn: '2020-09-10' },
    ])
    const { body } = await app.inject('/activities/HD-2020-901')
    for (const hidden of [number, name]) expect(body).not.toContain(hidden)
  })

  test('a wrong name and a wrong number are answered alike', async () => {
    const wrong = await post('HD-2020-901', of(1).number, of(0).name)
    const unknown = await post('HD-2020-901', 'ZY-999999', of(0).name)
    expect([wrong.statusCode, unknown.statusCode]).toEqual([422, 422])
    expect(wrong.body).toBe(unknown.body)
    expect(wrong.body).toContain('对不上')
    expect((await post('HD-2020-901', 'ZY-999999', '')).statusCode).toBe(422)
  })

  test('the last place is one place', async () => {
    expect((await post('HD-2020-902', of(0).number, of(0).name)).statusCode).toBe(201)
    const late = await post('HD-2020-902', of(1).number, of(1).name)
    expect(late.statusCode).toBe(409)
    expect(late.body).toContain('名额已满')
    expect(await taken('HD-2020-902')).toHaveLength(1)
  })

  test('nobody signs up once the day has come, nor for what is not there', async () => {
    const over = await post('HD-2020-903', of(0).number, of(0).name, '10.2.0.2')
    expect([over.statusCode, over.body.includes('不再接受报名')]).toEqual([409, true])
    expect((await post('HD-2020-999', of(0).number, of(0).name, '10.2.0.2')).statusCode).toBe(404)
    expect(await taken('HD-2020-903')).toEqual([])
  })

  test('the list shows the next first with the places left, and what was held', async () => {
    const { body } = await app.inject('/activities')
    const next = body.slice(body.indexOf('id="next"'), body.indexOf('id="past"'))
    expect(next).toContain('余 4 个名额')
    expect(next).not.toContain('HD-2020-903')
    expect(body.slice(body.indexOf('id="past"'))).toContain('HD-2020-903')
    expect(body).toContain('page=2')
  })

  test('who guesses is slowed down', async () => {
    const statuses: number[] = []
    for (let tries = 0; tries < 11; tries += 1) {
      statuses.push((await post('HD-2020-901', 'ZY-000000', '某', '10.2.0.3')).statusCode)
    }
    expect(statuses.at(-1)).toBe(429)
  })
})

/** One with places, one with a single place, one of this very day. */
async function enterActivities(store: Store): Promise<void> {
  const activity = (id: string, heldOn: string, places: string): Values => ({
    activity: id,
    name: '演示活动',
    kind: 'ecology',
    area: '632801',
    place: '滨河公园北门',
    heldOn,
    places,
    plannedHours: '2',
  })
  const rows = [
    activity('HD-2020-901', '2020-09-20', '5'),
    activity('HD-2020-902', '2020-09-21', '1'),
    activity('HD-2020-903', '2020-09-10', '5'),
  ]
  const register = 'civic.volunteer-activity'
  await store.write({
    id: 'activities',
    actor: 'yixi-zhuoma',
    reason: '演示',
    changes: rows.map((values) => ({ kind: 'enter', register, values })),
  })
}

/** Two volunteers of different names. */
async function someVolunteers(store: Store) {
  const found = new Map<string, string>()
  for (const { values } of (await store.records('civic.volunteer', { limit: 10 })).records) {
    const [person] = await store.history('life.person', [values.person ?? ''])
    const name = person?.values.name ?? ''
    if (!found.has(name)) found.set(name, values.volunteer ?? '')
  }
  return [...found].map(([name, number]) => ({ name, number }))
}
