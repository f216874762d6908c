import { type Composition, type Day, keyOf, keyText, type Parts, type Register } from '@qaidam/kernel'
import type { Finding } from './contract.ts'
import type { Row, Session } from './database.ts'
import { additionsSelect, cellsSelect } from './ledger.ts'
import { filterOf, type Measure, measureColumns, measuresOf } from './measures.ts'
import { cellsOf, columnOf, ledgerOf, tableOf } from './naming.ts'
import { definitionOf, outcomesOf } from './parts.ts'
import { verifyJournal } from './verify-journal.ts'
import { versionFrom, versionList } from './versions.ts'

const FINDINGS_MAX = 50
const PIECES_PER_BATCH = 400

/** Recomputes ledgers, cells and parts from rows, and walks the journal. */
export async function verifyAll(
  session: Session,
  composition: Composition,
  progress: (step: string) => void,
): Promise<readonly Finding[]> {
  progress('journal')
  const findings = await verifyJournal(session, composition, progress)
  for (const register of composition.registers.values()) {
    const measures = measuresOf(composition, register)
    if (measures.length === 0) continue
    progress(`figures of ${register.id}`)
    findings.push(...(await verifyLedger(session, register, measures)))
    findings.push(...(await verifyCells(session, register, measures)))
  }
  for (const parts of composition.parts.values()) {
    progress(`parts ${parts.id}`)
    findings.push(...(await verifyParts(session, composition, parts)))
  }
  return findings
}

async function verifyLedger(
  session: Session,
  register: Register,
  measures: readonly Measure[],
): Promise<readonly Finding[]> {
  const columns = measureColumns(measures)
  const kept = `SELECT _write, area, day, ${columns.map((column) => `sum(${column}) AS ${column}`).join(', ')}
    FROM ${ledgerOf(register.id)} GROUP BY 1, 2, 3`
  const rows = await differences(
    session,
    kept,
    additionsSelect(register, measures, 'all'),
    ['_write', 'area', 'day'],
    columns,
  )
  const findings: Finding[] = []
  for (const row of rows) {
    const { measure, column } = firstDifference(measures, row)
    findings.push({
      code: 'VER-010',
      message:
        `${measure.tally.id} in ${row.area} on ${row.day} (write ${row._write}): the ledger keeps ${row[`kept ${column}`] ?? 0}, ` +
        `the rows give ${row[`found ${column}`] ?? 0}; first row: ${await firstRow(session, register, measure, row)}.`,
    })
  }
  return findings
}

async function verifyCells(
  session: Session,
  register: Register,
  measures: readonly Measure[],
): Promise<readonly Finding[]> {
  const columns = measureColumns(measures)
  const kept = `SELECT area, grain, start, ${columns.join(', ')} FROM ${cellsOf(register.id)}`
  const found = cellsSelect(
    register,
    measures,
    '_write IN (SELECT write FROM journal WHERE seq <= (SELECT seq FROM folded))',
  )
  const rows = await differences(session, kept, found, ['area', 'grain', 'start'], columns)
  return rows.map((row) => {
    const { measure, column } = firstDifference(measures, row)
    return {
      code: 'VER-011',
      message:
        `${measure.tally.id} in ${row.area}, ${row.grain} from ${row.start}: the cell keeps ${row[`kept ${column}`] ?? 0}, ` +
        `its additions give ${row[`found ${column}`] ?? 0}.`,
    }
  })
}

/** Rows in which two selects of sums differ; an absent row counts as zeros. */
function differences(
  session: Session,
  kept: string,
  found: string,
  keys: readonly string[],
  columns: readonly string[],
): Promise<readonly Row[]> {
  const values = columns.flatMap((column) => [
    `k.${column}::text AS "kept ${column}"`,
    `f.${column}::text AS "found ${column}"`,
  ])
  const named = keys.map((key) => `coalesce(k.${key}, f.${key})::text AS ${key}`)
  const differ = columns.map((column) => `coalesce(k.${column}, 0) <> coalesce(f.${column}, 0)`).join(' OR ')
  return session.query(
    `SELECT ${[...named, ...values].join(', ')} FROM (${kept}) k FULL JOIN (${found}) f
     ON ${keys.map((key) => `k.${key} = f.${key}`).join(' AND ')}
       WHERE ${differ} ORDER BY 1, 2, 3 LIMIT ${FINDINGS_MAX}`,
  )
}

function firstDifference(measures: readonly Measure[], row: Row): { measure: Measure; column: string } {
  for (const measure of measures) {
    for (const column of [measure.sum ?? measure.count, measure.count]) {
      if (Number(row[`kept ${column}`] ?? 0) !== Number(row[`found ${column}`] ?? 0))
        return { measure, column }
    }
  }
  throw new RangeError('rows that differ differ in some measure')
}

async function firstRow(session: Session, register: Register, { tally }: Measure, at: Row): Promise<string> {
  const [row] = await session.query(
    `SELECT ${versionList(register, 'v')} FROM ${tableOf(register.id)} v
     WHERE v._write = $1 AND v.${columnOf(tally.area)} = $2 AND ${filterOf(register, tally)}
     ORDER BY v._row LIMIT 1`,
    [at._write, at.area],
  )
  return row === undefined ? 'none is left' : keyText(keyOf(register, versionFrom(register, row).values))
}

async function verifyParts(
  session: Session,
  composition: Composition,
  parts: Parts,
): Promise<readonly Finding[]> {
  const definition = definitionOf(composition, parts)
  const outputs = definition.outputs.map((name) => `t.${columnOf(name)} AS "${name}"`).join(', ')
  const by = columnOf(parts.by)
  const on = columnOf(parts.on)
  const pieces = await session.query(
    `SELECT coalesce(t._by, r.by) AS _by, coalesce(t._day, r.day)::text AS _day,
      (t._by IS NULL)::text AS _absent, ${outputs}
     FROM ${tableOf(parts.id)} t FULL JOIN (SELECT DISTINCT ${by} AS by, ${on}::date AS day
       FROM ${tableOf(parts.register)}) r
     ON t._by = r.by AND t._day = r.day ORDER BY 1, 2`,
  )
  const findings: Finding[] = []
  for (let at = 0; at < pieces.length && findings.length < FINDINGS_MAX; at += PIECES_PER_BATCH) {
    const batch = pieces.slice(at, at + PIECES_PER_BATCH)
    const asked = batch.map((row) => ({ by: row._by ?? '', day: (row._day ?? '') as Day }))
    const outcomes = await outcomesOf(session, definition, asked)
    batch.forEach((row, index) => {
      const outcome = outcomes[index] ?? null
      const wrong = definition.outputs.find((name) => (row[name] ?? null) !== (outcome?.[name] ?? null))
      if (wrong === undefined && (row._absent === 'true') === (outcome === null)) return
      const name = wrong ?? definition.outputs[0] ?? ''
      findings.push({
        code: 'VER-012',
        message: `${parts.id} ${row._by} ${row._day}: ${name} is kept as ${row[name] ?? 'nothing'}, its rows give ${outcome?.[name] ?? 'nothing'}.`,
      })
    })
  }
  return findings
}
