import { areaPrefix, type Composition, type Question, type Register, type Tally } from '@qaidam/kernel'
import { endOf } from './answers.ts'
import { inputsOf, type Node } from './compute.ts'
import type { Session } from './database.ts'
import type { Known } from './known.ts'
import { measuresOf } from './measures.ts'
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
  const [amended] = await session.query(
    'SELECT 1::text AS some FROM journal WHERE amends AND seq <= $1 LIMIT 1',
    [String(known.seq)],
  )
  if (amended === undefined) return revised
  const asked = new Map<string, { sql: string; questions: Question[] }>()
  for (const question of questions) {
    for (const sql of probes(composition, question, LATE)) {
      const probe = asked.get(sql)
      if (probe === undefined) asked.set(sql, { sql, questions: [question] })
      else probe.questions.push(question)
    }
  }
  for (const { sql, questions: own } of asked.values()) {
    const rows = await session.query(sql, [
      String(known.seq),
      own.map((_, index) => index),
      own.map(({ area }) => areaPrefix(area)),
      own.map(({ period }) => period.first),
      own.map(({ period }) => period.last),
      own.map(({ period }) => endOf(period)),
    ])
    for (const row of rows) {
      const question = own[Number(row.i)]
      if (question !== undefined) revised.add(question)
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

const ASKED =
  'unnest($2::int[], $3::text[], $4::date[], $5::date[], $6::timestamptz[]) AS q(i, prefix, a, b, ends)'
const LATE: Probed = {
  tells: 'q.i::text AS i',
  when: 'j.amends AND j.seq <= $1 AND j.recorded_at >= q.ends',
}

/** One statement for each table that a figure is kept in, about entries that changed what it says. */
export function probes(composition: Composition, node: Node, probed: Probed): readonly string[] {
  const { tells, when } = probed
  const { figure } = node
  if (figure.kind === 'formula') {
    return Object.values(inputsOf(composition, figure, node)).flatMap((input) =>
      probes(composition, input, probed),
    )
  }
  if (figure.kind === 'evaluation') {
    const parts = composition.parts.get(figure.parts)
    if (parts === undefined) return []
    const owner = ownerOf(composition, parts)
    return [
      `SELECT DISTINCT ${tells}
        FROM ${ASKED} JOIN ${historyOf(parts.id)} h ON h._day >= q.a AND h._day <= q.b
       JOIN ${tableOf(owner.id)} s ON s.${columnOf(owner.key[0] ?? '')} = h._by
       AND ${isUnder(`s.${columnOf(parts.areaOf)}`, 'q.prefix')}
       JOIN journal j ON j.write = h._ended_by WHERE ${when}`,
    ]
  }
  const register = getRegister(composition, figure.register)
  const measure = measuresOf(composition, register).find((each) => each.tally.id === figure.id)
  if (measure === undefined) return [distinctProbe(register, figure, probed)]
  const first = figure.nature === 'stock' ? `'0001-01-01'` : 'q.a'
  return [
    `SELECT DISTINCT ${tells} FROM journal j JOIN ${ledgerOf(register.id)} l ON l._write = j.write
     JOIN ${ASKED} ON ${isUnder('l.area', 'q.prefix')} AND l.day >= ${first} AND l.day <= q.b
     WHERE ${when} AND coalesce(l.${measure.sum ?? measure.count}, 0) <> 0`,
  ]
}
