import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, judge, openTrial, type Scenario, type Trial } from './testing/trial.ts'

let trial: Trial
beforeAll(async () => {
  trial = await openTrial()
}, 240_000)
afterAll(() => trial?.close())

const target = (more: Readonly<Record<string, string>>) => ({
  values: {
    figure: 'trial.shops',
    area: '632802',
    period: '2020',
    value: '2',
    document: '试验计划',
    ...more,
  },
  reason: '试验',
})
const TARGETS = 'POST /api/registers/target/records'
const GOOD_DAYS = 'ecology.air.good-days'

/** Targets that no value can ever meet, one after the other, and one that fits. */
const ENTRIES: readonly Scenario[] = [
  { name: 'of no figure', body: target({ figure: 'trial.none' }), status: 400, shows: ['TGT-001'] },
  { name: 'of no area', body: target({ area: '632899' }), status: 400, shows: ['KRN-041'] },
  {
    name: 'finer than the area',
    body: target({ area: '632802100001' }),
    status: 400,
    shows: ['TGT-002', 'township'],
  },
  { name: 'of no period', body: target({ period: 'soon' }), status: 400, shows: ['KRN-010', 'soon'] },
  { name: 'that fits', body: target({}), status: 201, shows: ['trial.shops~632802~2020'] },
].map((each) => ({ ...each, who: 'clerk' as const, request: TARGETS }))

describe('a target', () => {
  test.each(ENTRIES)('$name', async (scenario) => {
    expect(await judge(trial, scenario)).toEqual([])
  })
})

interface Course {
  readonly area: string
  readonly value: string | null
  readonly target: string | null
  readonly attainment: string | null
  readonly rank?: number | null
  readonly forecast: { value: string; rule: string; parts: Readonly<Record<string, string>> } | null
  readonly standing: string | null
}

const read = async <Answer>(address: string) =>
  (await ask(trial, { request: `GET ${address}` })).json<Answer>()

describe('the forecast of a figure', () => {
  // One shop by the end of June makes 366 / 182 of a shop in the year, rounded 2: the target of 2 is met.
  test('goes by days where last year gives nothing to go by', async () => {
    const path = '/api/figures/trial.shops/forecast?area=632802&period=2020&through=2020-06-30'
    const { value, forecast, standing, attainment } = await read<Course>(path)
    expect([value, attainment, standing]).toEqual(['1', '50.0', 'on-course'])
    expect([forecast?.value, forecast?.rule]).toEqual(['2', 'run-rate'])
    expect(forecast?.parts).toEqual({ soFar: '1', days: '366', daysOver: '182' })
  })

  test('is not made of a stock, nor of a period that is over', async () => {
    const of = async (id: string, more: string) =>
      (await read<Course>(`/api/figures/${id}/forecast?area=632802&period=2020${more}`)).forecast
    expect(await of('trial.people', '&through=2020-06-30')).toBeNull()
    expect(await of('trial.shops', '')).toBeNull()
  })

  test('before anything is over there is no value', async () => {
    const path = '/api/figures/trial.shops/forecast?area=632802&period=2020&through=2019-12-31'
    expect(await read<Course>(path)).toMatchObject({
      value: null,
      standing: null,
      forecast: null,
      target: '2',
    })
  })
})

describe('counties side by side', () => {
  test('each has its value, its target and its place', async () => {
    const path = `/api/figures/${GOOD_DAYS}/comparison?area=6328&period=2020-06`
    const { areas, whole } = await read<{ areas: readonly Course[]; whole: Course }>(path)
    expect(areas).toHaveLength(7)
    expect(whole.area).toBe('632800')
    // Three of four days of the one station were good; nobody else has a station.
    const [first] = areas
    expect([first?.area, first?.rank]).toEqual(['632802', 1])
    expect(areas.slice(1).every(({ value, rank }) => value === null && rank === null)).toBe(true)
  })

  test('a target of last year is behind where the period is over without it', async () => {
    const path = '/api/figures/trial.shops/comparison?area=632800&period=2020'
    const { areas } = await read<{ areas: readonly Course[] }>(path)
    const delingha = areas.find(({ area }) => area === '632802')
    expect(delingha).toMatchObject({ value: '1', target: '2', attainment: '50.0', standing: 'behind' })
  })

  const REFUSED: readonly Scenario[] = [
    {
      name: 'a figure that is not published',
      request: 'GET /api/figures/trial.draft/comparison?area=632800&period=2020',
      status: 404,
    },
    {
      name: 'a figure that is not there',
      request: 'GET /api/figures/none/forecast?area=632800&period=2020',
      status: 404,
      shows: ['ANS-004'],
    },
    {
      name: 'a day that is none',
      request: 'GET /api/figures/trial.shops/forecast?area=632800&period=2020&through=2020-13-1',
      status: 400,
    },
  ]
  test.each(REFUSED)('$name', async (scenario) => {
    expect(await judge(trial, scenario)).toEqual([])
  })

  test('both addresses are described', async () => {
    const { paths } = await read<{ readonly paths: object }>('/openapi.json')
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining(['/api/figures/{id}/comparison', '/api/figures/{id}/forecast']),
    )
  })
})
