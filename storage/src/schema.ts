import { readdir, readFile } from 'node:fs/promises'
import {
  type Composition,
  Fault,
  Faults,
  type Parts,
  type Prefecture,
  type Register,
  taskOf,
} from '@qaidam/kernel'
import { composedDigest } from './composed.ts'
import type { Database, Session } from './database.ts'
import { additionsSelect, cellsSelect } from './ledger.ts'
import { axesOf, type Measure, measureColumns, measuresOf } from './measures.ts'
import { anchorsOf, cellsOf, columnOf, historyOf, keyColumns, ledgerOf, tableOf, typeOf } from './naming.ts'
import { evaluateAll } from './parts.ts'

const SQL = new URL('../sql/', import.meta.url)

/**
 * Brings the schema up to the composition: numbered SQL for the core, additive changes for registers.
 * @throws Faults for every change that would lose or reinterpret data, and then changes nothing
 */
export async function install(
  database: Database,
  composition: Composition,
  prefecture: Prefecture,
): Promise<void> {
  await database.execute(
    'CREATE TABLE IF NOT EXISTS migration (number integer PRIMARY KEY, name text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())',
  )
  const files = (await readdir(SQL)).filter((name) => name.endsWith('.sql')).sort()
  const scripts = await Promise.all(
    files.map(async (name) => ({ name, text: await readFile(new URL(name, SQL), 'utf8') })),
  )
  await database.transaction(async (session) => {
    await session.query('LOCK TABLE migration')
    await migrate(session, scripts)
    const known = new Map(
      (await session.query('SELECT id, kind, body::text AS body FROM definition')).map((row) => [
        `${row.kind} ${row.id}`,
        row.body ?? '',
      ]),
    )
    const faults = refusals(composition, known)
    if (faults.length > 0) throw new Faults(faults)
    const digest = JSON.stringify(composedDigest(composition))
    if (known.get('composition ') !== digest) {
      // Waits for every transaction that holds the tables as they were, and keeps new ones out.
      await session.query('LOCK TABLE definition IN ACCESS EXCLUSIVE MODE')
      await installDefinitions(session, composition, known)
      await define(session, '', 'composition', digest)
    }
    await installPrefecture(session, prefecture)
  })
}

async function installDefinitions(
  session: Session,
  composition: Composition,
  known: ReadonlyMap<string, string>,
): Promise<void> {
  for (const register of composition.registers.values()) {
    await installRegister(session, register, known.get(`register ${register.id}`))
    await installLedger(
      session,
      register,
      measuresOf(composition, register),
      known.get(`ledger ${register.id}`),
    )
  }
  for (const { id } of composition.procedures.values()) {
    const tasks = tableOf(taskOf(id))
    // What the clock and a list of work look for, whatever number of steps was ever done.
    await session.query(
      `CREATE INDEX IF NOT EXISTS ${tasks}__next ON ${tasks} (next) WHERE next IS NOT NULL AND _valid_to IS NULL`,
    )
    await session.query(
      `CREATE INDEX IF NOT EXISTS ${tasks}__owed ON ${tasks} (post) WHERE status <> 'done' AND _valid_to IS NULL`,
    )
  }
  for (const parts of composition.parts.values()) {
    await installParts(session, composition, parts, known.get(`parts ${parts.id}`))
  }
}

async function migrate(session: Session, scripts: readonly { name: string; text: string }[]): Promise<void> {
  const applied = new Set(
    (await session.query('SELECT number::text AS number FROM migration')).map((row) => row.number),
  )
  const newest = Math.max(0, ...[...applied].map(Number))
  const known = Math.max(...scripts.map(({ name }) => Number.parseInt(name, 10)))
  if (newest > known) {
    throw new Fault(
      'STO-021',
      `The database has migration ${newest}; this program knows ${known}.`,
      'Start the newer version that made it, or restore a backup from before.',
    )
  }
  for (const { name, text } of scripts) {
    const number = String(Number.parseInt(name, 10))
    if (applied.has(number)) continue
    for (const statement of text.split(/;\s*$/m)) {
      if (statement.replace(/--.*$/gm, '').trim() !== '') await session.query(statement)
    }
    await session.query('INSERT INTO migration (number, name) VALUES ($1, $2)', [number, name])
  }
}

/** Changes of definitions that would lose data or give stored data another meaning. */
function refusals(composition: Composition, known: ReadonlyMap<string, string>): readonly Fault[] {
  const faults: Fault[] = []
  const refuse = (message: string, fix: string) => faults.push(new Fault('STO-022', message, fix))
  for (const [key, body] of known) {
    if (!key.startsWith('register ')) continue
    const before = JSON.parse(body) as Register
    const now = composition.registers.get(before.id)
    if (now === undefined) continue
    if (now.kind !== before.kind)
      refuse(
        `${now.id} was ${before.kind} and would become ${now.kind}.`,
        'Declare a new register and move the records.',
      )
    if (now.key.join() !== before.key.join()) {
      refuse(
        `The key of ${now.id} was ${before.key.join(', ')} and would become ${now.key.join(', ')}.`,
        'Declare a new register and move the records.',
      )
    }
    for (const [name, field] of Object.entries(before.fields)) {
      const after = now.fields[name]
      if (after === undefined)
        refuse(
          `${now.id} would lose its field ${name}.`,
          'Keep the field; mark it optional if nobody fills it in.',
        )
      else if (after.type !== field.type || unitIn(after) !== unitIn(field)) {
        refuse(`${now.id}.${name} would change its type or unit.`, 'Add a new field beside it.')
      }
    }
    for (const [name, field] of Object.entries(now.fields)) {
      if (before.fields[name] === undefined && field.optional !== true) {
        refuse(
          `${now.id} would gain the required field ${name}, which records lack.`,
          'Make the new field optional.',
        )
      }
    }
  }
  return faults
}

function unitIn(field: Register['fields'][string]): string | undefined {
  return 'unit' in field ? field.unit : undefined
}

async function installRegister(
  session: Session,
  register: Register,
  known: string | undefined,
): Promise<void> {
  const body = JSON.stringify(register)
  if (known === body) return
  if (known === undefined) await createRegister(session, register)
  else {
    const before = JSON.parse(known) as Register
    for (const [name, field] of Object.entries(register.fields)) {
      if (before.fields[name] !== undefined) continue
      for (const table of [tableOf(register.id), historyOf(register.id)]) {
        await session.query(`ALTER TABLE ${table} ADD COLUMN ${columnOf(name)} ${typeOf(field)}`)
      }
    }
  }
  await define(session, register.id, 'register', body)
}

async function createRegister(session: Session, register: Register): Promise<void> {
  const table = tableOf(register.id)
  const history = historyOf(register.id)
  const keys = keyColumns(register)
  const fields = Object.entries(register.fields).map(
    ([name, field]) => `${columnOf(name)} ${typeOf(field)}${field.optional === true ? '' : ' NOT NULL'}`,
  )
  const days =
    register.kind === 'state'
      ? ['_valid_from date NOT NULL', '_valid_to date CHECK (_valid_to > _valid_from)']
      : []
  const columns = [...fields, ...days, '_write bigint NOT NULL', '_row integer NOT NULL']
  const primary = register.kind === 'state' ? [...keys, '_valid_from'] : keys
  await session.query(`CREATE TABLE ${table} (${columns.join(', ')}, PRIMARY KEY (${primary.join(', ')}))`)
  await session.query(`CREATE TABLE ${history} (${columns.join(', ')}, _ended_by bigint NOT NULL)`)
  await session.query(`CREATE INDEX ON ${table} (_write, _row)`)
  await session.query(`CREATE INDEX ON ${history} (_write, _row)`)
  await session.query(`CREATE INDEX ON ${history} (_ended_by)`)
  await session.query(`CREATE INDEX ON ${history} (${keys.join(', ')})`)
  if (register.kind === 'state') {
    const anchors = register.key.map((name) => `${columnOf(name)} ${typeOf(fieldOf(register, name))}`)
    await session.query(
      `CREATE TABLE ${anchorsOf(register.id)} (${anchors.join(', ')}, PRIMARY KEY (${keys.join(', ')}))`,
    )
  }
  for (const [name, field] of Object.entries(register.fields)) {
    if (field.type === 'ref' && register.key[0] !== name)
      await session.query(`CREATE INDEX ON ${table} (${columnOf(name)})`)
  }
}

function fieldOf(register: Register, name: string): Register['fields'][string] {
  const field = register.fields[name]
  if (field === undefined) throw new RangeError(`${register.id} has no field ${name}`)
  return field
}

/** (Re)builds ledger and cells when the figures of a register are others than those it was made for. */
async function installLedger(
  session: Session,
  register: Register,
  measures: readonly Measure[],
  known: string | undefined,
): Promise<void> {
  const body = JSON.stringify(
    measures.map(({ tally }) => [tally.id, tally.add, tally.where, tally.area, tally.nature]),
  )
  if (known === body) return
  const [ledger, cells] = [ledgerOf(register.id), cellsOf(register.id)]
  await session.query(`DROP TABLE IF EXISTS ${ledger}`)
  await session.query(`DROP TABLE IF EXISTS ${cells}`)
  if (measures.length > 0) {
    const columns = measureColumns(measures)
    const typed = columns.map((column) => `${column} numeric`).join(', ')
    await session.query(
      `CREATE TABLE ${ledger} (_write bigint NOT NULL, area text COLLATE "C" NOT NULL, day date NOT NULL, ${typed})`,
    )
    await session.query(
      `CREATE TABLE ${cells} (area text COLLATE "C" NOT NULL, grain text COLLATE "C" NOT NULL,
        start date NOT NULL, ${typed},
       PRIMARY KEY (area, grain, start))`,
    )
    const list = columns.join(', ')
    await session.query(
      `INSERT INTO ${ledger} (_write, area, day, ${list}) ${additionsSelect(register, measures, 'all')}`,
    )
    await session.query(`CREATE INDEX ON ${ledger} (_write)`)
    await session.query(
      `INSERT INTO ${cells} (area, grain, start, ${list})
       ${cellsSelect(register, measures, '_write IN (SELECT write FROM journal WHERE seq <= (SELECT seq FROM folded))')}`,
    )
    for (const column of new Set(axesOf(measures).map((axis) => axis.areaColumn))) {
      await session.query(
        `CREATE INDEX IF NOT EXISTS ${tableOf(register.id)}__${column.replaceAll('"', '')} ON ${tableOf(register.id)} (${column})`,
      )
    }
  }
  await define(session, register.id, 'ledger', body)
}

async function installParts(
  session: Session,
  composition: Composition,
  parts: Parts,
  known: string | undefined,
): Promise<void> {
  // Names are not in it: another word for an output is no other output.
  const { register, by, areaOf, on, method } = parts
  const own = parts.with === undefined ? [] : [parts.with]
  const body = JSON.stringify([register, by, areaOf, on, method, Object.keys(parts.outputs), ...own])
  if (known === body) return
  const table = tableOf(parts.id)
  await session.query(`DROP TABLE IF EXISTS ${table}`)
  await session.query(`DROP TABLE IF EXISTS ${historyOf(parts.id)}`)
  const outputs = Object.keys(parts.outputs).map((name) => `${columnOf(name)} text COLLATE "C"`)
  const columns = [
    `_by text COLLATE "C" NOT NULL`,
    '_day date NOT NULL',
    ...outputs,
    '_write bigint NOT NULL',
  ]
  await session.query(`CREATE TABLE ${table} (${columns.join(', ')}, PRIMARY KEY (_by, _day))`)
  await session.query(
    `CREATE TABLE ${historyOf(parts.id)} (${columns.join(', ')}, _ended_by bigint NOT NULL)`,
  )
  await session.query(`CREATE INDEX ON ${historyOf(parts.id)} (_by, _day)`)
  await evaluateAll(session, composition, parts)
  await define(session, parts.id, 'parts', body)
}

async function installPrefecture(session: Session, prefecture: Prefecture): Promise<void> {
  const body = JSON.stringify(prefecture)
  const [kept] = await session.query('SELECT body::text AS body FROM prefecture')
  if (kept?.body === body) return
  await session.query('DELETE FROM prefecture')
  await session.query('INSERT INTO prefecture (body) VALUES ($1)', [body])
  await session.query('DELETE FROM area')
  await session.query(
    `INSERT INTO area (code, name_zh, name_en, body)
     SELECT a->>'code', a->'name'->>'zh', a->'name'->>'en', a
       FROM json_array_elements($1::json->'areas') AS a`,
    [body],
  )
}

async function define(session: Session, id: string, kind: string, body: string): Promise<void> {
  await session.query(
    'INSERT INTO definition (kind, id, body) VALUES ($1, $2, $3) ON CONFLICT (kind, id) DO UPDATE SET body = excluded.body',
    [kind, id, body],
  )
}
