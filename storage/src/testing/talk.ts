import { type Change, type FigureAnswer, type Instant, period, type Values } from '@qaidam/kernel'
import { question } from '../answers.ts'
import type { Receipt, Store } from '../contract.ts'
import { composition } from './toy.ts'

let writes = 0

/** Writes one change as a tester. */
export function say(store: Store, change: Change, id?: string): Promise<Receipt> {
  writes += 1
  return store.write({ id: id ?? `w${writes}`, actor: 'tester', reason: 'test', changes: [change] })
}

export function family(number: string, village: string, members: string, kind = 'herder'): Values {
  return { number, village, members, kind, note: null }
}

export function plot(
  project: string,
  name: string,
  place: string,
  hectares: string,
  acceptedOn: string | null,
  measure = 'sand',
): Values {
  return { project, plot: name, place, measure, hectares, acceptedOn, household: null }
}

/** The answer to one question of the toy composition. */
export async function value(
  store: Store,
  id: string,
  area: string,
  at: string,
  asKnownAt?: Instant,
): Promise<FigureAnswer | undefined> {
  const asked = question(composition, store.areas, id, area, period(at))
  const [answer] = await store.answer([asked], asKnownAt === undefined ? {} : { asKnownAt })
  return answer
}
