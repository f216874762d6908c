import {
  type Day,
  keyOf,
  keyText,
  type RecordKey,
  type Register,
  type Value,
  type Version,
} from '@qaidam/kernel'
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

/** The type of a key's column as SQL writes it in a cast. */
export function keyType(register: Register, name: string): string {
  const field = register.fields[name]
  return field === undefined ? 'text' : typeOf(field).replace(' COLLATE "C"', '')
}

/** Rows as JSON, read back with the types of a table's columns. */
const rowsOf = (table: string, parameter: number) =>
  `json_populate_recordset(NULL::${table}, $${parameter}::json)`

const bare = (column: string) => column.replaceAll('"', '')

/** Keys as rows of a table that has their columns. */
function keyRows(register: Register, keys: readonly RecordKey[]): string {
  const columns = keyColumns(register).map(bare)
  return JSON.stringify(
    keys.map((key) => Object.fromEntries(columns.map((column, index) => [column, key[index] ?? null]))),
  )
}

const sameKey = (register: Register, a: string, b: string) =>
  keyColumns(register)
    .map((column) => `${a}.${column} = ${b}.${column}`)
    .join(' AND ')

/**
 * The versions of records, locked for this transaction in the order of their keys, each by its key's
 * text. A state has a row of its own to lock, since its versions come and go; a fact is one row,
 * changed in place.
 */
export async function lockRecords(
  session: Session,
  register: Register,
  keys: readonly RecordKey[],
): Promise<ReadonlyMap<string, readonly StoredVersion[]>> {
  const table = tableOf(register.id)
  const columns = keyColumns(register)
  const list = columns.join(', ')
  const given = keyRows(register, keys)
  const order = columns.map((column) => `v.${column}`).join(', ')
  const select = `SELECT ${versionList(register, 'v')}
    FROM ${rowsOf(table, 1)} k JOIN ${table} v ON ${sameKey(register, 'v', 'k')} ORDER BY ${order}`
  if (register.kind === 'state') {
    const anchors = anchorsOf(register.id)
    await session.query(
      `INSERT INTO ${anchors} (${list}) SELECT ${list} FROM ${rowsOf(anchors, 1)} ORDER BY ${list}
       ON CONFLICT (${list}) DO UPDATE SET ${columns[0]} = excluded.${columns[0]}`,
      [given],
    )
  }
  const more = register.kind === 'state' ? ', v._valid_from' : ' FOR UPDATE OF v'
  const found = new Map<string, StoredVersion[]>()
  for (const row of await session.query(`${select}${more}`, [given])) {
    const version = versionFrom(register, row)
    const name = keyText(keyOf(register, version.values))
    const own = found.get(name)
    if (own === undefined) found.set(name, [version])
    else own.push(version)
  }
  return found
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

/** What becomes of the versions of one record. */
export interface Replacement {
  readonly ended: readonly StoredVersion[]
  readonly stated: readonly NumberedVersion[]
}

/** Ends versions of records and states others in their place; the ended go to the history. */
export async function replaceVersions(
  session: Session,
  register: Register,
  replacements: readonly Replacement[],
  write: string,
): Promise<void> {
  const inPlace = ({ ended, stated }: Replacement) =>
    register.kind === 'fact' && ended.length === 1 && stated.length === 1
  const [changed, others] = [replacements.filter(inPlace), replacements.filter((each) => !inPlace(each))]
  const ended = replacements.flatMap((each) => each.ended)
  if (ended.length > 0) await keepHistory(session, register, ended, write)
  await removeVersions(
    session,
    register,
    others.flatMap((each) => each.ended),
  )
  const columns = allColumns(register)
  const table = tableOf(register.id)
  const set = columns.map((column) => `${column} = k.${column}`).join(', ')
  await eachRow(register, changed, write, (rows) =>
    session.query(
      `UPDATE ${table} v SET ${set} FROM ${rowsOf(table, 1)} k WHERE ${sameKey(register, 'v', 'k')}`,
      [rows],
    ),
  )
  const list = columns.join(', ')
  await eachRow(register, others, write, (rows) =>
    session.query(`INSERT INTO ${table} (${list}) SELECT ${list} FROM ${rowsOf(table, 1)}`, [rows]),
  )
}

/** The stated versions as rows of the table, if there are any. */
async function eachRow(
  register: Register,
  replacements: readonly Replacement[],
  write: string,
  take: (rows: string) => Promise<unknown>,
): Promise<void> {
  const columns = allColumns(register).map(bare)
  const rows = replacements.flatMap(({ stated }) =>
    stated.map(({ version, row }) => {
      const values = [...lineValues(register, version), write, String(row)]
      return Object.fromEntries(columns.map((column, index) => [column, values[index] ?? null]))
    }),
  )
  if (rows.length > 0) await take(JSON.stringify(rows))
}

/** The condition by which ended versions are found again, and the rows that name them. */
function namedVersions(register: Register, ended: readonly StoredVersion[]) {
  const columns = keyColumns(register).map(bare)
  const state = register.kind === 'state'
  const rows = ended.map(({ values, validFrom }) => ({
    ...Object.fromEntries(
      columns.map((column, index) => [column, values[register.key[index] ?? ''] ?? null]),
    ),
    ...(state ? { _valid_from: validFrom } : {}),
  }))
  const where = `${sameKey(register, 'v', 'k')}${state ? ' AND v._valid_from = k._valid_from' : ''}`
  return { rows: JSON.stringify(rows), where }
}

async function keepHistory(
  session: Session,
  register: Register,
  ended: readonly StoredVersion[],
  write: string,
): Promise<void> {
  const table = tableOf(register.id)
  const columns = allColumns(register)
  const { rows, where } = namedVersions(register, ended)
  await session.query(
    `INSERT INTO ${historyOf(register.id)} (${columns.join(', ')}, _ended_by)
     SELECT ${columns.map((column) => `v.${column}`).join(', ')}, $2::bigint
     FROM ${table} v JOIN ${rowsOf(table, 1)} k ON ${where}`,
    [rows, write],
  )
}

async function removeVersions(
  session: Session,
  register: Register,
  ended: readonly StoredVersion[],
): Promise<void> {
  if (ended.length === 0) return
  const table = tableOf(register.id)
  const { rows, where } = namedVersions(register, ended)
  await session.query(`DELETE FROM ${table} v USING ${rowsOf(table, 1)} k WHERE ${where}`, [rows])
}

/** A select of the versions believed after entry $`parameter`, current and superseded. */
export function believedAt(register: Register, parameter: number): string {
  const columns = allColumns(register).join(', ')
  const known = (column: string) => `${column} IN (SELECT write FROM journal WHERE seq <= $${parameter})`
  return `(SELECT ${columns} FROM ${tableOf(register.id)} WHERE ${known('_write')}
    UNION ALL SELECT ${columns}
      FROM ${historyOf(register.id)} WHERE ${known('_write')} AND NOT ${known('_ended_by')})`
}
