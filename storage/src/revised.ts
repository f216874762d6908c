import {
  areaPrefix,
  type Composition,
  type Parts,
  type Question,
  type Register,
  type Tally,
} from '@qaidam/kernel'
import { endOf } from './answers.ts'
import { inputsOf, type Node } from './compute.ts'
import type { Session } from './database.ts'
import type { Known } from './known.ts'
import { measureColumns, measuresOf } from './measures.ts'
import { columnOf, historyOf, ledgerOf, tableOf } from './naming.ts'
import { ownerOf } from './parts.ts'
import { isUnder } from './read-tallies.ts'
import { getRegister } from './write.ts'

/** The questions whose inputs were corrected or withdrawn after their period was over. */
export async function findRevised(
  session: Session,
  composition: Composition,
  questions: readonly Question[],
  known: Known,
): Promise<ReadonlySet<Question>> {
  const revised = new Set<Question>()
  const amended = await session.query('SELECT register FROM amended WHERE seq <= $1', [String(known.seq)])
  const touched = new Set(amended.map(({ register }) => register))
  const asked = new Map<string, { readonly question: Question; readonly measure: string }[]>()
  for (const question of questions) {
    for (const { register, sql, measure } of probes(composition, question, LATE)) {
      if (register !== undefined && !touched.has(register)) continue
      const own = asked.get(sql)
      if (own === undefined) asked.set(sql, [{ question, measure }])
      else own.push({ question, measure })
    }
  }
  for (const [sql, own] of asked) {
    const rows = await session.query(sql, [
      String(known.seq),
      own.map((_, index) => index),
      own.map(({ question: { area } }) => areaPrefix(area)),
      own.map(({ question: { period } }) => period.first),
      own.map(({ question: { period } }) => period.last),
      own.map(({ question: { period } }) => endOf(period)),
      own.map(({ measure }) => measure),
    ])
    for (const row of rows) {
      const found = own[Number(row.i)]
      if (found !== undefined) revised.add(found.question)
    }
  }
  return revised
}

/** Which entries are meant: each statement asks for `tells` of those that meet `when`. */
export interface Probed {
  readonly tells: string
  readonly when: string
}

/** Distinct values are kept nowhere, so the versions themselves tell whether some were amended. */
function distinctProbe(register: Register, tally: Tally, { tells, when }: Probed): string {
  const area = columnOf(tally.area)
  const day = tally.nature === 'stock' ? '_valid_from' : `${columnOf(tally.nature.flowOn)}::date`
  const first = tally.nature === 'stock' ? `'0001-01-01'` : 'q.a'
  const said = (table: string, write: string) =>
    `SELECT ${area} AS area, ${day} AS day, ${write} AS write FROM ${table}`
  return `SELECT DISTINCT ${tells} FROM ${ASKED} JOIN (
      ${said(tableOf(register.id), '_write')} UNION ALL ${said(historyOf(register.id), '_ended_by')}) v
    ON ${isUnder('v.area', 'q.prefix')} AND v.day >= ${first} AND v.day <= q.b
    JOIN journal j ON j.write = v.write WHERE ${when}`
}

/** The questions, one row each; `m` is the column that must have changed. */
export const ASKED =
  'unnest($2::int[], $3::text[], $4::date[], $5::date[], $6::timestamptz[], $7::text[]) AS q(i, prefix, a, b, ends, m)'
const LATE: Probed = {
  tells: 'q.i::text AS i',
  when: 'j.amends AND j.seq <= $1 AND j.recorded_at >= q.ends',
}

/** A statement over the table that a figure is kept in, for questions that were amended late. */
export interface Probe {
  /** Whose amendments it looks for; those of pieces come from more than one. */
  readonly register: string | undefined
  readonly sql: string
  /** The column of a ledger that must have changed; empty where any change counts. */
  readonly measure: string
}

/** The probes of a figure; those over one ledger are one statement, whatever they measure. */
export function probes(composition: Composition, node: Node, probed: Probed): readonly Probe[] {
  const { figure } = node
  if (figure.kind === 'formula') {
    return Object.values(inputsOf(composition, figure, node)).flatMap((input) =>
      probes(composition, input, probed),
    )
  }
  if (figure.kind === 'evaluation') {
    const parts = composition.parts.get(figure.parts)
    return parts === undefined
      ? []
      : [{ register: undefined, sql: piecesProbe(composition, parts, probed), measure: '' }]
  }
  const register = getRegister(composition, figure.register)
  const measures = measuresOf(composition, register)
  const measure = measures.find((each) => each.tally.id === figure.id)
  if (measure === undefined)
    return [{ register: register.id, sql: distinctProbe(register, figure, probed), measure: '' }]
  const sql = ledgerProbe(register, measureColumns(measures), figure.nature === 'stock', probed)
  return [{ register: register.id, sql, measure: measure.sum ?? measure.count }]
}

function piecesProbe(composition: Composition, parts: Parts, { tells, when }: Probed): string {
  const owner = ownerOf(composition, parts)
  return `SELECT DISTINCT ${tells} FROM ${ASKED} JOIN ${historyOf(parts.id)} h
     ON h._day >= q.a AND h._day <= q.b
     JOIN ${tableOf(owner.id)} s ON s.${columnOf(owner.key[0] ?? '')} = h._by
       AND ${isUnder(`s.${columnOf(parts.areaOf)}`, 'q.prefix')}
     JOIN journal j ON j.write = h._ended_by WHERE ${when}`
}

function ledgerProbe(
  register: Register,
  columns: readonly string[],
  stock: boolean,
  { tells, when }: Probed,
): string {
  const changed = columns.map((column) => `WHEN '${column}' THEN l.${column}`).join(' ')
  return `SELECT DISTINCT ${tells} FROM journal j JOIN ${ledgerOf(register.id)} l ON l._write = j.write
     JOIN ${ASKED} ON ${isUnder('l.area', 'q.prefix')} AND l.day >= ${stock ? `'0001-01-01'` : 'q.a'}
       AND l.day <= q.b
     WHERE ${when} AND coalesce(CASE q.m ${changed} END, 0) <> 0`
}
