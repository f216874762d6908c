import assert from 'node:assert/strict'
import { afterAll, beforeAll, describe, test } from 'vitest'
import type { Store } from './contract.ts'
import type { Database } from './database.ts'
import { openStore, schemaOf } from './store.ts'
import { testDatabases } from './testing/databases.ts'
import { family, plot, say } from './testing/talk.ts'
import { aDay, composition, prefecture, steppingClock, VILLAGES } from './testing/toy.ts'

const [V1 = '', V2 = ''] = VILLAGES
for (const kind of await testDatabases()) {
  describe.skipIf(kind.missing !== undefined)(`standing on ${kind.name} (needs ${kind.needs})`, () => {
    let database: Database
    let store: Store
    beforeAll(async () => {
      await kind.start()
      database = await kind.open(schemaOf(prefecture))
      store = await openStore(database, composition, prefecture, steppingClock())
    })
    afterAll(async () => {
      await store?.close()
      await kind.stop()
    })
    const standing = async (register: string, known = {}) => {
      const [only] = await store.standing([register], known)
      return [only?.records, only?.lastSeq]
    }

    test('counts records once however many versions they have, and names the last entry, now and then', async () => {
      assert.deepEqual(await standing('toy.plot'), [0, null])
      const enter = (name: string) =>
        say(store, { kind: 'enter', register: 'toy.plot', values: plot('P', name, V2, '1', '2020-05-06') })
      const first = await enter('a')
      const second = await enter('b')
      const values = family('H1', V1, '4')
      await say(store, { kind: 'enter', register: 'toy.household', from: aDay('2019-01-01'), values })
      const of = { register: 'toy.household', key: ['H1'] } as const
      const moved = await say(store, {
        kind: 'event',
        ...of,
        on: aDay('2020-03-01'),
        values: { village: V2 },
      })
      assert.deepEqual(await standing('toy.plot'), [2, second.seq])
      assert.deepEqual(await standing('toy.household'), [1, moved.seq])

      const gone = await say(store, { kind: 'withdraw', register: 'toy.plot', key: ['P', 'a'] })
      assert.deepEqual(await standing('toy.plot'), [1, gone.seq])
      assert.deepEqual(await standing('toy.plot', { asKnownAt: second.recordedAt }), [2, second.seq])
      assert.deepEqual(await standing('toy.plot', { asKnownAt: first.recordedAt }), [1, first.seq])
      assert.deepEqual(await standing('toy.household', { asKnownAt: second.recordedAt }), [0, null])
    })
  })
}
