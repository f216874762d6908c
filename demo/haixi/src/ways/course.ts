import { addDays, type Day, day, localTime, type MoveRequest, type Moves } from '@qaidam/kernel'
import { addWorkingDays, isWorkingDay } from '@qaidam/standards'
import { digits } from '../campaigns/spread.ts'
import type { Chance } from '../chance.ts'
import { posts } from '../posts.ts'

/** Nothing is told of what came after it. */
export const LAST = day('2020-12-18')
const IN_A_BATCH = 150

const HOLDERS = new Map(posts.map(({ post, holder }) => [post ?? '', holder ?? '']))
const OFFICES = new Map(posts.map(({ post, office }) => [post ?? '', office ?? '']))

export function holderOf(post: string): string {
  const holder = HOLDERS.get(post)
  if (holder === undefined) throw new RangeError(`There is no post ${post}.`)
  return holder
}

export const officeOf = (post: string): string => OFFICES.get(post) ?? ''

/** The day itself, or the next on which offices work. */
export function workday(on: Day): Day {
  return isWorkingDay(on) ? on : workday(addDays(on, 1))
}

export const later = (on: Day, days: number): Day => workday(addDays(on, days))
export const workingDaysLater = (on: Day, days: number): Day => addWorkingDays(on, days)

type More = Pick<MoveRequest, 'values' | 'reason' | 'evidence' | 'ground' | 'steps'>

/** What people did with one record, one after another; what comes after the last day is not told. */
export class Course {
  readonly moves: MoveRequest[] = []
  readonly #register: string
  readonly #record: string
  readonly #chance: Chance
  #over = false

  constructor(register: string, record: string, chance: Chance) {
    this.#register = register
    this.#record = record
    this.#chance = chance
  }

  /** Whether the record still waits on the last day: what follows is not told. */
  get isOver(): boolean {
    return this.#over
  }

  /** Nothing more happens to it. */
  rest(): this {
    this.#over = true
    return this
  }

  /** A move within office hours; two on one day keep their order. */
  make(on: Day, post: string, move: string, more: More = {}): this {
    if (on > LAST) this.#over = true
    if (this.#over) return this
    const before = this.moves.at(-1)?.at
    const given = `${on}T${digits(this.#chance.between(9, 16), 2)}:${digits(this.#chance.below(60), 2)}`
    const at = before !== undefined && before.slice(0, 10) === on && before > given ? before : given
    this.moves.push({
      register: this.#register,
      record: this.#record,
      move,
      post,
      person: holderOf(post),
      at: localTime(at),
      ...more,
    })
    return this
  }
}

/** Courses as batches, each of a size that is made at once. */
export function* batches(id: string, reason: string, courses: Iterable<Course>): Generator<Moves> {
  const all = [...courses].flatMap(({ moves }) => moves)
  for (let first = 0; first < all.length; first += IN_A_BATCH) {
    const moves = all.slice(first, first + IN_A_BATCH)
    const number = digits(first / IN_A_BATCH + 1, 2)
    yield { id: `demo-haixi-moves-${id}-${number}`, actor: moves[0]?.person ?? '', reason, moves }
  }
}
