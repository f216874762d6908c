import {
  enforcementUnit,
  hazardousManifest,
  isNumberOfItsDay,
  tripProcedure,
  wasteContract,
  wasteManifest,
  wasteProducer,
  wasteTrip,
} from '@qaidam/ecology'
import { day, dayNumber, type PartRow, period, type Register, rational, type Values } from '@qaidam/kernel'
import { manifestCount, manifestDay } from '@qaidam/standards'
import { describe, expect, test } from 'vitest'
import { replay } from '../replay.ts'
import { expectApart, rehearse, stagesOf } from '../testing/rehearsed.ts'

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

  test('has a number of its day', () => {
    for (const line of lines) expect(isNumberOfItsDay(line), line.manifest ?? '').toBe(true)
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

/** Units' days of hand-over, evaluated as a storage does. */
function piecesOf(rows: readonly Values[], by: string, on: string): readonly PartRow[] {
  const groups = new Map<string, Values[]>()
  for (const row of rows) {
    const key = `${row[by]} ${row[on]?.slice(0, 10)}`
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups].map(([key, of]) => {
    const [unit = '', text = ''] = key.split(' ')
    return { by: unit, day: day(text), values: manifestDay.evaluate(of, day(text)) }
  })
}

/** A unit stands on its register on every day of its own: else the day would belong nowhere. */
function expectPlaced(pieces: readonly PartRow[], register: Register, key: string): void {
  const from = new Map(replay(register, true).map(({ values, validFrom }) => [values[key], validFrom ?? '']))
  for (const { by, day: on } of pieces) expect((from.get(by) ?? '9999') <= on, `${by} on ${on}`).toBe(true)
}

const hours = (time: string | null | undefined) =>
  dayNumber(day((time ?? '').slice(0, 10))) * 24 + Number((time ?? '').slice(11, 13))

describe('what is found of medical waste in the first half of 2020', () => {
  const asked = period('2020H1')
  const inside = lines.filter(({ handedOverAt }) => (handedOverAt ?? '').slice(0, 7) <= '2020-06')
  const half = inside.filter(({ handedOverAt }) => (handedOverAt ?? '') >= '2020')
  const pieces = piecesOf(half, 'producer', 'handedOverAt')
  const count = (counts: string) => Number(manifestCount.evaluate(pieces, asked, { counts }).raw)
  const manifestsWhere = (holds: (line: Values) => boolean) =>
    new Set(half.filter(holds).map(({ manifest }) => manifest)).size

  test('each day belongs to a producer on the register', () => {
    expectPlaced(pieces, wasteProducer, 'producer')
  })

  test('manifests, once each, though many have two lines', () => {
    expect(count('manifests')).toBe(manifestsWhere(() => true))
    expect(count('lines')).toBe(half.length)
    expect(half.length).toBeGreaterThan(count('manifests'))
  })

  test('those whose weights disagree', () => {
    const steps = ['handedOverKg', 'collectedKg', 'transportedKg', 'receivedKg', 'disposedKg']
    const disagreeing = manifestsWhere((line) => {
      const weights = steps.filter((step) => line[step] !== null).map((step) => hundredths(line[step]))
      return Math.max(...weights) !== Math.min(...weights)
    })
    expect(disagreeing).toBeGreaterThan(0)
    expect(count('disagreeing')).toBe(disagreeing)
  })

  test('those stored for more than 48 hours; some stood exactly 48', () => {
    const waited = (line: Values) => hours(line.handedOverAt) - hours(line.storedSince)
    expect(manifestsWhere((line) => waited(line) === 48)).toBeGreaterThan(0)
    const overdue = manifestsWhere((line) => waited(line) > 48)
    expect(overdue).toBeGreaterThan(0)
    expect(count('overdue')).toBe(overdue)
  })
})

test('some waste is still under way', () => {
  expect(lines.some((line) => line.receivedAt === null)).toBe(true)
})

test('hazardous waste: numbers and days are in order, two trips disagree, some are not finished', () => {
  const trips = replay(hazardousManifest, true).map(({ values }) => values)
  for (const trip of trips) {
    const days = [trip.handedOverOn, trip.carriedOn, trip.arrivedOn, trip.receivedOn, trip.treatedOn]
    const there = days.filter((on) => typeof on === 'string')
    expect([...there].sort(), trip.manifest ?? '').toEqual(there)
    expect(trip.crossing !== null, trip.manifest ?? '').toBe(trip.province === 'across')
    expect(isNumberOfItsDay(trip), trip.manifest ?? '').toBe(true)
  }
  const pieces = piecesOf(trips, 'consignor', 'handedOverOn')
  expectPlaced(pieces, enforcementUnit, 'unit')
  const found = manifestCount.evaluate(pieces, period('2019-01/2020-12'), { counts: 'disagreeing' })
  expect(found.raw).toEqual(rational(2))
  expect(trips.some((trip) => trip.treatedOn === null)).toBe(true)
})

describe('manifests that are followed', () => {
  const rehearsed = rehearse(tripProcedure, wasteTrip, '2020-12-31T18:00')
  const linesOf = (record: string) => lines.filter(({ manifest }) => manifest === record)
  const handedOver = rehearsed.versions('move').filter(({ values }) => values.move === 'hand-over')

  const sent = rehearsed.records.filter((record) => rehearsed.situation(record).stage !== 'stored')

  test('are some dozens of recent ones, with lines as soon as they are weighed', () => {
    expect(rehearsed.records.length).toBeGreaterThan(60)
    expect(rehearsed.records.length).toBeLessThan(160)
    for (const record of rehearsed.records)
      expect(linesOf(record).length > 0, record).toBe(sent.includes(record))
  })

  test('are late in store exactly where their lines say more than 48 hours', () => {
    for (const { values } of handedOver) {
      const [line] = linesOf(values.record ?? '')
      const late = hours(line?.handedOverAt) - hours(line?.storedSince) > 48
      expect(values.inTime, values.record ?? '').toBe(String(!late))
    }
    expect(handedOver.filter(({ values }) => values.inTime === 'false').length).toBeGreaterThan(1)
  })

  test('weigh what their lines weigh, and go back exactly where the weights disagree', () => {
    for (const record of sent) {
      const made = rehearsed.situation(record).moves
      const sum = (field: string) =>
        linesOf(record).reduce((total, line) => total + hundredths(line[field]), 0)
      expect(hundredths(made.find(({ move }) => move === 'hand-over')?.handedOver), record).toBe(
        sum('handedOverKg'),
      )
      const sentBack = made.some(({ move }) => move === 'dispute')
      const arrived = made.some(({ move }) => move === 'arrive')
      expect(sentBack, record).toBe(arrived && sum('transportedKg') !== sum('receivedKg'))
    }
  })

  test('are received by others than those who sent them, and some are not finished', () => {
    expect(rehearsed.versions('move').some(({ values }) => values.move === 'explain')).toBe(true)
    expectApart(rehearsed, ['hand-over', 'collect', 'arrive'], ['confirm', 'dispute'])
    const stages = stagesOf(rehearsed)
    expect(stages.finished ?? 0).toBeGreaterThan(40)
    expect(rehearsed.records.length - (stages.finished ?? 0)).toBeGreaterThan(0)
  })
})
