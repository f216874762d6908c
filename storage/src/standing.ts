import type { Register } from '@qaidam/kernel'
import type { Standing } from './contract.ts'
import type { Session } from './database.ts'
import type { Known } from './known.ts'
import { historyOf, keyColumns, tableOf } from './naming.ts'
import { sourceAt } from './read-tallies.ts'

/** Counting stops here, so that a page about a register costs the same however large it is. */
const RECORDS_COUNTED_MAX = 1_000_000

export async function readStandings(
  session: Session,
  registers: readonly Register[],
  known: Known,
): Promise<readonly Standing[]> {
  const standings: Standing[] = []
  for (const register of registers) standings.push(await readStanding(session, register, known))
  return standings
}

/** How much a register holds, and the entry of the journal that last touched it. */
async function readStanding(session: Session, register: Register, known: Known): Promise<Standing> {
  const source = sourceAt(register, known, 1)
  // A record of a state has as many rows as versions.
  const which = register.kind === 'state' ? `DISTINCT ${keyColumns(register).join(', ')}` : '1'
  const [counted] = await session.query(
    `SELECT count(*)::text AS n FROM (SELECT ${which} FROM ${source.sql} v LIMIT ${RECORDS_COUNTED_MAX + 1}) c`,
    [...source.parameters],
  )
  const records = Number(counted?.n)
  const [table, history] = [tableOf(register.id), historyOf(register.id)]
  const latest = [latestOf(table, '_write'), latestOf(history, '_write'), latestOf(history, '_ended_by')]
  const [last] = await session.query(
    `SELECT max(c.seq)::text AS seq FROM (${latest.join(' UNION ALL ')}) c`,
    [String(known.seq)],
  )
  return {
    register: register.id,
    records: Math.min(records, RECORDS_COUNTED_MAX),
    more: records > RECORDS_COUNTED_MAX,
    lastSeq: last?.seq == null ? null : Number(last.seq),
  }
}

/** The journal has no index by register; each table has one by write, which is read from its end. */
function latestOf(table: string, column: string): string {
  return `(SELECT j.seq FROM ${table} t JOIN journal j ON j.write = t.${column}
    WHERE j.seq <= $1 ORDER BY t.${column} DESC LIMIT 1)`
}
