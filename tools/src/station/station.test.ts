import { haixi } from '@qaidam/demo-haixi'
import { ecology } from '@qaidam/ecology'
import { compose, type Day, type Hour, type Instant, platform } from '@qaidam/kernel'
import { type StationListener, startStations } from '@qaidam/server'
import { methods, standards, workCalendar } from '@qaidam/standards'
import type { Store } from '@qaidam/storage'
import { openEmpty } from '@qaidam/storage/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dataTimeOf, hoursFrom, readings, seeded } from './readings.ts'
import { runStation, type StationRun } from './station.ts'

const MN = '632802000000000000000009'

let store: Store
let stations: StationListener
beforeAll(async () => {
  const offices = haixi.offices.map((office) => office.id)
  const composition = compose({
    packs: [platform, ecology],
    standards,
    methods,
    offices,
    calendar: workCalendar(),
  })
  const clock = () => '2026-01-01T00:00:00.000Z' as Instant
  store = await openEmpty({ composition, prefecture: haixi, clock })
  const values = { station: 'SIM', name: '模拟站', deviceNumber: MN, area: '632802', kind: 'evaluation' }
  await store.write({
    id: 'station',
    actor: 'trial',
    reason: '试验',
    changes: [{ kind: 'enter', register: 'ecology.air-station', values, from: '2018-01-01' as Day }],
  })
  const settings = { port: 0, answerAll: false, hours: {} }
  stations = await startStations({ store, settings, written: () => undefined })
}, 120_000)
afterAll(async () => {
  await stations.stop()
  await store.close()
})

const runOf = (from: string, more: Partial<StationRun> = {}): StationRun => ({
  port: stations.port,
  deviceNumber: MN,
  password: '123456',
  edition: '2017',
  from: from as Hour,
  hours: 30,
  seed: 7,
  lateEvery: 0,
  twiceEvery: 0,
  spoiltEvery: 0,
  answerMs: 10_000,
  attemptsMax: 3,
  ...more,
})

test('a good station: every hour is answered once and in the register', async () => {
  expect(await runStation(runOf('2020-03-01T20:00'))).toEqual({
    hours: 30,
    answered: 30,
    resent: 0,
    late: 0,
    unanswered: 0,
  })
  const { records } = await store.records('ecology.air-hour', { limit: 1_000 })
  expect(records.map(({ values }) => values.hour)).toEqual(hoursFrom('2020-03-01T20:00' as Hour, 30))
})

test('a bad line: late, twice and spoilt, and in the end each hour is there once', async () => {
  const bad = { lateEvery: 6, twiceEvery: 5, spoiltEvery: 7, answerMs: 700, edition: '2025' } as const
  const { answered, resent, late, unanswered } = await runStation(runOf('2020-04-01T00:00', bad))
  // 25 hours on time, 5 held back, and the first again with other values.
  expect({ answered, late, unanswered }).toEqual({ answered: 31, late: 6, unanswered: 0 })
  expect(resent).toBeGreaterThanOrEqual(4)
  expect(stations.meters.outcomes).toMatchObject({ entered: 60, corrected: 1, refused: 0, failed: 0 })
  expect(stations.meters.outcomes.damaged).toBeGreaterThanOrEqual(4)
  const corrected = await store.history('ecology.air-hour', ['SIM', '2020-04-01T00:00'])
  expect(corrected).toHaveLength(2)
})

test('a station that nobody registered gives up, and says so', async () => {
  const run = runOf('2020-05-01T00:00', { deviceNumber: '1', hours: 1, answerMs: 100, attemptsMax: 2 })
  expect(await runStation(run)).toMatchObject({ answered: 0, unanswered: 1 })
})

test('the same seed sends the same', () => {
  const sent = (seed: number) => {
    const below = seeded(seed)
    return hoursFrom('2020-12-31T22:00' as Hour, 4).map(
      (hour) => `${dataTimeOf(hour)} ${readings(hour, below)}`,
    )
  }
  expect(sent(1)).toEqual(sent(1))
  expect(sent(1)).not.toEqual(sent(2))
  expect(sent(1).map((text) => text.slice(0, 14))).toEqual([
    '20201231220000',
    '20201231230000',
    '20210101000000',
    '20210101010000',
  ])
})
