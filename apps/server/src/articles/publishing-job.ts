import { articleIssue, manuscript } from '@qaidam/civic'
import { caseOf, Fault, keyText, localTime, localTimeOf, type Values } from '@qaidam/kernel'
import type { Store } from '@qaidam/storage'
import { type Repeated, repeated } from '../jobs/repeated.ts'
import type { Ran } from '../jobs/routines.ts'
import { articleOf, mustBeAsReviewed } from './deeds.ts'

/** How often it is looked whether the time of an article has come. */
const LOOK_MS = 15_000

/**
 * Publishes what people scheduled, when its time comes. Nothing is moved by it: the article stays
 * scheduled by whoever scheduled it, and one that was missed during a stop is published at the start.
 */
export function startPublishing(
  store: Store,
  written: () => void,
  report: (text: string) => void,
  ran: Ran = () => {},
): Repeated {
  let said = ''
  const run = async () => {
    const faults = await publishDue(store, written).catch((error: unknown) => [String(error)])
    const now = faults.map((fault) => `scheduled articles: ${fault}`).join('\n')
    if (now !== said && now !== '') report(now)
    said = now
    ran(now === '' ? {} : { problem: now })
  }
  return repeated(run, LOOK_MS)
}

/** Publishes every article whose time has come, and answers why others could not be. */
export async function publishDue(store: Store, written: () => void): Promise<readonly string[]> {
  if (!store.composition.registers.has(caseOf(articleIssue.id))) return []
  const now = localTimeOf(store.clock())
  const faults: string[] = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<Store['records']>> = await store.records(caseOf(articleIssue.id), {
      matching: { stage: ['scheduled'] },
      limit: 200,
      ...(cursor === null ? {} : { cursor }),
    })
    for (const { values } of page.records) {
      if ((values.publishAt ?? '') > now) continue
      try {
        if (await publishOne(store, values)) written()
      } catch (error) {
        faults.push(error instanceof Fault ? error.toString() : String(error))
      }
    }
    cursor = page.next
  } while (cursor !== null)
  return faults
}

/** Whether it was published now; what was published before under the same schedule stays as it is. */
async function publishOne(store: Store, { record, publishAt }: Values): Promise<boolean> {
  const situation = await store.situation(manuscript.id, record ?? '')
  const scheduled = situation?.moves.findLast(({ move }) => move === 'schedule')
  if (situation === undefined || scheduled === undefined) return false
  const id = `publish-${keyText([record ?? ''])}-${scheduled.number}`
  if (await store.written(id)) return false
  await mustBeAsReviewed(store, situation)
  const at = localTime(publishAt ?? '')
  await store.write({
    id,
    actor: scheduled.person ?? '',
    reason: `定时发布 scheduled for ${at}`,
    changes: [await articleOf(store, situation, scheduled.post ?? '', at)],
  })
  return true
}
