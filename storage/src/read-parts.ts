import {
  type AreaCode,
  areaPrefix,
  type Composition,
  type Day,
  type PartRow,
  type Parts,
  type Value,
} from '@qaidam/kernel'
import type { Session } from './database.ts'
import type { Known } from './known.ts'
import { columnOf, historyOf, tableOf } from './naming.ts'
import { definitionOf, ownerOf } from './parts.ts'
import { isUnder, sourceAt } from './read-tallies.ts'

/** Evaluated pieces of an area and a stretch of days, as believed at a moment, by day and then by place. */
export async function readParts(
  session: Session,
  composition: Composition,
  parts: Parts,
  area: AreaCode,
  first: Day,
  last: Day,
  known: Known,
): Promise<readonly PartRow[]> {
  const { outputs } = definitionOf(composition, parts)
  const owner = ownerOf(composition, parts)
  const owners = sourceAt(owner, known, 4)
  const key = columnOf(owner.key[0] ?? '')
  const inForce =
    owner.kind === 'state'
      ? ' AND s._valid_from <= p._day AND (s._valid_to IS NULL OR s._valid_to > p._day)'
      : ''
  const rows = await session.query(
    `SELECT p._by, p._day::text AS "_day", ${outputs.map((name) => `p.${columnOf(name)} AS "${name}"`).join(', ')}
     FROM ${piecesAt(parts, outputs, known)} p JOIN ${owners.sql} s ON s.${key} = p._by${inForce}
     WHERE ${isUnder(`s.${columnOf(parts.areaOf)}`, '$1::text')} AND p._day >= $2
       AND p._day <= $3 ORDER BY p._day, p._by`,
    [areaPrefix(area), first, last, ...(known.current ? [] : [String(known.seq)])],
  )
  return rows.map((row) => {
    const values: Record<string, Value> = {}
    for (const name of outputs) values[name] = row[name] ?? null
    return { by: row._by ?? '', day: (row._day ?? '') as Day, values }
  })
}

function piecesAt(parts: Parts, outputs: readonly string[], known: Known): string {
  if (known.current) return tableOf(parts.id)
  const columns = ['_by', '_day', ...outputs.map(columnOf)].join(', ')
  const isKnown = (column: string) => `${column} IN (SELECT write FROM journal WHERE seq <= $4)`
  return `(SELECT ${columns} FROM ${tableOf(parts.id)} WHERE ${isKnown('_write')}
    UNION ALL SELECT ${columns}
      FROM ${historyOf(parts.id)} WHERE ${isKnown('_write')} AND NOT ${isKnown('_ended_by')})`
}
