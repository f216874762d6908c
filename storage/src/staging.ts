import {
  type Composition,
  checkSetting,
  checkTarget,
  doubtsOf,
  Fault,
  type Register,
  settingFrom,
  settingRegister,
  targetRegister,
} from '@qaidam/kernel'
import type { Load, LoadRow, RowFault } from './contract.ts'
import type { Session } from './database.ts'
import { type RowDigest, versionLine } from './journal.ts'
import { fieldColumns, tableOf } from './naming.ts'
import { FAULTS_SHOWN_MAX, RowFaults } from './row-faults.ts'

const ROWS_PER_CHUNK = 1_000
/** The table of a load's rows, which lasts as long as its transaction. */
export const STAGE = 'staged'

/** Where in a row of targets what is wrong stands. */
const TARGET_FIELDS: Readonly<Record<string, string>> = { 'TGT-001': 'figure', 'TGT-002': 'area' }

/** What is wrong with a row of settings of standards, or of targets of figures, in its cell. */
function ownFaultOf(
  { standards, figures }: Composition,
  register: Register,
  { line, values, from }: LoadRow,
): RowFault | undefined {
  try {
    if (register.id === settingRegister.id && from !== undefined)
      checkSetting(standards, settingFrom(values, from, null))
    if (register.id === targetRegister.id) checkTarget(figures, values)
    return undefined
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    const field = register.id === settingRegister.id ? 'value' : (TARGET_FIELDS[error.code] ?? 'period')
    return { line, field, fault: error }
  }
}

/** Copies the rows into a table of this transaction, as they come, in bounded memory. */
export async function stage(
  session: Session,
  composition: Composition,
  register: Register,
  load: Load,
  digest: RowDigest,
): Promise<number> {
  const columns = stagedColumns(register)
  await session.query(
    `CREATE TEMP TABLE ${STAGE} ON COMMIT DROP AS SELECT _row, ${columns.slice(1).join(', ')} FROM ${tableOf(register.id)} WITH NO DATA`,
  )
  let count = 0
  const names = Object.keys(register.fields)
  const faults: RowFault[] = []
  async function* chunks() {
    let lines: string[] = []
    for await (const row of load.rows) {
      const fault = ownFaultOf(composition, register, row)
      if (fault !== undefined) faults.push(fault)
      if (load.confirmed === undefined && faults.length < FAULTS_SHOWN_MAX)
        for (const doubt of doubtsOf(register, row.values)) faults.push({ line: row.line, ...doubt })
      lines.push(versionLine(row.line, stagedValues(register, names, row)))
      count += 1
      if (lines.length < ROWS_PER_CHUNK) continue
      yield digest.add(register.id, lines)
      lines = []
    }
    if (lines.length > 0) yield digest.add(register.id, lines)
  }
  await session.copy(STAGE, columns, chunks())
  if (faults.length > 0) throw new RowFaults(faults)
  return count
}

export function stagedColumns(register: Register): readonly string[] {
  return [
    '_row',
    ...fieldColumns(register),
    ...(register.kind === 'state' ? ['_valid_from', '_valid_to'] : []),
  ]
}

function stagedValues(register: Register, names: readonly string[], row: LoadRow): (string | null)[] {
  const values = names.map((name) => row.values[name] ?? null)
  if (register.kind === 'fact') return values
  if (row.from === undefined) {
    throw new Fault(
      'STO-050',
      `Row ${row.line}: ${register.id} needs a first day.`,
      'Fill in 生效日 (effective day).',
    )
  }
  values.push(row.from, null)
  return values
}
