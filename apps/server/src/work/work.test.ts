import type { Store } from '@qaidam/storage'
import {
  CLERK,
  enterPermit,
  instantAt,
  LAND,
  movePermit,
  openPermits,
  testDatabases,
} from '@qaidam/storage/testing'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { KEY } from '../testing/trial.ts'

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

describe('the workbench', () => {
  let app: FastifyInstance
  let store: Store
  let clock: { readonly set: (instant: string) => void }

  beforeAll(async () => {
    const [embedded] = await testDatabases()
    if (embedded === undefined) throw new RangeError('no embedded database')
    await embedded.start()
    const opened = await openPermits(await embedded.open('q990000'))
    store = opened.store
    clock = opened.clock
    await enterPermit(store, 'A')
    await movePermit(store, 'A', 'accept', CLERK)
    await store.tick()
    app = await createApp({ store, key: KEY, home: { report: 'none', period: '2020' }, written: () => {} })
  })
  afterAll(async () => {
    await app?.close()
    await store?.close()
  })

  const get = (url: string, cookie = '') => app.inject({ url, headers: { cookie } })
  const post = (url: string, fields: Readonly<Record<string, string>>, cookie = '') =>
    app.inject({
      method: 'POST',
      url,
      headers: { ...FORM, cookie },
      payload: new URLSearchParams(fields).toString(),
    })
  const hidden = (html: string, name: string) =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''

  /** Signs in and acts as a person: the cookie, and the token of its forms. */
  async function signedIn(person: string) {
    const answer = await post('/work/sign-in', { key: KEY })
    const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? ''
    const token = hidden((await get('/work/person', cookie)).body, 'token')
    expect((await post('/work/person', { token, person }, cookie)).headers.location).toBe('/work')
    return { cookie, token }
  }

  /** Gives an instruction as the page of the leader does. */
  const instruct = (cookie: string, token: string, payload: Readonly<Record<string, string>>) =>
    app.inject({
      method: 'POST',
      url: '/api/instructions',
      headers: { cookie, 'x-qaidam-token': token },
      payload,
    })

  test('a wrong key opens nothing, and says so', async () => {
    const answer = await post('/work/sign-in', { key: `${KEY}x` })
    expect(answer.statusCode).toBe(403)
    expect(answer.headers['set-cookie']).toBeUndefined()
    expect(answer.body).toContain('密钥不对')
  })

  test('the page of the key says that nothing classified may be entered', async () => {
    expect((await get('/work/sign-in')).body).toContain('不得录入涉密内容')
    expect((await get('/work/sign-in?lang=en')).body).toContain('Nothing classified may be entered')
  })

  test('the cookie is sent by no other site, seen by no script, and holds no key', async () => {
    const said = String((await post('/work/sign-in', { key: KEY })).headers['set-cookie'])
    for (const part of ['HttpOnly', 'SameSite=Strict', 'Path=/', 'Max-Age=28800'])
      expect(said).toContain(part)
    expect(said).not.toContain(KEY)
  })

  test('whoever is not signed in is led to the door, from every page', async () => {
    for (const path of [
      '/work',
      '/work/records/toy.permit/A',
      '/work/leader',
      '/work/area',
      '/work/returns',
    ]) {
      const answer = await get(path)
      expect([answer.statusCode, answer.headers.location], path).toEqual([303, '/work/sign-in'])
    }
  })

  test('the cookie of a person opens the API for reading, and for writing with the token of the session', async () => {
    const { cookie, token } = await signedIn('wang')
    const session = await app.inject({ url: '/api/session', headers: { cookie } })
    expect(session.json()).toMatchObject({ person: 'wang', token })
    expect((await get('/api/session')).statusCode).toBe(401)
    expect((await get('/api/work?person=wang')).statusCode).toBe(401)
    expect((await get('/api/work?person=wang', cookie)).statusCode).toBe(200)
    const enter = (headers: Readonly<Record<string, string>>) =>
      app.inject({
        method: 'POST',
        url: '/api/registers/toy.permit/records',
        headers: { cookie, ...headers },
        payload: { values: {}, reason: 'tried' },
      })
    expect((await enter({})).json().code).toBe('SRV-002')
    expect((await enter({ 'x-qaidam-token': 'A'.repeat(token.length) })).json().code).toBe('SRV-002')
    expect((await enter({ 'x-qaidam-token': token })).statusCode, 'refused for what it says').toBe(400)
  })

  test('pages of work are kept by no cache', async () => {
    const { cookie } = await signedIn('wang')
    expect((await get('/work/returns', cookie)).headers['cache-control']).toBe('no-store')
  })

  test('a form without the token of its session moves nothing', async () => {
    const { cookie } = await signedIn('bao')
    const fields = { move: 'pass-land', post: LAND[0], 'field.opinion': '同意', once: 'a'.repeat(32) }
    const answer = await post('/work/records/toy.permit/A', { ...fields, token: 'forged' }, cookie)
    expect(answer.statusCode).toBe(403)
    expect(answer.body).toContain('SRV-030')
    expect((await store.situation('toy.permit', 'A'))?.stage).toBe('review')
  })

  test('nobody acts in a post of somebody else, whatever the form says', async () => {
    const { cookie, token } = await signedIn('wang')
    const fields = { token, move: 'pass-land', post: LAND[0], 'field.opinion': '同意', once: 'b'.repeat(32) }
    const answer = await post('/work/records/toy.permit/A', fields, cookie)
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('PRC-023')
    expect((await store.situation('toy.permit', 'A'))?.moves).toHaveLength(2)
  })

  test('what was written comes back with the refusal and its fix', async () => {
    const { cookie, token } = await signedIn('bao')
    const fields = { token, move: 'wait', post: LAND[0], reason: '等听证会', once: 'c'.repeat(32) }
    const { statusCode, body } = await post('/work/records/toy.permit/A', fields, cookie)
    expect(statusCode).toBe(422)
    expect(body).toContain('PRC-013')
    expect(body).toContain('Name one of hearing.')
    expect(body).toContain('value="等听证会"')
  })

  test('a form that is sent twice makes one move', async () => {
    const { cookie, token } = await signedIn('bao')
    const fields = { token, move: 'pass-land', post: LAND[0], 'field.opinion': '同意', once: 'd'.repeat(32) }
    for (let sent = 0; sent < 2; sent += 1) {
      const answer = await post('/work/records/toy.permit/A', fields, cookie)
      expect(answer.headers.location).toBe('/work/records/toy.permit/A?done=pass-land')
    }
    const situation = await store.situation('toy.permit', 'A')
    expect(situation?.stage).toBe('decision')
    expect(situation?.moves.filter(({ move }) => move === 'pass-land')).toHaveLength(1)
    expect((await get('/work/records/toy.permit/A?done=pass-land', cookie)).body).toContain(
      '已办理：用地通过',
    )
  })

  test('an instruction on a figure goes to its post, and comes back on the page of its giver', async () => {
    const { cookie, token } = await signedIn('zhao')
    const asked = { about: 'figure', source: 'toy.received', object: '2020', area: '990101' }
    const given = { givenBy: 'window.head', givenTo: 'window.clerk', dueOn: '2020-06-10' }
    const instruction = { wording: '查一查', ...asked, ...given }
    const answer = await instruct(cookie, token, instruction)
    expect(answer.statusCode).toBe(201)
    const brief = (await get('/api/work/brief', cookie)).json()
    expect(brief.instructions).toMatchObject([
      { number: answer.json().number, wording: '查一查', givenTo: { post: 'window.clerk' }, reply: null },
    ])
    const clerk = await signedIn('wang')
    const day = (await get('/api/work/day', clerk.cookie)).json()
    expect(JSON.stringify(day.parts)).toContain('查一查')
  })

  test('nobody instructs in a post of somebody else, or on what is not there', async () => {
    const { cookie, token } = await signedIn('wang')
    const asked = { about: 'figure', source: 'toy.received', object: '2020', area: '990101', wording: '查' }
    const inPost = (givenBy: string) => ({
      ...asked,
      givenBy,
      givenTo: 'window.clerk',
      dueOn: '2020-06-10',
    })
    expect((await instruct(cookie, token, inPost('window.head'))).json().code).toBe('WRK-002')
    const none = { ...inPost('window.clerk'), source: 'toy.none' }
    expect((await instruct(cookie, token, none)).json().code).toBe('WRK-003')
    expect((await instruct(cookie, 'A'.repeat(token.length), inPost('window.clerk'))).statusCode).toBe(401)
  })

  test('the returns page shows who has not reported, and leads to the return', async () => {
    const { cookie } = await signedIn('zhao')
    const { body } = await get('/work/returns', cookie)
    expect(body).toContain('许可月报')
    expect(body).toMatch(/href="\/work\/records\/return\/toy\.monthly%2F\d+%2F2020-05"/)
  })

  test('who answered on a day is answered by post and person', async () => {
    const { cookie } = await signedIn('zhao')
    const { body } = await get('/work/answering?record=toy.permit~A&on=2020-06-01', cookie)
    expect(body).toMatch(/window\.clerk[^<]*wang/)
    expect((await get('/work/answering?record=toy.permit~A&on=2019-06-01', cookie)).body).toContain(
      '没有人负责',
    )
  })

  test('a session ends after eight hours, and when its person signs out', async () => {
    const first = await signedIn('wang')
    await post('/work/sign-out', { token: first.token }, first.cookie)
    expect((await get('/work', first.cookie)).headers.location).toBe('/work/sign-in')
    const second = await signedIn('wang')
    clock.set(instantAt('2020-06-01T16:59'))
    expect((await get('/work/returns', second.cookie)).statusCode).toBe(200)
    clock.set(instantAt('2020-06-01T17:30'))
    expect((await get('/work', second.cookie)).headers.location).toBe('/work/sign-in')
  })
})
