import {
  HAZARDOUS_WEIGHTS,
  hazardousManifest,
  isNumberOfItsDay,
  STEP_WEIGHTS,
  storageOf,
  wasteContract,
  wasteManifest,
  wasteProducer,
  weightsOf,
} from '@qaidam/ecology'
import { describe, expect, test } from 'vitest'
import { replay } from '../replay.ts'

// Recomputed here by plain loops over hundredths of a kilogram, beside all our own machinery.

/** Hundredths of a kilogram of a text in kilograms. */
function hundredths(text: string | null | undefined): number {
  const [whole = '', part = ''] = (text ?? '0').split('.')
  return Number(whole + part.padEnd(2, '0'))
}

const lines = replay(wasteManifest, true).map(({ values }) => values)
const contracts = replay(wasteContract, true)

function producersOn(on: string): number {
  const found = new Set<string>()
  for (const { values, validFrom, validTo } of contracts) {
    if ((validFrom ?? '') <= on && (validTo === null || on < validTo)) found.add(values.producer ?? '')
  }
  return found.size
}

// 柴达木日报, 2020-09-22.
test('237 producers are under contract on 2020-06-30: one fewer the day before, one more the day after', () => {
  expect(['2020-06-29', '2020-06-30', '2020-07-01'].map(producersOn)).toEqual([236, 237, 238])
})

test('some have two contracts, and some none', () => {
  expect(contracts.length).toBeGreaterThan(producersOn('2020-12-31'))
  expect(replay(wasteProducer, true).length).toBeGreaterThan(producersOn('2020-12-31'))
})

// 柴达木日报, 2020-09-22: 119.26 t, taken as disposed of in the first half of 2020.
test('exactly 119.26 t were disposed of from January to June 2020', () => {
  let total = 0
  for (const line of lines) {
    const on = line.disposedAt ?? ''
    if (on >= '2020-01-01T00:00' && on <= '2020-06-30T23:00') total += hundredths(line.receivedKg)
  }
  expect(total).toBe(119_26 * 1_000)
})

test.each([
  ['2019-12-31T23:00', '2020-01-01T00:00'],
  ['2020-06-30T23:00', '2020-07-01T00:00'],
])('something was disposed of at %s, and at %s', (before, after) => {
  const hours = new Set(lines.map((line) => line.disposedAt))
  expect([hours.has(before), hours.has(after)]).toEqual([true, true])
})

describe('every line', () => {
  test('goes through its steps in order', () => {
    for (const line of lines) {
      const times = [line.storedSince, line.handedOverAt, line.collectedAt, line.transportedAt]
      const there = [...times, line.receivedAt, line.disposedAt].filter((time) => typeof time === 'string')
      expect([...there].sort(), line.manifest ?? '').toEqual(there)
      if (line.disposedAt !== null) expect(line.receivedAt, line.manifest ?? '').not.toBeNull()
    }
  })

  test('says of its weights and its storage what its own numbers say', () => {
    for (const line of lines) {
      const weights = new Set(STEP_WEIGHTS.flatMap((step) => line[step] ?? []))
      if (line.weightCheck !== null)
        expect(line.weightCheck === 'agree', line.manifest ?? '').toBe(weights.size === 1)
      expect(line.storageCheck, line.manifest ?? '').toBe(storageOf(line))
      expect(isNumberOfItsDay(line), line.manifest ?? '').toBe(true)
    }
  })

  test('was handed over under a contract in force', () => {
    const first = new Map<string, string>()
    for (const { values, validFrom } of contracts) {
      const key = values.producer ?? ''
      const from = validFrom ?? ''
      if (from < (first.get(key) ?? '9999')) first.set(key, from)
    }
    for (const { producer, handedOverAt, manifest } of lines) {
      expect((handedOverAt ?? '') >= (first.get(producer ?? '') ?? '9999'), manifest ?? '').toBe(true)
    }
  })
})

test('some weights disagree, some storage was overdue, some waste is still under way', () => {
  const count = (holds: (line: (typeof lines)[number]) => boolean) => lines.filter(holds).length
  expect(count((line) => line.weightCheck === 'disagree')).toBeGreaterThan(0)
  expect(count((line) => line.storageCheck === 'overdue')).toBeGreaterThan(0)
  expect(count((line) => line.receivedAt === null)).toBeGreaterThan(0)
})

test('hazardous waste: weights, numbers and days are in order, some trips disagree, some are not finished', () => {
  const trips = replay(hazardousManifest, true).map(({ values }) => values)
  for (const trip of trips) {
    const days = [trip.handedOverOn, trip.carriedOn, trip.arrivedOn, trip.receivedOn, trip.treatedOn]
    const there = days.filter((on) => typeof on === 'string')
    expect([...there].sort(), trip.manifest ?? '').toEqual(there)
    if (trip.receivedOn !== null) expect(trip.weightCheck).toBe(weightsOf(trip, HAZARDOUS_WEIGHTS))
    expect(trip.crossing !== null, trip.manifest ?? '').toBe(trip.province === 'across')
    expect(isNumberOfItsDay(trip), trip.manifest ?? '').toBe(true)
  }
  expect(trips.filter((trip) => trip.weightCheck === 'disagree')).toHaveLength(2)
  expect(trips.some((trip) => trip.treatedOn === null)).toBe(true)
})
