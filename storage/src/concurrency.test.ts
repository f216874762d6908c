import assert from 'node:assert/strict'
import { addDays, type Change, type Day, Fault, period, rational, sum } from '@qaidam/kernel'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { question } from './answers.ts'
import type { Store } from './contract.ts'
import { openStore } from './store.ts'
import { testDatabases } from './testing/databases.ts'
import { composition, prefecture, steppingClock, VILLAGES } from './testing/toy.ts'

const WRITERS = 8
const WRITES_EACH = 30
const FIRST = '2020-01-01' as Day

const anyVillage = fc.constantFrom(...VILLAGES)
const anyNumber = fc.integer({ min: 1, max: 5 }).map(String)
const anyDay = fc.integer({ min: 0, max: 700 }).map((days) => addDays(FIRST, days))
const anyHour = fc.integer({ min: 0, max: 9 }).map((hour) => `2020-01-01T0${hour}:00`)
const anyHectares = fc.integer({ min: 1, max: 999 }).map((n) => rational(n).over(rational(10)).toString())

/** Few records and many writers: nearly every write meets another. */
const anyChange: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(anyNumber, anyVillage, anyHectares, anyDay).map(
    ([plot, place, hectares, acceptedOn]): Change => ({
      kind: 'enter',
      register: 'toy.plot',
      values: { project: 'P', plot, place, measure: 'sand', hectares, acceptedOn },
    }),
  ),
  fc.tuple(anyNumber, anyVillage, anyHectares).map(
    ([plot, place, hectares]): Change => ({
      kind: 'correct',
      register: 'toy.plot',
      key: ['P', plot],
      values: { place, hectares },
    }),
  ),
  anyNumber.map((plot): Change => ({ kind: 'withdraw', register: 'toy.plot', key: ['P', plot] })),
  fc.tuple(anyNumber, anyVillage, anyDay).map(
    ([number, village, on]): Change => ({
      kind: 'event',
      register: 'toy.household',
      key: [number],
      on,
      values: { village },
    }),
  ),
  fc.tuple(anyNumber, anyVillage).map(
    ([number, village]): Change => ({
      kind: 'enter',
      register: 'toy.household',
      from: FIRST,
      values: { number, village, members: '3', kind: 'herder' },
    }),
  ),
  anyNumber.map((number): Change => ({ kind: 'withdraw', register: 'toy.household', key: [number] })),
  fc.tuple(anyHour, anyNumber).map(
    ([hour, value]): Change => ({
      kind: 'enter',
      register: 'toy.reading',
      values: { station: 'S1', hour, value },
    }),
  ),
  fc.tuple(anyHour, anyNumber).map(
    ([hour, value]): Change => ({
      kind: 'correct',
      register: 'toy.reading',
      key: ['S1', hour],
      values: { value },
    }),
  ),
)

for (const kind of await testDatabases()) {
  describe.skipIf(kind.missing !== undefined)(`writers at once on ${kind.name} (needs ${kind.needs})`, () => {
    let store: Store
    beforeAll(async () => {
      await kind.start()
      store = await openStore(await kind.open('q990100'), composition, prefecture, steppingClock())
      await store.write({
        id: 'station',
        actor: 'tester',
        reason: 'test',
        changes: [
          { kind: 'enter', register: 'toy.station', from: FIRST, values: { station: 'S1', place: '990101' } },
        ],
      })
    })
    afterAll(async () => {
      await store?.close()
      await kind.stop()
    })

    test('[L3] many writers on few records lose nothing and count nothing twice', async () => {
      const changes = fc.sample(anyChange, { numRuns: WRITERS * WRITES_EACH, seed: 8 })
      let kept = 0
      let folding = true
      const folds = (async () => {
        while (folding) await store.fold()
      })()
      const writer = async (number: number) => {
        for (let index = 0; index < WRITES_EACH; index += 1) {
          const change = changes[number * WRITES_EACH + index]
          if (change === undefined) continue
          const write = { id: `${number}-${index}`, actor: 'tester', reason: 'test', changes: [change] }
          try {
            const receipt = await store.write(write)
            kept += 1
            // A retry of what was kept is the same entry, whoever sends it.
            assert.equal((await store.write(write)).seq, receipt.seq)
          } catch (error) {
            if (!(error instanceof Fault) || !error.code.startsWith('CHG-')) throw error
          }
        }
      }
      await Promise.all(Array.from({ length: WRITERS }, (_, number) => writer(number)))
      folding = false
      await folds
      assert.ok(kept > WRITES_EACH, `only ${kept} writes were possible`)
      assert.equal((await store.head()).seq, kept + 1)
      assert.deepEqual(await store.verify(), [])
      const { records } = await store.records('toy.plot', { limit: 1000 })
      const [answer] = await store.answer([
        question(composition, store.areas, 'toy.sand', '990100', period('2020/2022')),
      ])
      assert.equal(
        answer?.parts.sum,
        sum(records.map(({ values }) => rational(values.hectares ?? '0'))).toString(),
      )
    }, 180_000)
  })
}
