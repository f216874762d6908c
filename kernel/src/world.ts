import { type AreaCode, type AreaLevel, areaLevel, parentArea } from './area.ts'
import type { WorkCalendar } from './calendar.ts'
import { type Day, dayNumber } from './day.ts'
import { Fault } from './fault.ts'
import type { Actor } from './moves.ts'
import type { Procedure } from './procedure.ts'
import type { World } from './tasks.ts'
import type { Bilingual } from './text.ts'
import type { Values } from './value.ts'

/** Posts as they are on a day, and the duties given to them. */
export interface Staffing {
  /** Rows of the register of posts, by post. */
  readonly posts: ReadonlyMap<string, Values>
  /** The post of each duty, by {@link dutyName}. */
  readonly duties: ReadonlyMap<string, string>
}

export function dutyName(matter: string, object: string): string {
  return `${matter}\n${object}`
}

/** What the moves of one record must know of the world. */
export function worldOf(
  { posts, duties }: Staffing,
  calendar: WorkCalendar,
  procedure: Procedure,
  record: { readonly key: string; readonly values: Values },
): World {
  return {
    calendar,
    superiorOf: (post) => posts.get(post)?.superior ?? undefined,
    areaOf: (post) => (posts.get(post)?.area ?? undefined) as AreaCode | undefined,
    duty: (of, level) => {
      if (of === 'record') return duties.get(dutyName(procedure.register, record.key))
      let area = startAt(record.values[procedure.area] as AreaCode | null, level)
      for (; area !== undefined; area = parentArea(area)) {
        const post = duties.get(dutyName(procedure.id, area))
        if (post !== undefined) return post
      }
      return undefined
    },
  }
}

/** The area itself, or the one that holds it at a level. */
function startAt(area: AreaCode | null, level: AreaLevel | undefined): AreaCode | undefined {
  let at = area ?? undefined
  if (level === undefined) return at
  while (at !== undefined && areaLevel(at) !== level) at = parentArea(at)
  return at
}

/** Who acts: the person must hold the post. @throws Fault PRC-022, PRC-023 */
export function actorIn({ posts }: Staffing, post: string, person: string): Actor {
  const held = posts.get(post)
  if (held === undefined) {
    throw new Fault('PRC-022', `There is no post "${post}" on that day.`, 'Use a post of the register.')
  }
  if (held.holder !== person) {
    throw new Fault(
      'PRC-023',
      `${person} does not hold ${post} on that day; ${held.holder ?? 'nobody'} does.`,
      'Act in a post of your own.',
    )
  }
  return { person, post, office: held.office ?? '', area: held.area ?? '' }
}

/** What a post is called, in both languages. */
export function titleOfPost(post: Values): Bilingual {
  return { zh: post.title ?? '', en: post.titleEn ?? post.title ?? '' }
}

/** The person who answers through a post: its holder, or its superior's where it is vacant. */
export function holderOf({ posts }: Staffing, post: string): string | undefined {
  const seen = new Set<string>()
  for (let at: string | undefined = post; at !== undefined && !seen.has(at); ) {
    seen.add(at)
    const held: Values | undefined = posts.get(at)
    if (held?.holder) return held.holder
    at = held?.superior ?? undefined
  }
  return undefined
}

/**
 * The official calendar as a prefecture changed it: single days, and years whose notice it entered
 * (said by the row of 1 January).
 */
export function amendedCalendar(official: WorkCalendar, changes: readonly Values[]): WorkCalendar {
  const days = new Map(changes.map((row) => [row.day, row.working === 'true']))
  const years = new Set(changes.filter((row) => row.year === 'true').map((row) => row.day?.slice(0, 4)))
  return {
    isWorkingDay: (on: Day) => {
      const said = days.get(on)
      if (said !== undefined) return said
      if (!years.has(on.slice(0, 4))) return official.isWorkingDay(on)
      // 1970-01-01, number 0, was a Thursday.
      const weekday = (dayNumber(on) + 4) % 7
      return weekday !== 0 && weekday !== 6
    },
  }
}
