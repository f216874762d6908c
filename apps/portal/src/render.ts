import { type Fault, faultsOf, isDay, type Report } from '@qaidam/kernel'
import type { Store } from '@qaidam/storage'
import { renderDocument, viewOf } from '@qaidam/ui'
import type { VNode } from 'preact'
import { aboutPage } from './about-page.tsx'
import { comparePage } from './compare-page.tsx'
import {
  type Desk,
  openDesk,
  type PortalAnswer,
  type PortalOptions,
  type PortalRequest,
  siteOf,
} from './desk.ts'
import { compareEditionsPage } from './editions/compare-page.tsx'
import { editionPage } from './editions/edition-page.tsx'
import { editionsPage } from './editions/list-page.tsx'
import { type Frame, faultPage, notFoundPage } from './fault-page.tsx'
import { publicRegister } from './fields.ts'
import { figureHistoryPage } from './figure-history-page.tsx'
import { figuresPage, publishedFigure } from './figures-page.tsx'
import { airPage } from './look-ups/air-page.tsx'
import { riversPage } from './look-ups/rivers-page.tsx'
import { villagesPage } from './look-ups/villages-page.tsx'
import { procedurePage, proceduresPage } from './procedures-page.tsx'
import { recordPage } from './record-page.tsx'
import { piecePage, recordsPage } from './records-page.tsx'
import { registersPage } from './registers-page.tsx'
import { reportPage } from './report-page.tsx'
import { activitiesPage, activityPage } from './site/activities-page.tsx'
import { articlePage } from './site/article-page.tsx'
import { bookmarksPage } from './site/bookmarks.tsx'
import { renderFile } from './site/feeds.ts'
import { goodPeoplePage } from './site/good-people-page.tsx'
import { guidePage, servicesPage } from './site/guides-page.tsx'
import { homePage } from './site/home-page.tsx'
import { openGovernmentPage, openPaperPage } from './site/open-page.tsx'
import { searchPage } from './site/search-page.tsx'
import { sectionPage, sectionsPage } from './site/sections-page.tsx'
import { siteMapPage } from './site/site-map-page.tsx'
import { strategyPage } from './strategy-page.tsx'
import { systemPage } from './system-page.tsx'
import { systemsPage } from './systems-page.tsx'
import { tracePage } from './trace-page.tsx'

/** Makes a page, or answers undefined where nothing public stands. */
type Page = (desk: Desk, segments: readonly string[]) => VNode | undefined | Promise<VNode | undefined>

interface Route {
  readonly path: RegExp
  readonly page: Page
}

const ROUTES: readonly Route[] = [
  { path: /^\/$/, page: (desk) => homeAt(desk) },
  { path: /^\/reports\/([^/]+)$/, page: (desk, [id = '']) => reportAt(desk, id) },
  { path: /^\/reports\/([^/]+)\/editions$/, page: (desk, [id = '']) => ofReport(desk, id, editionsPage) },
  {
    path: /^\/reports\/([^/]+)\/editions\/([^/]+)$/,
    page: (desk, [id = '', name = '']) => ofReport(desk, id, (_, report) => editionPage(desk, report, name)),
  },
  {
    path: /^\/reports\/([^/]+)\/editions\/([^/]+)\/compare\/([^/]+)$/,
    page: (desk, [id = '', one = '', other = '']) =>
      ofReport(desk, id, (_, report) => compareEditionsPage(desk, report, one, other)),
  },
  { path: /^\/systems$/, page: (desk) => systemsPage(desk) },
  { path: /^\/systems\/([^/]+)$/, page: (desk, [id = '']) => systemAt(desk, id) },
  { path: /^\/figures$/, page: (desk) => figuresPage(desk) },
  { path: /^\/figures\/([^/]+)$/, page: (desk, [id = '']) => traceAt(desk, id) },
  { path: /^\/figures\/([^/]+)\/compare$/, page: (desk, [id = '']) => compareAt(desk, id) },
  { path: /^\/figures\/([^/]+)\/history$/, page: (desk, [id = '']) => historyAt(desk, id) },
  { path: /^\/strategy$/, page: (desk) => strategyPage(desk) },
  { path: /^\/registers$/, page: (desk) => registersPage(desk) },
  { path: /^\/registers\/([^/]+)$/, page: (desk, [id = '']) => recordsAt(desk, id) },
  {
    path: /^\/registers\/([^/]+)\/records\/([^/]+)$/,
    page: (desk, [id = '', record = '']) => recordAt(desk, id, record),
  },
  {
    path: /^\/parts\/([^/]+)\/([^/]+)\/([^/]+)$/,
    page: (desk, [id = '', by = '', day = '']) => pieceAt(desk, id, by, day),
  },
  { path: /^\/procedures$/, page: (desk) => proceduresPage(desk) },
  { path: /^\/procedures\/([^/]+)$/, page: (desk, [id = '']) => procedureAt(desk, id) },
  { path: /^\/sections$/, page: (desk) => sectionsPage(desk) },
  { path: /^\/sections\/([^/]+)$/, page: (desk, [id = '']) => sectionPage(desk, id) },
  { path: /^\/articles\/([^/]+)$/, page: (desk, [id = '']) => articlePage(desk, id) },
  { path: /^\/search$/, page: (desk) => searchPage(desk) },
  { path: /^\/activities$/, page: (desk) => activitiesPage(desk) },
  { path: /^\/activities\/([^/]+)$/, page: (desk, [id = '']) => activityPage(desk, id) },
  { path: /^\/good-people$/, page: (desk) => goodPeoplePage(desk) },
  { path: /^\/services$/, page: (desk) => servicesPage(desk) },
  { path: /^\/services\/([^/]+)$/, page: (desk, [id = '']) => guidePage(desk, id) },
  { path: /^\/open$/, page: (desk) => openGovernmentPage(desk) },
  { path: /^\/open\/([^/]+)$/, page: (desk, [id = '']) => openPaperPage(desk, id) },
  { path: /^\/bookmarks$/, page: (desk) => bookmarksPage(desk) },
  { path: /^\/air$/, page: (desk) => airPage(desk) },
  { path: /^\/rivers$/, page: (desk) => riversPage(desk) },
  { path: /^\/villages$/, page: (desk) => villagesPage(desk) },
  { path: /^\/sitemap$/, page: (desk) => siteMapPage(desk) },
  { path: /^\/about$/, page: (desk) => aboutPage(desk) },
]

function homeAt(desk: Desk) {
  const report = desk.store.composition.reports.get(desk.options.report)
  return report === undefined ? undefined : homePage(desk, report)
}

function reportAt(desk: Desk, id: string) {
  const report = desk.store.composition.reports.get(id)
  return report === undefined ? undefined : reportPage(desk, report)
}

function ofReport(desk: Desk, id: string, page: (desk: Desk, report: Report) => Promise<VNode>) {
  const report = desk.store.composition.reports.get(id)
  return report === undefined ? undefined : page(desk, report)
}

function procedureAt(desk: Desk, id: string) {
  const procedure = desk.store.composition.procedures.get(id)
  return procedure === undefined ? undefined : procedurePage(desk, procedure)
}

function systemAt(desk: Desk, id: string) {
  const system = desk.store.composition.systems.get(id)
  return system === undefined ? undefined : systemPage(desk, system)
}

function traceAt(desk: Desk, id: string) {
  const figure = publishedFigure(desk, id)
  return figure === undefined ? undefined : tracePage(desk, figure)
}

function compareAt(desk: Desk, id: string) {
  const figure = publishedFigure(desk, id)
  return figure === undefined ? undefined : comparePage(desk, figure)
}

function historyAt(desk: Desk, id: string) {
  const figure = publishedFigure(desk, id)
  return figure === undefined ? undefined : figureHistoryPage(desk, figure)
}

function recordsAt(desk: Desk, id: string) {
  const register = publicRegister(desk.store.composition, id)
  return register === undefined ? undefined : recordsPage(desk, register)
}

function recordAt(desk: Desk, id: string, record: string) {
  const register = publicRegister(desk.store.composition, id)
  return register === undefined ? undefined : recordPage(desk, register, record)
}

function pieceAt(desk: Desk, id: string, by: string, day: string) {
  const parts = desk.store.composition.parts.get(id)
  const register = parts === undefined ? undefined : publicRegister(desk.store.composition, parts.register)
  if (parts === undefined || register === undefined || !isDay(day)) return undefined
  return piecePage(desk, parts, register, by, day)
}

/** Faults that say that nothing stands at an address. */
const NOT_FOUND: ReadonlySet<string> = new Set(['KRN-041', 'EDN-004'])

/** Answers any address of the public site. Only what is no fault of the question is thrown on. */
export async function renderPortal(
  request: PortalRequest,
  store: Store,
  options: PortalOptions,
): Promise<PortalAnswer> {
  const frame: Frame = { view: viewOf(request), site: siteOf(store.prefecture, options) }
  try {
    const file = await renderFile(openDesk(request, store, options), request.path)
    if (file !== undefined) return file
    const page = await pageAt(request, store, options)
    return page === undefined ? answer(404, notFoundPage(frame), frame) : answer(200, page, frame)
  } catch (error) {
    const faults = faultsOf(error)
    const status = faults.some(({ code }) => NOT_FOUND.has(code)) ? 404 : 400
    return answer(status, faultPage(frame, faults), frame)
  }
}

async function pageAt(
  request: PortalRequest,
  store: Store,
  options: PortalOptions,
): Promise<VNode | undefined> {
  for (const { path, page } of ROUTES) {
    const match = path.exec(request.path.length > 1 ? request.path.replace(/\/$/, '') : request.path)
    const segments = match === null ? undefined : decoded(match.slice(1))
    if (segments !== undefined) return page(openDesk(request, store, options), segments)
  }
  return undefined
}

/** The segments of an address as they were meant; undefined where they are wrongly escaped. */
function decoded(segments: readonly string[]): readonly string[] | undefined {
  try {
    return segments.map(decodeURIComponent)
  } catch (error) {
    if (error instanceof URIError) return undefined
    throw error
  }
}

/** A page for faults that a server meets before or around the portal, such as a store that is closed. */
export function renderFault(
  request: PortalRequest,
  store: Pick<Store, 'prefecture'>,
  options: PortalOptions,
  fault: Fault,
  status: number,
): PortalAnswer {
  const frame: Frame = { view: viewOf(request), site: siteOf(store.prefecture, options) }
  return answer(status, faultPage(frame, [fault]), frame)
}

function answer(status: number, page: VNode, { view }: Frame): PortalAnswer {
  return {
    status,
    contentType: 'text/html; charset=utf-8',
    body: renderDocument(page),
    headers: { 'content-language': view.language === 'zh' ? 'zh-CN' : 'en', vary: 'Accept-Language, Cookie' },
  }
}
