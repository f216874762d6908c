import { loads } from '@qaidam/demo-haixi'
import type { Instant, Values } from '@qaidam/kernel'
import type { Store } from '@qaidam/storage'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { HOME } from '../home.ts'
import { openPlatformEmpty } from '../testing/demonstration.ts'
import { codeOf, opens, samePhone } from './codes.ts'

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
/** What the demonstration enters before an application or a report can be. */
const NEEDED = /^(?:staff|post|duty|economy\.organisation|economy\.project|economy\.approval-application)$/
const REPORT = { 'field.kind': 'river', 'field.area': '632801', 'field.text': '桥下有人倒垃圾，气味很大' }

describe('codes', () => {
  test('a code opens its own report only, however it is typed', () => {
    const code = codeOf('FY-2020-000001', 'key')
    expect(opens(code, 'FY-2020-000001', 'key')).toBe(true)
    expect(opens(` ${code.toLowerCase().replace('-', ' ')}`, 'FY-2020-000001', 'key')).toBe(true)
    expect(opens(code, 'FY-2020-000002', 'key')).toBe(false)
    expect(opens(code, 'FY-2020-000001', 'another key')).toBe(false)
    expect(opens('', 'FY-2020-000001', 'key')).toBe(false)
  })

  test('a telephone is the same with and without its hyphens', () => {
    expect(samePhone('0977-822 1234', '0977-8221234')).toBe(true)
    expect(samePhone('0977-8221235', '0977-8221234')).toBe(false)
    expect(samePhone('', '0977-8221234')).toBe(false)
  })
})

describe('what citizens do', () => {
  let app: FastifyInstance
  let store: Store
  let application: Values

  beforeAll(async () => {
    let now = Date.parse('2021-01-04T01:00:00Z')
    const clock = () => {
      now += 1_000
      return new Date(now).toISOString() as Instant
    }
    store = await openPlatformEmpty(clock)
    for (const load of loads()) {
      if (NEEDED.test(load.register)) await store.load(load)
    }
    await store.tick()
    application = (await store.records('economy.approval-application', { limit: 1 })).records[0]?.values ?? {}
    app = await createApp({ store, key: 'a key', followKey: 'another', home: HOME, written: () => {} })
  }, 120_000)
  afterAll(async () => {
    await app?.close()
    await store?.close()
  })

  const post = (url: string, fields: Readonly<Record<string, string>>, from = '127.0.0.1') =>
    app.inject({
      method: 'POST',
      url,
      headers: FORM,
      remoteAddress: from,
      payload: new URLSearchParams(fields).toString(),
    })
  const shown = (html: string, id: string) => new RegExp(`id="${id}">([^<]+)<`).exec(html)?.[1]?.trim() ?? ''

  test.each([
    ['its number', 'application'],
    ['the code of its project', 'project'],
  ])('an application is found by %s and the telephone, and shows no person', async (_, by) => {
    const phone = application.contactPhone ?? ''
    const { statusCode, body } = await post('/look-up', { number: application[by] ?? '', phone })
    expect(statusCode).toBe(200)
    expect(body).toContain('现在办到')
    expect(body).toContain(application.application)
    for (const hidden of [phone, application.contactName ?? '']) expect(body).not.toContain(hidden)
  })

  test('an unknown number and a wrong telephone are answered alike', async () => {
    const number = application.application ?? ''
    const phone = application.contactPhone ?? ''
    const unknown = await post('/look-up', { number: 'SP-632801-2019-9999', phone })
    const wrong = await post('/look-up', {
      number,
      phone: phone.replace(/.$/, (last) => (last === '1' ? '2' : '1')),
    })
    expect([unknown.statusCode, wrong.statusCode]).toEqual([404, 404])
    expect(wrong.body).toBe(unknown.body)
  })

  test('who guesses is slowed down', async () => {
    const statuses: number[] = []
    for (let tries = 0; tries < 12; tries += 1) {
      statuses.push((await post('/look-up', { number: 'SP-1', phone: '1' }, '10.0.0.9')).statusCode)
    }
    expect(statuses.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 404))
    expect(statuses.slice(10)).toEqual([429, 429])
  })

  test('a report that is sent twice is one, with one number and code', async () => {
    const fields = { ...REPORT, once: 'h'.repeat(32) }
    const first = await post('/report', fields)
    expect(first.statusCode).toBe(201)
    const again = await post('/report', fields)
    expect(shown(again.body, 'report-number')).toBe(shown(first.body, 'report-number'))
    expect(shown(again.body, 'report-code')).toBe(shown(first.body, 'report-code'))
    const { records } = await store.records('civic.citizen-report')
    expect(records.map(({ values }) => values.channel)).toEqual(['portal'])
  })

  test('what is wrong with a report is said, and what was written stays', async () => {
    const fields = { ...REPORT, 'field.contactPhone': '12', once: 'i'.repeat(32) }
    const { statusCode, body } = await post('/report', fields, '10.0.0.2')
    expect(statusCode).toBe(422)
    expect(body).toContain('contactPhone')
    expect(body).toContain('桥下有人倒垃圾')
  })

  test('a report is followed with its code, replied to, rated, and heard again', async () => {
    const from = '10.0.0.3'
    const sent = await post('/report', { ...REPORT, once: 'j'.repeat(32) }, from)
    const number = shown(sent.body, 'report-number')
    const code = shown(sent.body, 'report-code')
    const wrong = await post(`/report/${number}`, { code: 'AAAAA-AAAAA' }, from)
    const unknown = await post('/report/FY-2021-000000', { code: 'AAAAA-AAAAA' }, from)
    expect([wrong.statusCode, unknown.statusCode]).toEqual([404, 404])
    expect(wrong.body.replaceAll(number, '')).toBe(unknown.body.replaceAll('FY-2021-000000', ''))

    await reply(store, number)
    const { body } = await post('/report/follow', { number, code }, from)
    expect(body).toContain('已清理并加派巡查')
    for (const hidden of ['bai-sulun', '白苏伦', '许听雨']) expect(body).not.toContain(hidden)
    const rating = { code, move: 'dissatisfied', reason: '第二天又有了', once: 'k'.repeat(32) }
    const rated = await post(`/report/${number}/rating`, rating, from)
    expect(rated.body).toContain('不满意，重新办理')
    expect((await store.situation('civic.citizen-report', number))?.stage).toBe('again')
  })

  test('nobody rates without the code, nor makes another move by a rating', async () => {
    const from = '10.0.0.4'
    const sent = await post('/report', { ...REPORT, once: 'l'.repeat(32) }, from)
    const number = shown(sent.body, 'report-number')
    await reply(store, number)
    const fields = { move: 'satisfied', 'field.rated': 'very', once: 'm'.repeat(32) }
    expect((await post(`/report/${number}/rating`, { ...fields, code: 'x' }, from)).statusCode).toBe(404)
    const code = shown(sent.body, 'report-code')
    const other = { ...fields, move: 'unrated', reason: '结了', code }
    expect((await post(`/report/${number}/rating`, other, from)).body).toContain('SRV-031')
    expect((await store.situation('civic.citizen-report', number))?.stage).toBe('replied')
  })
})

/** The clerk sorts a report, and whoever answers replies. */
async function reply(store: Store, number: string): Promise<void> {
  const register = 'civic.citizen-report'
  const [current] = await store.history(register, [number])
  const values: Values = { ...current?.values, office: 'government-services', dueOn: '2021-01-15' }
  await store.write({
    id: `sort-${number}`,
    actor: 'bai-sulun',
    reason: '转办',
    changes: [{ kind: 'correct', register, key: [number], values }],
  })
  const clerk = { register, record: number, post: 'government-services.reports-clerk', person: 'bai-sulun' }
  const moves = [{ ...clerk, move: 'sort' }]
  await store.move({ id: `moves-${number}`, actor: 'bai-sulun', reason: '转办', moves })
  const [task] = (await store.situation(register, number))?.tasks ?? []
  const post = task?.post ?? ''
  const person = (await holder(store, post)) ?? ''
  const answer = {
    register,
    record: number,
    post,
    person,
    move: 'reply',
    values: { reply: '已清理并加派巡查' },
  }
  await store.move({ id: `reply-${number}`, actor: person, reason: '答复', moves: [answer] })
}

async function holder(store: Store, post: string): Promise<string | null | undefined> {
  const versions = await store.history('post', [post])
  return versions.at(-1)?.values.holder
}
