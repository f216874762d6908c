import { createHash } from 'node:crypto'
import {
  type Area,
  areaLevel,
  type Bilingual,
  Fault,
  type Figure,
  type Instant,
  isDay,
  levelIndex,
  type Office,
  type Pillar,
  type Prefecture,
} from '@qaidam/kernel'
import type { Store } from '@qaidam/storage'
import { textsIn } from '@qaidam/text'
import { ICON, type Site, STYLESHEET, say, type View, type Visit, viewOf } from '@qaidam/ui'

import type { LookUps } from './look-ups/options.ts'
import type { ActivityRegister } from './site/activities.ts'
import type { PictureRegister } from './site/article-pictures.tsx'
import type { ArticleRegister } from './site/content.ts'
import type { HonourRegister } from './site/good-people.ts'
import type { ServiceRegisters } from './site/services.ts'

/** What the portal opens with, and who answers for it. */
export interface PortalOptions {
  /** The report of the home page. */
  readonly report: string
  /** The period that is meant where none is asked for. */
  readonly period: string
  /** Where the workbench finds what packs define. */
  readonly work?: {
    /** Projects, and the field that names the post of the leader in charge. */
    readonly projects?: { readonly register: string; readonly leader: string }
  }
  /** What citizens look up without a number: the air, the chief of a river, the figures of a village. */
  readonly lookUps?: LookUps
  /** What citizens may look up and report, in registers that have a procedure. */
  readonly citizens?: {
    /** Applications, the fields that may name one, and the telephone that opens it. */
    readonly lookUp?: {
      readonly register: string
      readonly numbers: readonly string[]
      readonly phone: string
    }
    /** Reports, the post in which the portal acts for citizens, and the moves by which they rate. */
    readonly reports?: {
      readonly register: string
      readonly post: string
      readonly ratings: readonly string[]
      /** The post that answers for wrong words on the site. */
      readonly editor?: string
    }
    /** Requests for information, followed as reports are; nobody rates them. */
    readonly disclosure?: { readonly register: string; readonly post: string }
  }
  /** The registers in which the prefecture says which figures stand under which saying of its strategy. */
  readonly views?: { readonly views: string; readonly entries: string }
  /** What the site tells beside its figures. */
  readonly content?: {
    readonly articles: ArticleRegister
    readonly pictures?: PictureRegister
    /** Sites that this one leads to. */
    readonly friends?: readonly { readonly name: Bilingual; readonly href: string }[]
  }
  /** Who is honoured month by month, and where they are nominated. */
  readonly honours?: HonourRegister
  /** Guides to services, and papers of open government. */
  readonly services?: ServiceRegisters
  /** What volunteers sign up for. */
  readonly activities?: ActivityRegister
  /** The figures that open the home page, by pillar; those of its report where they are left out. */
  readonly pillars?: readonly { readonly pillar: Pillar; readonly figures: readonly string[] }[]
  /** What a government site states about itself; what is left out is shown as not set up. */
  readonly site?: SiteStatement
}

export type SiteStatement = Pick<Site, 'host' | 'contact' | 'siteId' | 'domain' | 'filing' | 'policeFiling'>

export interface PortalRequest extends Visit {
  /** Paths that the reader marked, the newest first. */
  readonly bookmarks?: readonly string[]
  /** What the reader calls this site, as in `http://localhost:8080`, where its options state no domain. */
  readonly home?: string
}

export interface PortalAnswer {
  readonly status: number
  readonly contentType: string
  readonly body: string
  readonly headers?: Readonly<Record<string, string>>
}

/** One reader's visit: what is asked, of which store, and as known when. */
export interface Desk {
  readonly store: Store
  readonly view: View
  readonly site: Site
  readonly options: PortalOptions
  readonly query: URLSearchParams
  readonly asKnownAt: Instant | undefined
  readonly bookmarks: readonly string[]
  /** Put before the paths in feeds; it ends without a slash. */
  readonly home: string
  /** A page that is kept as one file has no forms and no files beside it. */
  readonly standalone?: true
}

export interface PortalAsset {
  readonly contentType: string
  readonly body: string
}

const hashed = (name: string, ending: string, body: string) =>
  `/assets/${name}-${createHash('sha256').update(body).digest('hex').slice(0, 12)}.${ending}`
const STYLESHEET_PATH = hashed('qaidam', 'css', STYLESHEET)
const ICON_PATH = hashed('mark', 'svg', ICON)

/** Files that pages name; a path changes with its content, so it may be kept forever. */
export const portalAssets: ReadonlyMap<string, PortalAsset> = new Map([
  [STYLESHEET_PATH, { contentType: 'text/css; charset=utf-8', body: STYLESHEET }],
  [ICON_PATH, { contentType: 'image/svg+xml; charset=utf-8', body: ICON }],
])

export function siteOf({ name, synthetic }: Prefecture, options: PortalOptions): Site {
  const content = options.content !== undefined
  return {
    prefecture: name,
    synthetic,
    stylesheet: STYLESHEET_PATH,
    icon: ICON_PATH,
    content,
    ways: [
      ...(options.services?.guides === undefined ? [] : [way('/services', 'forCitizens')]),
      ...(options.services?.papers === undefined ? [] : [way('/open', 'openTitle')]),
      way('/bookmarks', 'bookmarks'),
    ],
    ...options.site,
  }
}

const way = (href: string, key: 'forCitizens' | 'openTitle' | 'bookmarks') => ({
  href,
  name: { zh: textsIn('zh')[key], en: textsIn('en')[key] },
})

/** @throws Fault PTL-001 when the moment asked for cannot be read */
export function openDesk(request: PortalRequest, store: Store, options: PortalOptions): Desk {
  const moment = request.query.get('as-known-at') ?? ''
  return {
    store,
    view: viewOf(request),
    site: siteOf(store.prefecture, options),
    options,
    query: request.query,
    bookmarks: request.bookmarks ?? [],
    home: homeOf(request, options),
    asKnownAt: moment.trim() === '' ? undefined : readMoment(moment.trim()),
  }
}

function homeOf({ home = '' }: PortalRequest, { site }: PortalOptions): string {
  if (site?.domain !== undefined) return `https://${site.domain}`
  return /^https?:\/\/[A-Za-z0-9.:[\]-]+$/.test(home) ? home : ''
}

/** A moment with its zone, or on the clock of Beijing; a day alone means its end. */
export function readMoment(text: string): Instant {
  const local = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?$/.test(text)
  const zoned = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:\d{2})$/.test(text)
  const written = isDay(text) ? `${text}T23:59:59.999+08:00` : local ? `${text}+08:00` : text
  const milliseconds = isDay(text.slice(0, 10)) && (isDay(text) || local || zoned) ? Date.parse(written) : NaN
  if (!Number.isNaN(milliseconds)) {
    // An instant in UTC stays as it is written: it may be finer than a millisecond.
    return (text.endsWith('Z') ? text : new Date(milliseconds).toISOString()) as Instant
  }
  throw new Fault(
    'PTL-001',
    `"${text.slice(0, 60)}" is not a moment.`,
    'Write Beijing time as 2020-07-01T08:00, or an instant with its zone such as 2020-07-01T00:00:00Z.',
  )
}

/** Passed on to the store with every question. */
export function knownAt({ asKnownAt }: Desk): { readonly asKnownAt?: Instant } {
  return asKnownAt === undefined ? {} : { asKnownAt }
}

export function areaName(desk: Pick<Desk, 'store' | 'view'>, code: string): string {
  const area = /^\d{2,12}$/.test(code) ? findArea(desk, code) : undefined
  return area === undefined ? code : say(area.name, desk.view)
}

function findArea({ store }: Pick<Desk, 'store'>, code: string): Area | undefined {
  try {
    return store.areas.find(code)
  } catch (error) {
    if (error instanceof Fault) return undefined
    throw error
  }
}

export function officeName({ store, view }: Pick<Desk, 'store' | 'view'>, id: string): string {
  const office = store.prefecture.offices.find((each: Office) => each.id === id)
  return office === undefined ? id : say(office.name, view)
}

export function traceLink(
  desk: Pick<Desk, 'view' | 'query'>,
  figure: string,
  area: string,
  of: string,
  more: Readonly<Record<string, string>> = {},
): string {
  return desk.view.link(`/figures/${figure}`, {
    area,
    period: of,
    'as-known-at': desk.query.get('as-known-at') ?? undefined,
    ...more,
  })
}

/** The areas that a form offers: this prefecture and what is inside it, down to a level. */
export function areaOptions(desk: Desk, deepest: Area | undefined, level: Figure['per']['area']) {
  const wanted = Math.min(levelIndex(level), levelIndex('township'))
  const options = [...desk.store.areas.all()]
    .filter((area) => levelIndex(areaLevel(area.code)) <= wanted)
    .filter((area) => areaLevel(area.code) !== 'province')
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map((area) => ({ value: area.code as string, label: indented(area, desk) }))
  const missing = deepest !== undefined && options.every(({ value }) => value !== deepest.code)
  return missing
    ? [...options, { value: deepest.code as string, label: say(deepest.name, desk.view) }]
    : options
}

function indented(area: Area, { view }: Desk): string {
  const depth = Math.max(0, levelIndex(areaLevel(area.code)) - levelIndex('prefecture'))
  return '\u3000'.repeat(depth) + say(area.name, view)
}
