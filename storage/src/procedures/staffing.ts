import {
  amendedCalendar,
  type Composition,
  type Day,
  dutyName,
  dutyRegister,
  Fault,
  postRegister,
  type Register,
  type Staffing,
  type Values,
  type WorkCalendar,
  workingDayRegister,
} from '@qaidam/kernel'
import type { Session } from '../database.ts'
import { tableOf, valueList } from '../naming.ts'

/** Posts with their holders and duties, as they are on a day. */
export async function staffingOn(session: Session, on: Day): Promise<Staffing> {
  return (await staffingsOn(session, [on]))(on)
}

/**
 * The same of each of some days, by one reading: moves of years of a record's way are often written at
 * once, and the posts of a prefecture are the same from one day to the next.
 */
export async function staffingsOn(session: Session, days: readonly Day[]): Promise<(on: Day) => Staffing> {
  const sorted = [...days].sort()
  const span = [sorted[0], sorted.at(-1)]
  const posts = await versionsIn(session, postRegister, span)
  const duties = await versionsIn(session, dutyRegister, span)
  const turns = [...posts, ...duties].flatMap(({ validFrom, validTo }) => [validFrom, validTo ?? validFrom])
  const known = new Map<string, Staffing>()
  return (on) => {
    // Between two turns nothing changes, so days share what holds on them.
    const since = turns.reduce((last, turn) => (turn <= on && turn > last ? turn : last), '')
    const inForce = ({ validFrom, validTo }: Version) => validFrom <= on && (validTo === null || on < validTo)
    const staffing = known.get(since) ?? staffingOf(posts.filter(inForce), duties.filter(inForce))
    known.set(since, staffing)
    return staffing
  }
}

interface Version {
  readonly values: Values
  readonly validFrom: string
  readonly validTo: string | null
}

/** The versions of a register that hold on some day of a span. */
async function versionsIn(
  session: Session,
  register: Register,
  [first, last]: readonly (Day | undefined)[],
): Promise<readonly Version[]> {
  const rows = await session.query(
    `SELECT ${valueList(register, 'v')}, _valid_from::text AS _from, _valid_to::text AS _to
     FROM ${tableOf(register.id)} v
     WHERE _valid_from <= $2::date AND (_valid_to IS NULL OR $1::date < _valid_to)`,
    [first ?? null, last ?? null],
  )
  return rows.map(({ _from, _to, ...values }) => ({ values, validFrom: _from ?? '', validTo: _to ?? null }))
}

function staffingOf(posts: readonly Version[], duties: readonly Version[]): Staffing {
  return {
    posts: new Map(posts.map(({ values }) => [values.post ?? '', values])),
    duties: new Map(
      duties.map(({ values }) => [dutyName(values.matter ?? '', values.object ?? ''), values.post ?? '']),
    ),
  }
}

/** The official calendar with the prefecture's own changes. */
export async function calendarOf(session: Session, composition: Composition): Promise<WorkCalendar> {
  const rows = await session.query(
    `SELECT ${valueList(workingDayRegister, 'w')} FROM ${tableOf(workingDayRegister.id)} w`,
  )
  return amendedCalendar(composition.calendar ?? NO_CALENDAR, rows as readonly Values[])
}

const NO_CALENDAR: WorkCalendar = {
  isWorkingDay: (on) => {
    throw new Fault('PRC-031', `No calendar says whether ${on} is worked.`, 'Compose the official calendar.')
  },
}
