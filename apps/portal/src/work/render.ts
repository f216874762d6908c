import { type Fault, faultsOf } from '@qaidam/kernel'
import type { Store } from '@qaidam/storage'
import { renderDocument, viewOf } from '@qaidam/ui'
import type { VNode } from 'preact'
import { type PortalAnswer, type PortalOptions, type PortalRequest, siteOf } from '../desk.ts'
import { type Frame, faultPage, notFoundPage } from '../fault-page.tsx'
import { answeringPage } from './answering-page.tsx'
import { areaWorkPage } from './area-page.tsx'
import { openWorkDesk, readStaff, type WorkDesk, type WorkSession } from './desk.ts'
import { checkPage } from './editions/check-page.tsx'
import { editionWorkPage } from './editions/edition-page.tsx'
import { editionsWorkPage } from './editions/list-page.tsx'
import { type RecordPageOptions, workRecordPage } from './record-page.tsx'
import { composePage } from './requests/compose-page.tsx'
import { requestsPage } from './requests/list-page.tsx'
import { requestPage } from './requests/request-page.tsx'
import { slipPage } from './requests/slip-page.tsx'
import { returnsPage } from './returns-page.tsx'
import { personPage, signInPage } from './sign-in-page.tsx'

/** A form that was not taken: what was written in it, and why. */
export interface NotTaken {
  readonly given: URLSearchParams
  readonly faults: readonly Fault[]
}

export interface WorkVisit {
  readonly request: PortalRequest
  readonly store: Store
  readonly options: PortalOptions
  readonly session: WorkSession
  /** An id for the next form that is sent. */
  readonly once: string
  readonly notTaken?: NotTaken
}

type WorkPage = (
  desk: WorkDesk,
  segments: readonly string[],
  visit: WorkVisit,
) => VNode | undefined | Promise<VNode | undefined>

const ROUTES: readonly { readonly path: RegExp; readonly page: WorkPage }[] = [
  {
    path: /^\/work\/records\/request-slip\/([^/]+)$/,
    page: (desk, [slip = ''], visit) => slipPage(desk, slip, formOf(visit)),
  },
  {
    path: /^\/work\/records\/edition\/([^/]+)$/,
    page: (desk, [edition = ''], visit) => editionWorkPage(desk, edition, moveFormOf(visit)),
  },
  {
    path: /^\/work\/records\/edition-office\/([^/]+)$/,
    page: (desk, [check = ''], visit) => checkPage(desk, check, moveFormOf(visit)),
  },
  { path: /^\/work\/editions$/, page: (desk, _, visit) => editionsWorkPage(desk, formOf(visit)) },
  { path: /^\/work\/requests$/, page: (desk) => requestsPage(desk) },
  {
    path: /^\/work\/requests\/new$/,
    page: (desk, _, visit) => composePage(desk, formOf(visit)),
  },
  {
    path: /^\/work\/requests\/([^/]+)$/,
    page: (desk, [id = ''], visit) => requestPage(desk, id, formOf(visit)),
  },
  {
    path: /^\/work\/records\/([^/]+)\/([^/]+)$/,
    page: (desk, [register = '', record = ''], visit) => recordAt(desk, register, record, visit),
  },
  { path: /^\/work\/area$/, page: (desk) => areaWorkPage(desk, desk.query.get('code') ?? undefined) },
  { path: /^\/work\/area\/([^/]+)$/, page: (desk, [code]) => areaWorkPage(desk, code) },
  { path: /^\/work\/returns$/, page: (desk) => returnsPage(desk) },
  { path: /^\/work\/answering$/, page: (desk) => answeringPage(desk) },
]

function recordAt(desk: WorkDesk, register: string, record: string, visit: WorkVisit) {
  const procedure = desk.store.composition.procedureOf.get(register)
  return procedure === undefined ? undefined : workRecordPage(desk, procedure, record, moveFormOf(visit))
}

/** The form of a move: new, or come back with what was written and why. */
function moveFormOf({ once, notTaken }: WorkVisit): RecordPageOptions {
  if (notTaken === undefined) return { once }
  return { once, refused: { ...notTaken, move: notTaken.given.get('move') ?? '' } }
}

/** A form is new, begun with what the address says, or comes back with what was written and why. */
function formOf({ once, notTaken, request }: WorkVisit) {
  return { once, given: notTaken?.given ?? request.query, faults: notTaken?.faults ?? [] }
}

/** Answers an address of the workbench, for somebody who is signed in and acts as a person. */
export async function renderWork(visit: WorkVisit): Promise<PortalAnswer> {
  const { request, store, options, session, notTaken } = visit
  const frame: Frame = { view: viewOf(request), site: siteOf(store.prefecture, options) }
  try {
    for (const { path, page } of ROUTES) {
      const match = path.exec(request.path.length > 1 ? request.path.replace(/\/$/, '') : request.path)
      if (match === null) continue
      const desk = await openWorkDesk(request, session, store, options)
      const made = await page(desk, match.slice(1).map(decodeURIComponent), visit)
      if (made === undefined) break
      return document(notTaken === undefined ? 200 : 422, made, frame)
    }
    return document(404, notFoundPage(frame), frame)
  } catch (error) {
    if (error instanceof URIError) return document(404, notFoundPage(frame), frame)
    return document(400, faultPage(frame, faultsOf(error)), frame)
  }
}

export function renderSignIn(
  request: PortalRequest,
  store: Pick<Store, 'prefecture'>,
  options: PortalOptions,
  refused: boolean,
): PortalAnswer {
  const frame: Frame = { view: viewOf(request), site: siteOf(store.prefecture, options) }
  return document(refused ? 403 : 200, signInPage(frame, refused), frame)
}

export async function renderPersons(
  request: PortalRequest,
  store: Store,
  options: PortalOptions,
  session: { readonly token: string; readonly person?: string | undefined },
): Promise<PortalAnswer> {
  const frame: Frame = { view: viewOf(request), site: siteOf(store.prefecture, options) }
  return document(200, personPage({ ...frame, store, session, names: await readStaff(store) }), frame)
}

/** What is for staff is kept by no cache on the way. */
function document(status: number, page: VNode, { view }: Frame): PortalAnswer {
  return {
    status,
    contentType: 'text/html; charset=utf-8',
    body: renderDocument(page),
    headers: {
      'content-language': view.language === 'zh' ? 'zh-CN' : 'en',
      'cache-control': 'no-store',
      vary: 'Accept-Language, Cookie',
    },
  }
}
