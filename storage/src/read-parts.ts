import {
  type AreaCode,
  addDays,
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

/** An area and a stretch of days of which pieces are wanted. */
export interface PieceSpan {
  readonly area: AreaCode
  readonly first: Day
  readonly last: Day
}

/**
 * Evaluated pieces of each span, as believed at a moment, by day and then by place. Spans of one area
 * that overlap are read once, all spans by one statement.
 */
export async function readParts(
  session: Session,
  composition: Composition,
  parts: Parts,
  spans: readonly PieceSpan[],
  known: Known,
): Promise<ReadonlyMap<PieceSpan, readonly PartRow[]>> {
  const { outputs } = definitionOf(composition, parts)
  const owner = ownerOf(composition, parts)
  const owners = sourceAt(owner, known, 5)
  const key = columnOf(owner.key[0] ?? '')
  const inForce =
    owner.kind === 'state'
      ? ' AND s._valid_from <= p._day AND (s._valid_to IS NULL OR s._valid_to > p._day)'
      : ''
  const runs = disjoint(spans)
  // One row an area: taking a thousand rows from the embedded database costs more than finding them.
  const values = outputs.map((name) => `p.${columnOf(name)}::text`).join(', ')
  const rows = await session.query(
    `SELECT q.area,
       json_agg(json_build_array(p._by, p._day::text, ${values}) ORDER BY p._day, p._by)::text AS pieces
     FROM unnest($1::text[], $2::text[], $3::date[], $4::date[]) AS q(area, prefix, a, b)
     JOIN ${piecesAt(parts, outputs, known)} p ON p._day >= q.a AND p._day <= q.b
     JOIN ${owners.sql} s ON s.${key} = p._by${inForce}
       AND ${isUnder(`s.${columnOf(parts.areaOf)}`, 'q.prefix')}
     GROUP BY q.area`,
    [
      runs.map(({ area }) => area),
      runs.map(({ area }) => areaPrefix(area)),
      runs.map(({ first }) => first),
      runs.map(({ last }) => last),
      ...(known.current ? [] : [String(known.seq)]),
    ],
  )
  const byArea = new Map(rows.map(({ area, pieces }) => [area ?? '', piecesFrom(pieces ?? '[]', outputs)]))
  return new Map(
    spans.map((span) => [
      span,
      (byArea.get(span.area) ?? []).filter(({ day }) => day >= span.first && day <= span.last),
    ]),
  )
}

function piecesFrom(json: string, outputs: readonly string[]): readonly PartRow[] {
  const rows = JSON.parse(json) as readonly (readonly [string, Day, ...Value[]])[]
  return rows.map(([by, day, ...values]) => ({
    by,
    day,
    values: Object.fromEntries(outputs.map((name, index) => [name, values[index] ?? null])),
  }))
}

/** The same days of each area in stretches that neither overlap nor touch. */
function disjoint(spans: readonly PieceSpan[]): readonly PieceSpan[] {
  const ordered = spans.toSorted((one, other) =>
    `${one.area} ${one.first}` < `${other.area} ${other.first}` ? -1 : 1,
  )
  const runs: PieceSpan[] = []
  for (const span of ordered) {
    const before = runs.at(-1)
    if (before?.area === span.area && span.first <= addDays(before.last, 1)) {
      runs[runs.length - 1] = { ...before, last: before.last > span.last ? before.last : span.last }
    } else runs.push(span)
  }
  return runs
}

function piecesAt(parts: Parts, outputs: readonly string[], known: Known): string {
  if (known.current) return tableOf(parts.id)
  const columns = ['_by', '_day', ...outputs.map(columnOf)].join(', ')
  const isKnown = (column: string) => `${column} IN (SELECT write FROM journal WHERE seq <= $5)`
  return `(SELECT ${columns} FROM ${tableOf(parts.id)} WHERE ${isKnown('_write')}
    UNION ALL SELECT ${columns}
      FROM ${historyOf(parts.id)} WHERE ${isKnown('_write')} AND NOT ${isKnown('_ended_by')})`
}
