import assert from 'node:assert/strict'
import { afterAll, beforeAll, describe, test } from 'vitest'
import type { LoadRow, Store } from './contract.ts'
import type { Database } from './database.ts'
import { openStore } from './store.ts'
import { testDatabases } from './testing/databases.ts'
import { plot, value } from './testing/talk.ts'
import { composition, prefecture, steppingClock, VILLAGES } from './testing/toy.ts'

const ROWS = 60_000

/** Plots of one hectare, one for each line of a file. */
function* plots(count: number): Generator<LoadRow> {
  for (let line = 2; line < count + 2; line += 1) {
    yield { line, values: plot('P', String(line), VILLAGES[line % VILLAGES.length] ?? '', '1', '2020-05-01') }
  }
}

for (const kind of await testDatabases()) {
  describe.skipIf(kind.missing !== undefined)(`a large load on ${kind.name} (needs ${kind.needs})`, () => {
    let database: Database
    let store: Store
    beforeAll(async () => {
      await kind.start()
      database = await kind.open('q990100')
      store = await openStore(database, composition, prefecture, steppingClock())
    })
    afterAll(async () => {
      await store?.close()
      await kind.stop()
    })
    const indexes = () =>
      database.snapshot((session) =>
        session.query(
          `SELECT indexname, indexdef FROM pg_indexes WHERE tablename = 'toy_plot' ORDER BY indexname`,
        ),
      )
    const load = { actor: 'tester', reason: 'file', register: 'toy.plot' }

    test('a row that contradicts another is found in an empty register, and nothing stays', async () => {
      const before = await indexes()
      const rows = [
        ...plots(ROWS),
        { line: ROWS + 2, values: plot('P', '7', VILLAGES[0] ?? '', '9', '2020-05-01') },
      ]
      await assert.rejects(store.load({ ...load, id: 'twice', rows }), { code: 'STO-052' })
      assert.equal((await store.records('toy.plot')).records.length, 0)
      assert.deepEqual(await indexes(), before)
    })

    test('every row counts once, and the register has its indexes', async () => {
      const before = await indexes()
      const receipt = await store.load({ ...load, id: 'all', rows: plots(ROWS) })
      assert.equal(receipt.entered, ROWS)
      assert.equal((await value(store, 'toy.plots', '990100', '2020'))?.value, String(ROWS))
      assert.equal((await value(store, 'toy.sand', '990100', '2020'))?.value, '6.00')
      assert.deepEqual(await indexes(), before)
      assert.deepEqual(await store.verify(), [])
    })
  })
}
