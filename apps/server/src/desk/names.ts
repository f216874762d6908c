import {
  type Bilingual,
  dayNumber,
  dayOfLocalTime,
  Fault,
  holderOf,
  type LocalTime,
  localTimeOf,
  returnRegister,
  titleOfPost,
} from '@qaidam/kernel'
import { nameOfStep, readStaff, recordId, wordsOfRecords } from '@qaidam/portal'
import type { OwedStep, Store } from '@qaidam/storage'
import type { FastifyRequest } from 'fastify'

/** A post by its office and title, with the person who answers through it now. */
export interface PostSaid {
  readonly post: string
  readonly office: Bilingual
  readonly title: Bilingual
  /** The name of who answers; null where nobody does. */
  readonly holder: string | null
}

/** What codes are called in a prefecture: areas, offices, posts and people. */
export interface Names {
  readonly area: (code: string) => Bilingual
  readonly office: (id: string) => Bilingual
  readonly post: (id: string) => PostSaid
  readonly person: (id: string) => string
  /** The posts that a person holds now, with the office of each. */
  readonly heldBy: (person: string) => readonly { readonly post: string; readonly office: string }[]
  readonly posts: () => readonly PostSaid[]
}

const same = (text: string): Bilingual => ({ zh: text, en: text })

export async function readNames(store: Store): Promise<Names> {
  const { people, posts } = await readStaff(store)
  const offices = new Map(store.prefecture.offices.map(({ id, name }) => [id, name]))
  const staffing = { posts, duties: new Map<string, string>() }
  const office = (id: string) => offices.get(id) ?? same(id)
  const person = (id: string) => people.get(id) ?? id
  const post = (id: string): PostSaid => {
    const values = posts.get(id)
    if (values === undefined) return { post: id, office: same(''), title: same(id), holder: null }
    const holder = holderOf(staffing, id)
    return {
      post: id,
      office: office(values.office ?? ''),
      title: titleOfPost(values),
      holder: holder === undefined ? null : person(holder),
    }
  }
  return {
    area: (code) => areaName(store, code),
    office,
    post,
    person,
    heldBy: (id) =>
      [...posts.values()]
        .filter(({ holder }) => holder === id)
        .map((each) => ({ post: each.post ?? '', office: each.office ?? '' })),
    posts: () => [...posts.keys()].map(post),
  }
}

function areaName({ areas }: Store, code: string): Bilingual {
  try {
    return areas.find(code)?.name ?? same(code)
  } catch (error) {
    if (error instanceof Fault) return same(code)
    throw error
  }
}

/** A step that is owed, in words: of what, what is to be done, where, and by whom. */
export interface StepSaid extends OwedStep {
  /** Empty where nothing names the record but its key. */
  readonly words: Bilingual
  readonly way: Bilingual
  readonly toDo: Bilingual
  readonly areaName: Bilingual
  readonly answers: PostSaid
  /** Days until its last day, less than nothing where that is over; null where it has no limit or stands. */
  readonly daysLeft: number | null
  readonly late: boolean
}

export async function saySteps(
  store: Store,
  names: Names,
  steps: readonly OwedStep[],
): Promise<readonly StepSaid[]> {
  const words = await wordsOfRecords(store, steps)
  const now = localTimeOf(store.clock())
  return steps.map((step) => {
    const procedure = store.composition.procedures.get(step.procedure)
    return {
      ...step,
      words: returnWords(store, step) ?? same(words.get(recordId(step)) ?? ''),
      way: procedure?.name ?? same(step.procedure),
      toDo: procedure === undefined ? same(step.step) : nameOfStep(procedure, step.step),
      areaName: names.area(step.area),
      answers: names.post(step.post),
      daysLeft: step.status === 'paused' || step.lateFrom === null ? null : daysLeft(step.lateFrom, now),
      late: step.status === 'open' && step.lateFrom !== null && step.lateFrom <= now,
    }
  })
}

/** A return is named by its form and period, which its key holds. */
function returnWords({ composition }: Store, { register, record }: OwedStep): Bilingual | undefined {
  if (register !== returnRegister.id) return undefined
  const [form = '', , of = ''] = record.split('/')
  const name = composition.returns.get(form)?.name
  return name === undefined ? undefined : { zh: `${name.zh} ${of}`, en: `${name.en} ${of}` }
}

/** It is late from a minute on, by which its last day is over. */
function daysLeft(end: LocalTime, now: LocalTime): number {
  const lastDay = dayNumber(dayOfLocalTime(end)) - (end.endsWith('T00:00') ? 1 : 0)
  return lastDay - dayNumber(dayOfLocalTime(now))
}

/** For whom a desk is laid: the person of the session, or whom the clerk's key asks about. @throws Fault */
export function personOf({ staff }: FastifyRequest, asked: string | undefined): string {
  const person = asked ?? staff?.person
  if (person !== undefined) return person
  throw new Fault('SRV-053', 'Whose work is asked for is not said.', 'Add ?person=ID, or sign in at /work.')
}
