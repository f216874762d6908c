import type { Register } from '@qaidam/kernel'
import type { Session } from './database.ts'
import { type Axis, axesOf, contributionOf, filterOf, type Measure, measureColumns } from './measures.ts'
import { cellsOf, columnOf, historyOf, ledgerOf, tableOf } from './naming.ts'
import { keyCondition } from './versions.ts'

/**
 * Whose additions are selected: those of every write; of write $1; or of write $1 when it only
 * entered versions and ended none, which spares the sign and the history.
 */
export type Scope = 'all' | 'write' | 'entered'

/**
 * A select of signed additions (_write, area, day, measures…) that versions make: plus in the write
 * that stated them, minus in the write that ended them. One text serves the write itself, the rebuild
 * and the verification.
 */
export function additionsSelect(register: Register, measures: readonly Measure[], scope: Scope): string {
  const versions = versionsIn(register, measures, scope)
  return additionsOf(register, measures, versions, scope === 'entered' ? '1' : 'v.sign')
}

/** The same for one record alone, whatever write it was: its key is $1 and what follows. */
export function recordAdditions(register: Register, measures: readonly Measure[]): string {
  const list = usedColumns(measures).join(', ')
  const [table, history] = [tableOf(register.id), historyOf(register.id)]
  const own = keyCondition(register, 'r', 1)
  const versions = [
    `SELECT _write AS w, 1 AS sign, ${list} FROM ${table} r WHERE ${own}`,
    `SELECT _write AS w, 1 AS sign, ${list} FROM ${history} r WHERE ${own}`,
    `SELECT _ended_by AS w, -1 AS sign, ${list} FROM ${history} r WHERE ${own}`,
  ]
  return additionsOf(register, measures, versions.join(' UNION ALL '), 'v.sign')
}

function additionsOf(
  register: Register,
  measures: readonly Measure[],
  versions: string,
  sign: string,
): string {
  const names = measureColumns(measures)
  const selects = axesOf(measures).flatMap((axis) => axisSelects(register, axis, names, versions, sign))
  const [only] = selects
  if (selects.length === 1 && only !== undefined) return only
  const totals = names.map((name) => `sum(x.${name})`)
  return `SELECT x._write, x.area, x.day, ${totals.map((total, index) => `${total} AS ${names[index]}`).join(', ')}
    FROM (${selects.join(' UNION ALL ')}) x GROUP BY 1, 2, 3 HAVING ${someNotZero(totals)}`
}

function versionsIn(register: Register, measures: readonly Measure[], scope: Scope): string {
  const list = usedColumns(measures).join(', ')
  const [table, history] = [tableOf(register.id), historyOf(register.id)]
  const only = (column: string) => (scope === 'all' ? '' : ` WHERE ${column} = $1`)
  if (scope === 'entered') return `SELECT _write AS w, ${list} FROM ${table}${only('_write')}`
  const stated = (from: string) => `SELECT _write AS w, 1 AS sign, ${list} FROM ${from}${only('_write')}`
  return [
    stated(table),
    // Within its own write nothing stated is in the history yet, so only the whole needs it.
    ...(scope === 'all' ? [stated(history)] : []),
    `SELECT _ended_by AS w, -1 AS sign, ${list} FROM ${history}${only('_ended_by')}`,
  ].join(' UNION ALL ')
}

/** One grouped select for each day on which an axis adds. */
function axisSelects(
  register: Register,
  axis: Axis,
  names: readonly string[],
  versions: string,
  versionSign: string,
): readonly string[] {
  return axis.days.map(({ expression, sign }) => {
    const factor = sign === 1 ? versionSign : `-${versionSign}`
    const totals = new Map<string, string>()
    for (const { tally, count, sum } of axis.measures) {
      const filter = ` FILTER (WHERE ${filterOf(register, tally)})`
      totals.set(count, factor === '1' ? `count(*)${filter}` : `sum(${factor})${filter}`)
      if (sum === undefined) continue
      totals.set(sum, `sum(${factor === '1' ? '' : `${factor} * `}${contributionOf(tally)})${filter}`)
    }
    const list = names.map((name) => `${totals.get(name) ?? 'NULL::numeric'} AS ${name}`).join(', ')
    return `SELECT v.w AS _write, v.${axis.areaColumn} AS area, ${expression} AS day, ${list}
      FROM (${versions}) v WHERE ${expression} IS NOT NULL
      GROUP BY 1, 2, 3 HAVING ${someNotZero([...totals.values()])}`
  })
}

const someNotZero = (totals: readonly string[]) =>
  totals.map((total) => `coalesce(${total}, 0) <> 0`).join(' OR ')

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
  scope: Exclude<Scope, 'all'> = 'write',
): Promise<void> {
  if (measures.length === 0) return
  await session.query(
    `INSERT INTO ${ledgerOf(register.id)} (_write, area, day, ${measureColumns(measures).join(', ')})
     ${additionsSelect(register, measures, scope)}`,
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
