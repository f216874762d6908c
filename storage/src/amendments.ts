import { areaPrefix, type Composition, type Instant, type Question } from '@qaidam/kernel'
import { endOf } from './answers.ts'
import { inputsOf, type Node } from './compute.ts'
import type { Amendment } from './contract.ts'
import type { Session } from './database.ts'
import { instantText } from './journal.ts'
import { columnOf, tableOf } from './naming.ts'
import { ownerOf } from './parts.ts'
import { isUnder } from './read-tallies.ts'
import { ASKED, type Probe, type Probed, probes } from './revised.ts'

/** Entries that came after one, whatever they did: a late entry changes a figure as a correction does. */
const AFTER: Probed = { tells: 'j.seq::text AS seq', when: 'j.seq > $1' }

/** The entries after one that changed the rows of a figure, the newest first. */
export async function amendmentsOf(
  session: Session,
  composition: Composition,
  question: Question,
  after: number,
): Promise<readonly Amendment[]> {
  const { area, period } = question
  const parameters = [
    String(after),
    [0],
    [areaPrefix(area)],
    [period.first],
    [period.last],
    [endOf(period)],
  ] as const
  const found = new Set<string>()
  for (const probe of [...probes(composition, question, AFTER), ...evaluatedAnew(composition, question)]) {
    const rows = await session.query(probe.sql, [...parameters, [probe.measure]])
    for (const row of rows) found.add(row.seq ?? '')
  }
  const rows = await session.query(
    `SELECT seq::text AS seq, actor, reason, ${instantText('recorded_at')} AS recorded_at
     FROM journal WHERE seq = ANY($1::bigint[]) ORDER BY journal.seq DESC`,
    [[...found]],
  )
  return rows.map((row) => ({
    seq: Number(row.seq),
    recordedAt: row.recorded_at as Instant,
    actor: row.actor ?? '',
    reason: row.reason ?? '',
  }))
}

/** Days that were evaluated for the first time have ended no earlier evaluation. */
function evaluatedAnew(composition: Composition, node: Node): readonly Pick<Probe, 'sql' | 'measure'>[] {
  const { figure } = node
  if (figure.kind === 'formula') {
    return Object.values(inputsOf(composition, figure, node)).flatMap((input) =>
      evaluatedAnew(composition, input),
    )
  }
  const parts = figure.kind === 'evaluation' ? composition.parts.get(figure.parts) : undefined
  if (parts === undefined) return []
  const owner = ownerOf(composition, parts)
  const sql = `SELECT DISTINCT ${AFTER.tells} FROM ${ASKED}
     JOIN ${tableOf(parts.id)} h ON h._day >= q.a AND h._day <= q.b
     JOIN ${tableOf(owner.id)} s ON s.${columnOf(owner.key[0] ?? '')} = h._by
     AND ${isUnder(`s.${columnOf(parts.areaOf)}`, 'q.prefix')}
     JOIN journal j ON j.write = h._write WHERE ${AFTER.when}`
  return [{ sql, measure: '' }]
}
