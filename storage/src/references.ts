import { type Composition, Fault, keyText, type RecordKey, type Register } from '@qaidam/kernel'
import type { Session } from './database.ts'
import { anchorsOf, columnOf, tableOf } from './naming.ts'
import { keyType, type NumberedVersion } from './versions.ts'
import { getRegister } from './write.ts'

/**
 * Every reference names a record that is there, and that stays there until this write is done.
 * `there` holds those that the write has asked after.
 */
export async function checkReferences(
  session: Session,
  composition: Composition,
  register: Register,
  stated: readonly NumberedVersion[],
  there: Set<string>,
): Promise<void> {
  for (const [name, field] of Object.entries(register.fields)) {
    if (field.type !== 'ref') continue
    const target = getRegister(composition, field.register)
    const key = columnOf(target.key[0] ?? '')
    const type = keyType(target, target.key[0] ?? '')
    const values = stated.flatMap(({ version }) => version.values[name] ?? [])
    const wanted = [...new Set(values)].filter((value) => !there.has(`${target.id} ${value}`)).sort()
    if (wanted.length === 0) continue
    // The versions of a state come and go, so its own row is waited for before they are looked at.
    if (target.kind === 'state') {
      await session.query(
        `SELECT 1 FROM ${anchorsOf(target.id)} WHERE ${key} = ANY($1::${type}[]) ORDER BY ${key} FOR KEY SHARE`,
        [wanted],
      )
    }
    const found = await session.query(
      `SELECT ${key} AS found FROM ${tableOf(target.id)} WHERE ${key} = ANY($1::${type}[]) ORDER BY 1 FOR KEY SHARE`,
      [wanted],
    )
    for (const row of found) there.add(`${target.id} ${row.found}`)
    const missing = wanted.find((value) => !there.has(`${target.id} ${value}`))
    if (missing !== undefined) throw missingReference(register, name, missing, target)
  }
}

export function missingReference(register: Register, field: string, value: string, target: Register): Fault {
  return new Fault(
    'STO-042',
    `${register.id}.${field}: ${target.name.zh} (${target.id}) has no record "${value}".`,
    'Enter that record first, or correct the reference.',
  )
}

/**
 * A record that others refer to cannot be withdrawn; asked after it is gone, when nobody new can
 * refer to it.
 */
export async function checkUnreferenced(
  session: Session,
  composition: Composition,
  register: Register,
  key: RecordKey,
): Promise<void> {
  for (const other of composition.registers.values()) {
    for (const [name, field] of Object.entries(other.fields)) {
      if (field.type !== 'ref' || field.register !== register.id) continue
      const [found] = await session.query(
        `SELECT 1::text AS found FROM ${tableOf(other.id)} WHERE ${columnOf(name)} = $1 LIMIT 1`,
        [key[0]],
      )
      if (found === undefined) continue
      throw new Fault(
        'STO-043',
        `${register.id} ${keyText(key)} cannot be withdrawn: records of ${other.id} refer to it.`,
        'Withdraw or correct those first, or end it on a day instead.',
      )
    }
  }
}
