import assert from 'node:assert/strict'
import { type Change, keyText, period, rational, sum, undoOf } from '@qaidam/kernel'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { question } from './answers.ts'
import type { RecordEffects, Store, TallyEffect } from './contract.ts'
import type { Database } from './database.ts'
import { openStore, schemaOf } from './store.ts'
import { testDatabases } from './testing/databases.ts'
import { family, plot, say } from './testing/talk.ts'
import { aDay, composition, prefecture, steppingClock, VILLAGES } from './testing/toy.ts'

const [V1 = '', , V3 = ''] = VILLAGES
const LAST = '2030-12-31'

for (const kind of await testDatabases()) {
  describe.skipIf(kind.missing !== undefined)(`effects on ${kind.name} (needs ${kind.needs})`, () => {
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

    /** A tally of the whole prefecture as known after an entry; its raw parts are not rounded. */
    async function raw(figure: string, seq: number) {
      const asked = question(composition, store.areas, figure, '990100', period(`2019-01-01/${LAST}`))
      const [answer] = await store.answer([asked], { seq })
      return rational(answer?.parts.sum ?? answer?.parts.count ?? '0')
    }

    async function deltasAre(register: string, key: readonly string[], seqs: readonly number[]) {
      const { tallies }: RecordEffects = await store.effects(register, key)
      for (const figure of composition.figures.values()) {
        if (figure.kind !== 'tally' || figure.register !== register || figure.id === 'toy.projects') continue
        for (const seq of seqs.slice(1)) {
          const own: readonly TallyEffect[] = tallies.filter(
            (each) => each.figure === figure.id && each.seq === seq,
          )
          const added = sum(own.map(({ delta }) => rational(delta)))
          const moved = (await raw(figure.id, seq)).minus(await raw(figure.id, seq - 1))
          assert.equal(added.toString(), moved.toString(), `${figure.id} at ${seq}`)
        }
      }
    }

    test('[E1] what entries did through a record is by how much the figure moved at each of them', async () => {
      const record = { register: 'toy.household', key: ['H1'] }
      const seqs: number[] = []
      const changes: readonly Change[] = [
        { kind: 'enter', register: 'toy.household', from: aDay('2019-01-01'), values: family('H0', V1, '9') },
        { kind: 'enter', register: 'toy.household', from: aDay('2019-01-01'), values: family('H1', V1, '4') },
        { kind: 'event', ...record, on: aDay('2020-03-01'), values: { village: V3, members: '5' } },
        { kind: 'correct', ...record, at: aDay('2020-03-01'), values: { kind: 'farmer' } },
        { kind: 'correct', ...record, at: aDay('2020-03-01'), values: { note: '备注' } },
        { kind: 'end', ...record, on: aDay('2021-01-01') },
      ]
      for (const change of changes) seqs.push((await say(store, change)).seq)
      await deltasAre('toy.household', record.key, seqs)
      const { tallies } = await store.effects('toy.household', record.key)
      const moved = tallies.filter(({ seq, figure }) => seq === seqs[2] && figure === 'toy.people')
      assert.deepEqual(
        moved.map(({ area, day, delta }) => [area, day, delta]),
        [
          [V1, '2020-03-01', '-4'],
          [V3, '2020-03-01', '5'],
        ],
      )
      assert.deepEqual(
        tallies.filter(({ seq }) => seq === seqs[4]),
        [],
      )
    })

    test('[E2] a fact moves its figures, and undoing the entry moves them back', async () => {
      const key = ['P1', 'a']
      const correct = { kind: 'correct', register: 'toy.plot', key } as const
      const entered = await say(store, {
        kind: 'enter',
        register: 'toy.plot',
        values: plot('P1', 'a', V1, '120.50', '2020-05-06'),
      })
      const corrected = await say(store, {
        ...correct,
        values: { hectares: '20.25', acceptedOn: '2020-06-01' },
      })
      const versions = await store.history('toy.plot', key)
      const changes = undoOf(
        composition.registers.get('toy.plot') ?? assert.fail(),
        key,
        versions,
        corrected.seq,
      )
      const back = await store.write({ id: 'undo', actor: 'tester', reason: '撤销', changes })
      await deltasAre('toy.plot', key, [entered.seq - 1, entered.seq, corrected.seq, back.seq])
      assert.equal(
        (await raw('toy.sand', back.seq)).toString(),
        (await raw('toy.sand', entered.seq)).toString(),
      )
    })

    test('[E3] an hour tells what the day was evaluated to before and after', async () => {
      await say(store, {
        kind: 'enter',
        register: 'toy.station',
        from: aDay('2019-01-01'),
        values: { station: 'S1', place: '990101' },
      })
      const hour = (at: string, value: string): Change => ({
        kind: 'enter',
        register: 'toy.reading',
        values: { station: 'S1', hour: at, value },
      })
      await say(store, hour('2020-06-01T00:00', '10'))
      const second = await say(store, hour('2020-06-01T01:00', '12.5'))
      const key = ['S1', '2020-06-01T01:00']
      const third = await say(store, {
        kind: 'correct',
        register: 'toy.reading',
        key,
        values: { value: '13' },
      })
      const { pieces } = await store.effects('toy.reading', key)
      const day = { parts: 'toy.day', by: 'S1', day: '2020-06-01' }
      assert.deepEqual(pieces, [
        { seq: second.seq, ...day, before: { total: null }, after: { total: '22.5' } },
        { seq: third.seq, ...day, before: { total: '22.5' }, after: { total: '23' } },
      ])
      assert.equal(keyText(key), 'S1~2020-06-01T01:00')
    })
  })
}
