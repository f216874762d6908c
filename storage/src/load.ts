import { Fault, type Instant, keyText, type Register } from '@qaidam/kernel'
import { assertComposed } from './composed.ts'
import type { Load, LoadReceipt, RowFault } from './contract.ts'
import { RollBack, type Session, sqlState } from './database.ts'
import { dropIndexesIfEmpty } from './indexes.ts'
import {
  appendEntry,
  findRepeated,
  nextWrite,
  RowDigest,
  reasonOf,
  requestDigest,
  writtenTo,
} from './journal.ts'
import { appendAdditions } from './ledger.ts'
import { measuresOf } from './measures.ts'
import {
  allColumns,
  anchorsOf,
  columnOf,
  fieldColumns,
  historyOf,
  keyColumns,
  tableOf,
  textOf,
} from './naming.ts'
import { evaluateOwned, evaluateTouched } from './parts.ts'
import { mustBeWrittenByHand } from './procedures/expand.ts'
import { mustBeOpen } from './procedures/returns.ts'
import { missingReference } from './references.ts'
import { FAULTS_SHOWN_MAX, RowFaults } from './row-faults.ts'
import { STAGE, stage, stagedColumns } from './staging.ts'
import { digestOfWrite } from './verify-journal.ts'
import { getRegister, type WriteContext } from './write.ts'

const ROWS_BEFORE_INDEXES = 50_000
const UNIQUE_VIOLATION = '23505'

/**
 * Takes many rows of one register, all or none: new keys are entered, rows that are there already
 * change nothing, and other values under a known key are refused unless they are to be corrections.
 */
export async function loadRows(
  { database, composition, clock }: WriteContext,
  load: Load,
): Promise<LoadReceipt> {
  const register = getRegister(composition, load.register)
  mustBeWrittenByHand(composition, register.id)
  try {
    return await database.transaction(async (session) => {
      await assertComposed(session, composition)
      const before = await findRepeated(session, load.id, requestOf(load))
      if (before !== undefined) return { ...before, repeated: true, entered: 0, corrected: 0, unchanged: 0 }
      const write = await nextWrite(session)
      const digest = new RowDigest()
      const staged = await stage(session, composition, register, load, digest)
      if ((load.refused?.() ?? 0) > 0) throw new RollBack(NOTHING)
      await checkReferences(session, composition.registers, register)
      const entered = await enterNew(session, register, write, staged)
      const corrected =
        entered === staged ? 0 : await settleKnown(session, register, write, load.correct === true)
      const outcome = { repeated: false, entered, corrected, unchanged: staged - entered - corrected }
      if (entered + corrected === 0) throw new RollBack({ ...NOTHING, ...outcome })
      await mustBeOpen(session, composition, register, write)
      const scope = entered === staged ? 'entered' : 'write'
      await appendAdditions(session, register, measuresOf(composition, register), write, scope)
      await evaluateTouched(session, composition, register, write)
      await evaluateOwned(session, composition, register, write)
      if (load.dryRun === true) throw new RollBack({ ...NOTHING, ...outcome })
      const rows =
        entered === staged ? digest : await digestOfWrite(session, [register], writtenTo([register]), write)
      const placed = await append(
        session,
        load,
        register,
        write,
        rows,
        entered + corrected,
        corrected > 0,
        clock(),
      )
      return { ...placed, ...outcome }
    })
  } catch (error) {
    if (error instanceof RollBack) return error.outcome as LoadReceipt
    throw error
  }
}

const NOTHING: LoadReceipt = {
  seq: null,
  recordedAt: null,
  repeated: false,
  entered: 0,
  corrected: 0,
  unchanged: 0,
}

function append(
  session: Session,
  load: Load,
  register: Register,
  write: string,
  rows: RowDigest,
  rowCount: number,
  amends: boolean,
  now: Instant,
) {
  const { id, actor } = load
  const reason = reasonOf(load)
  const request = requestOf(load)
  const draft = {
    write,
    id,
    request,
    kind: 'load' as const,
    actor,
    reason,
    registers: writtenTo([register]),
    rowCount,
    amends,
    changes: null,
    rows,
  }
  return appendEntry(session, draft, now)
}

/** Rows are not in it: whoever names a load by its file's digest says by the id which rows they are. */
function requestOf(load: Load): string {
  return requestDigest([load.register, load.correct === true])
}

async function checkReferences(
  session: Session,
  registers: ReadonlyMap<string, Register>,
  register: Register,
): Promise<void> {
  const faults: RowFault[] = []
  for (const [name, field] of Object.entries(register.fields)) {
    const target = field.type === 'ref' ? registers.get(field.register) : undefined
    if (target === undefined) continue
    const [column, key, table] = [columnOf(name), columnOf(target.key[0] ?? ''), tableOf(target.id)]
    await session.query(
      `SELECT 1 FROM ${table} WHERE ${key} IN (SELECT DISTINCT ${column} FROM ${STAGE}) ORDER BY ${key} FOR KEY SHARE`,
    )
    const missing = await session.query(
      `SELECT min(_row)::text AS line, ${column} AS value FROM ${STAGE} s
       WHERE ${column} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ${table} t WHERE t.${key} = s.${column})
       GROUP BY 2 ORDER BY min(_row) LIMIT ${FAULTS_SHOWN_MAX}`,
    )
    for (const row of missing) {
      faults.push({
        line: Number(row.line),
        field: name,
        fault: missingReference(register, name, row.value ?? '', target),
      })
    }
  }
  if (faults.length > 0) throw new RowFaults(faults)
}

/**
 * Enters the rows whose key is new; answers how many. Mostly all are, and then one plain insert does
 * it; a key that is there, or twice in the file, takes it back and the slower statement sorts them out.
 */
async function enterNew(
  session: Session,
  register: Register,
  write: string,
  staged: number,
): Promise<number> {
  const columns = stagedColumns(register).join(', ')
  const insert = `INSERT INTO ${tableOf(register.id)} (${columns}, _write) SELECT ${columns}, $1::bigint FROM ${STAGE} s`
  const keys = keyColumns(register).join(', ')
  const anchors = `INSERT INTO ${anchorsOf(register.id)} (${keys})`
  await session.query('SAVEPOINT all_new')
  try {
    if (register.kind === 'state') await session.query(`${anchors} SELECT ${keys} FROM ${STAGE}`)
    const indexes = staged < ROWS_BEFORE_INDEXES ? [] : await dropIndexesIfEmpty(session, register)
    const entered = await session.run(insert, [write])
    for (const index of indexes) await session.query(index)
    await session.query('RELEASE SAVEPOINT all_new')
    return entered
  } catch (error) {
    if (sqlState(error) !== UNIQUE_VIOLATION) throw error
    await session.query('ROLLBACK TO SAVEPOINT all_new')
  }
  if (register.kind === 'fact') return session.run(`${insert} ON CONFLICT DO NOTHING`, [write])
  await session.query(`${anchors} SELECT DISTINCT ${keys} FROM ${STAGE} ORDER BY ${keys}
     ON CONFLICT (${keys}) DO UPDATE SET ${keyColumns(register)[0]} = excluded.${keyColumns(register)[0]}`)
  return session.run(
    `${insert} WHERE NOT EXISTS (SELECT 1
      FROM ${tableOf(register.id)} v WHERE ${sameKey(keyColumns(register), 'v', 's')})
     AND NOT EXISTS (SELECT 1
       FROM ${STAGE} t WHERE ${sameKey(keyColumns(register), 't', 's')} AND t._row < s._row)`,
    [write],
  )
}

const sameKey = (keys: readonly string[], a: string, b: string) =>
  keys.map((key) => `${a}.${key} = ${b}.${key}`).join(' AND ')

/** Deals with rows whose key was there: the same is unchanged, another value refused or corrected. */
async function settleKnown(
  session: Session,
  register: Register,
  write: string,
  correct: boolean,
): Promise<number> {
  await session.query(`ANALYZE ${STAGE}`)
  const table = tableOf(register.id)
  const keys = keyColumns(register)
  const inForce =
    register.kind === 'state'
      ? ' AND v._valid_from <= s._valid_from AND (v._valid_to IS NULL OR s._valid_from < v._valid_to)'
      : ''
  const known = `${STAGE} s JOIN ${table} v ON ${sameKey(keys, 'v', 's')}${inForce}`
  const notOwn = '(v._write <> $1 OR v._row <> s._row)'
  const others = fieldColumns(register).filter((column) => !keys.includes(column))
  const differs =
    others.length === 0
      ? 'false'
      : others.map((column) => `v.${column} IS DISTINCT FROM s.${column}`).join(' OR ')
  await session.query(
    `SELECT 1 FROM ${known} WHERE v._write <> $1 ORDER BY ${keys.map((key) => `v.${key}`).join(', ')} FOR UPDATE OF v`,
    [write],
  )
  const refused = await findRefused(session, register, { known, notOwn, differs, write, correct })
  if (refused.length > 0) throw new RowFaults(refused)
  if (!correct) return 0
  const columns = allColumns(register)
  await session.query(
    `INSERT INTO ${historyOf(register.id)} (${columns.join(', ')}, _ended_by)
     SELECT DISTINCT ${columns.map((column) => `v.${column}`).join(', ')}, $1::bigint
       FROM ${known} WHERE v._write <> $1 AND (${differs})`,
    [write],
  )
  return await session.run(
    `UPDATE ${table} v SET _write = $1, _row = s._row${others.map((column) => `, ${column} = s.${column}`).join('')}
     FROM (SELECT DISTINCT
       ON (${keys.join(', ')}${register.kind === 'state' ? ', _valid_from' : ''}) *
       FROM ${STAGE} ORDER BY ${keys.join(', ')}${register.kind === 'state' ? ', _valid_from' : ''}, _row) s
     WHERE ${sameKey(keys, 'v', 's')}${inForce} AND v._write <> $1 AND (${differs})`,
    [write],
  )
}

interface Settling {
  readonly known: string
  readonly notOwn: string
  readonly differs: string
  readonly write: string
  readonly correct: boolean
}

async function findRefused(
  session: Session,
  register: Register,
  settling: Settling,
): Promise<readonly RowFault[]> {
  const { known, notOwn, differs, write, correct } = settling
  const keys = keyColumns(register)
  // A row of the file itself may not be contradicted by another; rows of the register only on request.
  const refused = correct ? 'v._write = $1' : 'true'
  const values = Object.entries(register.fields).flatMap(([name, field]) => [
    `${textOf(field, `v.${columnOf(name)}`)} AS "was ${name}"`,
    `${textOf(field, `s.${columnOf(name)}`)} AS "is ${name}"`,
  ])
  const rows = await session.query(
    `SELECT s._row::text AS line, v._row::text AS other, (v._write = $1)::text AS "own", ${values.join(', ')}
     FROM ${known} WHERE ${notOwn} AND (${differs}) AND ${refused} ORDER BY s._row LIMIT ${FAULTS_SHOWN_MAX}`,
    [write],
  )
  // One version of the register may be corrected to one content only.
  const version = [...keys, ...(register.kind === 'state' ? ['_valid_from'] : [])].map(
    (column) => `v.${column}`,
  )
  const stated = fieldColumns(register).map((column) => `s.${column}`)
  const contradicted = correct
    ? await session.query(
        `SELECT max(s._row)::text AS line, min(s._row)::text AS other FROM ${known} WHERE v._write <> $1
         GROUP BY ${version} HAVING count(DISTINCT (${stated})) > 1 LIMIT ${FAULTS_SHOWN_MAX}`,
        [write],
      )
    : []
  const uncovered = register.kind === 'state' ? await findUncovered(session, register) : []
  return [
    ...rows.map((row) => refusedRow(register, row)),
    ...contradicted.map((row) =>
      contradiction(register, Number(row.line), Number(row.other), register.key[0] ?? ''),
    ),
    ...uncovered,
  ]
}

function refusedRow(register: Register, row: Readonly<Record<string, string | null>>): RowFault {
  const name =
    Object.keys(register.fields).find((field) => row[`was ${field}`] !== row[`is ${field}`]) ??
    register.key[0] ??
    ''
  const line = Number(row.line)
  if (row.own === 'true') return contradiction(register, line, Number(row.other), name)
  const key = keyText(register.key.map((field) => row[`is ${field}`] ?? ''))
  const label = register.fields[name]?.name.zh ?? name
  const [was, is] = [row[`was ${name}`] ?? '(empty)', row[`is ${name}`] ?? '(empty)']
  return {
    line,
    field: name,
    fault: new Fault(
      'STO-051',
      `${register.id} ${key}: ${label} is ${was} in the register and ${is} in row ${line}.`,
      'If the file is right, import it again with --correct; if it is a new state of things, report an event.',
    ),
  }
}

function contradiction(register: Register, line: number, other: number, field: string): RowFault {
  const fault = new Fault(
    'STO-052',
    `Rows ${other} and ${line} give one record of ${register.id} two contents.`,
    'Keep the row that is right.',
  )
  return { line, field, fault }
}

/** Rows about a known state on a day on which it is not in force. */
async function findUncovered(session: Session, register: Register): Promise<readonly RowFault[]> {
  const keys = keyColumns(register)
  const rows = await session.query(
    `SELECT s._row::text AS line, s._valid_from::text AS day FROM ${STAGE} s WHERE NOT EXISTS (
       SELECT 1 FROM ${tableOf(register.id)} v
       WHERE ${sameKey(keys, 'v', 's')} AND v._valid_from <= s._valid_from
       AND (v._valid_to IS NULL OR s._valid_from < v._valid_to)) ORDER BY s._row LIMIT ${FAULTS_SHOWN_MAX}`,
  )
  return rows.map((row) => ({
    line: Number(row.line),
    field: register.key[0] ?? '',
    fault: new Fault(
      'STO-053',
      `Row ${row.line}: the record is not in force on ${row.day}.`,
      'Give a day between its first and its last.',
    ),
  }))
}
