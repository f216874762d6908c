import type { AreaCode, Composition, Day, RecordKey, Register } from '@qaidam/kernel'
import type { PieceEffect, RecordEffects, TallyEffect } from './contract.ts'
import type { Row, Session } from './database.ts'
import { recordAdditions } from './ledger.ts'
import { type Measure, measureColumns, measuresOf } from './measures.ts'
import { columnOf, historyOf, tableOf } from './naming.ts'
import { partsOf } from './parts.ts'
import { keyCondition } from './versions.ts'

/**
 * What each entry of the journal did, through this one record, to the figures that are kept from it. It is
 * worked out from the record's versions by the text that the ledger itself is written by.
 */
export async function recordEffects(
  session: Session,
  composition: Composition,
  register: Register,
  key: RecordKey,
): Promise<RecordEffects> {
  const measures = measuresOf(composition, register)
  const tallies = measures.length === 0 ? [] : await tallyEffects(session, register, measures, key)
  const pieces: PieceEffect[] = []
  for (const parts of partsOf(composition, register.id))
    pieces.push(...(await pieceEffects(session, register, parts, key)))
  return { tallies, pieces }
}

async function tallyEffects(
  session: Session,
  register: Register,
  measures: readonly Measure[],
  key: RecordKey,
): Promise<readonly TallyEffect[]> {
  const columns = measureColumns(measures).map((name) => `l.${name}::text AS ${name}`)
  const rows = await session.query(
    `SELECT j.seq::text AS seq, l.area, l.day::text AS day, ${columns.join(', ')}
     FROM (${recordAdditions(register, measures)}) l JOIN journal j ON j.write = l._write
     ORDER BY j.seq, l.day, l.area`,
    [...key],
  )
  return rows.flatMap((row) =>
    measures.flatMap(({ tally, count, sum }) => {
      const delta = row[sum ?? count] ?? '0'
      if (isZero(delta) && isZero(row[count] ?? '0')) return []
      const [area, day] = [row.area as AreaCode, row.day as Day]
      return [{ seq: Number(row.seq), figure: tally.id, area, day, delta: plain(delta) }]
    }),
  )
}

const isZero = (text: string) => /^-?0*(?:\.0*)?$/.test(text)

/** The database keeps the zeros that a sum was written with; a number has one text here. */
function plain(text: string): string {
  if (isZero(text)) return '0'
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

/** Pieces that were evaluated otherwise because of an entry that touched the record. */
async function pieceEffects(
  session: Session,
  register: Register,
  parts: ReturnType<typeof partsOf>[number],
  key: RecordKey,
): Promise<readonly PieceEffect[]> {
  const outputs = Object.keys(parts.outputs)
  const touched = (table: string, write: string) =>
    `SELECT v.${columnOf(parts.by)} AS by, v.${columnOf(parts.on)}::date AS day, v.${write} AS write
     FROM ${table} v WHERE ${keyCondition(register, 'v', 1)}`
  const [table, history] = [tableOf(register.id), historyOf(register.id)]
  const versions = [touched(table, '_write'), touched(history, '_write'), touched(history, '_ended_by')]
  const list = (alias: string) => outputs.map((name, index) => `${alias}.${columnOf(name)} AS o${index}`)
  const [kept, ended] = [tableOf(parts.id), historyOf(parts.id)]
  const at = (alias: string, write: string) =>
    `${alias}._by = t.by AND ${alias}._day = t.day AND ${alias}.${write} = t.write`
  const rows = await session.query(
    `SELECT j.seq::text AS seq, t.by, t.day::text AS day, x.*
     FROM (${versions.join(' UNION ')}) t
     CROSS JOIN LATERAL (
       SELECT 'after' AS side, ${list('p').join(', ')} FROM ${kept} p WHERE ${at('p', '_write')}
       UNION ALL SELECT 'after', ${list('p').join(', ')} FROM ${ended} p WHERE ${at('p', '_write')}
       UNION ALL SELECT 'before', ${list('p').join(', ')} FROM ${ended} p WHERE ${at('p', '_ended_by')}) x
     JOIN journal j ON j.write = t.write ORDER BY j.seq, t.day`,
    [...key],
  )
  const pieces = new Map<string, PieceEffect>()
  for (const row of rows) {
    const name = `${row.seq} ${row.by} ${row.day}`
    const found = pieces.get(name) ?? pieceOf(parts.id, row)
    pieces.set(name, { ...found, [row.side === 'after' ? 'after' : 'before']: outputsOf(outputs, row) })
  }
  return [...pieces.values()]
}

function pieceOf(parts: string, row: Row): PieceEffect {
  const [by, day] = [row.by ?? '', row.day as Day]
  return { seq: Number(row.seq), parts, by, day, before: null, after: null }
}

function outputsOf(outputs: readonly string[], row: Row): Readonly<Record<string, string | null>> {
  return Object.fromEntries(outputs.map((name, index) => [name, row[`o${index}`] ?? null]))
}
