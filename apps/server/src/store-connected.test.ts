import { haixi } from '@qaidam/demo-haixi'
import { Fault } from '@qaidam/kernel'
import type { LoadRow, Store } from '@qaidam/storage'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectStore } from './store-connected.ts'
import { openTrial, type Trial } from './testing/trial.ts'

let trial: Trial
let connected: Store
beforeAll(async () => {
  trial = await openTrial()
  const address = await trial.app.listen({ host: '127.0.0.1', port: 0 })
  const holder = { pid: process.pid, started: '', address, secret: 'a-secret-for-tests' }
  connected = connectStore(holder, trial.store.composition, haixi)
}, 240_000)
afterAll(() => trial?.close())

const load = { actor: 'trial', reason: '试验', register: 'trial.household' }

async function* households(count: number, then?: Error): AsyncGenerator<LoadRow> {
  for (let line = 2; line < count + 2; line += 1) {
    const values = { number: `H${line}`, area: '632802100', members: '3' }
    yield { line, values, from: '2020-01-01' as NonNullable<LoadRow['from']> }
  }
  if (then !== undefined) throw then
}

test.each([0, 1, 5_000])(
  'rows that fail after %i are told by their own fault, and nothing stays',
  async (n) => {
    const before = await connected.head()
    const cut = new Fault('EXC-008', 'The file ends within a quoted cell.', 'Fetch the file again.')
    await expect(connected.load({ ...load, id: `cut-${n}`, rows: households(n, cut) })).rejects.toBe(cut)
    expect(await connected.head()).toEqual(before)
  },
)

test('a load is taken after one that failed', async () => {
  const receipt = await connected.load({ ...load, id: 'whole', rows: households(3) })
  expect(receipt).toMatchObject({ repeated: false, entered: 3 })
})
