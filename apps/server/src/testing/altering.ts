import {
  addDays,
  type Change,
  type Condition,
  type Day,
  type Figure,
  type FigureAnswer,
  type FigureRow,
  faultsOf,
  type Moves,
  moveOf,
  parseKey,
  type Question,
  type Rational,
  type Register,
  rational,
  type Tally,
  type Value,
} from '@qaidam/kernel'
import type { Store } from '@qaidam/storage'

/** A change of the records behind a figure, the rows that go with it, and what puts it back. */
export interface Alteration {
  readonly what: string
  readonly taken: readonly FigureRow[]
  readonly away: Act
  /** Undefined where people would have to go the whole way again. */
  readonly back: Act | undefined
}

/** Changes by hand, or moves of a procedure. */
export type Act = readonly Change[] | Pick<Moves, 'actor' | 'moves'>

/** A tally that a figure is made of, with the part that its rows make. */
interface Input {
  readonly tally: Tally
  readonly part: string
}

/**
 * Ways to take a record out of a figure, the plainest first: it is withdrawn; a field by which it counts
 * is corrected; it ends before the period does, or happened after it; a procedure takes it back.
 */
export async function* alterations(
  store: Store,
  question: Question,
  rows: readonly FigureRow[],
): AsyncGenerator<Alteration> {
  const counted = rows.filter(({ contribution }) => Number(contribution) > 0)
  for (const row of counted.slice(0, ROWS_MAX)) {
    if (!store.composition.parts.has(row.register)) continue
    yield* piecesWithdrawn(store, row, rows)
    yield* pieceCorrected(store, row)
  }
  const inputs = inputsOf(store, question.figure)
  for (const row of counted.slice(0, ROWS_MAX)) {
    const register = store.composition.registers.get(row.register)
    if (register === undefined) continue
    const of = inputs.filter(({ tally }) => tally.register === register.id)
    const single = (await store.history(row.register, parseKey(row.record))).length === 1
    // A record of several versions is not put back by one entry.
    if (single) yield withdrawn(register, row, rows)
    for (const input of of) {
      if (single) yield* corrected(register, input, row, rows)
      if (single) yield* beyond(register, input, row, rows, question)
      yield* allAlike(store, register, input, row, question)
      yield* reopened(store, input, row)
    }
  }
}

/** Enough records to find one that others do not refer to. */
const ROWS_MAX = 6

function withdrawn(register: Register, row: FigureRow, rows: readonly FigureRow[]): Alteration {
  const from = register.kind === 'state' ? { from: row.day as Day } : {}
  return {
    what: `${register.id} ${row.record} is withdrawn`,
    taken: rows.filter(({ register: of, record }) => of === row.register && record === row.record),
    away: [{ kind: 'withdraw', register: register.id, key: parseKey(row.record) }],
    back: [{ kind: 'enter', register: register.id, values: row.values, ...from }],
  }
}

/** All records of an evaluated piece, such as the hours of a station's day; then of all its pieces. */
async function* piecesWithdrawn(
  store: Store,
  row: FigureRow,
  rows: readonly FigureRow[],
): AsyncGenerator<Alteration> {
  const [by = ''] = parseKey(row.record)
  const sameDay = rows.filter(({ record }) => record === row.record)
  const sameSource = rows.filter(({ record }) => parseKey(record)[0] === by)
  for (const taken of [sameDay, sameSource]) {
    const days = new Set(taken.map(({ record }) => parseKey(record)[1] ?? ''))
    const pieces = await Promise.all([...days].map((day) => store.pieces(row.register, by, day as Day)))
    const register = store.composition.parts.get(row.register)?.register ?? ''
    yield {
      what: `${days.size} days of ${row.register} ${by} are withdrawn`,
      taken,
      away: pieces.flat().map(({ record }) => ({ kind: 'withdraw', register, key: parseKey(record) })),
      back: pieces.flat().map(({ values }) => ({ kind: 'enter', register, values })),
    }
  }
}

/** A yearly file that says another choice: what it was judged by comes after what it is of. */
async function* pieceCorrected(store: Store, row: FigureRow): AsyncGenerator<Alteration> {
  const [by = '', day = ''] = parseKey(row.record)
  const parts = store.composition.parts.get(row.register)
  const register = store.composition.registers.get(parts?.register ?? '')
  if (register === undefined) return
  const records = await store.pieces(row.register, by, day as Day)
  for (const [name, value] of Object.entries(row.values).reverse()) {
    const field = register.fields[name]
    if (field?.type !== 'choice' || records.length !== 1) continue
    const other = Object.keys(field.choices).find((each) => each !== value)
    const put = (to: Value): readonly Change[] =>
      records.map(({ record }) => ({
        kind: 'correct',
        register: register.id,
        key: parseKey(record),
        values: { [name]: to },
      }))
    yield {
      what: `${register.id} ${row.record}: ${name} becomes ${other}`,
      taken: [row],
      away: put(other ?? null),
      back: put(value ?? null),
    }
  }
}

const correction = (register: Register, row: FigureRow, values: Readonly<Record<string, Value>>): Change => ({
  kind: 'correct',
  register: register.id,
  key: parseKey(row.record),
  values,
  ...(register.kind === 'state' ? { at: row.day as Day } : {}),
})

function* corrected(
  register: Register,
  { tally, part }: Input,
  row: FigureRow,
  rows: readonly FigureRow[],
): Generator<Alteration> {
  for (const condition of tally.where) {
    const other = otherValue(register, condition)
    if (other === undefined) continue
    const { field } = condition
    yield {
      what: `${register.id} ${row.record}: ${field} becomes ${other}`,
      taken: rows.filter((each) => each.part === part && each.record === row.record),
      away: [correction(register, row, { [field]: other })],
      back: [correction(register, row, { [field]: row.values[field] ?? null })],
    }
  }
}

/** A choice that the condition does not let count. */
function otherValue(register: Register, condition: Condition): string | undefined {
  const field = register.fields[condition.field]
  if (field === undefined || register.key.includes(condition.field)) return undefined
  const values = field.type === 'choice' ? Object.keys(field.choices) : ['true', 'false']
  if (field.type !== 'choice' && field.type !== 'boolean') return undefined
  return values.find((value) =>
    'in' in condition ? !condition.in.includes(value) : condition.notIn.includes(value),
  )
}

/** A state that ended on the last day of the period; a fact of the day after it. */
function* beyond(
  register: Register,
  { tally, part }: Input,
  row: FigureRow,
  rows: readonly FigureRow[],
  { period: { last } }: Question,
): Generator<Alteration> {
  const taken = rows.filter((each) => each.part === part && each.record === row.record)
  const key = parseKey(row.record)
  if (tally.nature === 'stock') {
    const correct = { kind: 'correct', register: register.id, key, values: {}, at: row.day as Day } as const
    yield {
      what: `${register.id} ${row.record} ends on ${last}`,
      taken,
      away: [{ kind: 'end', register: register.id, key, on: last }],
      back: [{ ...correct, to: null }],
    }
    return
  }
  const { flowOn } = tally.nature
  if (register.key.includes(flowOn)) return
  yield {
    what: `${register.id} ${row.record} is of the day after ${last}`,
    taken,
    away: [correction(register, row, { [flowOn]: addDays(last, 1) })],
    back: [correction(register, row, { [flowOn]: row.values[flowOn] ?? null })],
  }
}

/** Of distinct values, all states that share one end: while one is left, the value counts. */
async function* allAlike(
  store: Store,
  register: Register,
  { tally }: Input,
  row: FigureRow,
  { period: { last } }: Question,
): AsyncGenerator<Alteration> {
  if (typeof tally.add !== 'object' || !('distinct' in tally.add) || register.kind !== 'state') return
  const field = tally.add.distinct
  const { records } = await store.records(register.id, { limit: 1_000 })
  const alike = records.filter(
    ({ values, validFrom, validTo }) =>
      values[field] === row.values[field] && validTo === null && validFrom !== null && validFrom <= last,
  )
  const change = (record: string) => ({ register: register.id, key: parseKey(record) })
  yield {
    what: `${alike.length} records of ${register.id} with ${field} ${row.values[field]} end`,
    taken: [row],
    away: alike.map(({ record }) => ({ kind: 'end', ...change(record), on: last })),
    back: alike.map(({ record, validFrom }) => ({
      kind: 'correct',
      ...change(record),
      values: {},
      at: validFrom ?? last,
      to: null,
    })),
  }
}

/** An entry of a procedure that comes back is opened again by the person who had verified it. */
async function* reopened(store: Store, { tally, part }: Input, row: FigureRow): AsyncGenerator<Alteration> {
  const procedure = [...store.composition.procedures.values()].find(
    ({ id }) => tally.register === `${id}.case`,
  )
  if (procedure === undefined || !tally.where.some(({ field }) => field === 'stage')) return
  const made = await store.records(moveOf(procedure.id), { limit: 1_000 })
  const verified = made.records.find(({ values }) => values.record === row.record && values.move === 'verify')
  const move = Object.entries(procedure.moves).find(([, { kind }]) => kind === 'reopen')?.[0]
  if (verified === undefined || move === undefined || row.part !== part) return
  const { post = '', person = '' } = verified.values
  yield {
    what: `${procedure.id} ${row.record} is opened again`,
    taken: [row],
    away: {
      actor: person ?? '',
      moves: [
        {
          register: procedure.register,
          record: row.record,
          move,
          post: post ?? '',
          person: person ?? '',
          at: '2020-06-29T10:00',
          reason: '试验：回头看发现反弹',
          evidence: '试验记录',
        } as Moves['moves'][number],
      ],
    },
    back: undefined,
  }
}

/** The tallies that a figure is made of. */
function inputsOf({ composition }: Pick<Store, 'composition'>, figure: Figure, name = ''): readonly Input[] {
  if (figure.kind === 'evaluation') return []
  if (figure.kind === 'tally') {
    const kind = figure.add === 'count' ? 'count' : 'sum' in figure.add ? 'sum' : 'distinct'
    return [{ tally: figure, part: `${name}${kind}` }]
  }
  return Object.entries(figure.from).flatMap(([input, id]) => {
    const made = composition.figures.get(id)
    return made === undefined ? [] : inputsOf({ composition }, made, `${name}${input}.`)
  })
}

/**
 * The parts of an answer after rows are taken from it. An input of a formula falls as its own sum does:
 * a tally in a larger unit is a fixed share of the sum of its rows.
 */
export function partsLeft({ parts }: FigureAnswer, { taken }: Alteration): ReadonlyMap<string, Rational> {
  const left = new Map(Object.entries(parts).map(([name, value]) => [name, rational(value)]))
  const of = (name: string) => left.get(name) ?? rational(0)
  for (const { part, contribution } of taken) left.set(part, of(part).minus(rational(contribution)))
  for (const [name, value] of Object.entries(parts)) {
    for (const kind of ['count', 'sum', 'distinct']) {
      const before = parts[`${name}.${kind}`]
      if (before === undefined || rational(before).isZero()) continue
      left.set(
        name,
        rational(value)
          .times(of(`${name}.${kind}`))
          .over(rational(before)),
      )
    }
  }
  return left
}

/** Why a store refused, in one line; an error that is no fault is thrown on. */
export function refused(error: unknown): string {
  return faultsOf(error)
    .map(({ code, message }) => `${code} ${message}`)
    .join('; ')
}
