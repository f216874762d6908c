import { workFormId } from '@qaidam/portal'
import { openEdition } from '@qaidam/report'
import type { AppContext } from '../app.ts'
import type { Led } from './requests.ts'

/** A new draft of an edition, as its form says. */
export async function openDraft({ store }: AppContext, person: string, given: URLSearchParams): Promise<Led> {
  const text = (name: string) => given.get(name)?.trim() ?? ''
  const { edition } = await openEdition(store, {
    id: workFormId(given),
    person,
    report: text('report'),
    area: text('area'),
    period: text('period'),
    post: text('post'),
  })
  return { path: `/work/records/edition/${encodeURIComponent(edition)}`, params: {} }
}
