import {
  addDays,
  type Change,
  type Composition,
  type Day,
  holderOf,
  messageRegister,
  type Procedure,
  taskOf,
} from '@qaidam/kernel'
import type { Session } from '../database.ts'
import { tableOf } from '../naming.ts'
import { type WriteContext, writeChanges } from '../write.ts'
import { staffingOn } from './staffing.ts'
import { stillOwed } from './work.ts'

const LINES_MAX = 10
const CLOCK = 'clock'

/** The message of one person for a day: everything that waits, in one message instead of a flood. */
export interface Message {
  readonly person: string
  readonly on: Day
  readonly waiting: number
  readonly late: number
  readonly soon: number
  readonly lines: readonly string[]
}

interface Tally {
  waiting: number
  late: number
  soon: number
  lines: string[]
}

/**
 * Writes the messages of a day, one for each person who owes something: once, however often it is
 * asked for. Answers them all.
 */
export async function digest(context: WriteContext, on: Day): Promise<readonly Message[]> {
  const messages = await context.database.snapshot((session) => gather(session, context.composition, on))
  if (messages.length === 0) return []
  const changes = messages.map(
    ({ lines, waiting, late, soon, ...message }): Change => ({
      kind: 'enter',
      register: messageRegister.id,
      values: {
        ...message,
        waiting: String(waiting),
        late: String(late),
        soon: String(soon),
        text: lines.join('\n'),
      },
    }),
  )
  const write = { id: `digest-${on}`, actor: CLOCK, reason: '每日待办汇总 what waits, once a day', changes }
  // The first of a day stands, whatever changed since.
  await writeChanges(context, write, { request: write.id })
  return messages
}

async function gather(session: Session, composition: Composition, on: Day): Promise<readonly Message[]> {
  const staffing = await staffingOn(session, on)
  const people = new Map<string, Tally>()
  for (const procedure of composition.procedures.values()) {
    for (const row of await owedByPost(session, procedure, on)) {
      const person = holderOf(staffing, row.post ?? '')
      if (person === undefined) continue
      const own = people.get(person) ?? { waiting: 0, late: 0, soon: 0, lines: [] }
      people.set(person, own)
      own.waiting += Number(row.waiting)
      own.late += Number(row.late)
      own.soon += Number(row.soon)
      own.lines.push(...(row.lines ?? '').split('\n').map((line) => `${procedure.name.zh} ${line}`))
    }
  }
  return [...people].map(([person, tally]) => ({
    person,
    on,
    ...tally,
    lines: tally.lines.slice(0, LINES_MAX),
  }))
}

/** What each post owes in one procedure: how much, how much late or due soon, the most pressing. */
function owedByPost(session: Session, procedure: Procedure, on: Day) {
  return session.query(
    `SELECT post, count(*)::text AS waiting,
       count(*) FILTER (WHERE late_from <= $1)::text AS late,
       count(*) FILTER (WHERE late_from > $1 AND late_from <= $2)::text AS soon,
       string_agg(record || ' ' || step || coalesce(' ' || late_from, ''), E'\\n' ORDER BY nth)
         FILTER (WHERE nth <= ${LINES_MAX}) AS lines
     FROM (SELECT t.*, row_number() OVER (PARTITION BY post ORDER BY late_from NULLS LAST, record) AS nth
       FROM ${tableOf(taskOf(procedure.id))} t 
       WHERE t.status <> 'done' AND t._valid_to IS NULL AND ${stillOwed(procedure, '$1')}) ranked
     GROUP BY post ORDER BY post`,
    [`${on}T24:00`, `${addDays(on, 7)}T24:00`],
  )
}
