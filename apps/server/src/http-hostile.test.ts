import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, judge, openTrial, type Scenario, STATION, type Trial } from './testing/trial.ts'

let trial: Trial
beforeAll(async () => {
  trial = await openTrial()
}, 240_000)
afterAll(() => trial?.close())

const HOSTILE = [
  "'; DROP TABLE journal; --",
  "' OR '1'='1",
  '../../../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  '\u0000',
  'a\u0000b',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '%s%n%x',
  '\\',
  '~~~~',
  '\ud83d\ude00',
  '\u202e\u2066',
  '__proto__',
  'constructor',
  'x'.repeat(400),
]

const DANGER = ['<script>alert', '<img src=x', 'root:x:']

describe('a hostile name', () => {
  test.each(HOSTILE)('%j is looked for, and not found', async (name) => {
    const text = encodeURIComponent(name)
    const addresses = [
      `/api/figures/${text}?area=6328&period=2020`,
      `/api/figures/${text}/rows?area=6328&period=2020`,
      `/api/registers/${text}/records`,
      `/api/registers/${text}/template`,
      `/api/registers/ecology.air-station/records/${text}`,
      `/api/registers/ecology.air-station/records?area=${text}`,
      `/api/registers/ecology.air-hour/records/${STATION}~${text}`,
      `/api/registers/ecology.air-station/records?cursor=${text}`,
      `/api/registers/ecology.air-station/records?as-known-at=${text}`,
      `/api/registers/ecology.air-hour/records?cursor=${encode([name, name])}`,
      `/api/figures/ecology.air.pm25?area=${text}&period=2020`,
      `/api/figures/ecology.air.pm25?area=6328&period=${text}`,
      `/api/figures/ecology.air.pm25?area=6328&period=2020&as-known-at=${text}`,
      `/api/figures/ecology.sandy-land.treated/rows?area=6328&period=2020&cursor=${text}`,
      `/api/figures/ecology.air.pm25/rows?area=6328&period=2020&cursor=${text}`,
      `/api/figures/ecology.air.pm25-limit-ratio/rows?area=6328&period=2020&cursor=${text}`,
      `/api/${text}`,
    ]
    for (const address of addresses) {
      const heard = await ask(trial, { request: `GET ${address}` })
      expect([address, heard.status >= 400 && heard.status < 500, heard.text]).toEqual([
        address,
        true,
        expect.anything(),
      ])
      expect([address, heard.type]).toEqual([address, expect.stringContaining('application/problem+json')])
    }
  })

  test.each(HOSTILE)('%j makes no page of the portal dangerous', async (name) => {
    const text = encodeURIComponent(name)
    for (const address of [
      `/${text}`,
      `/reports/${text}`,
      `/figures/${text}`,
      `/figures/ecology.air.pm25?area=${text}&period=${text}`,
      `/registers/${text}`,
      `/registers/ecology.air-station?cursor=${text}&area=${text}`,
      `/registers/ecology.air-station/records/${text}`,
      `/parts/ecology.air-day/${text}/2020-06-01`,
      `/?area=${text}&period=${text}&lang=${text}&as-known-at=${text}`,
    ]) {
      const heard = await ask(trial, { request: `GET ${address}` })
      expect([address, heard.status < 500]).toEqual([address, true])
      for (const danger of DANGER) expect([address, heard.text.includes(danger)]).toEqual([address, false])
    }
  })

  test.each(HOSTILE)('%j is never the name of a record that changes', async (name) => {
    const before = await trial.store.head()
    const at = `/api/registers/ecology.air-station/records/${encodeURIComponent(name)}`
    for (const [path, body] of [
      ['corrections', { values: { name: 'x' }, reason: name }],
      ['events', { values: { name: 'x' }, on: '2020-01-01', reason: name }],
      ['end', { on: '2020-01-01', reason: name }],
      ['withdrawal', { reason: name }],
    ] as const) {
      const heard = await ask(trial, { who: 'clerk', request: `POST ${at}/${path}`, body })
      expect([path, heard.status >= 400 && heard.status < 500]).toEqual([path, true])
    }
    expect(await trial.store.head()).toEqual(before)
  })

  test.each(HOSTILE)('%j is kept as it was written, or refused', async (name) => {
    const station = `H-${HOSTILE.indexOf(name)}`
    const heard = await ask(trial, {
      who: 'clerk',
      request: 'POST /api/registers/ecology.air-station/records',
      body: {
        values: { station, name: name.slice(0, 60), area: '632801', kind: 'evaluation' },
        from: '2020-01-01',
        reason: name,
      },
    })
    if (name.includes('\u0000')) {
      expect(heard.status).toBe(400)
      return
    }
    expect([heard.status, heard.text]).toEqual([201, expect.anything()])
    const kept = await ask(trial, { request: `GET /api/registers/ecology.air-station/records/${station}` })
    const { versions, entries } = kept.json<{
      versions: { values: { name: string } }[]
      entries: { reason: string }[]
    }>()
    expect(versions[0]?.values.name).toBe(name.slice(0, 60).trim())
    expect(entries[0]?.reason).toBe(name)
    for (const page of [
      'registers/ecology.air-station',
      `registers/ecology.air-station/records/${station}`,
    ]) {
      const shown = await ask(trial, { request: `GET /${page}` })
      expect(shown.status).toBe(200)
      for (const danger of DANGER) expect(shown.text).not.toContain(danger)
    }
  })

  test('in what was written leaves the journal whole', async () => {
    expect(await trial.store.verify()).toEqual([])
  })
})

const encode = (parts: readonly string[]) => Buffer.from(JSON.stringify(parts)).toString('base64url')

const big = JSON.stringify({ values: { station: 'x'.repeat(1_100_000) }, reason: 'x' })
const json = { 'content-type': 'application/json' }
const STATIONS = '/api/registers/ecology.air-station/records'

const REQUESTS: readonly Scenario[] = [
  {
    name: 'a body too large',
    who: 'clerk',
    request: `POST ${STATIONS}`,
    headers: json,
    body: big,
    status: 413,
  },
  {
    name: 'lines too many',
    request: 'POST /api/standards/air.aqi?on=2020-06-15',
    headers: { 'content-type': 'application/x-ndjson' },
    body: '{"pm25":1}\n'.repeat(110_000),
    status: 413,
  },
  {
    name: 'half of JSON',
    who: 'clerk',
    request: `POST ${STATIONS}`,
    headers: json,
    body: '{"values":',
    status: 400,
  },
  { name: 'no JSON', who: 'clerk', request: `POST ${STATIONS}`, headers: json, body: '', status: 400 },
  { name: 'null', who: 'clerk', request: `POST ${STATIONS}`, headers: json, body: 'null', status: 400 },
  {
    name: 'a prototype',
    who: 'clerk',
    request: `POST ${STATIONS}`,
    headers: json,
    body: '{"__proto__":{"reason":"x"},"values":{}}',
    status: 400,
  },
  {
    name: 'another kind of body',
    who: 'clerk',
    request: `POST ${STATIONS}`,
    headers: { 'content-type': 'application/xml' },
    body: '<a/>',
    status: 415,
  },
  {
    name: 'a key without its scheme',
    request: `POST ${STATIONS}/x/withdrawal`,
    body: { reason: 'x' },
    status: 401,
  },
  { name: 'no such address', request: 'GET /api/nothing', status: 404, shows: ['SRV-004'] },
  {
    name: 'no such address to write to',
    request: 'POST /nothing',
    body: {},
    status: 404,
    shows: ['SRV-004'],
  },
  { name: 'a method that is not taken', request: 'DELETE /api/figures', status: 404, shows: ['SRV-004'] },
  { name: 'an address wrongly escaped', request: 'GET /api/figures/%E0%A4%A', status: 400 },
  { name: 'a portal address wrongly escaped', request: 'GET /figures/%E0%A4%A', status: 400 },
  { name: 'two slashes', request: 'GET //', status: 200, hides: ['Invalid URL'] },
  { name: 'an address of another host', request: 'GET //example.org/etc/passwd', status: 404 },
  { name: 'a path upwards', request: 'GET /../../etc/passwd', status: 404, hides: ['root:x:'] },
  { name: 'a very long name', request: `GET /api/figures/${'x'.repeat(2_000)}`, status: 404 },
  { name: 'the store, from outside', request: 'POST /internal/store/head', body: [], status: 403 },
  {
    name: 'the store, with a wrong secret',
    request: 'POST /internal/store/write',
    headers: { 'x-qaidam-secret': 'a-secret-for-testx' },
    body: [],
    status: 403,
  },
  {
    name: 'a call that the store has not',
    request: 'POST /internal/store/constructor',
    headers: { 'x-qaidam-secret': 'a-secret-for-tests' },
    body: [],
    status: 404,
  },
  {
    name: 'the store is not read',
    request: 'GET /internal/store/head',
    headers: { 'x-qaidam-secret': 'a-secret-for-tests' },
    status: 404,
  },
]

test.each(REQUESTS)('$name: $request', async (scenario) => {
  expect(await judge(trial, scenario)).toEqual([])
})

test('pages may load nothing from elsewhere and run no script', async () => {
  const { headers, text } = await ask(trial, { request: 'GET /' })
  const policy = String(headers['content-security-policy'])
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('unsafe')
  expect(policy).not.toContain('script-src')
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(text).not.toContain('<script')
})

test('what a project is called is text on its page', async () => {
  const page = await ask(trial, {
    request: 'GET /registers/ecology.works-project/records/SL-632802-2020-01',
  })
  expect(page.status).toBe(200)
  expect(page.text).toContain('&lt;script')
  expect(page.text).not.toContain('<script>')
})
