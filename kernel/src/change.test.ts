import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, test } from 'vitest'
import { applyChange, type Change, changeKey, keyText, parseKey, type Version } from './change.ts'
import { addDays, type Day } from './day.ts'
import { Fault } from './fault.ts'
import { defineRegister, inArea, integer, onDay, type Register, text } from './register.ts'
import type { Values } from './value.ts'

const common = {
  why: { zh: '试验', en: 'A trial.' },
  owner: 'bureau',
  key: ['id'],
  readableBy: 'staff' as const,
}
const households: Register = defineRegister({
  ...common,
  id: 'household',
  name: { zh: '家庭户', en: 'Households' },
  kind: 'state',
  subject: 'household',
  fields: { id: text('户号', 'Number'), area: inArea('地区', 'Area'), people: integer('人数', 'People') },
})
const acceptances: Register = defineRegister({
  ...common,
  id: 'acceptance',
  name: { zh: '验收', en: 'Acceptances' },
  kind: 'fact',
  subject: 'acceptance',
  fields: { id: text('编号', 'Number'), on: onDay('日期', 'Day') },
})

const START = '2020-01-01' as Day
const HORIZON = 40
const key = ['h1']
const register = 'household'
const on = (number: number): Day => addDays(START, number)

/** A change by day numbers, so that random ones often meet the same days. */
type Move =
  | { kind: 'enter'; from: number; values: Values }
  | { kind: 'correct'; at: number | undefined; values: Values }
  | { kind: 'event'; on: number; values: Values }
  | { kind: 'end'; on: number }
  | { kind: 'withdraw' }

function asChange(move: Move): Change {
  switch (move.kind) {
    case 'enter':
      return { kind: 'enter', register, values: { id: 'h1', ...move.values }, from: on(move.from) }
    case 'correct':
      return {
        kind: 'correct',
        register,
        key,
        values: move.values,
        ...(move.at === undefined ? {} : { at: on(move.at) }),
      }
    case 'event':
      return { kind: 'event', register, key, values: move.values, on: on(move.on) }
    case 'end':
      return { kind: 'end', register, key, on: on(move.on) }
    case 'withdraw':
      return { kind: 'withdraw', register, key }
  }
}

/**
 * The witness: a table of days, each with the stretch that it belongs to. It knows no intervals;
 * it answers the code of the fault where a change does not fit, and otherwise alters the table.
 */
class DayTable {
  readonly days: ({ stretch: number; values: Values } | undefined)[] = Array(HORIZON).fill(undefined)
  #next = 0

  take(move: Move): string | undefined {
    const stretches = new Set(this.days.flatMap((each) => (each === undefined ? [] : [each.stretch])))
    if (move.kind === 'enter') {
      if (stretches.size > 0) return 'CHG-001'
      this.#open(move.from, HORIZON, { id: 'h1', ...move.values })
      return undefined
    }
    if (stretches.size === 0) return 'CHG-002'
    switch (move.kind) {
      case 'withdraw':
        this.days.fill(undefined)
        return undefined
      case 'correct': {
        if (move.at === undefined && stretches.size > 1) return 'CHG-004'
        const hit = this.days[move.at ?? this.days.findIndex((each) => each !== undefined)]
        if (hit === undefined) return 'CHG-005'
        this.#map(hit.stretch, move.values)
        return undefined
      }
      case 'event':
        return this.#event(move.on, move.values)
      case 'end':
        return this.#end(move.on)
    }
  }

  #event(at: number, values: Values): string | undefined {
    const hit = this.days[at]
    if (hit === undefined) return 'CHG-005'
    const after = this.days.findLastIndex((each) => each?.stretch === hit.stretch) + 1
    this.#open(at, after, { ...hit.values, ...values })
    return undefined
  }

  #end(at: number): string | undefined {
    const hit = this.days[at]
    if (hit === undefined) return 'CHG-005'
    if (this.days[HORIZON - 1]?.stretch !== hit.stretch) return 'CHG-006'
    if (this.days[at - 1]?.stretch !== hit.stretch) return 'CHG-007'
    this.days.fill(undefined, at)
    return undefined
  }

  #open(from: number, before: number, values: Values): void {
    const stretch = this.#next++
    for (let at = from; at < before; at += 1) this.days[at] = { stretch, values }
  }

  #map(stretch: number, values: Values): void {
    this.days.forEach((each, at) => {
      if (each?.stretch === stretch) this.days[at] = { stretch, values: { ...each.values, ...values } }
    })
  }
}

/** Both sides in one shape: for each day its values and the first day of its version. */
function daysOf(versions: readonly Version[]): unknown[] {
  return Array.from({ length: HORIZON }, (_, number) => {
    const at = on(number)
    const there = versions.filter(
      ({ validFrom, validTo }) => (validFrom ?? START) <= at && (validTo === null || at < validTo),
    )
    assert.ok(there.length <= 1, `${at} has ${there.length} versions`)
    return there.map(({ values, validFrom }) => ({ values, since: validFrom }))
  })
}

function daysIn(table: DayTable): unknown[] {
  return table.days.map((each) => {
    if (each === undefined) return []
    const since = table.days.findIndex((other) => other?.stretch === each.stretch)
    return [{ values: each.values, since: on(since) }]
  })
}

const dayNumbers = fc.integer({ min: 0, max: 12 })
const someValues = fc.record(
  { area: fc.constantFrom('632801', '632802'), people: fc.integer({ min: 1, max: 9 }).map(String) },
  { requiredKeys: [] },
)
const anyMove: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('enter' as const), from: dayNumbers, values: someValues }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('correct' as const),
      at: fc.option(dayNumbers, { nil: undefined }),
      values: someValues,
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('event' as const), on: dayNumbers, values: someValues }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('end' as const), on: dayNumbers }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'withdraw' as const }) },
)

describe('changes of a state', () => {
  test('[C1] versions say of every day what a table kept day by day says', () => {
    fc.assert(
      fc.property(fc.array(anyMove, { minLength: 1, maxLength: 25 }), (moves) => {
        const table = new DayTable()
        let versions: readonly Version[] = []
        for (const move of moves) {
          const expected = table.take(move)
          let refused: string | undefined
          try {
            versions = applyChange(households, versions, asChange(move))
          } catch (error) {
            if (!(error instanceof Fault)) throw error
            refused = error.code
          }
          assert.equal(refused, expected)
          assert.deepEqual(daysOf(versions), daysIn(table))
        }
      }),
      { numRuns: 500 },
    )
  })

  test('a household that moves keeps its old days where they were', () => {
    const entered = applyChange(
      households,
      [],
      asChange({ kind: 'enter', from: 0, values: { area: '632801' } }),
    )
    const moved = applyChange(
      households,
      entered,
      asChange({ kind: 'event', on: 10, values: { area: '632802' } }),
    )
    assert.deepEqual(moved, [
      { values: { id: 'h1', area: '632801' }, validFrom: '2020-01-01', validTo: '2020-01-11' },
      { values: { id: 'h1', area: '632802' }, validFrom: '2020-01-11', validTo: null },
    ])
  })

  test('the versions given are left as they were', () => {
    const before = applyChange(households, [], asChange({ kind: 'enter', from: 0, values: { people: '3' } }))
    const copy = structuredClone(before)
    applyChange(households, before, asChange({ kind: 'event', on: 3, values: { people: '4' } }))
    applyChange(households, before, asChange({ kind: 'correct', at: 3, values: { people: '5' } }))
    assert.deepEqual(before, copy)
  })

  test('a state needs its first day, and its key never changes', () => {
    assert.throws(() => applyChange(households, [], { kind: 'enter', register, values: { id: 'h1' } }), {
      code: 'CHG-003',
      message: 'household h1 has no first day.',
    })
    const there = applyChange(households, [], asChange({ kind: 'enter', from: 0, values: {} }))
    for (const change of [
      { kind: 'correct', register, key, values: { id: 'h2' } },
      { kind: 'event', register, key, values: { id: 'h2' }, on: START },
    ] as const) {
      assert.throws(() => applyChange(households, there, change), { code: 'CHG-009', fix: /Withdraw/ })
    }
  })
})

describe('changes of a fact', () => {
  const fact = { register: 'acceptance', key: ['a1'] }
  const entered = applyChange(acceptances, [], {
    kind: 'enter',
    register: 'acceptance',
    values: { id: 'a1', on: '2020-06-30' },
  })

  test('it has no days of its own, and a correction replaces what was wrong', () => {
    assert.deepEqual(
      applyChange(acceptances, entered, { kind: 'correct', ...fact, values: { on: '2020-07-01' } }),
      [{ values: { id: 'a1', on: '2020-07-01' }, validFrom: null, validTo: null }],
    )
    assert.deepEqual(applyChange(acceptances, entered, { kind: 'withdraw', ...fact }), [])
  })

  test('it has no later life', () => {
    for (const change of [
      { kind: 'event', ...fact, values: {}, on: START },
      { kind: 'end', ...fact, on: START },
    ] as const) {
      assert.throws(() => applyChange(acceptances, entered, change), { code: 'CHG-008', fix: /Correct/ })
    }
  })
})

describe('the key of a record', () => {
  test('[C2] any key survives being written as one text, and two keys never share one', () => {
    const anyKey = fc.array(fc.string({ unit: fc.constantFrom('a', '~', '\\', '州', '\n', ' ') }), {
      minLength: 1,
      maxLength: 4,
    })
    fc.assert(
      fc.property(anyKey, anyKey, (a, b) => {
        assert.deepEqual(parseKey(keyText(a)), a)
        assert.equal(keyText(a) === keyText(b), JSON.stringify(a) === JSON.stringify(b))
      }),
      { numRuns: 1_000 },
    )
  })

  test('an entered record is named by its values, in the order of the register', () => {
    const register = { ...households, key: ['area', 'id'] }
    const enter = { kind: 'enter', register: 'household', values: { id: 'h1', area: '632801' } } as const
    assert.deepEqual(changeKey(register, enter), ['632801', 'h1'])
    assert.equal(keyText(['632801', 'a~b']), '632801~a\\~b')
  })
})
