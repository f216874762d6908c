import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, judge, openTrial, type Scenario, type Trial } from './testing/trial.ts'

let trial: Trial
beforeAll(async () => {
  trial = await openTrial()
}, 240_000)
afterAll(() => trial?.close())

const SCENARIOS: readonly Scenario[] = [
  {
    name: 'systems, without what is not for everybody',
    request: 'GET /api/systems',
    status: 200,
    shows: ['"number":9', '"ecology.air-hour"', '"ecology.soil-plot"'],
    hides: ['ecology.soil-sample', 'ecology.medical-waste.manifests-overdue'],
  },
  {
    name: 'systems, for the clerk',
    who: 'clerk',
    request: 'GET /api/systems',
    status: 200,
    shows: ['ecology.soil-sample', 'ecology.medical-waste.manifests-overdue'],
  },
  {
    name: 'one system, without its working register',
    request: 'GET /api/systems/ecology.soil',
    status: 200,
    shows: ['"pillar":"ecology"', '"standing":[{"register":"ecology.soil-plot","records":0'],
    hides: ['ecology.soil-sample'],
  },
  {
    name: 'a system that is not there',
    request: 'GET /api/systems/ecology.sports',
    status: 404,
    shows: ['SRV-004', 'ecology.sports'],
  },
  {
    name: 'a moment that is none',
    request: 'GET /api/systems/ecology.air?as-known-at=soon',
    status: 400,
    shows: ['soon'],
  },
]

describe('systems over HTTP', () => {
  test.each(SCENARIOS)('$name', async (scenario) => {
    expect(await judge(trial, scenario)).toEqual([])
  })

  test('a register is counted, and its last entry is an entry of the journal', async () => {
    interface Answer {
      readonly standing: readonly {
        readonly register: string
        readonly records: number
        readonly lastSeq: number
      }[]
    }
    const answer = (await ask(trial, { request: 'GET /api/systems/ecology.works' })).json<Answer>()
    const plots = answer.standing.find(({ register }) => register === 'ecology.works-plot')
    const list = (await ask(trial, { request: 'GET /api/registers/ecology.works-plot/records' })).json<{
      readonly records: readonly unknown[]
    }>()
    expect(plots?.records).toBe(list.records.length)
    expect(list.records.length).toBeGreaterThan(0)
    expect((await trial.store.entry(plots?.lastSeq ?? 0))?.registers).toContain('ecology.works-plot')
  })

  test('both addresses are described', async () => {
    const { paths } = (await ask(trial, { request: 'GET /openapi.json' })).json<{ readonly paths: object }>()
    expect(Object.keys(paths)).toEqual(expect.arrayContaining(['/api/systems', '/api/systems/{id}']))
  })
})
