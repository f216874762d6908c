import {
  amendedCalendar,
  type Composition,
  type Day,
  dutyName,
  dutyRegister,
  Fault,
  postRegister,
  type Staffing,
  type Values,
  type WorkCalendar,
  workingDayRegister,
} from '@qaidam/kernel'
import type { Session } from '../database.ts'
import { tableOf, valueList } from '../naming.ts'

/** Posts with their holders and duties, as they are on a day. */
export async function staffingOn(session: Session, on: Day): Promise<Staffing> {
  const inForce = `_valid_from <= $1::date AND (_valid_to IS NULL OR $1::date < _valid_to)`
  const posts = await session.query(
    `SELECT ${valueList(postRegister, 'p')} FROM ${tableOf(postRegister.id)} p WHERE ${inForce}`,
    [on],
  )
  const duties = await session.query(
    `SELECT ${valueList(dutyRegister, 'd')} FROM ${tableOf(dutyRegister.id)} d WHERE ${inForce}`,
    [on],
  )
  return {
    posts: new Map(posts.map((row) => [row.post ?? '', row])),
    duties: new Map(duties.map((row) => [dutyName(row.matter ?? '', row.object ?? ''), row.post ?? ''])),
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
