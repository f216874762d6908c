import type { Register } from '@qaidam/kernel'
import type { Session } from './database.ts'
import { type Axis, axesOf, contributionOf, filterOf, type Measure, measureColumns } from './measures.ts'
import { cellsOf, columnOf, historyOf, ledgerOf, tableOf } from './naming.ts'

/**
 * A select of signed additions (_write, area, day, measures…) that versions make: plus in the write
 * that stated them, minus in the write that ended them. With `ofWrite` only those of write $1.
 * One text serves the write itself, the rebuild and the verification.
 */
export function additionsSelect(register: Register, measures: readonly Measure[], ofWrite: boolean): string {
  const columns = usedColumns(measures)
  const list = columns.map((column) => `, ${column}`).join('')
  const only = (column: string) => (ofWrite ? ` WHERE ${column} = $1` : '')
  const stated = (table: string) => `SELECT _write AS w, 1 AS sign${list} FROM ${table}${only('_write')}`
  const versions = [
    stated(tableOf(register.id)),
    // Within its own write nothing stated is in the history yet, so only the whole needs it.
    ...(ofWrite ? [] : [stated(historyOf(register.id))]),
    `SELECT _ended_by AS w, -1 AS sign${list} FROM ${historyOf(register.id)}${only('_ended_by')}`,
  ].join(' UNION ALL ')
  const names = measureColumns(measures)
  const totals = names.map((name) => `sum(x.sign * x.${name}) AS ${name}`).join(', ')
  const nonZero = names.map((name) => `coalesce(sum(x.sign * x.${name}), 0) <> 0`).join(' OR ')
  return `SELECT x.w AS _write, x.area, x.day, ${totals}
    FROM (${axesOf(measures)
      .flatMap((axis) => axisSelects(axis, names, versions))
      .join(' UNION ALL ')}) x
    GROUP BY 1, 2, 3 HAVING ${nonZero}`
}

function axisSelects(axis: Axis, names: readonly string[], versions: string): readonly string[] {
  const values = new Map<string, string>()
  for (const { tally, count, sum } of axis.measures) {
    const filter = filterOf(tally)
    values.set(count, filter === 'true' ? '1' : `CASE WHEN ${filter} THEN 1 END`)
    if (sum !== undefined) values.set(sum, `CASE WHEN ${filter} THEN ${contributionOf(tally)} END`)
  }
  const list = names.map((name) => `${values.get(name) ?? 'NULL::numeric'} AS ${name}`).join(', ')
  return axis.days.map(
    ({ expression, sign }) =>
      `SELECT v.w, ${sign === 1 ? 'v.sign' : '-v.sign'} AS sign, v.${axis.areaColumn} AS area,
        ${expression} AS day, ${list}
       FROM (${versions}) v WHERE ${expression} IS NOT NULL`,
  )
}

function usedColumns(measures: readonly Measure[]): readonly string[] {
  const columns = new Set<string>()
  for (const { tally } of measures) {
    columns.add(columnOf(tally.area))
    for (const condition of tally.where) columns.add(columnOf(condition.field))
    if (typeof tally.add === 'object' && 'sum' in tally.add) columns.add(columnOf(tally.add.sum))
    if (tally.nature === 'stock') columns.add('_valid_from').add('_valid_to')
    else columns.add(columnOf(tally.nature.flowOn))
  }
  return [...columns]
}

/** Appends what one write adds to the ledger of a register, in one pass for all its figures. */
export async function appendAdditions(
  session: Session,
  register: Register,
  measures: readonly Measure[],
  write: string,
): Promise<void> {
  if (measures.length === 0) return
  await session.query(
    `INSERT INTO ${ledgerOf(register.id)} (_write, area, day, ${measureColumns(measures).join(', ')})
     ${additionsSelect(register, measures, true)}`,
    [write],
  )
}

/** Every area that a leaf belongs to, itself included, as an array expression over `area`. */
const ANCESTORS = `CASE
  WHEN length(l.area) = 12 THEN ARRAY[l.area, left(l.area, 9), left(l.area, 6), left(l.area, 4) || '00',
    left(l.area, 2) || '0000']
  WHEN length(l.area) = 9 THEN ARRAY[l.area, left(l.area, 6), left(l.area, 4) || '00', left(l.area,
    2) || '0000']
  WHEN right(l.area, 4) = '0000' THEN ARRAY[l.area]
  WHEN right(l.area, 2) = '00' THEN ARRAY[l.area, left(l.area, 2) || '0000']
  ELSE ARRAY[l.area, left(l.area, 4) || '00', left(l.area, 2) || '0000'] END`

/** A select of cells (area, grain, start, measures…) from ledger rows that satisfy `where`. */
export function cellsSelect(register: Register, measures: readonly Measure[], where: string): string {
  const names = measureColumns(measures)
  return `SELECT a.area, g.grain, g.start, ${names.map((name) => `sum(l.${name}) AS ${name}`).join(', ')}
    FROM (SELECT area, day, ${names.map((name) => `sum(${name}) AS ${name}`).join(', ')}
          FROM ${ledgerOf(register.id)} WHERE ${where} GROUP BY 1, 2) l
    CROSS JOIN LATERAL unnest(${ANCESTORS}) AS a(area)
    CROSS JOIN LATERAL (VALUES ('year', date_trunc('year', l.day)::date), ('month', date_trunc('month',
      l.day)::date),
                               ('day', l.day)) AS g(grain, start)
    GROUP BY 1, 2, 3`
}

/** Folds ledger additions up to an entry into cells with all ancestors, sorted, and moves the mark. */
export async function foldLedgers(
  session: Session,
  registers: readonly { readonly register: Register; readonly measures: readonly Measure[] }[],
): Promise<void> {
  const [mark] = await session.query('SELECT seq::text AS seq FROM folded FOR UPDATE')
  const [head] = await session.query('SELECT seq::text AS seq FROM head')
  if (mark === undefined || head === undefined || mark.seq === head.seq) return
  for (const { register, measures } of registers) {
    if (measures.length === 0) continue
    const names = measureColumns(measures)
    const cells = cellsOf(register.id)
    await session.query(
      `INSERT INTO ${cells} (area, grain, start, ${names.join(', ')})
       ${cellsSelect(register, measures, '_write = ANY (ARRAY(SELECT write FROM journal WHERE seq > $1 AND seq <= $2))')}
       ORDER BY 1, 2, 3
       ON CONFLICT (area, grain, start) DO UPDATE SET ${names
         .map((name) => `${name} = coalesce(${cells}.${name}, 0) + coalesce(excluded.${name}, 0)`)
         .join(', ')}`,
      [mark.seq, head.seq],
    )
  }
  await session.query('UPDATE folded SET seq = $1', [head.seq])
}
