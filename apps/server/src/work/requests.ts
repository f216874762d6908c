import { requestFrom, slipFrom, workFormId } from '@qaidam/portal'
import { answerSlip, askRequest, closeRequest, readSlip, sendBack } from '@qaidam/storage'
import type { AppContext } from '../app.ts'
import { takeOver } from '../requests/keeping.ts'

/** Where a form of requests leads when it was taken. */
export interface Led {
  readonly path: string
  readonly params: Readonly<Record<string, string>>
}

const textOf = (given: URLSearchParams, name: string) => given.get(name)?.trim() ?? ''

/** A new request, as its page composed it. */
export async function sendRequest(
  { store }: AppContext,
  person: string,
  about: string | null,
  given: URLSearchParams,
): Promise<Led> {
  const asked = requestFrom(given, person, about === 'unit' ? null : about)
  const sent = await askRequest(store, { ...asked, area: store.areas.get(asked.area).code })
  return { path: '/work/requests', params: { sent } }
}

/** A slip that is filled in, or sent back by the asking office. */
export async function sendSlip(
  { store }: AppContext,
  person: string,
  slip: string,
  given: URLSearchParams,
): Promise<Led> {
  if (given.get('back') === 'true') {
    const reason = textOf(given, 'reason')
    await sendBack(store, { id: workFormId(given), person, post: textOf(given, 'post'), slip, reason })
    const { request } = await readSlip(store, slip)
    return { path: `/work/requests/${request}`, params: {} }
  }
  await answerSlip(store, slipFrom(given, person, slip))
  return { path: `/work/records/request-slip/${encodeURIComponent(slip)}`, params: { sent: 'true' } }
}

/** The end of a request: closed, or a register for good. */
export async function endRequest(
  context: AppContext,
  person: string,
  request: string,
  given: URLSearchParams,
): Promise<Led> {
  const ending = { id: workFormId(given), request, person, post: textOf(given, 'post') }
  if (given.get('end') === 'take-over') {
    const keeping = { register: textOf(given, 'register'), keeper: textOf(given, 'keeper') }
    await takeOver(context, ending, keeping)
  } else await closeRequest(context.store, ending)
  return { path: `/work/requests/${request}`, params: {} }
}
