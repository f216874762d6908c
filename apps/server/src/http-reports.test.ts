import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { judge, openTrial, type Scenario, type Trial } from './testing/trial.ts'

let trial: Trial
beforeAll(async () => {
  trial = await openTrial()
}, 240_000)
afterAll(() => trial?.close())

const BRIEF = '/api/reports/ecology.brief?area=6328&period=2020H1'
const ZIP = Buffer.from('PK\u0003\u0004')

const raw = (format: string, more = '') =>
  trial.app.inject({ method: 'GET', url: `${BRIEF}&format=${format}${more}` })

const REFUSED: readonly Scenario[] = [
  { name: 'a format that there is not', request: `GET ${BRIEF}&format=doc`, status: 400, shows: ['format'] },
  { name: 'no format', request: `GET ${BRIEF}`, status: 400, shows: ['format'] },
  {
    name: 'a report that there is not',
    request: 'GET /api/reports/none?area=6328&period=2020H1&format=docx',
    status: 404,
    shows: ['RPT-070'],
  },
  {
    name: 'no period',
    request: 'GET /api/reports/ecology.brief?area=6328&period=20x0&format=docx',
    status: 400,
    shows: ['KRN-010'],
  },
]

describe('a report as a file', () => {
  test.each([
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ])('%s comes with its type and a name of its own', async (format, type) => {
    const { statusCode, headers, rawPayload } = await raw(format)
    expect([statusCode, headers['content-type']]).toEqual([200, type])
    expect(headers['content-disposition']).toBe(
      `attachment; filename="ecology.brief-632800-2020H1.${format}"`,
    )
    expect(rawPayload.subarray(0, 4)).toEqual(ZIP)
  })

  test('a PDF is one', async () => {
    const { statusCode, headers, rawPayload } = await raw('pdf')
    expect([statusCode, headers['content-type']]).toEqual([200, 'application/pdf'])
    expect(rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('an open CSV leads to its data dictionary, which names it', async () => {
    const { headers, body } = await raw('csvw')
    const [, address] = /^<([^>]+)>; rel="describedby"/.exec(String(headers.link)) ?? []
    const dictionary = await trial.app.inject({ method: 'GET', url: address ?? '' })
    const { url, tableSchema } = dictionary.json<{ url: string; tableSchema: { columns: unknown[] } }>()
    expect(headers['content-disposition']).toContain(`"${url}"`)
    expect(tableSchema.columns.length).toBe(body.split('\r\n')[0]?.split(',').length)
  })

  test('SDMX comes in both of its forms, with as many observations', async () => {
    const csv = await raw('sdmx-csv')
    const json = await raw('sdmx-json')
    expect([csv, json].map(({ headers }) => headers['content-type'])).toEqual([
      'application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8',
      'application/vnd.sdmx.data+json; version=2.0.0; charset=utf-8',
    ])
    const { data } = json.json<{ data: { dataSets: { observations: object }[] } }>()
    const count = csv.body.trimEnd().split('\r\n').length - 1
    expect(count).toBeGreaterThan(5)
    expect(Object.keys(data.dataSets[0]?.observations ?? {}).length).toBe(count)
  })

  test('its numbers lead to the server that was asked, as known then', async () => {
    const { body } = await raw('md')
    expect(body).toMatch(/\]\(http:\/\/localhost(?::80)?\/figures\/ecology\./)
    const english = await raw('md', '&lang=en')
    expect([english.headers['content-language'], english.body.split('\n')[0]]).toEqual([
      'en',
      '# Ecology first: a brief',
    ])
  })

  test.each(REFUSED)('$name', async (scenario) => {
    expect(await judge(trial, scenario)).toEqual([])
  })
})
