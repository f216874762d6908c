import {
  areaPrefix,
  type Composition,
  type Day,
  Fault,
  keyText,
  type RecordKey,
  type Register,
} from '@qaidam/kernel'
import type { HistoryVersion, JournalChange, JournalEntry, RecordPage, RecordsAsked } from './contract.ts'
import { cursorOf, placeOf } from './cursor.ts'
import type { Session } from './database.ts'
import { instantText, type Written } from './journal.ts'
import type { Known } from './known.ts'
import { columnOf, historyOf, keyColumns, tableOf, textOf } from './naming.ts'
import { isUnder, sourceAt } from './read-tallies.ts'
import { keyCondition, versionFrom, versionList } from './versions.ts'

const LIMIT_MAX = 1_000

/**
 * Records of a register by key, a page at a time. With `area`, those whose first area field lies in it;
 * with `matching`, those whose fields hold one of the canonical values named. @throws Fault ANS-012
 */
export async function listRecords(
  session: Session,
  register: Register,
  known: Known,
  page: RecordsAsked,
): Promise<RecordPage> {
  const limit = Math.min(Math.max(1, page.limit ?? 100), LIMIT_MAX)
  const order = [...keyColumns(register), ...(register.kind === 'state' ? ['_valid_from'] : [])].map(
    (column) => `v.${column}`,
  )
  const source = sourceAt(register, known, 1)
  const parameters: unknown[] = [...source.parameters]
  const tests: string[] = []
  const areaField = Object.entries(register.fields).find(([, field]) => field.type === 'area')?.[0]
  if (page.area !== undefined && areaField !== undefined) {
    parameters.push(areaPrefix(page.area))
    tests.push(isUnder(`v.${columnOf(areaField)}`, `$${parameters.length}::text`))
  }
  for (const [name, values] of Object.entries(page.matching ?? {})) {
    const field = Object.hasOwn(register.fields, name) ? register.fields[name] : undefined
    if (field === undefined)
      throw new Fault(
        'ANS-012',
        `${register.id} has no field "${name}" to look for.`,
        `Its fields are ${Object.keys(register.fields).join(', ')}.`,
      )
    parameters.push([...values])
    tests.push(`${textOf(field, `v.${columnOf(name)}`)} = ANY($${parameters.length}::text[])`)
  }
  if (page.cursor !== undefined) {
    const parts = placeOf(page.cursor, order.length)
    tests.push(
      `(${order.join(', ')}) > (${parts.map((_, index) => `$${parameters.length + index + 1}`).join(', ')})`,
    )
    parameters.push(...parts)
  }
  const where = tests.length === 0 ? '' : `WHERE ${tests.join(' AND ')}`
  const rows = await session.query(
    `SELECT ${versionList(register, 'v')} FROM ${source.sql} v ${where} ORDER BY ${order.join(', ')} LIMIT ${limit + 1}`,
    parameters,
  )
  const records = rows.slice(0, limit).map((row) => {
    const { values, validFrom, validTo } = versionFrom(register, row)
    return { record: keyText(register.key.map((name) => values[name] ?? '')), values, validFrom, validTo }
  })
  const last = records[records.length - 1]
  if (rows.length <= limit || last === undefined) return { records, next: null }
  const place = [
    ...register.key.map((name) => last.values[name] ?? ''),
    ...(last.validFrom === null ? [] : [last.validFrom]),
  ]
  return { records, next: cursorOf(place) }
}

/** Every version a record ever had, oldest belief first. */
export async function recordHistory(
  session: Session,
  register: Register,
  key: RecordKey,
): Promise<readonly HistoryVersion[]> {
  if (key.length !== register.key.length) {
    throw new Fault(
      'ANS-011',
      `A record of ${register.id} is named by ${register.key.join('~')}.`,
      'Give all parts of the key, joined by ~.',
    )
  }
  const select = (table: string, ended: string) =>
    `SELECT ${versionList(register, 'v')}, ${ended} AS "_endedBy" FROM ${table} v WHERE ${keyCondition(register, 'v', 1)}`
  const rows = await session.query(
    `SELECT h.*, a.seq::text AS "_seqFrom", z.seq::text AS "_seqTo"
     FROM (${select(tableOf(register.id), 'NULL::bigint')}
       UNION ALL ${select(historyOf(register.id), 'v._ended_by')}) h
     JOIN journal a ON a.write = h."_write"::bigint LEFT JOIN journal z ON z.write = h."_endedBy"
     ORDER BY a.seq, h."_validFrom", z.seq`,
    [...key],
  )
  return rows.map((row) => {
    const { values, validFrom, validTo } = versionFrom(register, row)
    return {
      values,
      validFrom,
      validTo,
      seqFrom: Number(row._seqFrom),
      seqTo: row._seqTo == null ? null : Number(row._seqTo),
    }
  })
}

/** The records of a register that one evaluated piece was made from. */
export async function pieceRecords(
  session: Session,
  composition: Composition,
  partsId: string,
  by: string,
  day: Day,
  known: Known,
): Promise<RecordPage['records']> {
  const parts = composition.parts.get(partsId)
  const register = composition.registers.get(parts?.register ?? '')
  if (parts === undefined || register === undefined) {
    throw new Fault(
      'STO-030',
      `There are no evaluated parts "${partsId}".`,
      `Use one of ${[...composition.parts.keys()].join(', ')}.`,
    )
  }
  const source = sourceAt(register, known, 3)
  const on = `v.${columnOf(parts.on)}`
  const rows = await session.query(
    `SELECT ${versionList(register, 'v')} FROM ${source.sql} v
     WHERE v.${columnOf(parts.by)} = $1 AND ${on} >= $2::date AND ${on} < $2::date + 1 ORDER BY ${on}`,
    [by, day, ...source.parameters],
  )
  return rows.map((row) => {
    const { values, validFrom, validTo } = versionFrom(register, row)
    return { record: keyText(register.key.map((name) => values[name] ?? '')), values, validFrom, validTo }
  })
}

export async function journalEntry(session: Session, seq: number): Promise<JournalEntry | undefined> {
  const [row] = await session.query(
    `SELECT id, kind, actor, reason, ${instantText('recorded_at')} AS recorded_at,
      registers::text AS registers,
       row_count::text AS row_count, changes::text AS changes, link FROM journal WHERE seq = $1`,
    [String(seq)],
  )
  if (row === undefined) return undefined
  return {
    seq,
    recordedAt: row.recorded_at as JournalEntry['recordedAt'],
    id: row.id ?? '',
    kind: row.kind as JournalEntry['kind'],
    actor: row.actor ?? '',
    reason: row.reason ?? '',
    registers: Object.keys(JSON.parse(row.registers ?? '{}') as Written),
    rowCount: Number(row.row_count),
    link: row.link ?? '',
    changes: row.changes == null ? [] : (JSON.parse(row.changes) as JournalChange[]),
  }
}
