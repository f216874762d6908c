import type { WorkCalendar } from './calendar.ts'
import type { Change } from './change.ts'
import type { Day } from './day.ts'
import { Fault } from './fault.ts'
import { dayOfLocalTime, type LocalTime } from './local-time.ts'
import { type AskedMove, makeMove, openCase } from './moves.ts'
import type { Procedure } from './procedure.ts'
import { advance, applied, type Situation, unopened } from './tasks.ts'
import type { Values } from './value.ts'
import { actorIn, type Staffing, worldOf } from './world.ts'

/** Who is in which post, on a day. */
export type StaffingOn = (on: Day) => Staffing

/**
 * A procedure run in memory, by the rules by which storage runs it: for worked cases, for trying a
 * definition out, and for making histories.
 */
export class Rehearsal {
  readonly procedure: Procedure
  readonly #staffing: StaffingOn
  readonly #calendar: WorkCalendar
  readonly #situations = new Map<string, Situation>()
  readonly #changes: Change[] = []

  constructor(procedure: Procedure, staffing: StaffingOn, calendar: WorkCalendar) {
    this.procedure = procedure
    this.#staffing = staffing
    this.#calendar = calendar
  }

  /** A record is entered, and its way begins. */
  open(key: string, values: Values, person: string, at: LocalTime): void {
    const situation = unopened(key, values)
    this.#take(situation, openCase(this.procedure, situation, person, at, this.#world(situation, at)))
  }

  move(key: string, post: string, person: string, asked: AskedMove): void {
    const situation = this.situation(key)
    const actor = actorIn(this.#staffing(dayOfLocalTime(asked.at)), post, person)
    const world = this.#world(situation, asked.at)
    this.#take(situation, makeMove(this.procedure, situation, actor, asked, world))
  }

  /** Time passes for all records: the cards that come up to a minute. */
  tick(until: LocalTime): void {
    for (const situation of this.#situations.values()) {
      this.#take(situation, advance(this.procedure, situation, until, this.#world(situation, until)))
    }
  }

  /** @throws Fault PRC-002 */
  situation(key: string): Situation {
    const found = this.#situations.get(key)
    if (found !== undefined) return found
    throw new Fault(
      'PRC-002',
      `${this.procedure.id} ${key} has not begun its way.`,
      'Enter the record first.',
    )
  }

  /** Everything that was changed, in order. */
  get changes(): readonly Change[] {
    return this.#changes
  }

  #world({ record }: Situation, at: LocalTime) {
    return worldOf(this.#staffing(dayOfLocalTime(at)), this.#calendar, this.procedure, record)
  }

  #take(situation: Situation, changes: readonly Change[]): void {
    this.#changes.push(...changes)
    this.#situations.set(situation.record.key, applied(this.procedure, situation, changes))
  }
}
