import { type Composition, Fault } from '@qaidam/kernel'
import type { Session } from './database.ts'
import { requestDigest } from './journal.ts'

const DIGESTS = new WeakMap<Composition, string>()

/** A digest of all definitions that tables are made from. */
export function composedDigest(composition: Composition): string {
  const known = DIGESTS.get(composition)
  if (known !== undefined) return known
  const { registers, figures, parts } = composition
  const digest = requestDigest([[...registers.values()], [...figures.values()], [...parts.values()]])
  DIGESTS.set(composition, digest)
  return digest
}

/**
 * Holds the tables as this composition knows them until the transaction ends: who composes them
 * anew takes the table of definitions for itself first, and waits.
 * @throws Fault STO-014 when another process has composed them otherwise
 */
export async function assertComposed(session: Session, composition: Composition): Promise<void> {
  const [row] = await session.query(
    `SELECT body #>> '{}' AS digest FROM definition WHERE kind = 'composition'`,
  )
  if (row?.digest === composedDigest(composition)) return
  throw new Fault(
    'STO-014',
    'Another program has composed this database with other definitions.',
    'Restart this program; start all programs of one database from one version and with the same packs.',
  )
}
