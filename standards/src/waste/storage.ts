import {
  addHours,
  type Citation,
  type Day,
  type LocalTime,
  phaseOn,
  type Rational,
  rational,
} from '@qaidam/kernel'
import { disposalStorage, producerStorage } from './standards.ts'

/** The store of a disposal unit; only a cold one may keep waste for longer than a day. */
export interface DisposalStore {
  readonly temperature: Rational
  readonly remote: boolean
  readonly disinfected: boolean
}

export interface StorageDeadline {
  readonly hours: number
  readonly due: LocalTime
  readonly cite: Citation
}

/** Until when medical waste may wait where it arose, counted to the minute. @throws Fault STD-002 */
export function producerDeadline(since: LocalTime): StorageDeadline {
  const { value, cite } = phaseOn(producerStorage, since.slice(0, 10) as Day)
  return { hours: value.hoursMax, due: addHours(since, value.hoursMax), cite }
}

/** Until when it may wait at the disposal unit. @throws Fault STD-002 before 2021-07-01 */
export function disposalDeadline(since: LocalTime, store: DisposalStore): StorageDeadline {
  const { value, cite } = phaseOn(disposalStorage, since.slice(0, 10) as Day)
  const cold = store.temperature.compare(rational(value.coldBelow)) < 0
  const longest = cold && store.remote && store.disinfected
  const hours = longest ? value.hoursRemote : cold ? value.hoursCold : value.hoursWarm
  return { hours, due: addHours(since, hours), cite }
}

/** Whether waste still there at a time is overdue; at the minute of the deadline it is not. */
export function isOverdue(deadline: StorageDeadline, now: LocalTime): boolean {
  return now > deadline.due
}
