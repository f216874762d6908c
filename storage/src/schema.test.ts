import assert from 'node:assert/strict'
import { compose, type Faults, type Figure, type Pack, period, type Register, text } from '@qaidam/kernel'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { question } from './answers.ts'
import type { Database } from './database.ts'
import { openStore } from './store.ts'
import { testDatabases } from './testing/databases.ts'
import { composition, pack, prefecture, steppingClock, VILLAGES } from './testing/toy.ts'

/** The toy composition with one register or the figures changed. */
function changed(
  register: string,
  change: (register: Register) => Register,
  figures: readonly Figure[] = pack.figures,
) {
  const registers = pack.registers.map((each) => (each.id === register ? change(each) : each))
  const other: Pack = { ...pack, registers, figures }
  return compose({ packs: [other], standards: [], methods: [...composition.methods.values()] })
}

for (const kind of await testDatabases()) {
  describe.skipIf(kind.missing !== undefined)(`schema on ${kind.name} (needs ${kind.needs})`, () => {
    let database: Database
    const open = (as = composition) => openStore(database, as, prefecture, steppingClock())
    beforeAll(async () => {
      await kind.start()
      database = await kind.open('q990100')
      const store = await open()
      const values = (plot: string, measure: string, hectares: string) => ({
        project: 'P',
        plot,
        place: VILLAGES[0] ?? '',
        measure,
        hectares,
        acceptedOn: '2020-05-01',
      })
      await store.write({
        id: 'plots',
        actor: 'tester',
        reason: 'test',
        changes: [
          { kind: 'enter', register: 'toy.plot', values: values('1', 'sand', '1.5') },
          { kind: 'enter', register: 'toy.plot', values: values('2', 'grass', '2.5') },
        ],
      })
      await store.fold()
    })
    afterAll(async () => {
      await database?.close()
      await kind.stop()
    })

    test('opening again changes nothing', async () => {
      assert.deepEqual(await (await open()).verify(), [])
    })

    test('a new optional field is added, and old rows lack it', async () => {
      const more = changed('toy.plot', (register) => ({
        ...register,
        fields: { ...register.fields, species: text('树种', 'Species', { optional: true }) },
      }))
      const store = await open(more)
      assert.equal((await store.records('toy.plot')).records[0]?.values.species, null)
      const change = {
        kind: 'correct',
        register: 'toy.plot',
        key: ['P', '1'],
        values: { species: '梭梭' },
      } as const
      await store.write({ id: 'species', actor: 'tester', reason: 'test', changes: [change] })
      assert.equal((await store.records('toy.plot')).records[0]?.values.species, '梭梭')
      assert.deepEqual(await store.verify(), [])
    })

    test('a figure defined later, or otherwise, is right for rows that were there before', async () => {
      const figures = pack.figures.map((figure) =>
        figure.id === 'toy.sand' && figure.kind === 'tally'
          ? { ...figure, where: [{ field: 'measure', in: ['grass'] }] }
          : figure,
      )
      const more = changed(
        'toy.plot',
        (register) => ({
          ...register,
          fields: { ...register.fields, species: text('树种', 'Species', { optional: true }) },
        }),
        figures,
      )
      const store = await open(more)
      const [answer] = await store.answer([question(more, store.areas, 'toy.sand', '990100', period('2020'))])
      assert.equal(answer?.parts.sum, '2.5')
      assert.deepEqual(await store.verify(), [])
    })

    test('what would lose or reinterpret data is refused, all of it at once, and nothing is changed', async () => {
      const { household: _, ...fields } = pack.registers.find((each) => each.id === 'toy.plot')?.fields ?? {}
      const worse = changed(
        'toy.plot',
        (register) => ({
          ...register,
          key: ['plot', 'project'],
          fields: { ...fields, hectares: text('面积', 'Area'), needed: text('必填', 'Needed') },
        }),
        pack.figures.filter(({ id }) => id !== 'toy.sand'),
      )
      await assert.rejects(open(worse), (error: Faults) => {
        assert.deepEqual(
          error.all.map(({ code }) => code),
          Array(5).fill('STO-022'),
        )
        const said = error.all.map(({ message }) => message).join('\n')
        for (const part of ['key of toy.plot', 'field household', 'hectares', 'species', 'needed']) {
          assert.ok(said.includes(part), `${part} is not named in ${said}`)
        }
        return true
      })
    })
  })
}
