import { dayOfLocalTime, Fault, findingRegister, localTimeOf } from '@qaidam/kernel'
import type { Receipt, Store } from '../contract.ts'
import { everyRecord } from '../requests/reading.ts'

/** A word that settles a finding whose values are right. */
export interface Explanation {
  readonly id: string
  readonly person: string
  readonly finding: string
  readonly word: string
}

/**
 * Settles a finding by saying why the record is right. It stays settled while the record says the same.
 * @throws Fault FND-001, FND-002 when it is not there, or is another office's
 */
export async function explainFinding(store: Store, said: Explanation): Promise<Receipt> {
  const on = dayOfLocalTime(localTimeOf(store.clock()))
  const [values] = await everyRecord(store, findingRegister.id, { matching: { finding: [said.finding] } })
  if (values === undefined)
    throw new Fault(
      'FND-001',
      `There is no finding "${said.finding}" any more.`,
      'GET /api/findings lists those that are there.',
    )
  const { posts } = await store.personOn(said.person, on)
  if (!posts.some(({ office }) => office === values.office))
    throw new Fault(
      'FND-002',
      `The finding is for ${values.office}, where ${said.person} holds no post today.`,
      'Whoever keeps the register explains it, or puts the record right.',
    )
  const key = [said.finding]
  return store.write({
    id: said.id,
    actor: said.person,
    reason: said.word,
    changes: [
      {
        kind: 'event',
        register: findingRegister.id,
        key,
        on,
        values: { status: 'explained', word: said.word, saidBy: said.person },
      },
    ],
  })
}
