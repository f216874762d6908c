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
import { filterOf, isKept, type Measure, measureColumns, measuresOf } from './measures.ts'
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

/** Reads many tallies at once: one statement a register over its cells, one over what is not folded. */
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
  for (const [id, own] of kept)
    await readKept(session, composition, getRegister(composition, id), own, known, values)
  return values
}

interface Span {
  readonly area: AreaCode
  readonly first: Day
  readonly last: Day
}

async function readKept(
  session: Session,
  composition: Composition,
  register: Register,
  reads: readonly TallyRead[],
  known: Known,
  values: Map<TallyRead, TallyValue>,
): Promise<void> {
  const wanted = new Set(reads.map((read) => read.tally.id))
  const measures = measuresOf(composition, register).filter((measure) => wanted.has(measure.tally.id))
  const spans = new Map<string, Span>()
  const spanOf = ({ tally, area, first, last }: TallyRead): Span => ({
    area,
    first: tally.nature === 'stock' ? BEGINNING : first,
    last,
  })
  const nameOf = (span: Span) => `${span.area} ${span.first} ${span.last}`
  for (const read of reads) spans.set(nameOf(spanOf(read)), spanOf(read))
  const places = new Map([...spans.keys()].map((name, index) => [name, index]))
  const sums: Map<string, Rational>[] = [...spans].map(() => new Map())
  await addCells(session, register, measures, [...spans.values()], sums)
  await addLedger(session, register, measures, [...spans.values()], known, sums)
  const byTally = new Map(measures.map((measure) => [measure.tally.id, measure]))
  for (const read of reads) {
    const measure = byTally.get(read.tally.id)
    const own = sums[places.get(nameOf(spanOf(read))) ?? -1]
    if (measure === undefined || own === undefined) throw new RangeError(`${read.tally.id} is not kept`)
    const count = own.get(measure.count) ?? ZERO
    values.set(read, { count, total: measure.sum === undefined ? count : (own.get(measure.sum) ?? ZERO) })
  }
}

async function addCells(
  session: Session,
  register: Register,
  measures: readonly Measure[],
  spans: readonly Span[],
  sums: readonly Map<string, Rational>[],
): Promise<void> {
  const columns = measureColumns(measures)
  const runs = spans.flatMap((span, index) =>
    grainRuns(span.first, span.last).map((run) => ({ ...run, index, area: span.area })),
  )
  const rows = await session.query(
    `SELECT q.i::text AS i, ${columns.map((column) => `sum(c.${column})::text AS ${column}`).join(', ')}
     FROM unnest($1::int[], $2::text[], $3::text[], $4::date[], $5::date[]) AS q(i, area, grain, a, b)
     JOIN ${cellsOf(register.id)} c ON c.area = q.area AND c.grain = q.grain AND c.start >= q.a
       AND c.start <= q.b GROUP BY q.i`,
    [
      runs.map((run) => run.index),
      runs.map((run) => run.area),
      runs.map((run) => run.grain),
      runs.map((run) => run.from),
      runs.map((run) => run.to),
    ],
  )
  addRows(rows, columns, sums, 1)
}

/** Adds what is known but not folded, or takes away what is folded but was not known then. */
async function addLedger(
  session: Session,
  register: Register,
  measures: readonly Measure[],
  spans: readonly Span[],
  known: Known,
  sums: readonly Map<string, Rational>[],
): Promise<void> {
  if (known.seq === known.folded) return
  const columns = measureColumns(measures)
  const rows = await session.query(
    `SELECT q.i::text AS i, ${columns.map((column) => `sum(l.${column})::text AS ${column}`).join(', ')}
     FROM (SELECT area, day, ${columns.map((column) => `sum(${column}) AS ${column}`).join(', ')}
       FROM ${ledgerOf(register.id)}
           WHERE _write = ANY (ARRAY(SELECT write FROM journal WHERE seq > $1 AND seq <= $2)) GROUP BY 1, 2) l
     JOIN unnest($3::int[], $4::text[], $5::date[], $6::date[]) AS q(i, prefix, a, b)
       ON ${isUnder('l.area', 'q.prefix')} AND l.day >= q.a AND l.day <= q.b GROUP BY q.i`,
    [
      String(Math.min(known.seq, known.folded)),
      String(Math.max(known.seq, known.folded)),
      spans.map((_, index) => index),
      spans.map((span) => areaPrefix(span.area)),
      spans.map((span) => span.first),
      spans.map((span) => span.last),
    ],
  )
  addRows(rows, columns, sums, known.seq > known.folded ? 1 : -1)
}

function addRows(
  rows: readonly Readonly<Record<string, string | null>>[],
  columns: readonly string[],
  sums: readonly Map<string, Rational>[],
  sign: 1 | -1,
): void {
  for (const row of rows) {
    const own = sums[Number(row.i)]
    for (const column of columns) {
      const added = row[column]
      if (own === undefined || added == null) continue
      const value = rational(added)
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
