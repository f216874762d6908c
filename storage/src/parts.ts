import {
  type Composition,
  type Day,
  Fault,
  type PartMethod,
  type Parts,
  type Register,
  type Values,
} from '@qaidam/kernel'
import type { Session } from './database.ts'
import { allColumns, anchorsOf, columnOf, historyOf, tableOf, textOf } from './naming.ts'

const PIECES_PER_BATCH = 400

interface Piece {
  readonly by: string
  readonly day: Day
  /** The write that the evaluation belongs to. */
  readonly write: string
  /** Evaluate the records as believed after this entry; the current ones where it is absent. */
  readonly seq?: number
}

interface Definition {
  readonly parts: Parts
  readonly register: Register
  readonly method: PartMethod
  readonly outputs: readonly string[]
  readonly owner: Register
}

/** The parts that a register is evaluated into. */
export function partsOf(composition: Composition, register: string): readonly Parts[] {
  return [...composition.parts.values()].filter((parts) => parts.register === register)
}

/** Evaluates every piece that a write touched, within its transaction. */
export async function evaluateTouched(
  session: Session,
  composition: Composition,
  register: Register,
  write: string,
): Promise<void> {
  for (const parts of partsOf(composition, register.id)) {
    const [by, on] = [columnOf(parts.by), columnOf(parts.on)]
    const touched = await session.query(
      `SELECT DISTINCT ${by} AS by, ${on}::date::text AS day FROM ${tableOf(register.id)} WHERE _write = $1
       UNION SELECT ${by}, ${on}::date::text
       FROM ${historyOf(register.id)} WHERE _ended_by = $1 ORDER BY 1, 2`,
      [write],
    )
    await checkOwned(session, composition, register, parts, write)
    await holdOwners(
      session,
      composition,
      parts,
      touched.map((row) => row.by ?? ''),
    )
    await evaluatePieces(
      session,
      definitionOf(composition, parts),
      touched.map((row) => pieceOf(row, write)),
    )
  }
}

/** Evaluates again every piece whose owner a write changed, where its method reads the owner. */
export async function evaluateOwned(
  session: Session,
  composition: Composition,
  owner: Register,
  write: string,
): Promise<void> {
  for (const parts of composition.parts.values()) {
    if (parts.with === undefined || ownerOf(composition, parts).id !== owner.id) continue
    const [by, key] = [columnOf(parts.by), columnOf(owner.key[0] ?? '')]
    const touched = await session.query(
      `SELECT DISTINCT ${by} AS by, ${columnOf(parts.on)}::date::text AS day FROM ${tableOf(parts.register)}
       WHERE ${by} IN (SELECT ${key} FROM ${tableOf(owner.id)} WHERE _write = $1
         UNION SELECT ${key} FROM ${historyOf(owner.id)} WHERE _ended_by = $1) ORDER BY 1, 2`,
      [write],
    )
    await evaluatePieces(
      session,
      definitionOf(composition, parts),
      touched.map((row) => pieceOf(row, write)),
    )
  }
}

/**
 * Holds what the owners of pieces say of themselves until this write is done: whoever changes an owner
 * meanwhile waits, and then evaluates what was written here as well.
 */
async function holdOwners(
  session: Session,
  composition: Composition,
  parts: Parts,
  owners: readonly string[],
): Promise<void> {
  if (parts.with === undefined || owners.length === 0) return
  const owner = ownerOf(composition, parts)
  const key = columnOf(owner.key[0] ?? '')
  const table = owner.kind === 'state' ? anchorsOf(owner.id) : tableOf(owner.id)
  await session.query(`SELECT 1 FROM ${table} WHERE ${key} = ANY($1::text[]) ORDER BY ${key} FOR SHARE`, [
    [...new Set(owners)],
  ])
}

/**
 * A piece belongs to its owner on its day; an hour of a station that was not there would count nowhere.
 * @throws Fault STO-045
 */
async function checkOwned(
  session: Session,
  composition: Composition,
  register: Register,
  parts: Parts,
  write: string,
): Promise<void> {
  const owner = ownerOf(composition, parts)
  if (owner.kind !== 'state') return
  const day = `v.${columnOf(parts.on)}::date`
  const [row] = await session.query(
    `SELECT v.${columnOf(parts.by)} AS by, ${day}::text AS day, v._row::text AS row
     FROM ${tableOf(register.id)} v
     WHERE v._write = $1 AND NOT EXISTS (
       SELECT 1 FROM ${tableOf(owner.id)} s WHERE s.${columnOf(owner.key[0] ?? '')} = v.${columnOf(parts.by)}
       AND s._valid_from <= ${day} AND (s._valid_to IS NULL OR s._valid_to > ${day}))
     ORDER BY v._row LIMIT 1`,
    [write],
  )
  if (row === undefined) return
  throw new Fault(
    'STO-045',
    `Row ${row.row}: ${owner.name.zh} (${owner.id}) ${row.by} is not in force on ${row.day}.`,
    'Correct the day, or the first or last day of that record.',
  )
}

/**
 * Evaluates all pieces anew, write by write: first what the first write of each piece made of it, then
 * what the second did, so that what was known at any moment is known again.
 */
export async function evaluateAll(session: Session, composition: Composition, parts: Parts): Promise<void> {
  const piece = (write: string) =>
    `${columnOf(parts.by)} AS by, ${columnOf(parts.on)}::date AS day, ${write} AS write`
  const history = historyOf(parts.register)
  const waves = await session.query(
    `SELECT w.by, w.day::text AS day, w.write::text AS write, j.seq::text AS seq,
       row_number() OVER (PARTITION BY w.by, w.day ORDER BY j.seq)::text AS wave
     FROM (SELECT ${piece('_write')} FROM ${tableOf(parts.register)}
           UNION SELECT ${piece('_write')} FROM ${history}
           UNION SELECT ${piece('_ended_by')} FROM ${history}${writesOfOwner(composition, parts)}) w
     JOIN journal j ON j.write = w.write ORDER BY 5, 1, 2`,
  )
  const byWave = new Map<number, Piece[]>()
  for (const row of waves) {
    const own = byWave.get(Number(row.wave))
    const touched = { ...pieceOf(row, row.write ?? ''), seq: Number(row.seq) }
    if (own === undefined) byWave.set(Number(row.wave), [touched])
    else own.push(touched)
  }
  const definition = definitionOf(composition, parts)
  for (const wave of [...byWave.keys()].sort((a, b) => a - b)) {
    await evaluatePieces(session, definition, byWave.get(wave) ?? [])
  }
}

/** The writes by which owners changed, for all pieces that they ever had. */
function writesOfOwner(composition: Composition, parts: Parts): string {
  if (parts.with === undefined) return ''
  const owner = ownerOf(composition, parts)
  const [by, on, key] = [columnOf(parts.by), columnOf(parts.on), columnOf(owner.key[0] ?? '')]
  const pieces = `(SELECT ${by} AS by, ${on}::date AS day FROM ${tableOf(parts.register)}
    UNION SELECT ${by}, ${on}::date FROM ${historyOf(parts.register)})`
  const writes = `(SELECT ${key} AS by, _write AS write FROM ${tableOf(owner.id)}
    UNION SELECT ${key}, _write FROM ${historyOf(owner.id)}
    UNION SELECT ${key}, _ended_by FROM ${historyOf(owner.id)})`
  return ` UNION SELECT p.by, p.day, o.write FROM ${pieces} p JOIN ${writes} o ON o.by = p.by`
}

function pieceOf(row: Readonly<Record<string, string | null>>, write: string): Piece {
  return { by: row.by ?? '', day: (row.day ?? '') as Day, write }
}

export function definitionOf(composition: Composition, parts: Parts): Definition {
  const register = composition.registers.get(parts.register)
  const method = composition.methods.get(parts.method)
  if (register === undefined || method?.kind !== 'part') throw new RangeError(`${parts.id} was not checked`)
  const owner = ownerOf(composition, parts)
  return { parts, register, method, outputs: Object.keys(parts.outputs), owner }
}

async function evaluatePieces(
  session: Session,
  definition: Definition,
  pieces: readonly Piece[],
): Promise<void> {
  for (let at = 0; at < pieces.length; at += PIECES_PER_BATCH) {
    const batch = pieces.slice(at, at + PIECES_PER_BATCH)
    const known = await lockPieces(session, definition, batch)
    await keepOutcomes(session, definition, batch, await outcomesOf(session, definition, batch), known)
  }
}

/**
 * Takes the pieces for this transaction before their rows are read, so that no other write is missed.
 * Answers whether any of them was there before.
 */
async function lockPieces(
  session: Session,
  { parts }: Definition,
  batch: readonly Piece[],
): Promise<boolean> {
  const rows = await session.query(
    `INSERT INTO ${tableOf(parts.id)} (_by, _day, _write) SELECT *
      FROM unnest($1::text[], $2::date[], $3::bigint[]) ORDER BY 1, 2
     ON CONFLICT (_by, _day) DO UPDATE SET _by = excluded._by RETURNING (xmax <> 0)::text AS known`,
    [batch.map((piece) => piece.by), batch.map((piece) => piece.day), batch.map((piece) => piece.write)],
  )
  return rows.some((row) => row.known === 'true')
}

/** What the method says of each piece; null for a piece that has no rows left. */
export async function outcomesOf(
  session: Session,
  { parts, register, method, owner }: Definition,
  batch: readonly Omit<Piece, 'write'>[],
): Promise<readonly (Values | null)[]> {
  const on = `v.${columnOf(parts.on)}`
  const fields = Object.entries(register.fields)
  const values = fields.map(([name, field]) => textOf(field, `v.${columnOf(name)}`)).join(', ')
  const asOf = batch.some(({ seq }) => seq !== undefined)
  // One row for each piece, its records as an array of arrays: a tenth of the time of a row a record.
  const rows = await session.query(
    `SELECT (SELECT array_to_json(array_agg(ARRAY[${values}] ORDER BY ${on}))::text
       FROM ${asOf ? believedAfter(register, 'p.seq') : tableOf(register.id)} v
       WHERE v.${columnOf(parts.by)} = p.by AND ${on} >= p.day AND ${on} < p.day + 1) AS records
       ${ownerColumn(parts, owner, asOf)}
     FROM unnest($1::text[], $2::date[]${asOf ? ', $3::bigint[]' : ''}) WITH ORDINALITY
       AS p(by, day, ${asOf ? 'seq, ' : ''}place) ORDER BY p.place`,
    [
      batch.map((piece) => piece.by),
      batch.map((piece) => piece.day),
      ...(asOf ? [batch.map((piece) => piece.seq ?? null)] : []),
    ],
  )
  return batch.map((piece, index) => {
    const records = rows[index]?.records
    if (records == null) return null
    const own = (JSON.parse(records) as (string | null)[][]).map((record) =>
      Object.fromEntries(fields.map(([name], at) => [name, record[at] ?? null])),
    )
    if (parts.with === undefined) return method.evaluate(own, piece.day)
    const said = JSON.parse(rows[index]?.owner ?? '[]') as (string | null)[]
    const names = Object.keys(parts.with)
    return method.evaluate(
      own,
      piece.day,
      Object.fromEntries(names.map((name, at) => [name, said[at] ?? null])),
    )
  })
}

/** What the owner of each piece says of itself on the day, as one more column. */
function ownerColumn(parts: Parts, owner: Register, asOf: boolean): string {
  if (parts.with === undefined) return ''
  const said = Object.values(parts.with).flatMap((name) => {
    const field = owner.fields[name]
    return field === undefined ? [] : [textOf(field, `o.${columnOf(name)}`)]
  })
  const inForce =
    owner.kind === 'state'
      ? ' AND o._valid_from <= p.day AND (o._valid_to IS NULL OR p.day < o._valid_to)'
      : ''
  return `, (SELECT array_to_json(ARRAY[${said.join(', ')}])::text
     FROM ${asOf ? believedAfter(owner, 'p.seq') : tableOf(owner.id)} o
     WHERE o.${columnOf(owner.key[0] ?? '')} = p.by${inForce} LIMIT 1) AS owner`
}

/** A select of the versions that were believed after an entry, given by an expression. */
function believedAfter(register: Register, seq: string): string {
  const columns = allColumns(register).join(', ')
  const known = (column: string) => `(SELECT j.seq FROM journal j WHERE j.write = ${column}) <= ${seq}`
  return `(SELECT ${columns} FROM ${tableOf(register.id)} WHERE ${known('_write')}
    UNION ALL SELECT ${columns} FROM ${historyOf(register.id)}
    WHERE ${known('_write')} AND NOT ${known('_ended_by')})`
}

async function keepOutcomes(
  session: Session,
  { parts, outputs }: Definition,
  batch: readonly Piece[],
  outcomes: readonly (Values | null)[],
  someKnown: boolean,
): Promise<void> {
  const table = tableOf(parts.id)
  const columns = outputs.map(columnOf)
  const given = `unnest($1::text[], $2::date[], $3::bigint[], $4::boolean[]${columns.map((_, index) => `, $${index + 5}::text[]`).join('')})
    AS o(by, day, write, gone${columns.map((_, index) => `, o${index}`).join('')})`
  const differs = columns.map((column, index) => `p.${column} IS DISTINCT FROM o.o${index}`).join(' OR ')
  const parameters = [
    batch.map((piece) => piece.by),
    batch.map((piece) => piece.day),
    batch.map((piece) => piece.write),
    outcomes.map((outcome) => outcome === null),
    ...outputs.map((name) => outcomes.map((outcome) => outcome?.[name] ?? null)),
  ]
  if (someKnown) {
    const kept = columns.map((column) => `p.${column}`).join(', ')
    await session.query(
      `INSERT INTO ${historyOf(parts.id)} (_by, _day, ${columns.join(', ')}, _write, _ended_by)
       SELECT p._by, p._day, ${kept}, p._write, o.write
       FROM ${given} JOIN ${table} p ON p._by = o.by AND p._day = o.day
       WHERE p._write <> o.write AND (o.gone OR ${differs})`,
      parameters,
    )
  }
  await session.query(
    `UPDATE ${table} p SET _write = o.write, ${columns.map((column, index) => `${column} = o.o${index}`).join(', ')}
     FROM ${given} WHERE p._by = o.by AND p._day = o.day AND NOT o.gone AND (${differs})`,
    parameters,
  )
  if (outcomes.includes(null)) {
    await session.query(
      `DELETE FROM ${table} p USING ${given} WHERE p._by = o.by AND p._day = o.day AND o.gone`,
      parameters,
    )
  }
}

/** The register that says where a piece belongs: stations, for a station's days. */
export function ownerOf(composition: Composition, parts: Parts): Register {
  const field = composition.registers.get(parts.register)?.fields[parts.by]
  const owner = field?.type === 'ref' ? composition.registers.get(field.register) : undefined
  if (owner === undefined) throw new RangeError(`${parts.id} was not checked`)
  return owner
}
