import { type Day, dayOfInstant, localTimeOf } from '@qaidam/kernel'
import { examine, type Store } from '@qaidam/storage'
import { type Repeated, repeated } from './jobs/repeated.ts'
import type { Ran } from './jobs/routines.ts'

const HOUR_OF_CHECKS = '02:00'
const LOOK_MS = 60_000
/** A start is no time to look through everything: readers come first. */
const REST_MS = 300_000

/**
 * Once a night at two, every record is looked at again (夜间校核). A night that the server slept through
 * is made up for after its start; a second run of a day finds what the first did, and writes nothing.
 */
export function startChecks(
  store: Store,
  written: () => void,
  report: (text: string) => void,
  restMs = REST_MS,
  ran: Ran = () => {},
): Repeated {
  let done: Day | undefined
  const look = async () => {
    const now = store.clock()
    const today = dayOfInstant(now)
    if (done === today || localTimeOf(now).slice(11) < HOUR_OF_CHECKS) return
    done = today
    const { opened, ended, reopened } = await examine(store)
    ran({ opened, ended, reopened })
    if (opened + ended + reopened > 0) written()
  }
  const run = () =>
    look().catch((error: unknown) => {
      done = undefined
      report(`checks: ${String(error)}`)
      ran({ problem: String(error) })
    })
  return repeated(run, LOOK_MS, restMs)
}
