import {
  type Bilingual,
  type Day,
  dayNumber,
  dayOfLocalTime,
  type LocalTime,
  localTimeOf,
  type Procedure,
  titleOfPost,
  type Values,
} from '@qaidam/kernel'
import type { OwedStep, Store } from '@qaidam/storage'
import type { ProcedureWords } from '@qaidam/text'
import { say, type View } from '@qaidam/ui'
import { type Desk, officeName, openDesk, type PortalOptions, type PortalRequest } from '../desk.ts'

/** Who is signed in, and what makes a form of theirs be believed. */
export interface WorkSession {
  readonly person: string
  /** Repeated by each form, so that no other site can send one. */
  readonly token: string
}

/** One visit to the pages of work: a person who acts, and what posts and people are called. */
export interface WorkDesk extends Desk {
  readonly session: WorkSession
  readonly names: StaffNames
  readonly now: LocalTime
  readonly today: Day
}

export interface StaffNames {
  /** Rows of the register of posts as they are today, by post. */
  readonly posts: ReadonlyMap<string, Values>
  readonly people: ReadonlyMap<string, string>
}

export async function openWorkDesk(
  request: PortalRequest,
  session: WorkSession,
  store: Store,
  options: PortalOptions,
): Promise<WorkDesk> {
  const now = localTimeOf(store.clock())
  return {
    ...openDesk(request, store, options),
    session,
    names: await readStaff(store),
    now,
    today: dayOfLocalTime(now),
  }
}

export async function readStaff(store: Store): Promise<StaffNames> {
  const [posts, people] = await Promise.all([allRecords(store, 'post'), allRecords(store, 'staff')])
  return {
    posts: new Map(posts.map((values) => [values.post ?? '', values])),
    people: new Map(people.map(({ person, name }) => [person ?? '', name ?? person ?? ''])),
  }
}

/** Records of a register as they are now; none where it is not composed. */
export async function allRecords(store: Store, register: string): Promise<readonly Values[]> {
  if (!store.composition.registers.has(register)) return []
  const found: Values[] = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await store.records(register, { limit: 1000, ...(cursor == null ? {} : { cursor }) })
    found.push(...page.records.filter(({ validTo }) => validTo === null).map(({ values }) => values))
    cursor = page.next
  }
  return found
}

/** Who writes what falls due by the day: the register of staff knows no such person. */
const CLOCK = 'clock'

export function personName({ names, view }: Pick<WorkDesk, 'names' | 'view'>, person: string): string {
  return person === CLOCK ? view.t.byClock : (names.people.get(person) ?? person)
}

/** A post by its office and title. */
export function postName(desk: Pick<WorkDesk, 'names' | 'store' | 'view'>, id: string): string {
  const post = desk.names.posts.get(id)
  if (post === undefined) return id
  return desk.view.t.postOf(officeName(desk, post.office ?? ''), say(titleOfPost(post), desk.view))
}

/** A post with the person who holds it now. */
export function postWithHolder(desk: WorkDesk, id: string): string {
  const holder = desk.names.posts.get(id)?.holder ?? null
  const name = postName(desk, id)
  return holder === null
    ? desk.view.t.postVacant(name)
    : desk.view.t.postHeldBy(name, personName(desk, holder))
}

export function heldPosts({ names, session }: Pick<WorkDesk, 'names' | 'session'>): readonly Values[] {
  return [...names.posts.values()].filter(({ holder }) => holder === session.person)
}

export function wordsOf(
  desk: Pick<Desk, 'store' | 'view'> & { readonly names?: StaffNames },
  procedure: Procedure,
): ProcedureWords {
  const { store, view } = desk
  const fields = store.composition.registers.get(procedure.register)?.fields ?? {}
  const names = desk.names ?? { posts: new Map<string, Values>(), people: new Map<string, string>() }
  return {
    language: view.language,
    field: (name) => {
      const field = fields[name]
      return field === undefined ? name : say(field.name, view)
    },
    post: (id) => postName({ store, view, names }, id),
    office: (id) => officeName(desk, id),
  }
}

export function procedureOf({ store }: Pick<Desk, 'store'>, id: string): Procedure | undefined {
  return store.composition.procedures.get(id)
}

export function stepName(procedure: Procedure, step: string, view: Pick<View, 'language'>): string {
  return say(nameOfStep(procedure, step), view)
}

/** What a step is called: by itself where it stands beside others, else by its state. */
export function nameOfStep(procedure: Procedure, step: string): Bilingual {
  const state = procedure.states[step]
  if (state !== undefined) return state.name
  for (const { name, ...each } of Object.values(procedure.states)) {
    const own = 'steps' in each ? each.steps[step]?.name : undefined
    if (own !== undefined) return { zh: `${name.zh} · ${own.zh}`, en: `${name.en} · ${own.en}` }
  }
  return { zh: step, en: step }
}

export function stateName(procedure: Procedure, state: string, view: Pick<View, 'language'>): string {
  const known = procedure.states[state]
  return known === undefined ? state : say(known.name, view)
}

export function recordPath(register: string, record: string): string {
  return `/work/records/${register}/${encodeURIComponent(record)}`
}

/** How far a step is from its end: it is late from a minute on, by which its last day is over. */
export function untilText(
  step: Pick<OwedStep, 'status' | 'lateFrom'>,
  { view, now, today }: Pick<WorkDesk, 'view' | 'now' | 'today'>,
): string {
  const { t } = view
  if (step.status === 'paused') return t.clockStands
  if (step.lateFrom === null) return t.noLimit
  const end = step.lateFrom
  const lastDay = dayNumber(dayOfLocalTime(end)) - (end.endsWith('T00:00') ? 1 : 0)
  const left = lastDay - dayNumber(today)
  if (end <= now) return t.lateBy(Math.max(1, -left))
  return left === 0 ? t.dueToday : t.daysLeft(left)
}
