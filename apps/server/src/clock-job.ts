import type { Store } from '@qaidam/storage'
import { type Repeated, repeated } from './jobs/repeated.ts'
import type { Ran } from './jobs/routines.ts'

/** How often the clocks are brought up to now; a card comes at most so long after its minute. */
const TICK_MS = 30_000

/**
 * Brings the clocks of all procedures up to now, again and again. The store remembers what was shown,
 * so a stop of any length loses nothing and repeats nothing.
 */
export function startClock(
  store: Store,
  written: () => void,
  report: (text: string) => void,
  ran: Ran = () => {},
): Repeated {
  let said = ''
  const run = async () => {
    try {
      const { cards, opened, reckoned, returns, faults } = await store.tick()
      if (cards + opened + reckoned + returns > 0) written()
      // What cannot be settled is tried again each time, and said when it changes.
      const now = faults.map((fault) => `clock: ${fault}`).join('\n')
      if (now !== said && now !== '') report(now)
      said = now
      ran(now === '' ? { cards, opened, reckoned, returns } : { problem: now })
    } catch (error) {
      report(`clock: ${String(error)}`)
      ran({ problem: String(error) })
    }
  }
  return repeated(run, TICK_MS)
}
