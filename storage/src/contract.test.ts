import assert from 'node:assert/strict'
import { type AreaCode, type Instant, period, type RecordKey } from '@qaidam/kernel'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { question } from './answers.ts'
import type { LoadRow, Store } from './contract.ts'
import type { Database } from './database.ts'
import { RowFaults } from './row-faults.ts'
import { openStore, schemaOf } from './store.ts'
import { testDatabases } from './testing/databases.ts'
import { family, plot, say, value } from './testing/talk.ts'
import { aDay, composition, prefecture, steppingClock, VILLAGES } from './testing/toy.ts'

const [V1 = '', V2 = '', V3 = '', , V5 = ''] = VILLAGES
for (const kind of await testDatabases()) {
  describe.skipIf(kind.missing !== undefined)(`storage on ${kind.name} (needs ${kind.needs})`, () => {
    let database: Database
    let store: Store
    const clock = steppingClock()
    beforeAll(async () => {
      await kind.start()
      database = await kind.open(schemaOf(prefecture))
      store = await openStore(database, composition, prefecture, clock)
    })
    afterAll(async () => {
      await store?.close()
      await kind.stop()
    })

    test('[S1] a stock is right for any past day, and a household that moves is an event', async () => {
      await say(store, {
        kind: 'enter',
        register: 'toy.household',
        from: aDay('2019-01-01'),
        values: family('H1', V1, '4'),
      })
      await say(store, {
        kind: 'enter',
        register: 'toy.household',
        from: aDay('2019-06-01'),
        values: family('H2', V1, '3', 'farmer'),
      })
      await say(store, {
        kind: 'event',
        register: 'toy.household',
        key: ['H1'],
        on: aDay('2020-03-01'),
        values: { village: V5 },
      })
      assert.equal((await value(store, 'toy.households', V1, '2020-02-29'))?.value, '2')
      assert.equal((await value(store, 'toy.households', V1, '2020-03-01'))?.value, '1')
      assert.equal((await value(store, 'toy.households', V5, '2020'))?.value, '1')
      assert.equal((await value(store, 'toy.people', '990100', '2020'))?.value, '7')
      assert.equal((await value(store, 'toy.herder-share', '9901', '2020'))?.value, '57.1')
      assert.equal((await value(store, 'toy.households', '990100', '2018'))?.value, '0')
    })

    test('[S2] a correction changes the period it belongs to, and what was known before stays known', async () => {
      await say(store, {
        kind: 'enter',
        register: 'toy.plot',
        values: plot('P1', 'a', V2, '120.5', '2019-05-06'),
      })
      const { recordedAt } = await say(store, {
        kind: 'enter',
        register: 'toy.plot',
        values: plot('P1', 'b', V2, '79.5', '2020-05-06'),
      })
      assert.equal((await value(store, 'toy.sand', '990101', '2019/2020'))?.raw, '0.02')
      await say(store, {
        kind: 'correct',
        register: 'toy.plot',
        key: ['P1', 'a'],
        values: { hectares: '20.5' },
      })
      const now = await value(store, 'toy.sand', '990101', '2019/2020')
      assert.equal(now?.raw, '0.01')
      assert.equal(now?.status, 'revised')
      const then = await value(store, 'toy.sand', '990101', '2019/2020', recordedAt)
      assert.equal(then?.raw, '0.02')
      assert.equal(then?.status, 'final')
      assert.equal((await value(store, 'toy.projects', '990101', '2019/2020'))?.value, '1')
    })

    test('[S3] rows add up to the figure, now and as known before', async () => {
      const asked = question(composition, store.areas, 'toy.sand', '990101', period('2019/2020'))
      const { rows, total } = await store.rows(asked)
      assert.deepEqual(
        rows.map((row) => [row.record, row.contribution]),
        [
          ['P1~a', '20.5'],
          ['P1~b', '79.5'],
        ],
      )
      assert.equal(total, 2)
      const first = await store.rows(asked, { limit: 1 })
      assert.ok(first.next)
      const second = await store.rows(asked, { limit: 1, cursor: first.next })
      assert.deepEqual([...first.rows, ...second.rows], rows)
    })

    test('[S4] the same id writes once', async () => {
      const change = {
        kind: 'enter',
        register: 'toy.plot',
        values: plot('P2', 'a', V3, '1', '2020-01-01'),
      } as const
      const first = await say(store, change, 'same')
      const again = await say(store, change, 'same')
      assert.deepEqual(again, { ...first, repeated: true })
      assert.equal((await value(store, 'toy.plots', V3, '2020'))?.value, '1')
    })

    test('[S5] a refused write leaves nothing behind', async () => {
      const before = await store.head()
      const changes = [
        { kind: 'enter', register: 'toy.plot', values: plot('P9', 'a', V3, '5', '2020-01-01') },
        { kind: 'enter', register: 'toy.plot', values: plot('P2', 'a', V3, '1', '2020-01-01') },
      ] as const
      await assert.rejects(store.write({ id: 'refused', actor: 'tester', reason: 'test', changes }), {
        code: 'CHG-001',
      })
      await assert.rejects(
        say(store, {
          kind: 'enter',
          register: 'toy.plot',
          values: plot('P8', 'a', '990101999', '-3', '2020-06-31'),
        }),
        (error: { all?: { code: string }[] }) => error.all?.length === 3,
      )
      assert.deepEqual(await store.head(), before)
      assert.equal((await value(store, 'toy.plots', V3, '2020'))?.value, '1')
    })

    test('[S6] a reference holds its record, and a record that is referred to stays', async () => {
      await assert.rejects(
        say(store, {
          kind: 'enter',
          register: 'toy.reading',
          values: { station: 'S1', hour: '2020-01-01T00:00', value: '1' },
        }),
        { code: 'STO-042' },
      )
      await say(store, {
        kind: 'enter',
        register: 'toy.station',
        from: aDay('2019-01-01'),
        values: { station: 'S1', place: '990101' },
      })
      await say(store, {
        kind: 'enter',
        register: 'toy.reading',
        values: { station: 'S1', hour: '2020-01-01T00:00', value: '1.5' },
      })
      await assert.rejects(say(store, { kind: 'withdraw', register: 'toy.station', key: ['S1'] }), {
        code: 'STO-043',
      })
    })

    test('[S7] a day is evaluated within the write that touches it', async () => {
      assert.equal((await value(store, 'toy.mean', '990101', '2020'))?.status, 'missing')
      const { recordedAt } = await say(store, {
        kind: 'enter',
        register: 'toy.reading',
        values: { station: 'S1', hour: '2020-01-01T01:00', value: '2.5' },
      })
      assert.equal((await value(store, 'toy.mean', '990101', '2020'))?.value, '4.0')
      await say(store, {
        kind: 'correct',
        register: 'toy.reading',
        key: ['S1', '2020-01-01T01:00'],
        values: { value: '3.5' },
      })
      assert.equal((await value(store, 'toy.mean', '990101', '2020'))?.value, '5.0')
      assert.equal((await value(store, 'toy.mean', '990101', '2020', recordedAt))?.value, '4.0')
      assert.equal((await value(store, 'toy.mean', '990102', '2020'))?.value, null)
      const pieces = await store.pieces('toy.day', 'S1', aDay('2020-01-01'))
      assert.deepEqual(
        pieces.map(({ values }) => values.value),
        ['1.5', '3.5'],
      )
      await say(store, {
        kind: 'event',
        register: 'toy.station',
        key: ['S1'],
        on: aDay('2020-01-02'),
        values: { place: '990102' },
      })
      assert.equal((await value(store, 'toy.mean', '990101', '2020'))?.value, '5.0')
    })

    test('[S8] a file is taken once, row by row the same or refused, and corrected on request', async () => {
      const rows: LoadRow[] = [1, 2, 3].map((index) => ({
        line: index + 1,
        values: plot('F', `${index}`, V2, `${index}`, '2021-01-01'),
      }))
      const load = { actor: 'tester', reason: 'file', register: 'toy.plot' }
      const dry = await store.load({ ...load, id: 'file-0', rows, dryRun: true })
      assert.deepEqual([dry.seq, dry.entered], [null, 3])
      assert.equal((await value(store, 'toy.plots', V2, '2021'))?.value, '0')
      const first = await store.load({ ...load, id: 'file-1', rows })
      assert.equal(first.entered, 3)
      assert.equal((await store.load({ ...load, id: 'file-1', rows })).repeated, true)
      const changed = rows.map((row) =>
        row.line === 3 ? { ...row, values: { ...row.values, hectares: '20' } } : row,
      )
      await assert.rejects(store.load({ ...load, id: 'file-2', rows: changed }), (error) => {
        assert.ok(error instanceof RowFaults)
        assert.deepEqual(
          error.rows.map(({ line, field, fault }) => [line, field, fault.code]),
          [[3, 'hectares', 'STO-051']],
        )
        return true
      })
      assert.equal((await value(store, 'toy.sand', V2, '2021'))?.parts.sum, '6')
      const corrected = await store.load({ ...load, id: 'file-2', rows: changed, correct: true })
      assert.deepEqual([corrected.entered, corrected.corrected, corrected.unchanged], [0, 1, 2])
      assert.equal((await value(store, 'toy.sand', V2, '2021'))?.parts.sum, '24')
      const twice = [
        ...rows,
        { line: 9, values: { ...plot('G', '1', V2, '1', null) } },
        { line: 10, values: plot('G', '1', V2, '2', null) },
      ]
      await assert.rejects(store.load({ ...load, id: 'file-3', rows: twice, correct: true }), {
        code: 'STO-052',
      })
    })

    test('[S9] a load of states enters them from their day and evaluates what readings bring', async () => {
      const rows = [10, 11, 12].map((n) => ({
        line: n,
        values: family(`L${n}`, V3, '2'),
        from: aDay('2022-01-01'),
      }))
      await store.load({ id: 'states', actor: 'tester', reason: 'file', register: 'toy.household', rows })
      assert.equal((await value(store, 'toy.people', V3, '2022'))?.value, '6')
      assert.equal((await value(store, 'toy.people', V3, '2021'))?.value, '0')
      const hours = [0, 1, 2].map((n) => ({
        line: n + 2,
        values: { station: 'S1', hour: `2021-05-01T0${n}:00`, value: `${n}` },
      }))
      await store.load({ id: 'hours', actor: 'S1', reason: 'file', register: 'toy.reading', rows: hours })
      assert.equal((await value(store, 'toy.mean', '990102', '2021-05-01'))?.value, '3.0')
      const lost = [{ line: 2, values: { station: 'S7', hour: '2021-05-01T00:00', value: '1' } }]
      await assert.rejects(
        store.load({ id: 'lost', actor: 'S1', reason: 'file', register: 'toy.reading', rows: lost }),
        { code: 'STO-042' },
      )
    })

    test('[S10] folding changes no figure', async () => {
      const asked = ['toy.households', 'toy.people', 'toy.sand', 'toy.plots'].flatMap((id) =>
        ['990100', '990101', V2, V3].flatMap((area) =>
          ['2019', '2020-03', '2021', '2019/2022'].map((at) =>
            question(composition, store.areas, id, area, period(at)),
          ),
        ),
      )
      const plain = async () => (await store.answer(asked)).map(({ raw, parts }) => [raw, parts])
      const known = '2026-01-01T00:00:04Z' as Instant
      const early = async () => (await store.answer(asked, { asKnownAt: known })).map(({ raw }) => raw)
      const [before, beforeEarly] = [await plain(), await early()]
      await store.fold()
      assert.deepEqual(await plain(), before)
      assert.deepEqual(await early(), beforeEarly)
      await say(store, { kind: 'withdraw', register: 'toy.plot', key: ['F', '3'] })
      assert.equal((await value(store, 'toy.sand', V2, '2021'))?.parts.sum, '21')
      await store.fold()
      assert.equal((await value(store, 'toy.sand', V2, '2021'))?.parts.sum, '21')
    })

    test('[S11] a target gives attainment, and a finer question than is held is refused', async () => {
      const values = { figure: 'toy.plots', area: V2, period: '2021', value: '4', document: '试验计划' }
      await say(store, { kind: 'enter', register: 'target', values })
      const answer = await value(store, 'toy.plots', V2, '2021')
      assert.deepEqual([answer?.value, answer?.target, answer?.attainment], ['2', '4', '50.0'])
      await assert.rejects(
        store.answer([
          {
            figure: {
              ...question(composition, store.areas, 'toy.plots', V2, period('2021')).figure,
              per: { area: 'county', period: 'year' },
            },
            area: V2 as AreaCode,
            period: period('2021'),
          },
        ]),
        { code: 'ANS-002' },
      )
    })

    test('[S11] a target that no value can ever meet is refused at entry and in a file', async () => {
      const fits = { figure: 'toy.plots', area: V2, period: '2022', value: '4', document: '试验计划' }
      for (const [more, code, field] of [
        [{ figure: 'toy.none' }, 'TGT-001', 'figure'],
        [{ period: 'soon' }, 'KRN-010', 'period'],
      ] as const) {
        const values = { ...fits, ...more }
        await assert.rejects(say(store, { kind: 'enter', register: 'target', values }), { code })
        const load = { id: `bad ${code}`, actor: 'clerk', reason: '试验', register: 'target' }
        await assert.rejects(
          store.load({
            ...load,
            rows: [
              { line: 1, values: fits },
              { line: 2, values },
            ],
          }),
          (error: unknown) => {
            const rows = error instanceof RowFaults ? error.rows : []
            assert.deepEqual(
              rows.map((row) => [row.line, row.field, row.fault.code]),
              [[2, field, code]],
            )
            return true
          },
        )
      }
      const answer = await value(store, 'toy.plots', V2, '2022')
      assert.equal(answer?.target, null)
    })

    test('[S12] history names every version with the entries between which it was believed', async () => {
      const key: RecordKey = ['H1']
      const history = await store.history('toy.household', key)
      assert.deepEqual(
        history.map(({ validFrom, validTo, values }) => [validFrom, validTo, values.village]),
        [
          ['2019-01-01', null, V1],
          ['2019-01-01', '2020-03-01', V1],
          ['2020-03-01', null, V5],
        ],
      )
      assert.equal(history[0]?.seqTo, history[1]?.seqFrom)
      const entry = await store.entry(history[0]?.seqTo ?? 0)
      assert.equal(entry?.changes[0]?.kind, 'event')
      assert.equal(entry?.actor, 'tester')
    })

    test('[S12a] two versions of a state are corrected by two rows, one version by one only', async () => {
      const load = { actor: 'tester', reason: 'file', register: 'toy.household', correct: true }
      const row = (line: number, from: string, members: string) => ({
        line,
        from: aDay(from),
        values: family('H1', from < '2020-03-01' ? V1 : V5, members),
      })
      const both = await store.load({
        ...load,
        id: 'both',
        rows: [row(2, '2019-05-01', '6'), row(3, '2020-05-01', '7')],
      })
      assert.deepEqual([both.corrected, both.entered], [2, 0])
      assert.equal((await value(store, 'toy.people', V1, '2019'))?.value, '9')
      assert.equal((await value(store, 'toy.people', V5, '2020'))?.value, '7')
      const rows = [row(2, '2019-05-01', '1'), row(3, '2019-06-01', '2')]
      await assert.rejects(store.load({ ...load, id: 'one', rows }), { code: 'STO-052' })
      const back = [row(2, '2019-05-01', '4'), row(3, '2020-05-01', '4')]
      await store.load({ ...load, id: 'back', rows: back })
    })

    test('[S13] verify passes, and names what was altered behind its back', async () => {
      assert.deepEqual(await store.verify(), [])
      const tamper = async (sql: string, undo: string, expected: RegExp) => {
        await database.execute(sql)
        const findings = await store.verify()
        assert.match(findings.map(({ message }) => message).join('\n'), expected)
        await database.execute(undo)
        assert.deepEqual(await store.verify(), [])
      }
      await tamper(
        `UPDATE toy_plot SET hectares = 21 WHERE plot = '2' AND project = 'F'`,
        `UPDATE toy_plot SET hectares = 20 WHERE plot = '2' AND project = 'F'`,
        /row 3, toy\.plot F~2 was altered/,
      )
      await tamper(
        `UPDATE toy_plot__ledger SET m2_sum = m2_sum + 1 WHERE m2_sum = 18`,
        `UPDATE toy_plot__ledger SET m2_sum = m2_sum - 1 WHERE m2_sum = 19`,
        /toy\.sand in \d+ on 2021-01-01 .* keeps 19, the rows give 18/,
      )
      await tamper(
        `UPDATE journal SET reason = 'tesT' WHERE seq = 2`,
        `UPDATE journal SET reason = 'test' WHERE seq = 2`,
        /entry 2 .* was altered/,
      )
      await tamper(
        `UPDATE toy_day SET total = '6' WHERE total = '5'`,
        `UPDATE toy_day SET total = '5' WHERE total = '6'`,
        /toy\.day S1 2020-01-01: total is kept as 6/,
      )
      await tamper(
        `UPDATE toy_household__history SET _ended_by = _ended_by + 1`,
        `UPDATE toy_household__history SET _ended_by = _ended_by - 1`,
        /put back, removed or ended by another/,
      )
    })
  })
}
