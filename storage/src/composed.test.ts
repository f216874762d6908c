import assert from 'node:assert/strict'
import { compose, type Instant, period, text } from '@qaidam/kernel'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { question } from './answers.ts'
import type { Database } from './database.ts'
import { openStore } from './store.ts'
import { testDatabases } from './testing/databases.ts'
import { say } from './testing/talk.ts'
import { aDay, composition, household, pack, prefecture, steppingClock } from './testing/toy.ts'

const [, ...others] = pack.registers
const registers = [
  { ...household, fields: { ...household.fields, phone: text('电话', 'Phone', { optional: true }) } },
  ...others,
]
const withPhone = compose({
  packs: [{ ...pack, registers }],
  standards: [],
  methods: [...composition.methods.values()],
})

/** The composition with its part method under another id: all parts have to be evaluated anew. */
function withMethodNamed(id: string) {
  const methods = [...composition.methods.values()].map((method) =>
    method.kind === 'part' ? { ...method, id } : { ...method, reads: id },
  )
  const parts = (pack.parts ?? []).map((each) => ({ ...each, method: id }))
  return compose({ packs: [{ ...pack, parts, registers }], standards: [], methods })
}

for (const kind of await testDatabases()) {
  describe.skipIf(kind.missing !== undefined)(`compositions on ${kind.name} (needs ${kind.needs})`, () => {
    let database: Database
    const clock = steppingClock()
    const open = (as = composition) => openStore(database, as, prefecture, clock)
    beforeAll(async () => {
      await kind.start()
      database = await kind.open('q990100')
    })
    afterAll(async () => {
      await database?.close()
      await kind.stop()
    })

    test('a store whose tables another has composed otherwise refuses to read and to write', async () => {
      const before = await open()
      const after = await open(withPhone)
      const asked = [question(composition, before.areas, 'toy.plots', '990100', period('2020'))]
      await assert.rejects(before.answer(asked), { code: 'STO-014' })
      await assert.rejects(say(before, { kind: 'withdraw', register: 'toy.plot', key: ['P', '1'] }), {
        code: 'STO-014',
      })
      assert.deepEqual(await after.verify(), [])
    })

    test('parts that are evaluated anew know at each moment what was known then', async () => {
      const store = await open(withPhone)
      const station = { kind: 'enter', register: 'toy.station', from: aDay('2019-01-01') } as const
      await say(store, { ...station, values: { station: 'S1', place: '990101' } })
      for (const [hour, value] of [
        ['2020-01-01T00:00', '1'],
        ['2020-01-01T01:00', '2'],
      ] as const) {
        await say(store, { kind: 'enter', register: 'toy.reading', values: { station: 'S1', hour, value } })
      }
      const { recordedAt } = await store.head()
      const key = ['S1', '2020-01-01T01:00']
      await say(store, { kind: 'correct', register: 'toy.reading', key, values: { value: '5' } })
      const asked = (as: typeof composition) => [
        question(as, store.areas, 'toy.mean', '990101', period('2020')),
      ]
      const known = { asKnownAt: recordedAt ?? ('' as Instant) }
      assert.equal((await store.answer(asked(withPhone), known))[0]?.value, '3.0')
      const renamed = withMethodNamed('toy.day-again')
      const anew = await open(renamed)
      assert.equal((await anew.answer(asked(renamed), known))[0]?.value, '3.0')
      assert.equal((await anew.answer(asked(renamed)))[0]?.value, '6.0')
      assert.equal((await anew.answer(asked(renamed)))[0]?.status, 'revised')
      assert.deepEqual(await anew.verify(), [])
    })
  })
}
