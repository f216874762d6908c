import type { Day, MoveRequest, Moves, Values } from '@qaidam/kernel'
import { COUNTIES } from './offices.ts'
import { posts } from './posts.ts'

const SLUGS = new Map(COUNTIES.map(([slug, , , code]) => [code as string, slug]))
const HOLDERS = new Map(posts.map(({ post, holder }) => [post, holder]))

/** One move of a record, on a day; the hour rises with each move of it on that day. */
export interface Step {
  readonly move: string
  readonly post: string
  readonly on: Day
  readonly time?: string
  readonly values?: Values
  readonly reason?: string
  readonly evidence?: string
  readonly ground?: string
  readonly steps?: readonly string[]
}

/** A record with its steps, in the order in which they were made. */
export interface Way {
  readonly record: string
  readonly steps: readonly Step[]
}

const FIRST_HOUR = 9

/** The steps as moves, each made by who holds the post, in parts that a store writes at once. */
export function* movesOf(id: string, register: string, what: string, ways: readonly Way[]): Generator<Moves> {
  const all = ways.flatMap((way) => requestsOf(register, way))
  for (let first = 0; first < all.length; first += PART) {
    const moves = all.slice(first, first + PART)
    yield {
      id: `demo-haixi-moves-${id}-${first / PART + 1}`,
      actor: 'yin-suhe',
      reason: `演示数据：${what}`,
      moves,
    }
  }
}

const PART = 200

function requestsOf(register: string, { record, steps }: Way): readonly MoveRequest[] {
  let hour = FIRST_HOUR
  let last = ''
  return steps.map(({ on, time, ...step }) => {
    hour = on === last ? hour + 1 : FIRST_HOUR
    last = on
    const at = `${on}T${time ?? `${String(hour).padStart(2, '0')}:30`}` as NonNullable<MoveRequest['at']>
    return { register, record, person: HOLDERS.get(step.post) ?? '', at, ...step }
  })
}

/** Offices and posts of a county, by its code. */
export function slugOf(area: string | null | undefined): string {
  return SLUGS.get((area ?? '').slice(0, 6)) ?? 'delingha'
}
