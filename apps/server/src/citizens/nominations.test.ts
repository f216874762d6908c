import { loads } from '@qaidam/demo-haixi'
import type { Instant } from '@qaidam/kernel'
import type { Store } from '@qaidam/storage'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { HOME } from '../home.ts'
import { openPlatformEmpty } from '../testing/demonstration.ts'

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
const NEEDED = /^(?:staff|post|duty|civic\.good-person)$/
const NOMINATION = {
  'field.nominee': '虚构的好人',
  'field.kind': 'helping',
  'field.area': '632801',
  'field.deed': '每天清早为邻居扫雪',
}

describe('good people of the month', () => {
  let app: FastifyInstance
  let store: Store

  beforeAll(async () => {
    // On 15 August 2020 those of August are shown since the tenth and named on the twenty-second.
    let now = Date.parse('2020-08-15T01:00:00Z')
    const clock = () => {
      now += 1_000
      return new Date(now).toISOString() as Instant
    }
    store = await openPlatformEmpty(clock)
    for (const load of loads()) {
      if (NEEDED.test(load.register)) await store.load(load)
    }
    app = await createApp({ store, key: 'a key', home: HOME, written: () => {} })
  }, 120_000)
  afterAll(async () => {
    await app?.close()
    await store?.close()
  })

  const post = (fields: Readonly<Record<string, string>>, from: string) =>
    app.inject({
      method: 'POST',
      url: '/good-people/nominate',
      headers: FORM,
      remoteAddress: from,
      payload: new URLSearchParams(fields).toString(),
    })
  const numberIn = (html: string) => /id="nomination-number">([^<]+)</.exec(html)?.[1]
  const kept = async () => (await store.records('civic.nomination')).records.map(({ values }) => values)

  test('those who are shown are not yet named; a month ago they were', async () => {
    expect((await app.inject('/good-people')).body).toContain('公示中，2020年8月22日评定')
    const july = (await app.inject('/good-people?month=2020-07')).body
    expect(july).toContain('2020年7月22日评定')
    expect(july).not.toContain('公示中')
  })

  test('a nomination that is sent twice is one, and is shown to nobody', async () => {
    const fields = { ...NOMINATION, once: 'n'.repeat(32) }
    const [first, again] = [await post(fields, '10.1.0.1'), await post(fields, '10.1.0.1')]
    expect([first.statusCode, again.statusCode]).toEqual([201, 201])
    expect(numberIn(first.body)).toMatch(/^TJ-2020-\d{6}$/)
    expect(numberIn(again.body)).toBe(numberIn(first.body))
    expect((await kept()).map(({ nominee, nominatedOn }) => [nominee, nominatedOn])).toEqual([
      ['虚构的好人', '2020-08-15'],
    ])
    for (const path of ['/good-people', '/registers/civic.nomination', '/search?q=虚构的好人']) {
      expect((await app.inject(encodeURI(path))).body).not.toContain('每天清早为邻居扫雪')
    }
  })

  test('what is wrong is said, and what was written stays', async () => {
    const fields = { ...NOMINATION, 'field.nominatorPhone': '12', once: 'o'.repeat(32) }
    const { statusCode, body } = await post(fields, '10.1.0.2')
    expect(statusCode).toBe(422)
    expect(body).toContain('nominatorPhone')
    expect(body).toContain('每天清早为邻居扫雪')
    expect(await kept()).toHaveLength(1)
  })

  test('a field that the form does not ask is not taken, nor a form without its mark', async () => {
    const fields = { ...NOMINATION, 'field.nominatedOn': '1999-01-01', once: 'p'.repeat(32) }
    expect((await post(fields, '10.1.0.3')).statusCode).toBe(201)
    expect((await kept()).map(({ nominatedOn }) => nominatedOn)).toEqual(['2020-08-15', '2020-08-15'])
    expect((await post(NOMINATION, '10.1.0.3')).body).toContain('SRV-032')
  })

  test('who sends many in a row is slowed down', async () => {
    const statuses: number[] = []
    for (let tries = 0; tries < 11; tries += 1) statuses.push((await post({}, '10.1.0.4')).statusCode)
    expect(statuses.at(-1)).toBe(429)
  })
})
