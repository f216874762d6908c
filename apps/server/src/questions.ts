import { day, Fault, type Instant, period, type Question } from '@qaidam/kernel'
import { question, type Store } from '@qaidam/storage'
import { z } from 'zod'

/** What every question about a figure says in its address. */
export const asked = {
  area: z.string().min(2).max(12).describe('division code; 6328 is understood as 632800'),
  period: z.string().min(4).max(21).describe('2020, 2020H1, 2020Q2, 2020-06, 2020-06-15 or A/B'),
  'as-known-at': z.string().max(40).optional().describe('instant with its zone; the present without it'),
}

export const paging = {
  limit: z.coerce.number().int().min(1).max(1_000).optional(),
  cursor: z.string().max(2_000).optional(),
}

export function questionFrom(
  store: Store,
  id: string,
  query: { readonly area: string; readonly period: string },
): Question {
  return question(store.composition, store.areas, id, query.area, period(query.period))
}

/** The moment asked about; a day means its last instant in the prefecture's zone. */
export function momentFrom(text: string | undefined): { readonly asKnownAt?: Instant } {
  if (text === undefined || text === '') return {}
  return {
    asKnownAt: (/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${day(text)}T23:59:59.999+08:00` : text) as Instant,
  }
}

/** The part of a page that was asked for; absent members stay absent. */
export function pageFrom(query: {
  readonly limit?: number | undefined
  readonly cursor?: string | undefined
}) {
  return {
    ...(query.limit === undefined ? {} : { limit: query.limit }),
    ...(query.cursor === undefined ? {} : { cursor: query.cursor }),
  }
}

/** @throws Fault SRV-004 */
export function notFound(what: string): Fault {
  return new Fault('SRV-004', `${what} is not here.`, 'See /openapi.json for the addresses there are.')
}

/** The same without members that are undefined. */
export function defined<Given extends object>(
  given: Given,
): { [K in keyof Given]: Exclude<Given[K], undefined> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as never
}
