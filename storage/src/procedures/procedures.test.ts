import assert from 'node:assert/strict'
import { type Day, Fault, period } from '@qaidam/kernel'
import { afterAll, afterEach, beforeAll, beforeEach, describe, test } from 'vitest'
import { question } from '../answers.ts'
import type { Store } from '../contract.ts'
import type { Database } from '../database.ts'
import { openStore, schemaOf } from '../store.ts'
import { testDatabases } from '../testing/databases.ts'
import {
  CLERK,
  enterPermit,
  HEAD,
  instantAt,
  LAND,
  movePermit,
  openPermits,
  permits,
  SECOND,
  TOWNSHIP,
} from '../testing/permits.ts'
import { prefecture } from '../testing/toy.ts'

const faultOf = async (work: Promise<unknown>): Promise<Fault> => {
  try {
    await work
  } catch (error) {
    if (error instanceof Fault) return error
    throw error
  }
  throw new Error('nothing was refused')
}

for (const kind of await testDatabases()) {
  describe.skipIf(kind.missing !== undefined)(`procedures on ${kind.name} (needs ${kind.needs})`, () => {
    let database: Database
    let store: Store
    let clock: { set: (instant: string) => void }
    const value = async (id: string, area: string, of: string) =>
      (await store.answer([question(permits, store.areas, id, area, period(of))]))[0]?.value
    const grant = async (record: string) => {
      await movePermit(store, record, 'accept', CLERK)
      await movePermit(store, record, 'pass-land', LAND, { values: { opinion: '同意' } })
      await movePermit(store, record, 'grant', SECOND, { evidence: '档1' })
      await movePermit(store, record, 'grant', HEAD, { evidence: '档1' })
    }
    beforeAll(() => kind.start())
    afterAll(() => kind.stop())
    beforeEach(async () => {
      database = await kind.open(schemaOf(prefecture))
      const opened = await openPermits(database)
      store = opened.store
      clock = opened.clock
    })
    afterEach(() => store.close())

    test('[P1] each move is a fact, and figures follow it at once', async () => {
      await enterPermit(store, 'A')
      assert.equal(await value('toy.open', TOWNSHIP, '2020-06'), '1')
      await grant('A')
      assert.equal((await store.situation('toy.permit', 'A'))?.stage, 'waste')
      await movePermit(store, 'A', 'clear', CLERK)
      assert.equal(await value('toy.open', TOWNSHIP, '2020-06'), '0')
      assert.equal(await value('toy.granted', '990101', '2020-06'), '1')
      const { records } = await store.records('toy.permit-way.move')
      assert.deepEqual(
        records.map(({ values }) => `${values.number} ${values.move} ${values.to} ${values.effect}`),
        [
          '1 open intake true',
          '2 accept review true',
          '3 pass-land decision true',
          '4 grant decision false',
          '5 grant waste true',
          '6 clear granted true',
        ],
      )
      assert.deepEqual(await store.verify(), [])
    })

    test('[P2] nobody writes by hand what moves write', async () => {
      await enterPermit(store, 'A')
      const forged = store.write({
        id: 'forged',
        actor: 'wang',
        reason: 'test',
        changes: [
          {
            kind: 'event',
            register: 'toy.permit-way.case',
            key: ['A'],
            values: { stage: 'granted' },
            on: '2020-06-01' as Day,
          },
        ],
      })
      assert.equal((await faultOf(forged)).code, 'PRC-041')
      const rows = [{ line: 2, values: { record: 'A', area: TOWNSHIP, stage: 'granted', post: 'x' } }]
      const loaded = store.load({
        id: 'l',
        actor: 'wang',
        reason: 'test',
        register: 'toy.permit-way.case',
        rows,
      })
      assert.equal((await faultOf(loaded)).code, 'PRC-041')
      assert.equal((await store.situation('toy.permit', 'A'))?.stage, 'intake')
    })

    test('[P3] of two who move at the same moment one succeeds, the other is told who was first', async () => {
      await enterPermit(store, 'A')
      await movePermit(store, 'A', 'accept', CLERK)
      await movePermit(store, 'A', 'pass-land', LAND, { values: { opinion: '同意' } })
      const outcomes = await Promise.allSettled([
        movePermit(store, 'A', 'refuse', SECOND, { reason: '不符合规划' }),
        movePermit(store, 'A', 'grant', SECOND, { evidence: '档1' }),
      ])
      const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
      assert.equal(refused.length, 1)
      const fault = refused[0]?.reason as Fault
      assert.ok(['PRC-044', 'PRC-003'].includes(fault.code), String(fault))
      assert.match(
        fault.message,
        fault.code === 'PRC-044' ? /sun made "(refuse|grant)"/ : /stands at refused/,
      )
      assert.deepEqual(await store.verify(), [])
    })

    test('[P4] the same move sent again under its id is made once', async () => {
      await enterPermit(store, 'A')
      const first = await movePermit(store, 'A', 'accept', CLERK, {}, 'once')
      const again = await movePermit(store, 'A', 'accept', CLERK, {}, 'once')
      assert.equal(again.seq, first.seq)
      assert.equal(again.repeated, true)
      assert.equal((await faultOf(movePermit(store, 'A', 'refuse', HEAD, {}, 'once'))).code, 'STO-044')
    })

    test('[P5] cards that fell due while nothing ran come once, in order, on their days', async () => {
      await enterPermit(store, 'A')
      await movePermit(store, 'A', 'accept', CLERK)
      // Ten working days end on 15 June; yellow came on the 10th, red on the 16th.
      clock.set(instantAt('2020-08-03T08:00'))
      const reopened = await openStore(database, permits, prefecture, store.clock)
      const first = await reopened.tick()
      // The permit, and nine returns of May to July: those of July, due on the 5th, have turned blue.
      assert.equal(first.cards, 1 + 9)
      assert.equal((await reopened.tick()).cards, 0)
      const cards = (await store.history('toy.permit-way.task', ['A', '2.land']))
        .filter(({ seqTo, values }) => seqTo === null && values.step === 'land')
        .map(({ values, validFrom }) => `${validFrom} ${values.card} ${values.told}`)
      assert.deepEqual(cards, [
        '2020-06-01 none null',
        '2020-06-10 yellow null',
        '2020-06-16 red window.head',
      ])
      assert.equal(await value('toy.late', TOWNSHIP, '2020-06-15'), '0')
      assert.equal(await value('toy.late', TOWNSHIP, '2020-06-16'), '1')
      const told = (await store.owed({ posts: ['window.head'] })).map(({ record }) => record)
      assert.deepEqual(
        told.filter((record) => !record.startsWith('toy.monthly/')),
        ['A'],
      )
      assert.deepEqual(await store.verify(), [])
    })

    test('[P6] a record entered twice by mistake takes its way with it; one that was moved stays', async () => {
      await enterPermit(store, 'A')
      await enterPermit(store, 'B')
      await movePermit(store, 'B', 'accept', CLERK)
      const withdraw = (record: string) =>
        store.write({
          id: `withdraw-${record}`,
          actor: 'wang',
          reason: '重复录入',
          changes: [{ kind: 'withdraw', register: 'toy.permit', key: [record] }],
        })
      await withdraw('A')
      assert.equal(await value('toy.open', TOWNSHIP, '2020-06'), '1')
      assert.equal((await faultOf(withdraw('B'))).code, 'PRC-042')
      assert.deepEqual(await store.verify(), [])
    })

    test('[P6a] what a township was asked for a record that never was, is not counted', async () => {
      const asked = () => value('burden.tasks', TOWNSHIP, '2020-06')
      await store.write({
        id: 'reshuffle',
        actor: 'he',
        reason: '受理下放乡镇',
        changes: [
          {
            kind: 'event',
            register: 'post',
            key: ['window.clerk'],
            values: { area: TOWNSHIP },
            on: '2020-01-01' as Day,
          },
        ],
      })
      await enterPermit(store, 'A')
      assert.equal(await asked(), '1')
      await store.write({
        id: 'withdraw',
        actor: 'wang',
        reason: '重复录入',
        changes: [{ kind: 'withdraw', register: 'toy.permit', key: ['A'] }],
      })
      assert.equal(await asked(), '0')
      assert.deepEqual(await store.verify(), [])
    })

    test('[P7] who answered on a day is known after any reshuffle', async () => {
      await enterPermit(store, 'A')
      clock.set(instantAt('2020-06-20T09:00'))
      await store.write({
        id: 'reshuffle',
        actor: 'he',
        reason: '调整分工',
        changes: [
          {
            kind: 'event',
            register: 'post',
            key: ['window.clerk'],
            values: { holder: 'tang' },
            on: '2020-06-15' as Day,
          },
        ],
      })
      const on = (day: string) => store.answering('toy.permit', 'A', day as Day)
      assert.deepEqual(await on('2020-06-12'), { post: 'window.clerk', person: 'wang' })
      assert.deepEqual(await on('2020-06-15'), { post: 'window.clerk', person: 'tang' })
      const fault = await faultOf(movePermit(store, 'A', 'accept', CLERK))
      assert.equal(fault.code, 'PRC-023')
      await store.write({
        id: 'duty',
        actor: 'he',
        reason: '专人负责',
        changes: [
          {
            kind: 'enter',
            register: 'duty',
            values: { matter: 'toy.permit', object: 'A', post: 'window.head' },
            from: '2020-06-20' as Day,
          },
        ],
      })
      assert.equal((await store.tick()).reckoned, 1)
      assert.deepEqual(await on('2020-06-20'), { post: 'window.head', person: 'zhao' })
      assert.deepEqual(await on('2020-06-19'), { post: 'window.clerk', person: 'tang' })
    })

    test('[P8] a holiday that is declared moves running deadlines, and only once', async () => {
      await enterPermit(store, 'A')
      const late = async () => (await store.owed({ posts: ['window.clerk'] }))[0]?.lateFrom
      assert.equal(await late(), '2020-06-09T00:00')
      await store.write({
        id: 'holiday',
        actor: 'he',
        reason: '那达慕放假',
        changes: [
          {
            kind: 'enter',
            register: 'working-day',
            values: { day: '2020-06-04', working: 'false', document: '州政办发〔2020〕演示1号', year: null },
          },
        ],
      })
      assert.equal((await store.tick()).reckoned, 1)
      assert.equal(await late(), '2020-06-10T00:00')
      assert.equal((await store.tick()).reckoned, 0)
    })

    test('[P9] a deadline that the record moves is followed at once', async () => {
      await enterPermit(store, 'A', { decider: 'window.second' })
      await movePermit(store, 'A', 'accept', CLERK)
      await movePermit(store, 'A', 'pass-land', LAND, { values: { opinion: '同意' } })
      const late = async () => (await store.owed({ posts: ['window.second'] }))[0]?.lateFrom
      assert.equal(await late(), '2020-07-11T00:00')
      await store.write({
        id: 'longer',
        actor: 'wang',
        reason: '批准延期',
        changes: [
          {
            kind: 'event',
            register: 'toy.permit',
            key: ['A'],
            values: { dueOn: '2020-08-10' },
            on: '2020-06-01' as Day,
          },
        ],
      })
      assert.equal(await late(), '2020-08-11T00:00')
    })

    test('[P10] rows that are loaded begin their way, each on its own day', async () => {
      const rows = Array.from({ length: 450 }, (_, index) => ({
        line: index + 2,
        from: '2020-05-20' as Day,
        values: {
          number: `L${index}`,
          area: '990101100001',
          kind: 'shed',
          receivedOn: '2020-05-20',
          dueOn: null,
          applicant: null,
          decider: null,
        },
      }))
      await store.load({ id: 'load', actor: 'wang', reason: 'test', register: 'toy.permit', rows })
      assert.equal(await value('toy.open', TOWNSHIP, '2020-05-20'), '450')
      assert.equal((await store.owed({ posts: ['window.clerk'] }))[0]?.lateFrom, '2020-05-28T00:00')
      // Three returns of May, due on 3 June, are blue beside them.
      assert.equal((await store.tick()).cards, 450 + 3)
      assert.equal(await value('toy.late', TOWNSHIP, '2020-05-28'), '450')
      assert.deepEqual(await store.verify(), [])
    })

    test('[P12] what comes back and is settled again is one, by what was said last', async () => {
      const agreed = () => value('toy.agreed', TOWNSHIP, '2020-06')
      await enterPermit(store, 'A')
      await grant('A')
      await movePermit(store, 'A', 'clear', CLERK)
      assert.equal(await agreed(), '1')
      await movePermit(store, 'A', 'reopen', HEAD, { reason: '复议' })
      assert.equal(await agreed(), '0')
      await movePermit(store, 'A', 'grant', SECOND, { evidence: '档2' })
      await movePermit(store, 'A', 'grant', HEAD, { evidence: '档2' })
      await movePermit(store, 'A', 'clear', CLERK)
      assert.equal(await agreed(), '1')
      // Grants made, each of them, are another figure, and say so.
      assert.equal(await value('toy.granted', TOWNSHIP, '2020-06'), '2')
      assert.deepEqual(await store.verify(), [])
    })

    test('[P11] a return is owed, reviewed, locked when accepted, and reopened with a reason', async () => {
      const { returns } = await store.tick()
      assert.equal(returns, 3)
      const may = `toy.monthly/${TOWNSHIP}/2020-05`
      const move = (name: string, [post, person]: readonly [string, string], more = {}) =>
        store.move({
          id: `return-${name}-${person}`,
          actor: person,
          reason: name,
          moves: [{ register: 'return', record: may, move: name, post, person, ...more }],
        })
      const township = ['township.clerk', 'tang'] as const
      assert.equal((await store.owed({ posts: ['township.clerk'] }))[0]?.lateFrom, '2020-06-04T00:00')
      await move('report-township', township, { values: { nil: '否' } })
      const own = await faultOf(move('pass-county', township))
      assert.equal(own.code, 'PRC-020')
      await move('pass-county', ['county.reviewer', 'qiu'])
      await move('accept', SECOND)
      const behind = await store.returnsBehind(
        question(permits, store.areas, 'toy.received', TOWNSHIP, period('2020-05')),
      )
      assert.deepEqual(
        behind.map(({ return: name, nil, accepted }) => [name, nil, accepted?.person]),
        [[may, false, 'sun']],
      )
      const entry = await faultOf(enterPermit(store, 'LATE', {}, '2020-05-15'))
      assert.equal(entry.code, 'PRC-050')
      await enterPermit(store, 'OTHER', {}, '2020-06-01')
      assert.equal((await faultOf(move('reopen', SECOND))).code, 'PRC-012')
      await move('reopen', HEAD, { reason: '漏报一件' })
      await enterPermit(store, 'LATE', {}, '2020-05-15')
      const asked = await store.records('asked')
      assert.deepEqual(
        asked.records.map(({ values }) => `${values.area} ${values.matter}`),
        [`${TOWNSHIP} return-review`, `${TOWNSHIP} return-review`],
      )
      assert.deepEqual(await store.verify(), [])
    })
  })
}
