import { Fault, type Instant, isDay } from '@qaidam/kernel'
import type { KnownAt } from './contract.ts'
import type { Session } from './database.ts'
import { instantText } from './journal.ts'

/** A moment of the journal: everything up to `seq` is believed, nothing after it. */
export interface Known {
  readonly seq: number
  /** What was asked, or the present. */
  readonly instant: Instant
  /** Whether nothing has been written since, so that current tables can be read as they are. */
  readonly current: boolean
  /** Up to where the ledgers are folded into cells. */
  readonly folded: number
}

/**
 * Finds the greatest entry recorded by an instant, or the entry named; without either, the present.
 * @throws Fault ANS-001, ANS-005
 */
export async function knownAt(session: Session, known: KnownAt | undefined, now: Instant): Promise<Known> {
  const asked = known?.asKnownAt
  const [state] = await session.query(
    'SELECT h.seq::text AS head, f.seq::text AS folded FROM head h, folded f',
  )
  const head = Number(state?.head)
  const folded = Number(state?.folded)
  const present = { seq: head, instant: now, current: true, folded }
  if (known?.seq !== undefined) return knownBy(session, known.seq, head, folded)
  if (asked === undefined) return present
  if (
    !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/.test(asked) ||
    !isDay(asked.slice(0, 10)) ||
    Number.isNaN(Date.parse(asked))
  ) {
    throw new Fault(
      'ANS-001',
      `"${asked}" is not an instant.`,
      'Write it with its zone, such as 2020-07-01T00:00:00+08:00 or …Z.',
    )
  }
  // Nothing can be known of the future: whoever asks for it is answered as of now.
  if (Date.parse(asked) > Date.parse(now)) return present
  const [row] = await session.query(
    `SELECT coalesce(max(seq), 0)::text AS seq, ${instantText('$1::timestamptz')} AS instant FROM journal WHERE recorded_at <= $1`,
    [asked],
  )
  const seq = Number(row?.seq)
  return { seq, instant: (row?.instant ?? asked) as Instant, current: seq === head, folded }
}

async function knownBy(session: Session, seq: number, head: number, folded: number): Promise<Known> {
  const [entry] = await session.query(
    `SELECT ${instantText('recorded_at')} AS instant FROM journal WHERE seq = $1`,
    [String(seq)],
  )
  if (entry !== undefined) return { seq, instant: entry.instant as Instant, current: seq === head, folded }
  throw new Fault(
    'ANS-005',
    `The journal has no entry ${seq}; its last is ${head}.`,
    'Name an entry that is there, or leave it out.',
  )
}
