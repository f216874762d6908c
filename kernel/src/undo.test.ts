import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, test } from 'vitest'
import { applyChange, type Change, type Version } from './change.ts'
import { addDays, type Day } from './day.ts'
import { Fault } from './fault.ts'
import { defineRegister, integer, type Register, text } from './register.ts'
import { type BelievedVersion, undoOf } from './undo.ts'
import type { Values } from './value.ts'

const START = '2020-01-01' as Day
const HORIZON = 30
const key = ['h1']

const registerOf = (kind: Register['kind']): Register =>
  defineRegister({
    id: 'trial',
    name: { zh: '试验', en: 'Trial' },
    why: { zh: '试验', en: 'A trial.' },
    kind,
    subject: 'trial',
    owner: 'bureau',
    key: ['id'],
    fields: {
      id: text('编号', 'Number'),
      people: integer('人数', 'People'),
      note: text('备注', 'Note', { optional: true }),
    },
    readableBy: 'staff',
  })

/** A record as storage keeps it: every version with the entries between which it was believed. */
class Kept {
  readonly register: Register
  versions: readonly BelievedVersion[] = []
  seq = 0

  constructor(register: Register) {
    this.register = register
  }

  get now(): readonly BelievedVersion[] {
    return this.versions
      .filter(({ seqTo }) => seqTo === null)
      .sort((a, b) => ((a.validFrom ?? '') < (b.validFrom ?? '') ? -1 : 1))
  }

  /** Writes changes as one entry. @throws Fault, and nothing is kept then */
  say(...changes: readonly Change[]): void {
    const then = changes.reduce<readonly Version[]>(
      (versions, change) => applyChange(this.register, versions, change),
      this.now,
    )
    this.seq += 1
    const seq = this.seq
    const stays = (version: BelievedVersion) => version.seqTo !== null || then.includes(version)
    const stated = then.filter((version) => !this.versions.includes(version as BelievedVersion))
    this.versions = [
      ...this.versions.map((version) => (stays(version) ? version : { ...version, seqTo: seq })),
      ...stated.map((version) => ({ ...version, seqFrom: seq, seqTo: null })),
    ]
  }

  /** What the record says on each day, in words of days alone. */
  days(): readonly (Values | undefined)[] {
    return Array.from({ length: HORIZON }, (_, index) => {
      const on = addDays(START, index)
      const found = this.now.find(
        ({ validFrom, validTo }) =>
          (validFrom === null || validFrom <= on) && (validTo === null || on < validTo),
      )
      return found?.values
    })
  }
}

const aDay = fc.integer({ min: 0, max: HORIZON - 1 }).map((number) => addDays(START, number))
const someValues = fc.record({
  people: fc.constantFrom('1', '2', '3'),
  note: fc.option(fc.constantFrom('a', 'b'), { nil: null }),
})
const about = { register: 'trial', key }

const ofState: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ values: someValues, from: aDay }).map(
    ({ values, from }): Change => ({
      kind: 'enter',
      register: 'trial',
      values: { id: 'h1', ...values },
      from,
    }),
  ),
  fc.record({ values: someValues, at: aDay }).map((said): Change => ({ kind: 'correct', ...about, ...said })),
  fc
    .record({ values: someValues, at: aDay, from: aDay, to: fc.option(aDay, { nil: null }) })
    .map((said): Change => ({ kind: 'correct', ...about, ...said })),
  fc.record({ values: someValues, on: aDay }).map((said): Change => ({ kind: 'event', ...about, ...said })),
  fc.record({ values: someValues, on: aDay }).map((said): Change => ({ kind: 'event', ...about, ...said })),
  aDay.map((on): Change => ({ kind: 'end', ...about, on })),
  fc.constant<Change>({ kind: 'withdraw', ...about }),
)
const ofFact: fc.Arbitrary<Change> = fc.oneof(
  someValues.map((values): Change => ({ kind: 'enter', register: 'trial', values: { id: 'h1', ...values } })),
  someValues.map((values): Change => ({ kind: 'correct', ...about, values })),
  fc.constant<Change>({ kind: 'withdraw', ...about }),
)

/** Says each change that fits, and undoes the last of them; what could not be undone is answered. */
function undone(register: Register, changes: readonly Change[]): string | undefined {
  const kept = new Kept(register)
  let before = kept.days()
  for (const change of changes) {
    const days = kept.days()
    try {
      kept.say(change)
      before = days
    } catch (error) {
      if (!(error instanceof Fault)) throw error
    }
  }
  fc.pre(kept.seq > 0 && kept.versions.some(({ seqFrom, seqTo }) => [seqFrom, seqTo].includes(kept.seq)))
  try {
    kept.say(...undoOf(register, key, kept.versions, kept.seq))
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    if (error.code !== 'CHG-017') return error.code
  }
  assert.deepEqual(kept.days(), before)
  return undefined
}

describe('undoing', () => {
  test('[U1] the last entry of a fact is always undone, and every day says what it said', () => {
    fc.assert(
      fc.property(fc.array(ofFact, { minLength: 1, maxLength: 6 }), (changes) => {
        assert.equal(undone(registerOf('fact'), changes), undefined)
      }),
      { numRuns: 300, seed: 20_261_124 },
    )
  })

  test('[U2] a state says on every day what it said, or the undoing is refused whole', () => {
    const refused = new Map<string, number>()
    fc.assert(
      fc.property(fc.array(ofState, { minLength: 1, maxLength: 12 }), (changes) => {
        const code = undone(registerOf('state'), changes)
        refused.set(code ?? 'done', (refused.get(code ?? 'done') ?? 0) + 1)
        assert.ok(code === undefined || code === 'CHG-016', code)
      }),
      { numRuns: 1_000, seed: 20_261_124 },
    )
    // An undoing that mostly refused would be no use to anybody.
    assert.ok((refused.get('done') ?? 0) > 20 * (refused.get('CHG-016') ?? 0), JSON.stringify([...refused]))
  })

  test('an entry that was followed by another, or never touched the record, is not undone', () => {
    const kept = new Kept(registerOf('state'))
    kept.say({ kind: 'enter', register: 'trial', values: { id: 'h1', people: '3', note: null }, from: START })
    kept.say({ kind: 'event', ...about, values: { people: '4' }, on: addDays(START, 5) })
    const undo = (seq: number) => () => undoOf(kept.register, key, kept.versions, seq)
    assert.throws(undo(1), { code: 'CHG-015', fix: /Undo entry 2 first/ })
    assert.throws(undo(7), { code: 'CHG-014', fix: /1, 2/ })
  })
})
