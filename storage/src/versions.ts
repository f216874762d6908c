import type { Day, RecordKey, Register, Value, Version } from '@qaidam/kernel'
import type { Row, Session } from './database.ts'
import {
  allColumns,
  anchorsOf,
  columnOf,
  historyOf,
  keyColumns,
  tableOf,
  typeOf,
  valueList,
} from './naming.ts'

/** A version as stored: with the write and row that it came from. */
export interface StoredVersion extends Version {
  readonly write: string
  readonly row: number
}

/** The columns of a version as text, to be read by {@link versionFrom}. */
export function versionList(register: Register, from: string): string {
  const days =
    register.kind === 'state'
      ? `${from}._valid_from::text AS "_validFrom", ${from}._valid_to::text AS "_validTo"`
      : `NULL AS "_validFrom", NULL AS "_validTo"`
  return `${valueList(register, from)}, ${days}, ${from}._write::text AS "_write", ${from}._row::text AS "_row"`
}

export function versionFrom(register: Register, row: Row): StoredVersion {
  const values: Record<string, Value> = {}
  for (const name of Object.keys(register.fields)) values[name] = row[name] ?? null
  return {
    values,
    validFrom: (row._validFrom ?? null) as Day | null,
    validTo: (row._validTo ?? null) as Day | null,
    write: row._write ?? '',
    row: Number(row._row),
  }
}

/** A condition that picks a record by its key; parameters start at $`first`. */
export function keyCondition(register: Register, alias: string, first: number): string {
  return register.key
    .map((name, index) => `${alias}.${columnOf(name)} = $${first + index}::${keyType(register, name)}`)
    .join(' AND ')
}

function keyType(register: Register, name: string): string {
  const field = register.fields[name]
  return field === undefined ? 'text' : typeOf(field).replace(' COLLATE "C"', '')
}

/**
 * The versions of a record, locked for this transaction. A state has a row of its own to lock, since
 * its versions come and go; a fact is one row, changed in place.
 */
export async function lockRecord(
  session: Session,
  register: Register,
  key: RecordKey,
): Promise<readonly StoredVersion[]> {
  const select = `SELECT ${versionList(register, 'v')} FROM ${tableOf(register.id)} v WHERE ${keyCondition(register, 'v', 1)}`
  if (register.kind === 'state') {
    const keys = keyColumns(register).join(', ')
    await session.query(
      `INSERT INTO ${anchorsOf(register.id)} (${keys}) VALUES (${key.map((_, index) => `$${index + 1}`).join(', ')})
       ON CONFLICT (${keys}) DO UPDATE SET ${keyColumns(register)[0]} = excluded.${keyColumns(register)[0]}`,
      [...key],
    )
    return (await session.query(`${select} ORDER BY v._valid_from`, [...key])).map((row) =>
      versionFrom(register, row),
    )
  }
  return (await session.query(`${select} FOR UPDATE OF v`, [...key])).map((row) => versionFrom(register, row))
}

/**
 * The values of a version in the order of its columns, without write and row. With `fields`, only
 * those, and after them whatever a field that came later should not hold.
 */
export function lineValues(
  register: Register,
  version: Version,
  fields: readonly string[] = Object.keys(register.fields),
): readonly Value[] {
  const values = fields.map((name) => version.values[name] ?? null)
  for (const name of Object.keys(register.fields)) {
    const value = version.values[name] ?? null
    if (value !== null && !fields.includes(name)) values.push(`${name}=${value}`)
  }
  return register.kind === 'state' ? [...values, version.validFrom, version.validTo] : values
}

/** A version with its number in the write that states it. */
export interface NumberedVersion {
  readonly version: Version
  readonly row: number
}

/** Ends versions of one record and states others in their place; the ended go to the history. */
export async function replaceVersions(
  session: Session,
  register: Register,
  ended: readonly StoredVersion[],
  stated: readonly NumberedVersion[],
  write: string,
): Promise<void> {
  const columns = allColumns(register)
  const inPlace = register.kind === 'fact' && ended.length === 1 && stated.length === 1
  for (const version of ended) await endVersion(session, register, version, write, inPlace)
  const places = columns.map((_, index) => `$${index + 1}`)
  for (const { version, row } of stated) {
    const values = [...lineValues(register, version), write, String(row)]
    if (inPlace) {
      const key = register.key.map((name) => version.values[name] ?? null)
      const set = columns.map((column, index) => `${column} = ${places[index]}`).join(', ')
      const where = keyCondition(register, 'v', columns.length + 1)
      await session.query(`UPDATE ${tableOf(register.id)} v SET ${set} WHERE ${where}`, [...values, ...key])
    } else {
      await session.query(
        `INSERT INTO ${tableOf(register.id)} (${columns.join(', ')}) VALUES (${places.join(', ')})`,
        values,
      )
    }
  }
}

async function endVersion(
  session: Session,
  register: Register,
  version: StoredVersion,
  write: string,
  stays: boolean,
): Promise<void> {
  const columns = allColumns(register).join(', ')
  const key = register.key.map((name) => version.values[name] ?? null)
  const day = register.kind === 'state' ? ` AND v._valid_from = $${key.length + 1}` : ''
  const where = `${keyCondition(register, 'v', 1)}${day}`
  const picked = register.kind === 'state' ? [...key, version.validFrom] : key
  await session.query(
    `INSERT INTO ${historyOf(register.id)} (${columns}, _ended_by)
     SELECT ${columns}, $${picked.length + 1}::bigint FROM ${tableOf(register.id)} v WHERE ${where}`,
    [...picked, write],
  )
  if (!stays) await session.query(`DELETE FROM ${tableOf(register.id)} v WHERE ${where}`, picked)
}

/** A select of the versions believed after entry $`parameter`, current and superseded. */
export function believedAt(register: Register, parameter: number): string {
  const columns = allColumns(register).join(', ')
  const known = (column: string) => `${column} IN (SELECT write FROM journal WHERE seq <= $${parameter})`
  return `(SELECT ${columns} FROM ${tableOf(register.id)} WHERE ${known('_write')}
    UNION ALL SELECT ${columns}
      FROM ${historyOf(register.id)} WHERE ${known('_write')} AND NOT ${known('_ended_by')})`
}
