import { type Law, lawWith, settingFrom, settingRegister } from '@qaidam/kernel'
import type { Session } from './database.ts'
import type { Known } from './known.ts'
import { sourceAt } from './read-tallies.ts'
import { versionFrom, versionList } from './versions.ts'

/** The law with what the prefecture had set, as it was known. */
export async function readLaw(session: Session, known: Known): Promise<Law> {
  const source = sourceAt(settingRegister, known, 1)
  const rows = await session.query(
    `SELECT ${versionList(settingRegister, 'v')} FROM ${source.sql} v`,
    source.parameters,
  )
  const versions = rows.map((row) => versionFrom(settingRegister, row))
  return lawWith(
    versions.flatMap(({ values, validFrom, validTo }) =>
      validFrom === null ? [] : [settingFrom(values, validFrom, validTo)],
    ),
  )
}
