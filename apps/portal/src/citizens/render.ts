import type { Register } from '@qaidam/kernel'
import type { Store } from '@qaidam/storage'
import { renderDocument } from '@qaidam/ui'
import type { VNode } from 'preact'
import { openDesk, type PortalAnswer, type PortalOptions, type PortalRequest } from '../desk.ts'
import { notFoundPage } from '../fault-page.tsx'
import { activityPage, type SigningUp } from '../site/activities-page.tsx'
import { type Nominating, nominatedPage, nominatePage } from '../site/good-people-page.tsx'
import type { AskingKind } from './asking.ts'
import { type Followed, followPage } from './follow-page.tsx'
import { type LookedUp, lookUpPage } from './look-up-page.tsx'
import { type ReportAsked, reportedPage, reportProblemPage } from './report-page.tsx'

/** A citizen's visit; what it answers is kept by nobody on the way. */
export interface CitizenVisit {
  readonly request: PortalRequest
  readonly store: Store
  readonly options: PortalOptions
}

export function renderLookUp(visit: CitizenVisit, result: LookedUp): PortalAnswer {
  const desk = openDesk(visit.request, visit.store, visit.options)
  return answer(visit, result?.found === 'nothing' ? 404 : 200, lookUpPage(desk, result))
}

export function renderReportForm(
  visit: CitizenVisit,
  register: Register,
  asked: ReportAsked,
  kind: AskingKind,
): PortalAnswer {
  const desk = openDesk(visit.request, visit.store, visit.options)
  return answer(visit, asked.faults.length > 0 ? 422 : 200, reportProblemPage(desk, register, asked, kind))
}

export function renderReported(
  visit: CitizenVisit,
  number: string,
  code: string,
  kind: AskingKind,
): PortalAnswer {
  const desk = openDesk(visit.request, visit.store, visit.options)
  return answer(visit, 201, reportedPage(desk, number, code, kind))
}

export function renderFollow(
  visit: CitizenVisit,
  number: string,
  followed: Followed | 'refused' | undefined,
  kind: AskingKind,
): PortalAnswer {
  const desk = openDesk(visit.request, visit.store, visit.options)
  const refused = followed === 'refused'
  const faulty = followed !== undefined && !refused && followed.faults.length > 0
  return answer(visit, refused ? 404 : faulty ? 422 : 200, followPage(desk, number, followed, kind))
}

export function renderNominate(visit: CitizenVisit, nominating: Nominating): PortalAnswer {
  const desk = openDesk(visit.request, visit.store, visit.options)
  return answer(visit, nominating.faults.length > 0 ? 422 : 200, nominatePage(desk, nominating))
}

export function renderNominated(visit: CitizenVisit, number: string): PortalAnswer {
  const desk = openDesk(visit.request, visit.store, visit.options)
  return answer(visit, 201, nominatedPage(desk, number))
}

/** An activity after somebody signed up for it, or tried to. */
export async function renderActivity(
  visit: CitizenVisit,
  id: string,
  sent: SigningUp,
): Promise<PortalAnswer> {
  const desk = openDesk(visit.request, visit.store, visit.options)
  const page = await activityPage(desk, id, sent)
  if (page === undefined) return answer(visit, 404, notFoundPage(desk))
  const refused = sent.unknown || sent.faults.length > 0
  return answer(visit, sent.done ? 201 : refused ? 422 : 409, page)
}

function answer({ request }: CitizenVisit, status: number, page: VNode): PortalAnswer {
  return {
    status,
    contentType: 'text/html; charset=utf-8',
    body: renderDocument(page),
    headers: {
      'content-language': request.language === 'zh' ? 'zh-CN' : 'en',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    },
  }
}
