import { type Composition, type Day, Fault, keyText, type RecordKey, type Register } from '@qaidam/kernel'
import type { HistoryVersion, JournalChange, JournalEntry, RecordPage } from './contract.ts'
import type { Session } from './database.ts'
import { instantText, type Written } from './journal.ts'
import type { Known } from './known.ts'
import { columnOf, historyOf, tableOf } from './naming.ts'
import { sourceAt } from './read-tallies.ts'
import { keyCondition, versionFrom, versionList } from './versions.ts'

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
