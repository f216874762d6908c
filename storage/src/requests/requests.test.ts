import assert from 'node:assert/strict'
import {
  type AreaCode,
  compose,
  type Day,
  decimal,
  Fault,
  faultsOf,
  period,
  platform,
  text,
} from '@qaidam/kernel'
import { permitPack, weekdays } from '@qaidam/kernel/testing'
import { afterAll, afterEach, beforeAll, beforeEach, describe, test } from 'vitest'
import { question } from '../answers.ts'
import type { Store } from '../contract.ts'
import type { Database } from '../database.ts'
import { openStore, schemaOf } from '../store.ts'
import { testDatabases } from '../testing/databases.ts'
import { enterPermit, instantAt, openPermits, TOWNSHIP } from '../testing/permits.ts'
import { prefecture } from '../testing/toy.ts'
import {
  answerSlip,
  askRequest,
  closeRequest,
  enterTakenOver,
  filledTable,
  moveToKeeper,
  packOfRequest,
  type RequestAsked,
  readRequest,
  readSlip,
  readSlips,
  sendBack,
} from './index.ts'

const ASKER = { person: 'wang', post: 'window.clerk' }
const TANG = { person: 'tang', post: 'township.clerk' }
const SLIP_OF = (request: string) => `${request}.${TOWNSHIP}`

const asked = (more: Partial<RequestAsked> = {}): RequestAsked => ({
  id: 'ask-1',
  ...ASKER,
  title: '占地核查',
  titleEn: 'Land check',
  purpose: '核对占地面积',
  area: '990101' as AreaCode,
  units: 'township',
  about: 'toy.permit',
  dueOn: '2020-06-10' as Day,
  held: ['toy.permit.applicant', 'toy.permit.kind'],
  asked: [
    {
      column: 'taken',
      field: decimal('实际占地', 'Land taken', {
        unit: '公顷',
        min: '0',
        max: '1000',
        usual: { min: '0.1', max: '50' },
      }),
    },
    { column: 'remark', field: text('现场情况', 'As found', { optional: true }) },
  ],
  ...more,
})

const codesOf = async (work: Promise<unknown>): Promise<readonly string[]> => {
  try {
    await work
  } catch (error) {
    return faultsOf(error).map(({ code }) => code)
  }
  return []
}

for (const kind of await testDatabases()) {
  describe.skipIf(kind.missing !== undefined)(`requests on ${kind.name} (needs ${kind.needs})`, () => {
    let database: Database
    let store: Store
    let clock: { set: (instant: string) => void }
    beforeAll(() => kind.start())
    afterAll(() => kind.stop())
    beforeEach(async () => {
      database = await kind.open(schemaOf(prefecture))
      const opened = await openPermits(database)
      store = opened.store
      clock = opened.clock
      await enterPermit(store, 'A')
      await enterPermit(store, 'B', { area: '990101100002', applicant: '另一公司' })
      await enterPermit(store, 'C', { area: '990102100001' })
    })
    afterEach(() => store.close())

    const both = (taken: string) => [
      { row: 'A', values: { taken } },
      { row: 'B', values: { taken: '2', remark: '在建' } },
    ]
    const fill = (id: string, request: string, more: Partial<Parameters<typeof answerSlip>[1]> = {}) =>
      answerSlip(store, { id, ...TANG, slip: SLIP_OF(request), rows: both('1.50'), ...more })

    test('[Q1] what is held is filled in, the rest is asked, and answers are facts', async () => {
      const id = await askRequest(store, asked())
      const [slip, ...others] = await readSlips(store, { request: [id] })
      // Only the township that has permits is asked, for two cells of each.
      assert.deepEqual(others, [])
      assert.deepEqual(
        [slip?.area, slip?.post, slip?.cells, slip?.stage],
        [TOWNSHIP, 'township.clerk', 4, 'owed'],
      )
      const before = await filledTable(
        store,
        await readRequest(store, id),
        await readSlip(store, SLIP_OF(id)),
      )
      assert.deepEqual(
        before.rows.map(({ row, cells }) => [row, cells['toy.permit.applicant'], cells.taken]),
        [
          ['A', '演示公司', null],
          ['B', '另一公司', null],
        ],
      )
      assert.equal(before.columns[0]?.from?.owner, 'window')

      await fill('fill-1', id)
      const after = await filledTable(store, await readRequest(store, id), await readSlip(store, SLIP_OF(id)))
      assert.deepEqual(
        after.rows.map(({ cells }) => [cells.taken, cells.remark]),
        [
          ['1.5', null],
          ['2', '在建'],
        ],
      )
      const [cell] = await store.history('request-answer', [SLIP_OF(id), 'A', 'taken'])
      assert.equal((await store.entry(cell?.seqFrom ?? 0))?.actor, 'tang')
      assert.deepEqual(await store.verify(), [])
    })

    test('[Q2] it is owed in the list of work and counted as a burden, until its last day', async () => {
      const id = await askRequest(store, asked())
      const owed = async () => (await store.workOf('tang')).owed.map(({ record }) => record)
      assert.deepEqual(await owed(), [SLIP_OF(id)])
      const cells = question(store.composition, store.areas, 'burden.cells', TOWNSHIP, period('2020-06'))
      assert.equal((await store.answer([cells]))[0]?.value, '4')
      clock.set(instantAt('2020-06-10T23:50'))
      assert.deepEqual(await owed(), [SLIP_OF(id)])
      clock.set(instantAt('2020-06-11T00:10'))
      assert.deepEqual(await owed(), [])
      // Who asked is told that it can be closed.
      await store.tick()
      assert.deepEqual(
        (await store.workOf('wang')).owed.filter(({ record }) => record === id).map(({ card }) => card),
        ['yellow'],
      )
    })

    test('[Q3] after its last day nothing is filled in, and what was stays readable', async () => {
      const id = await askRequest(store, asked())
      await fill('fill-1', id)
      const other = await askRequest(
        store,
        asked({ id: 'ask-2', title: '其他', asked: [{ column: 'fence', field: text('围栏', 'Fence') }] }),
      )
      clock.set(instantAt('2020-06-11T00:10'))
      const rows = ['A', 'B'].map((row) => ({ row, values: { fence: '有' } }))
      assert.deepEqual(await codesOf(fill('late', other, { rows })), ['REQ-011'])
      // Nor by the door of all moves.
      const move = { register: 'request-slip', record: SLIP_OF(other), move: 'fill', values: { nil: 'true' } }
      assert.deepEqual(
        await codesOf(store.move({ id: 'm', actor: 'tang', reason: 'x', moves: [{ ...move, ...TANG }] })),
        ['PRC-007'],
      )
      const table = await filledTable(store, await readRequest(store, id), await readSlip(store, SLIP_OF(id)))
      assert.equal(table.rows[0]?.cells.taken, '1.5')
    })

    test('[Q4] what is filled in shows what was known when it was answered', async () => {
      const id = await askRequest(store, asked())
      await fill('fill-1', id)
      clock.set(instantAt('2020-06-02T09:00'))
      const change = {
        kind: 'correct',
        register: 'toy.permit',
        key: ['A'],
        values: { applicant: '更名' },
      } as const
      await store.write({ id: 'rename', actor: 'wang', reason: 'x', changes: [change] })
      const table = await filledTable(store, await readRequest(store, id), await readSlip(store, SLIP_OF(id)))
      assert.equal(table.rows[0]?.cells['toy.permit.applicant'], '演示公司')
    })

    test('[Q5] the same answers twice are one; others need the slip sent back', async () => {
      const id = await askRequest(store, asked())
      assert.equal((await fill('fill-1', id)).repeated, false)
      const { seq } = await store.head()
      assert.equal((await fill('fill-1', id)).repeated, true)
      assert.equal((await fill('fill-2', id, { rows: both('1.5') })).repeated, true)
      assert.equal((await store.head()).seq, seq)
      assert.deepEqual(await codesOf(fill('fill-3', id, { rows: both('3') })), ['REQ-012'])

      await sendBack(store, { id: 'back', ...ASKER, slip: SLIP_OF(id), reason: '请核对' })
      await fill('fill-4', id, { rows: both('3') })
      const versions = await store.history('request-answer', [SLIP_OF(id), 'A', 'taken'])
      assert.deepEqual(
        versions.map(({ values, seqTo }) => [values.value, seqTo === null]),
        [
          ['1.5', false],
          ['3', true],
        ],
      )
    })

    test('the same request twice is one; its id is not given to another', async () => {
      const first = await askRequest(store, asked())
      assert.equal(await askRequest(store, asked()), first)
      assert.deepEqual(await codesOf(askRequest(store, asked({ dueOn: '2020-06-11' as Day }))), ['REQ-023'])
      assert.deepEqual(await codesOf(askRequest(store, asked({ held: ['toy.permit.kind'] }))), ['REQ-023'])
      assert.equal((await readRequest(store, first)).dueOn, '2020-06-10')
    })

    test('[Q6] a wrong cell, a row left out and a strange row are refused by name, and nothing is kept', async () => {
      const id = await askRequest(store, asked())
      const refused: readonly (readonly [Partial<Parameters<typeof answerSlip>[1]>, readonly string[]])[] = [
        [
          {
            rows: [
              { row: 'A', values: { taken: '-1' } },
              { row: 'B', values: { taken: '' } },
            ],
          },
          ['VAL-003', 'VAL-002'],
        ],
        [{ rows: [{ row: 'A', values: { taken: '1' } }] }, ['REQ-013']],
        [{ rows: [...both('1'), { row: 'C', values: { taken: '1' } }] }, ['REQ-014']],
        [{ nil: true }, ['REQ-015']],
        [{ rows: both('60') }, ['VAL-010']],
        [{ person: 'li', post: 'land.clerk' }, ['PRC-020']],
        [{ person: 'li' }, ['PRC-023']],
      ]
      for (const [more, codes] of refused) assert.deepEqual(await codesOf(fill('x', id, more)), codes)
      assert.deepEqual((await store.records('request-answer')).records, [])
      await fill('sure', id, { rows: both('60'), confirmed: '已实地量测' })
    })

    test('[Q7] nothing to report is an answer', async () => {
      const id = await askRequest(store, asked())
      await fill('nil', id, { rows: [], nil: true })
      const slip = await readSlip(store, SLIP_OF(id))
      assert.deepEqual([slip.stage, slip.nil, slip.answered?.person], ['answered', true, 'tang'])
    })

    test('[Q8] asking for what is held is refused with where it is, also by a near name', async () => {
      const column = (zh: string, en: string, apart?: string) => ({
        asked: [{ column: 'more', field: text(zh, en), ...(apart === undefined ? {} : { apart }) }],
      })
      const refusal = async (more: Partial<RequestAsked>) => {
        try {
          await askRequest(store, asked({ id: 'ask-9', ...more }))
        } catch (error) {
          if (error instanceof Fault) return `${error.code} ${error.message}`
          throw error
        }
        return ''
      }
      assert.match(
        await refusal(column('申请人', 'Who asks')),
        /REQ-002 .*toy\.permit\.applicant.*kept by window/s,
      )
      assert.match(await refusal(column('申请人数', 'Applicants')), /REQ-002 .*toy\.permit\.applicant/s)
      // Another request asks it already.
      await askRequest(store, asked())
      assert.match(await refusal(column('实际占地', 'Land')), /REQ-002 .*column taken.*kept by window/s)
      assert.equal(await refusal(column('申请人数', 'Applicants', '指家庭人口')), '')
    })

    test('[Q9] a request that cannot be filled in is refused whole', async () => {
      const refused: readonly (readonly [Partial<RequestAsked>, readonly string[]])[] = [
        [{ asked: [] }, ['REQ-003']],
        [{ asked: [{ column: 'row', field: text('甲', 'A') }] }, ['REQ-004']],
        [{ asked: [{ column: 'size', field: decimal('甲', 'A', { unit: 'furlong' }) }] }, ['CMP-012']],
        [{ about: 'post-none' }, ['REQ-005']],
        [{ held: ['toy.permit.none'] }, ['REQ-001']],
        [{ dueOn: '2020-05-31' as Day }, ['REQ-007']],
        [{ units: 'office', offices: ['nobody'] }, ['REQ-008']],
        [{ area: '990101200' as AreaCode }, ['REQ-009']],
        [{ post: 'land.clerk' }, ['REQ-010']],
      ]
      for (const [more, codes] of refused)
        assert.deepEqual(await codesOf(askRequest(store, asked(more))), codes)
      assert.deepEqual((await store.records('request')).records, [])
    })

    test('[Q10] closed early, it is asked of nobody any more', async () => {
      const id = await askRequest(store, asked())
      assert.deepEqual(
        await codesOf(closeRequest(store, { id: 'c0', request: id, person: 'li', post: 'land.clerk' })),
        ['PRC-020'],
      )
      await closeRequest(store, { id: 'c1', request: id, ...ASKER })
      assert.equal((await closeRequest(store, { id: 'c1', request: id, ...ASKER })).repeated, true)
      assert.equal((await readRequest(store, id)).stage, 'closed')
      assert.deepEqual((await store.workOf('tang')).owed, [])
      assert.deepEqual(await codesOf(fill('late', id)), ['REQ-011'])
    })

    test('[Q11] taken over, it becomes a register with its answers at the next start', async () => {
      const id = await askRequest(store, asked())
      await fill('fill-1', id)
      const keeping = { register: 'land.taken', keeper: 'land' }
      const pack = packOfRequest(store, await readRequest(store, id), keeping)
      await moveToKeeper(store, { id: 'take', request: id, ...ASKER }, keeping)
      assert.deepEqual((await readRequest(store, id)).takenOver, keeping)
      // Before the next start it is held by the request, and the answers wait.
      assert.equal(await enterTakenOver(store), 0)
      assert.deepEqual(await codesOf(askRequest(store, asked({ id: 'again' }))), ['REQ-002', 'REQ-002'])

      const more = JSON.parse(JSON.stringify(pack)) as typeof pack
      const next = compose({
        packs: [platform, permitPack, more],
        standards: [],
        methods: [],
        calendar: weekdays,
      })
      const restarted = await openStore(database, next, prefecture, store.clock)
      assert.equal(await enterTakenOver(restarted), 1)
      assert.equal(await enterTakenOver(restarted), 0)
      const { records } = await restarted.records('land.taken')
      assert.deepEqual(
        records.map(({ values }) => [values.record, values.taken]),
        [
          ['A', '1.5'],
          ['B', '2'],
        ],
      )
      assert.deepEqual(await codesOf(askRequest(restarted, asked({ id: 'later' }))), ['REQ-002', 'REQ-002'])
    })

    test('[Q12] one row a unit is filled in with figures, and offices can be asked', async () => {
      const id = await askRequest(
        store,
        (({ about: _, ...rest }) => rest)(
          asked({
            units: 'village',
            held: ['toy.open:2020-06'],
            asked: [{ column: 'wells', field: decimal('机井', 'Wells', { min: '0' }) }],
          }),
        ),
      )
      const slips = await readSlips(store, { request: [id] })
      assert.equal(slips.length, 4)
      const slip = await readSlip(store, `${id}.990101100001`)
      const { rows } = await filledTable(store, await readRequest(store, id), slip)
      assert.deepEqual(rows, [{ row: '990101100001', cells: { 'toy.open:2020-06': '1', wells: null } }])
    })

    test('[Q13] what was asked of units and taken over is filled in for them, not asked', async () => {
      const ofUnits = (id: string, more: Partial<RequestAsked>) => {
        const { about: _, ...rest } = asked({ id, units: 'township', held: [], ...more })
        return rest
      }
      const wells = [{ column: 'wells', field: decimal('机井眼数', 'Wells', { min: '0' }) }]
      const id = await askRequest(store, ofUnits('wells', { asked: wells }))
      await fill('fill-wells', id, { rows: [{ row: TOWNSHIP, values: { wells: '3' } }] })
      const keeping = { register: 'wells.township', keeper: 'land' }
      const pack = packOfRequest(store, await readRequest(store, id), keeping)
      await moveToKeeper(store, { id: 'take', request: id, ...ASKER }, keeping)
      const next = compose({
        packs: [platform, permitPack, pack],
        standards: [],
        methods: [],
        calendar: weekdays,
      })
      const restarted = await openStore(database, next, prefecture, store.clock)
      await enterTakenOver(restarted)
      assert.deepEqual(await codesOf(askRequest(restarted, ofUnits('again', { asked: wells }))), ['REQ-002'])
      const fence = [{ column: 'fence', field: text('围栏', 'Fence') }]
      const later = await askRequest(
        restarted,
        ofUnits('later', { held: ['wells.township.wells'], asked: fence }),
      )
      const { rows } = await filledTable(
        restarted,
        await readRequest(restarted, later),
        await readSlip(restarted, SLIP_OF(later)),
      )
      assert.deepEqual(rows, [{ row: TOWNSHIP, cells: { 'wells.township.wells': '3', fence: null } }])
    })
  })
}
