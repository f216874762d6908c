import {
  type AreaCode,
  areaPrefix,
  type Composition,
  type Day,
  grainRuns,
  type Rational,
  type Register,
  rational,
  type Tally,
  ZERO,
} from '@qaidam/kernel'
import type { Session } from './database.ts'
import type { Known } from './known.ts'
import { filterOf, isKept, measureColumns, measuresOf } from './measures.ts'
import { cellsOf, columnOf, ledgerOf, tableOf } from './naming.ts'
import { believedAt } from './versions.ts'
import { getRegister } from './write.ts'

const BEGINNING = '0001-01-01' as Day

/** A tally over an area and a stretch of days; a stock is everything up to the last of them. */
export interface TallyRead {
  readonly tally: Tally
  readonly area: AreaCode
  readonly first: Day
  readonly last: Day
}

/** How many rows count, and what they add up to (their number, where nothing is summed). */
export interface TallyValue {
  readonly count: Rational
  readonly total: Rational
}

/** Reads many tallies at once: what cells keep of them, and what is not folded into cells. */
export async function readTallies(
  session: Session,
  composition: Composition,
  reads: readonly TallyRead[],
  known: Known,
): Promise<ReadonlyMap<TallyRead, TallyValue>> {
  const values = new Map<TallyRead, TallyValue>()
  const kept = new Map<string, TallyRead[]>()
  for (const read of reads) {
    if (!isKept(read.tally)) values.set(read, await readDistinct(session, composition, read, known))
    else if (kept.has(read.tally.register)) kept.get(read.tally.register)?.push(read)
    else kept.set(read.tally.register, [read])
  }
  const ledgers = [...kept].map(([id, own]) => ledgerRead(composition, getRegister(composition, id), own))
  await addCells(session, ledgers)
  await addLedgers(session, ledgers, known)
  for (const { reads: own, answer } of ledgers) for (const read of own) values.set(read, answer(read))
  return values
}

interface Span {
  readonly area: AreaCode
  readonly first: Day
  readonly last: Day
}

/** What is read of one register: its columns, over spans, into sums by column. */
interface LedgerRead {
  readonly register: Register
  readonly columns: readonly string[]
  readonly spans: readonly Span[]
  readonly sums: readonly Map<string, Rational>[]
  readonly reads: readonly TallyRead[]
  readonly answer: (read: TallyRead) => TallyValue
}

function ledgerRead(composition: Composition, register: Register, reads: readonly TallyRead[]): LedgerRead {
  const wanted = new Set(reads.map((read) => read.tally.id))
  const measures = measuresOf(composition, register).filter((measure) => wanted.has(measure.tally.id))
  const byTally = new Map(measures.map((measure) => [measure.tally.id, measure]))
  const spanOf = ({ tally, area, first, last }: TallyRead): Span => ({
    area,
    first: tally.nature === 'stock' ? BEGINNING : first,
    last,
  })
  const nameOf = (span: Span) => `${span.area} ${span.first} ${span.last}`
  const spans = new Map(reads.map((read) => [nameOf(spanOf(read)), spanOf(read)]))
  const sums = new Map([...spans.keys()].map((name) => [name, new Map<string, Rational>()]))
  return {
    register,
    columns: measureColumns(measures),
    spans: [...spans.values()],
    sums: [...sums.values()],
    reads,
    answer: (read) => {
      const measure = byTally.get(read.tally.id)
      const own = sums.get(nameOf(spanOf(read)))
      if (measure === undefined || own === undefined) throw new RangeError(`${read.tally.id} is not kept`)
      const count = own.get(measure.count) ?? ZERO
      return { count, total: measure.sum === undefined ? count : (own.get(measure.sum) ?? ZERO) }
    },
  }
}

/** Registers that one statement reads: a report asks a hundred, and each statement has its price. */
const REGISTERS_PER_STATEMENT = 25

function* inTurns(ledgers: readonly LedgerRead[]): Generator<readonly LedgerRead[]> {
  for (let at = 0; at < ledgers.length; at += REGISTERS_PER_STATEMENT) {
    yield ledgers.slice(at, at + REGISTERS_PER_STATEMENT)
  }
}

const sumsOf = (columns: readonly string[], alias: string) =>
  `json_build_array(${columns.map((column) => `sum(${alias}.${column})::text`).join(', ')})::text AS sums`

async function addCells(session: Session, ledgers: readonly LedgerRead[]): Promise<void> {
  for (const turn of inTurns(ledgers)) {
    const runs = turn.flatMap(({ spans }, k) =>
      spans.flatMap(({ area, first, last }, i) =>
        grainRuns(first, last).map((run) => ({ ...run, k, i, area })),
      ),
    )
    const rows = await session.query(
      `WITH q AS MATERIALIZED (SELECT * FROM unnest($1::int[], $2::int[], $3::text[], $4::text[],
         $5::date[], $6::date[]) AS q(k, i, area, grain, a, b))
       ${turn
         .map(
           ({ register, columns }, k) =>
             `SELECT ${k}::text AS k, q.i::text AS i, ${sumsOf(columns, 'c')} FROM q
              JOIN ${cellsOf(register.id)} c ON c.area = q.area AND c.grain = q.grain AND c.start >= q.a
                AND c.start <= q.b WHERE q.k = ${k} GROUP BY q.i`,
         )
         .join(' UNION ALL ')}`,
      [
        runs.map(({ k }) => k),
        runs.map(({ i }) => i),
        runs.map(({ area }) => area),
        runs.map(({ grain }) => grain),
        runs.map(({ from }) => from),
        runs.map(({ to }) => to),
      ],
    )
    addRows(rows, turn, 1)
  }
}

/** Adds what is known but not folded, or takes away what is folded but was not known then. */
async function addLedgers(session: Session, ledgers: readonly LedgerRead[], known: Known): Promise<void> {
  if (known.seq === known.folded) return
  const between = [String(Math.min(known.seq, known.folded)), String(Math.max(known.seq, known.folded))]
  const written = await session.query(
    `SELECT DISTINCT r.key AS register FROM journal j, json_each(j.registers) r
     WHERE j.seq > $1 AND j.seq <= $2`,
    between,
  )
  const touched = new Set(written.map(({ register }) => register))
  const sign = known.seq > known.folded ? 1 : -1
  for (const turn of inTurns(ledgers.filter(({ register }) => touched.has(register.id)))) {
    const spans = turn.flatMap(({ spans: own }, k) => own.map((span, i) => ({ ...span, k, i })))
    const rows = await session.query(
      `WITH q AS MATERIALIZED (SELECT * FROM unnest($3::int[], $4::int[], $5::text[], $6::date[],
         $7::date[]) AS q(k, i, prefix, a, b)),
       j AS MATERIALIZED (SELECT write FROM journal WHERE seq > $1 AND seq <= $2)
       ${turn.map((read, k) => notFolded(read, k)).join(' UNION ALL ')}`,
      [
        ...between,
        spans.map(({ k }) => k),
        spans.map(({ i }) => i),
        spans.map(({ area }) => areaPrefix(area)),
        spans.map(({ first }) => first),
        spans.map(({ last }) => last),
      ],
    )
    addRows(rows, turn, sign)
  }
}

function notFolded({ register, columns }: LedgerRead, k: number): string {
  return `SELECT ${k}::text AS k, q.i::text AS i, ${sumsOf(columns, 'l')}
    FROM (SELECT area, day, ${columns.map((column) => `sum(${column}) AS ${column}`).join(', ')}
      FROM ${ledgerOf(register.id)} WHERE _write = ANY (ARRAY(SELECT write FROM j)) GROUP BY 1, 2) l
    JOIN q ON q.k = ${k} AND ${isUnder('l.area', 'q.prefix')} AND l.day >= q.a AND l.day <= q.b
    GROUP BY q.i`
}

function addRows(
  rows: readonly Readonly<Record<string, string | null>>[],
  turn: readonly LedgerRead[],
  sign: 1 | -1,
): void {
  for (const row of rows) {
    const read = turn[Number(row.k)]
    const own = read?.sums[Number(row.i)]
    const added = JSON.parse(row.sums ?? '[]') as readonly (string | null)[]
    for (const [index, column] of (read?.columns ?? []).entries()) {
      const text = added[index]
      if (own === undefined || text == null) continue
      const value = rational(text)
      own.set(column, (own.get(column) ?? ZERO).plus(sign === 1 ? value : value.negated()))
    }
  }
}

/** Whether an area column begins with a prefix, as a range of its index: ':' follows '9'. */
export function isUnder(column: string, prefix: string): string {
  return `${column} >= ${prefix} AND ${column} < ${prefix} || ':'`
}

/** What picks the rows of a tally for an area (a prefix, $1) and days ($2 to $3), over alias `v`. */
export function rowsCondition(register: Register, tally: Tally): string {
  const area = isUnder(`v.${columnOf(tally.area)}`, '$1::text')
  const days =
    tally.nature === 'stock'
      ? '$2::date IS NOT NULL AND v._valid_from <= $3::date AND (v._valid_to IS NULL OR v._valid_to > $3::date)'
      : `v.${columnOf(tally.nature.flowOn)}::date >= $2::date AND v.${columnOf(tally.nature.flowOn)}::date <= $3::date`
  return `${filterOf(register, tally)} AND ${area} AND ${days}`
}

/** The versions to read at a moment: the table itself now, or what was believed then (entry $`parameter`). */
export function sourceAt(
  register: Register,
  known: Known,
  parameter: number,
): { readonly sql: string; readonly parameters: readonly string[] } {
  return known.current
    ? { sql: tableOf(register.id), parameters: [] }
    : { sql: believedAt(register, parameter), parameters: [String(known.seq)] }
}

async function readDistinct(
  session: Session,
  composition: Composition,
  read: TallyRead,
  known: Known,
): Promise<TallyValue> {
  const { tally } = read
  const register = getRegister(composition, tally.register)
  const source = sourceAt(register, known, 4)
  const field = typeof tally.add === 'object' && 'distinct' in tally.add ? tally.add.distinct : ''
  const [row] = await session.query(
    `SELECT count(DISTINCT v.${columnOf(field)})::text AS n FROM ${source.sql} v WHERE ${rowsCondition(register, tally)}`,
    [areaPrefix(read.area), read.first, read.last, ...source.parameters],
  )
  const count = rational(row?.n ?? '0')
  return { count, total: count }
}
