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
  | {
      kind: 'correct'
      at: number | undefined
      from?: number | undefined
      to?: number | null | undefined
      values: Values
    }
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
        ...(move.from === undefined ? {} : { from: on(move.from) }),
        ...(move.to === undefined ? {} : { to: move.to === null ? null : on(move.to) }),
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
        const refused = this.#shift(hit.stretch, move.from, move.to)
        if (refused === undefined) this.#map(hit.stretch, move.values)
        return refused
      }
      case 'event':
        return this.#event(move.on, move.values)
      case 'end':
        return this.#end(move.on)
    }
  }

  /** Days that a stretch leaves go to its neighbour on that side; a neighbour keeps at least one day. */
  #shift(stretch: number, from: number | undefined, to: number | null | undefined): string | undefined {
    const oldFrom = this.days.findIndex((each) => each?.stretch === stretch)
    const oldTo = this.days.findLastIndex((each) => each?.stretch === stretch) + 1
    const newFrom = from ?? oldFrom
    const newTo = to === undefined ? oldTo : (to ?? HORIZON)
    if (newFrom >= newTo) return 'CHG-011'
    const before = this.days[oldFrom - 1]
    const after = this.days[oldTo]
    const firstOfBefore = this.days.findIndex((each) => each?.stretch === before?.stretch)
    const lastOfAfter = this.days.findLastIndex((each) => each?.stretch === after?.stretch)
    if (before !== undefined && newFrom <= firstOfBefore) return 'CHG-010'
    if (after !== undefined && newTo > lastOfAfter) return 'CHG-010'
    const moved = this.days[oldFrom]
    this.days.fill(before, oldFrom, Math.max(newFrom, oldFrom))
    this.days.fill(after, newTo, Math.max(oldTo, newTo))
    this.days.fill(moved, newFrom, newTo)
    return undefined
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
      from: fc.option(dayNumbers, { nil: undefined, freq: 1 }),
      to: fc.oneof(fc.constant(undefined), fc.constant(null), dayNumbers),
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

describe('corrected days of a state', () => {
  /** Area 1 from day 5, area 2 from day 10, and gone on day 20. */
  const life = (
    [
      { kind: 'enter', from: 5, values: { area: '632801' } },
      { kind: 'event', on: 10, values: { area: '632802' } },
      { kind: 'end', on: 20 },
    ] as const
  ).reduce<readonly Version[]>((versions, move) => applyChange(households, versions, asChange(move)), [])
  const correct = (at: number, days: { from?: number; to?: number | null }) =>
    applyChange(households, life, asChange({ kind: 'correct', at, values: {}, ...days }))
  const stretches = (versions: readonly Version[]) =>
    versions.map(({ validFrom, validTo }) => `${validFrom} ${validTo}`)
  /** '5..10 10..' in days. */
  const shown = (days: string) =>
    days.split(' ').map((stretch) => {
      const [from, to] = stretch.split('..')
      return `${on(Number(from))} ${to === '' ? null : on(Number(to))}`
    })

  test.each<[string, number, { from?: number; to?: number | null }, string]>([
    ['an end that was a mistake', 12, { to: null }, '5..10 10..'],
    ['an end on a wrong day', 12, { to: 15 }, '5..10 10..15'],
    ['a first day that was earlier', 5, { from: 2 }, '2..10 10..20'],
    ['a first day that was later', 5, { from: 7 }, '7..10 10..20'],
    ['an event that was earlier', 12, { from: 8 }, '5..8 8..20'],
    ['an event that was later', 12, { from: 13 }, '5..13 13..20'],
    ['an event, said of the version before it', 6, { to: 13 }, '5..13 13..20'],
    ['both days', 12, { from: 25, to: 30 }, '5..25 25..30'],
  ])('%s', (_, at, days, expected) => {
    const after = correct(at, days)
    assert.deepEqual(stretches(after), shown(expected))
    const valuesOf = (versions: readonly Version[]) => versions.map(({ values }) => values)
    assert.deepEqual(valuesOf(after), valuesOf(life))
  })

  test.each<[string, number, { from?: number; to?: number | null }, string, RegExp]>([
    ['over the version before', 12, { from: 5 }, 'CHG-010', /after 2020-01-06/],
    ['over the version after', 6, { to: 20 }, 'CHG-010', /before 2020-01-21/],
    ['without end before another', 6, { to: null }, 'CHG-010', /later version/],
    ['that are none', 12, { from: 20 }, 'CHG-011', /withdraw/],
    ['in the wrong order', 12, { from: 15, to: 14 }, 'CHG-011', /after its first day/],
  ])('refused: days %s', (_, at, days, code, fix) => {
    assert.throws(() => correct(at, days), { code, fix })
  })

  test('a version that does not touch the corrected one stays, gaps included', () => {
    const [first, second] = life
    assert.ok(first && second)
    const apart = { ...second, validFrom: on(12) }
    const say = (at: number, days: { from?: number; to?: number | null }) =>
      applyChange(households, [first, apart], asChange({ kind: 'correct', at, values: {}, ...days }))
    assert.deepEqual(stretches(say(12, { from: 10 })), shown('5..10 10..20'))
    assert.deepEqual(stretches(say(5, { to: 12 })), shown('5..12 12..20'))
    assert.equal(say(12, { from: 11 })[0], first)
    assert.equal(say(5, { to: 11 })[1], apart)
    assert.equal(correct(12, { to: 30 })[0], first)
    assert.throws(() => say(12, { from: 9 }), { code: 'CHG-010', fix: /2020-01-11 or later/ })
    assert.throws(() => say(5, { to: 13 }), { code: 'CHG-010', fix: /up to 2020-01-13/ })
    assert.throws(() => say(5, { to: null }), { code: 'CHG-010' })
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

  test('it has no days to correct', () => {
    for (const days of [{ from: START }, { to: START }, { to: null }]) {
      assert.throws(
        () => applyChange(acceptances, entered, { kind: 'correct', ...fact, values: {}, ...days }),
        {
          code: 'CHG-012',
          fix: /field/,
        },
      )
    }
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
