import assert from 'node:assert/strict'
import {
  type Day,
  dayOfLocalTime,
  Fault,
  type LocalTime,
  localTimeOf,
  period,
  Rehearsal,
} from '@qaidam/kernel'
import { permit, weekdays } from '@qaidam/kernel/testing'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { question } from '../answers.ts'
import { openStore, schemaOf } from '../store.ts'
import { testDatabases } from '../testing/databases.ts'
import { enterPermit, instantAt, openPermits, PERMIT_STAFF, permits, TOWNSHIP } from '../testing/permits.ts'
import { prefecture } from '../testing/toy.ts'

const MOVES = Object.keys(permit.moves)
const RECORDS = ['A', 'B', 'C']
const staffing = () => PERMIT_STAFF
const POSTS = [...PERMIT_STAFF.posts.values()].map(({ post, holder }) => [post ?? '', holder ?? ''] as const)

/** Something that anybody might try, at some time after what came before. */
const anyAct = fc.record({
  record: fc.constantFrom(...RECORDS),
  move: fc.constantFrom(...MOVES),
  actor: fc.constantFrom(...POSTS),
  hours: fc.integer({ min: 0, max: 60 }),
  reason: fc.constantFrom<string | undefined>('因故', undefined),
  evidence: fc.constantFrom<string | undefined>('档1', undefined),
  ground: fc.constantFrom<string | undefined>('hearing', undefined),
  /** Most acts are of people who know what to do; the others try anything. */
  knows: fc.constantFrom(true, true, true, false),
  pick: fc.nat(20),
  opinion: fc.constantFrom<string | undefined>('同意', undefined),
  /** Whether the server stands still until the act, or ticks before it. */
  ticks: fc.boolean(),
  restarts: fc.boolean(),
})
type Act = typeof anyAct extends fc.Arbitrary<infer Shape> ? Shape : never

const askedOf = (act: Act, at: LocalTime) => ({
  move: act.move,
  at,
  ...(act.reason === undefined ? {} : { reason: act.reason }),
  ...(act.evidence === undefined ? {} : { evidence: act.evidence }),
  ...(act.ground === undefined || act.move !== 'wait' ? {} : { ground: act.ground }),
  ...(act.opinion === undefined || act.move !== 'pass-land' ? {} : { values: { opinion: act.opinion } }),
})

/** What somebody who knows the procedure does next: a move that is open, with all that it needs. */
function next(rehearsal: Rehearsal, act: Act, at: LocalTime) {
  const { stage } = rehearsal.situation(act.record)
  const open = MOVES.filter((move) => permit.moves[move]?.from.includes(stage ?? ''))
  const move = act.knows ? (open[act.pick % open.length] ?? act.move) : act.move
  const whole = { ...act, reason: '因故', evidence: '档1', ground: 'hearing', opinion: '同意' }
  return askedOf({ ...(act.knows ? whole : act), move }, at)
}

/** Makes the move in memory: by the first who may, if the mover knows, else by whoever tries. */
function rehearse(rehearsal: Rehearsal, act: Act, at: LocalTime) {
  const asked = next(rehearsal, act, at)
  let told: string | undefined
  for (const actor of act.knows ? POSTS : [act.actor]) {
    try {
      rehearsal.move(act.record, ...actor, asked)
      return { asked, actor, told: undefined }
    } catch (error) {
      if (!(error instanceof Fault)) throw error
      told = error.code
    }
  }
  return { asked, actor: act.knows ? (POSTS.at(-1) ?? act.actor) : act.actor, told }
}

const refusal = async (work: () => unknown): Promise<string | undefined> => {
  try {
    await work()
    return undefined
  } catch (error) {
    if (error instanceof Fault) return error.code
    throw error
  }
}

/** In memory, thousands of acts: what may never be, whatever is tried. */
describe('a record on its way', () => {
  let made = 0
  test('[W1] never stands where no move led, always has one who answers, and can always end', () => {
    fc.assert(
      fc.property(fc.array(anyAct, { minLength: 20, maxLength: 60 }), (acts) => {
        const rehearsal = new Rehearsal(permit, staffing, weekdays)
        const kinds = ['factory', 'shed', 'shed']
        for (const [index, record] of RECORDS.entries())
          rehearsal.open(
            record,
            values(record, kinds[index] ?? 'shed'),
            'wang',
            '2020-06-01T00:00' as LocalTime,
          )
        let hours = 9
        for (const act of acts) {
          hours += act.hours
          const at = after(hours)
          const before = rehearsal.situation(act.record)
          if (act.ticks) rehearsal.tick(at)
          const { asked, told } = rehearse(rehearsal, act, at)
          if (told !== undefined) {
            assert.equal(rehearsal.situation(act.record).moves.length, before.moves.length)
            continue
          }
          made += 1
          const now = rehearsal.situation(act.record)
          const move = permit.moves[asked.move]
          assert.ok(move?.from.includes(before.stage ?? ''), `${asked.move} from ${before.stage}`)
          assert.ok(now.post !== undefined && PERMIT_STAFF.posts.has(now.post))
          const final = now.stage === 'granted' || now.stage === 'refused'
          assert.equal(now.tasks.length === 0, final, `${now.stage} owes ${now.tasks.length} steps`)
          const last = now.moves.findLastIndex(({ move: other }) => other === 'reopen')
          const round = now.moves.slice(last + 1)
          const reviewers = round.filter(({ move: other }) => other === 'pass-land' || other === 'accept')
          const signers = round.filter(({ move: other }) => other === 'grant').map(({ person }) => person)
          assert.ok(!reviewers.some(({ person }) => signers.includes(person)))
        }
        for (const record of RECORDS) end(rehearsal, record, hours + 100)
      }),
      { numRuns: 300 },
    )
  })

  test('[W1a] has been moved by thousands of these acts', () => {
    assert.ok(made > 3_000, String(made))
  })

  test('[W2] a clock that is watched and one that is not tell the same', () => {
    fc.assert(
      fc.property(fc.array(anyAct, { minLength: 5, maxLength: 30 }), (acts) => {
        const [watched, alone] = [0, 1].map(() => new Rehearsal(permit, staffing, weekdays))
        if (watched === undefined || alone === undefined) return
        for (const each of [watched, alone])
          each.open('A', values('A', 'factory'), 'wang', '2020-06-01T00:00' as LocalTime)
        let hours = 9
        for (const act of acts) {
          for (let passed = 0; passed <= act.hours; passed += 5) watched.tick(after(hours + passed))
          hours += act.hours
          for (const each of [watched, alone]) rehearse(each, { ...act, record: 'A' }, after(hours))
        }
        for (const each of [watched, alone]) each.tick(after(hours))
        assert.deepEqual(alone.situation('A'), watched.situation('A'))
      }),
      { numRuns: 300 },
    )
  })
})

/** Brings a record to an end from wherever it stands, in a few moves. */
function end(rehearsal: Rehearsal, record: string, hours: number): void {
  const onward = ['go-on', 'accept', 'pass-water', 'pass-land', 'grant', 'grant', 'refuse', 'clear']
  for (const [step, move] of [...onward, ...onward].entries()) {
    const about = {
      reason: '因故',
      evidence: '档1',
      ground: undefined,
      opinion: '同意',
      knows: false,
      move,
      record,
    }
    for (const actor of POSTS) {
      const { stage } = rehearsal.situation(record)
      if (stage === 'granted' || stage === 'refused') return
      const act = { ...about, actor, hours: 0, pick: 0, ticks: false, restarts: false } as Act
      if (rehearse(rehearsal, act, after(hours + step)).told === undefined) break
    }
  }
  assert.fail(`${record} came to no end, it stands at ${rehearsal.situation(record).stage}`)
}

const after = (hours: number): LocalTime => {
  const day = new Date(Date.parse('2020-06-01T00:00:00Z') + hours * 3_600_000)
  return day.toISOString().slice(0, 16) as LocalTime
}

const values = (number: string, kind: string) => ({
  number,
  area: '990101100001',
  kind,
  receivedOn: '2020-06-01',
  dueOn: '2020-07-10',
  applicant: '演示公司',
  decider: 'window.second',
})

for (const kind of await testDatabases()) {
  describe.skipIf(kind.missing !== undefined)(`walks on ${kind.name} (needs ${kind.needs})`, () => {
    beforeAll(() => kind.start())
    afterAll(() => kind.stop())

    test('[W3] a store that is stopped and started tells what a rehearsal in memory tells', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(anyAct, { minLength: 10, maxLength: 25 }), async (acts) => {
          const database = await kind.open(schemaOf(prefecture))
          const { store: first, clock } = await openPermits(database)
          let store = first
          const rehearsal = new Rehearsal(permit, staffing, weekdays)
          for (const record of RECORDS) {
            await enterPermit(store, record, { kind: record === 'A' ? 'factory' : 'shed' })
            rehearsal.open(
              record,
              values(record, record === 'A' ? 'factory' : 'shed'),
              'wang',
              localTimeOf(first.clock()),
            )
          }
          let hours = 9
          for (const [index, act] of acts.entries()) {
            hours += act.hours
            clock.set(instantAt(after(hours)))
            if (act.restarts) store = await openStore(database, permits, prefecture, first.clock)
            if (act.ticks) {
              await store.tick()
              rehearsal.tick(after(hours))
            }
            const { asked, actor, told } = rehearse(rehearsal, act, after(hours))
            const [post, person] = actor
            const { at: _, ...given } = asked
            const request = { ...given, register: 'toy.permit', record: act.record, post, person }
            const moves = { id: `walk-${index}`, actor: person, reason: asked.move, moves: [request] }
            const seen = await refusal(() => store.move(moves))
            assert.equal(seen, told)
          }
          for (const record of RECORDS) {
            const [told, seen] = [rehearsal.situation(record), await store.situation('toy.permit', record)]
            assert.equal(seen?.stage, told.stage)
            assert.deepEqual(seen?.tasks.toSorted(byTask), told.tasks.toSorted(byTask))
            assert.deepEqual(
              seen?.moves.map(({ move, person, to, inTime, used }) => [move, person, to, inTime, used]),
              told.moves.map(({ move, person, to, inTime, used }) => [move, person, to, inTime, used]),
            )
          }
          const open = RECORDS.filter(
            (record) => !['granted', 'refused'].includes(rehearsal.situation(record).stage ?? ''),
          )
          const today = dayOfLocalTime(after(hours)) as Day
          const asked = question(permits, store.areas, 'toy.open', TOWNSHIP, period(today))
          assert.equal((await store.answer([asked]))[0]?.value, String(open.length))
          assert.deepEqual(await store.verify(), [])
          await store.close()
        }),
        { numRuns: 6 },
      )
    })
  })
}

const byTask = (a: Readonly<Record<string, string | null>>, b: Readonly<Record<string, string | null>>) =>
  (a.task ?? '') < (b.task ?? '') ? -1 : 1
