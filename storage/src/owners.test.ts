import assert from 'node:assert/strict'
import {
  type Change,
  choice,
  compose,
  dayFromNumber,
  dayNumber,
  type PartMethod,
  period,
  rational,
} from '@qaidam/kernel'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { question } from './answers.ts'
import type { Store } from './contract.ts'
import type { Database } from './database.ts'
import { openStore } from './store.ts'
import { testDatabases } from './testing/databases.ts'
import { say } from './testing/talk.ts'
import { aDay, composition, pack, prefecture, station, steppingClock } from './testing/toy.ts'

const RUNS = Number(process.env.QAIDAM_PROPERTY_RUNS ?? 6)

/** A station says of itself in which unit its instrument counts; its readings do not repeat it. */
const withUnit = {
  ...station,
  fields: {
    ...station.fields,
    unit: choice('单位', 'Unit', {
      choices: { one: { zh: '一', en: 'One' }, ten: { zh: '十', en: 'Ten' } },
    }),
  },
}

/** The values of a day, ten times as much where the instrument counts in tens. */
const scaled: PartMethod = {
  id: 'toy.day',
  kind: 'part',
  name: { zh: '日值', en: 'Day' },
  outputs: ['total'],
  evaluate: (rows, _, owner) => {
    const factor = owner?.unit === 'ten' ? 10 : owner?.unit === 'one' ? 1 : 0
    const values = rows.flatMap((row) => (row.value == null ? [] : [rational(row.value)]))
    return {
      total: values
        .reduce((a, b) => a.plus(b), rational(0))
        .times(rational(factor))
        .toString(),
    }
  },
}

const registers = pack.registers.map((each) => (each.id === station.id ? withUnit : each))
const composed = (reads: 'unit' | 'none') =>
  compose({
    packs: [
      {
        ...pack,
        registers,
        parts: (pack.parts ?? []).map((each) =>
          reads === 'none' ? each : { ...each, with: { unit: 'unit' } },
        ),
      },
    ],
    standards: [],
    methods: [...composition.methods.values()].map((method) => (method.kind === 'part' ? scaled : method)),
  })
const reading = composed('unit')

test('a field that the owner lacks is a fault of the composition', () => {
  const parts = (pack.parts ?? []).map((each) => ({ ...each, with: { unit: 'colour' } }))
  assert.throws(
    () =>
      compose({
        packs: [{ ...pack, registers, parts }],
        standards: [],
        methods: [...composition.methods.values()],
      }),
    { code: 'CMP-036' },
  )
})

for (const kind of await testDatabases()) {
  describe.skipIf(kind.missing !== undefined)(
    `owners of pieces on ${kind.name} (needs ${kind.needs})`,
    () => {
      let database: Database
      let store: Store
      const clock = steppingClock()
      beforeAll(async () => {
        await kind.start()
        database = await kind.open('q990100')
        store = await openStore(database, reading, prefecture, clock)
      })
      afterAll(async () => {
        await database?.close()
        await kind.stop()
      })

      const enter = (name: string, unit: string): Change => ({
        kind: 'enter',
        register: 'toy.station',
        from: aDay('2019-01-01'),
        values: { station: name, place: '990101', unit },
      })
      const read = (name: string, day: string, value: string): Change => ({
        kind: 'enter',
        register: 'toy.reading',
        values: { station: name, hour: `${day}T08:00`, value },
      })
      const event = (name: string, on: string, unit: string): Change => ({
        kind: 'event',
        register: 'toy.station',
        key: [name],
        on: aDay(on),
        values: { unit },
      })
      const answered = async (of: Store, day: string, asKnownAt?: string) => {
        const asked = question(of.composition, of.areas, 'toy.mean', '990101', period(day))
        const [answer] = await of.answer(
          [asked],
          asKnownAt === undefined ? {} : { asKnownAt: asKnownAt as never },
        )
        return answer
      }
      const total = async (of: Store, day: string, asKnownAt?: string) =>
        (await answered(of, day, asKnownAt))?.raw ?? null
      const status = async (of: Store, day: string) => (await answered(of, day))?.status

      test('a piece is evaluated with what its owner says on the day, and again when that changes', async () => {
        // The record and what refers to it in one write.
        await store.write({
          id: 'first',
          actor: 'test',
          reason: '同时',
          changes: [enter('S1', 'one'), read('S1', '2020-01-01', '5'), read('S1', '2020-03-01', '7')],
        })
        assert.deepEqual([await total(store, '2020-01-01'), await total(store, '2020-03-01')], ['5', '7'])
        const { recordedAt } = await store.head()
        await say(store, event('S1', '2020-02-01', 'ten'))
        assert.deepEqual([await total(store, '2020-01-01'), await total(store, '2020-03-01')], ['5', '70'])
        assert.equal(await total(store, '2020-03-01', recordedAt ?? ''), '7')
        // What the owner was said to be late changed the day after it, and not the day before.
        assert.deepEqual(
          [await status(store, '2020-01-01'), await status(store, '2020-03-01')],
          ['final', 'revised'],
        )
        await say(store, read('S1', '2020-03-02', '2'))
        assert.equal(await total(store, '2020-03-02'), '20')
        await say(store, {
          kind: 'correct',
          register: 'toy.station',
          key: ['S1'],
          at: aDay('2019-06-01'),
          values: { unit: 'ten' },
        })
        assert.equal(await total(store, '2020-01-01'), '50')
        assert.deepEqual(await store.verify(), [])
      })

      test('a file that corrects owners evaluates their pieces again', async () => {
        await say(store, enter('S2', 'one'))
        await say(store, read('S2', '2020-05-01', '3'))
        await store.load({
          id: 'owners',
          actor: 'test',
          reason: '更正',
          register: 'toy.station',
          correct: true,
          rows: [
            { line: 2, from: aDay('2019-01-01'), values: { station: 'S2', place: '990101', unit: 'ten' } },
          ],
        })
        assert.equal(await total(store, '2020-05-01'), '30')
        assert.deepEqual(await store.verify(), [])
      })

      test('owners and readings written at the same time leave nothing stale', async () => {
        await say(store, enter('S3', 'one'))
        for (let round = 1; round <= 8; round += 1) {
          const day = `2020-06-0${round}`
          await Promise.all([
            say(store, read('S3', day, '1')),
            say(store, {
              kind: 'correct',
              register: 'toy.station',
              key: ['S3'],
              at: aDay('2019-06-01'),
              values: { unit: round % 2 === 0 ? 'one' : 'ten' },
            }),
          ])
        }
        assert.deepEqual(await store.verify(), [])
      })

      test('evaluated anew from the beginning, they are known as they were at each moment', async () => {
        const moments: [string, string, string | null][] = []
        const anyUnit = fc.constantFrom('one', 'ten')
        const anyDay = fc
          .integer({ min: dayNumber(aDay('2021-01-01')), max: dayNumber(aDay('2021-01-09')) })
          .map(dayFromNumber)
        await say(store, enter('S4', 'one'))
        await fc.assert(
          fc.asyncProperty(
            anyDay,
            anyDay,
            anyUnit,
            fc.integer({ min: 1, max: 9 }),
            async (on, day, unit, value) => {
              await store
                .write({
                  id: `r${moments.length}`,
                  actor: 'test',
                  reason: '读数',
                  changes: [{ ...read('S4', day, String(value)), kind: 'enter' } as Change],
                })
                .catch(() => undefined)
              await store
                .write({
                  id: `e${moments.length}`,
                  actor: 'test',
                  reason: '变更',
                  changes: [event('S4', on, unit)],
                })
                .catch(() => undefined)
              const { recordedAt } = await store.head()
              moments.push([day, recordedAt ?? '', await total(store, day)])
            },
          ),
          { numRuns: RUNS },
        )
        assert.deepEqual(await store.verify(), [])
        // Another composition throws the pieces away, and this one makes them again.
        await openStore(database, composed('none'), prefecture, clock)
        const again = await openStore(database, reading, prefecture, clock)
        for (const [day, at, was] of moments) assert.equal(await total(again, day, at), was)
        assert.deepEqual(await again.verify(), [])
      })
    },
  )
}
