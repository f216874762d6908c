import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, HECTARES, judge, openTrial, type Scenario, STATION, type Trial } from './testing/trial.ts'

let trial: Trial
beforeAll(async () => {
  trial = await openTrial()
}, 240_000)
afterAll(() => trial?.close())

const SANDY = '/api/figures/ecology.sandy-land.treated'
const PM25 = '/api/figures/ecology.air.pm25'
const DAYS = 'period=2020-06-01/2020-06-04'

// The plots that passed have 100.5 + 200.25 + 0.0001 + 3000 + 700.1 = 4000.8501 ha; the failed one has 50.
// PM2.5 of the four days: (10 + 20 + 33 + 80) / 4 = 35.75.
const READS: readonly Scenario[] = [
  { name: 'health', request: 'GET /healthz', status: 200, shows: ['"status":"ok"', '"seq":3'] },
  {
    name: 'metrics',
    request: 'GET /metrics',
    status: 200,
    shows: ['qaidam_journal_entries 3', 'qaidam_request_seconds_bucket'],
  },
  {
    name: 'what is composed, without what is not published',
    request: 'GET /api/packs',
    status: 200,
    shows: ['"ecology.air-hour"', '"ecology.brief"', '"trial.people"'],
    hides: ['trial.draft', 'trial.household'],
  },
  {
    name: 'what is composed, for the clerk',
    who: 'clerk',
    request: 'GET /api/packs',
    status: 200,
    shows: ['trial.draft', 'trial.household'],
  },
  {
    name: 'definitions of published figures',
    request: 'GET /api/figures?limit=1000',
    status: 200,
    shows: ['"ecology.air.good-days"', '"formula"'],
    hides: ['trial.draft'],
  },
  { name: 'a cursor of no list', request: 'GET /api/figures?cursor=-1', status: 400, shows: ['ANS-010'] },
  { name: 'a page of none', request: 'GET /api/figures?limit=0', status: 400, shows: ['limit'] },
  {
    name: 'a sum of plots that passed',
    request: `GET ${SANDY}?area=632802&period=2020`,
    status: 200,
    shows: ['"raw":"0.40008501"', '"value":"0.4"', '"unit":"万公顷"', '"area":"632802"'],
  },
  {
    name: 'a short code is answered in full',
    request: `GET ${SANDY}?area=6328&period=2020H1`,
    status: 200,
    shows: ['"area":"632800"', '"raw":"0.40008501"'],
  },
  {
    name: 'another county has nothing',
    request: `GET ${SANDY}?area=632801&period=2020`,
    status: 200,
    shows: ['"raw":"0"'],
  },
  {
    name: 'a mean of days',
    request: `GET ${PM25}?area=632802&${DAYS}`,
    status: 200,
    shows: ['"raw":"35.75"'],
  },
  {
    name: 'an unknown figure',
    request: 'GET /api/figures/ecology.nothing?area=6328&period=2020',
    status: 404,
  },
  { name: 'no area', request: `GET ${SANDY}?period=2020`, status: 400, shows: ['area'] },
  { name: 'a wrong area', request: `GET ${SANDY}?area=110000&period=2020`, status: 400, shows: ['KRN-041'] },
  { name: 'a wrong period', request: `GET ${SANDY}?area=6328&period=2020Q5`, status: 400, shows: ['KRN-'] },
  {
    name: 'a period backwards',
    request: `GET ${SANDY}?area=6328&period=2020/2016`,
    status: 400,
    shows: ['KRN-'],
  },
  {
    name: 'too fine an area',
    request: `GET ${PM25}?area=632802100&period=2020`,
    status: 400,
    shows: ['ANS-002'],
  },
  {
    name: 'too fine a period',
    request: 'GET /api/figures/ecology.air.o3?area=632802&period=2020-06-01',
    status: 400,
    shows: ['ANS-003'],
  },
  {
    name: 'as known before anything was',
    request: `GET ${SANDY}?area=632802&period=2020&as-known-at=2025-01-01T00:00:00Z`,
    status: 200,
    shows: ['"raw":"0"'],
  },
  {
    name: 'as known on a day means its end',
    request: `GET ${SANDY}?area=632802&period=2020&as-known-at=2026-01-01`,
    status: 200,
    shows: ['"raw":"0.40008501"'],
  },
  {
    name: 'as known at no instant',
    request: `GET ${SANDY}?area=632802&period=2020&as-known-at=yesterday`,
    status: 400,
    shows: ['ANS-001'],
  },
  {
    name: 'an unpublished figure',
    request: 'GET /api/figures/trial.draft?area=6328&period=2020',
    status: 404,
  },
  { name: 'its rows', request: 'GET /api/figures/trial.draft/rows?area=6328&period=2020', status: 404 },
  {
    name: 'a published figure of a staff register',
    request: 'GET /api/figures/trial.people?area=6328&period=2020',
    status: 200,
    shows: ['"value":"4"'],
    hides: ['SECRET-HOUSEHOLD'],
  },
  {
    name: 'its rows are for the clerk',
    request: 'GET /api/figures/trial.people/rows?area=6328&period=2020',
    status: 401,
    hides: ['SECRET-HOUSEHOLD'],
  },
  {
    name: 'the clerk reads them',
    who: 'clerk',
    request: 'GET /api/figures/trial.people/rows?area=6328&period=2020',
    status: 200,
    shows: ['SECRET-HOUSEHOLD'],
  },
  {
    name: 'rows without personal fields',
    request: 'GET /api/figures/trial.shops/rows?area=6328&period=2020',
    status: 200,
    shows: ['"S1"'],
    hides: ['13800000000'],
  },
  { name: 'reports', request: 'GET /api/reports', status: 200, shows: ['ecology.brief'] },
]

const RECORDS: readonly Scenario[] = [
  {
    name: 'definitions of public registers',
    request: 'GET /api/registers',
    status: 200,
    shows: ['ecology.air-station'],
    hides: ['trial.household'],
  },
  {
    name: 'all registers',
    who: 'clerk',
    request: 'GET /api/registers',
    status: 200,
    shows: ['trial.household'],
  },
  {
    name: 'records',
    request: 'GET /api/registers/ecology.air-station/records',
    status: 200,
    shows: [STATION, '"validFrom":"2018-12-01"', '"next":null'],
  },
  {
    name: 'records of a division',
    request: 'GET /api/registers/ecology.works-plot/records?area=632801',
    status: 200,
    shows: ['"records":[]'],
  },
  {
    name: 'records without personal fields',
    request: 'GET /api/registers/trial.shop/records',
    status: 200,
    shows: ['"S1"'],
    hides: ['13800000000', 'telephone'],
  },
  {
    name: 'a record without personal fields',
    request: 'GET /api/registers/trial.shop/records/S1',
    status: 200,
    hides: ['13800000000', 'telephone'],
  },
  {
    name: 'the clerk reads them',
    who: 'clerk',
    request: 'GET /api/registers/trial.shop/records/S1',
    status: 200,
    shows: ['13800000000'],
  },
  { name: 'a staff register', request: 'GET /api/registers/trial.household/records', status: 401 },
  { name: 'its template', request: 'GET /api/registers/trial.household/template', status: 401 },
  {
    name: 'a record of it',
    request: 'GET /api/registers/trial.household/records/SECRET-HOUSEHOLD',
    status: 401,
  },
  {
    name: 'with another key',
    who: 'impostor',
    request: 'GET /api/registers/trial.household/records',
    status: 401,
    shows: ['SRV-002'],
  },
  { name: 'no register', request: 'GET /api/registers/nothing/records', status: 404 },
  {
    name: 'a record and who said it',
    request: 'GET /api/registers/ecology.works-project/records/SL-632802-2020-01',
    status: 200,
    shows: ['"actor":"trial"', '"reason":"试验数据"', '"seqFrom":1'],
    hides: ['SECRET-HOUSEHOLD'],
  },
  { name: 'no record', request: 'GET /api/registers/ecology.air-station/records/none', status: 404 },
  { name: 'half a key', request: `GET /api/registers/ecology.air-hour/records/${STATION}`, status: 400 },
  {
    name: 'a key of two parts',
    request: `GET /api/registers/ecology.air-hour/records/${STATION}~2020-06-04T23:00`,
    status: 200,
    shows: ['"pm25":"80"'],
  },
]

const STANDARDS: readonly Scenario[] = [
  { name: 'standards that answer', request: 'GET /api/standards', status: 200, shows: ['air.aqi'] },
  {
    // The example of the issue: O3 over eight hours of 124 gives 70, PM10 of 46 gives 46.
    name: 'one object',
    request: 'POST /api/standards/air.aqi?on=2020-06-15',
    body: { report: 'daily', so2: 10, no2: 14, pm10: 46, pm25: 12, co: 0.8, o3_8h: 124 },
    status: 200,
    shows: ['"aqi":70', '"primary":["o3_8h"]', '"level":"二级"'],
  },
  { name: 'no day', request: 'POST /api/standards/air.aqi', body: {}, status: 400, shows: ['on'] },
  { name: 'a wrong day', request: 'POST /api/standards/air.aqi?on=2020-02-30', body: {}, status: 400 },
  {
    name: 'no standard',
    request: 'POST /api/standards/air.none?on=2020-06-15',
    body: {},
    status: 404,
    shows: ['STD-010'],
  },
  {
    name: 'a field that is not known',
    request: 'POST /api/standards/air.aqi?on=2020-06-15',
    body: { pm2_5: 10 },
    status: 400,
    shows: ['pm2_5'],
  },
  {
    name: 'below zero',
    request: 'POST /api/standards/air.aqi?on=2020-06-15',
    body: { pm25: -1 },
    status: 400,
    shows: ['STD-013'],
  },
]

describe.each([
  ['figures', READS],
  ['records', RECORDS],
  ['standards', STANDARDS],
])('%s', (_, scenarios) => {
  test.each(scenarios)('$name: $request', async (scenario) => {
    expect(await judge(trial, scenario)).toEqual([])
  })
})

// PM2.5 of 12 against 35 at an index of 50 is 17.14, which HJ 633-2012 takes up to the next whole number.
test('JSON lines: a bad line between good ones is answered in its place', async () => {
  const heard = await ask(trial, {
    request: 'POST /api/standards/air.aqi?on=2020-06-15',
    headers: { 'content-type': 'application/x-ndjson' },
    body: '{"o3_8h":124}\n{"pm25":-3}\nnot json\n\n{"pm25":12}\n',
  })
  expect(heard.status).toBe(200)
  expect(heard.type).toContain('application/x-ndjson')
  const lines = heard.text.trimEnd().split('\n')
  const answers = lines.map((line) => JSON.parse(line) as { aqi?: number; fault?: { code: string } })
  expect(answers.map(({ aqi, fault }) => aqi ?? fault?.code)).toEqual([70, 'STD-013', 'STD-015', 18])
})

interface RowsPage {
  readonly rows: readonly { readonly record: string; readonly part: string; readonly contribution: string }[]
  readonly total: number
  readonly next: string | null
}

async function allRows(address: string, limit: number): Promise<readonly RowsPage[]> {
  const pages: RowsPage[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const at: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`
    const page: RowsPage = (await ask(trial, { request: `GET ${address}&limit=${limit}${at}` })).json()
    pages.push(page)
    cursor = page.next
  }
  return pages
}

/** Decimal texts of at most eight places, added up as whole numbers. */
const addUp = (texts: readonly string[]) =>
  texts.reduce((total, text) => {
    const [whole = '0', part = ''] = text.split('.')
    return total + BigInt(whole + part.padEnd(8, '0'))
  }, 0n)

describe('pages of rows', () => {
  test.each([1, 2, 5, 1_000])('of a sum, %i at a time, add up to its part', async (limit) => {
    const pages = await allRows(`${SANDY}/rows?area=6328&period=2020`, limit)
    const rows = pages.flatMap((page) => page.rows)
    expect(rows.map((row) => row.contribution)).toEqual(HECTARES)
    expect(new Set(rows.map((row) => row.record)).size).toBe(rows.length)
    for (const page of pages) expect(page.total).toBe(rows.length)
    const answer = (await ask(trial, { request: `GET ${SANDY}?area=6328&period=2020` })).json<{
      parts: Record<string, string>
    }>()
    const total = addUp(HECTARES)
    expect(Object.values(answer.parts).map((part) => addUp([part]))).toContain(total)
  })

  test.each([1, 3, 1_000])('of a mean, %i at a time, add up to each of its parts', async (limit) => {
    const rows = (await allRows(`${PM25}/rows?area=632802&${DAYS}`, limit)).flatMap((page) => page.rows)
    const answer = (await ask(trial, { request: `GET ${PM25}?area=632802&${DAYS}` })).json<{
      parts: Record<string, string>
    }>()
    expect(Object.keys(answer.parts).length).toBeGreaterThan(0)
    for (const [part, value] of Object.entries(answer.parts)) {
      const of = rows.filter((row) => row.part === part).map((row) => row.contribution)
      expect([part, addUp(of)]).toEqual([part, addUp([value])])
    }
  })

  test('a cursor of another list is refused', async () => {
    for (const cursor of ['nonsense', '%00', 'WyJ4Il0', '1e3', 'WyJcdTAwMDAiXQ', 'WzFd']) {
      const request = `GET ${SANDY}/rows?area=6328&period=2020&cursor=${cursor}`
      const heard = await ask(trial, { request })
      // One key is a cursor of this list, whatever it says; the rows after it are asked for then.
      expect([cursor, heard.status]).toEqual([cursor, cursor === 'WyJ4Il0' ? 200 : 400])
    }
    const hours = 'GET /api/registers/ecology.air-hour/records?cursor='
    const broken = Buffer.from(JSON.stringify([STATION, 'no hour'])).toString('base64url')
    expect((await ask(trial, { request: hours + broken })).status).toBe(400)
  })
})
