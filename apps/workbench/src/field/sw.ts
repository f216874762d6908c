/**
 * Lets the page of work outside open without a network. It keeps the page and its files, and nothing
 * that the API answers: what a draft needs, the page keeps itself.
 */

interface Extended extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface Fetched extends Extended {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}
interface Worker {
  skipWaiting(): Promise<void>
  readonly clients: { claim(): Promise<void> }
  addEventListener(kind: 'install' | 'activate', heard: (event: Extended) => void): void
  addEventListener(kind: 'fetch', heard: (event: Fetched) => void): void
}

const worker = self as unknown as Worker
const CACHE = 'qaidam-field'
const PAGE = '/work/field'
const FILES = '/work/app/'

/** Keeps the page and every file that it names; files of an earlier build go. */
async function keepPage(page: Response): Promise<void> {
  const named = [...(await page.clone().text()).matchAll(/(?:src|href)="([^"]+)"/g)]
  const files = named.flatMap(([, path]) => (path?.startsWith(FILES) ? [path] : []))
  const cache = await caches.open(CACHE)
  const held = new Map((await cache.keys()).map((request) => [new URL(request.url).pathname, request]))
  await cache.addAll(files.filter((path) => !held.has(path)))
  await cache.put(PAGE, page)
  for (const [path, request] of held) if (path !== PAGE && !files.includes(path)) await cache.delete(request)
}

worker.addEventListener('install', (event) => {
  event.waitUntil(
    fetch(PAGE, { cache: 'no-store' })
      .then(keepPage)
      .then(() => worker.skipWaiting()),
  )
})

worker.addEventListener('activate', (event) => {
  event.waitUntil(worker.clients.claim())
})

worker.addEventListener('fetch', (event) => {
  const { pathname } = new URL(event.request.url)
  if (event.request.mode === 'navigate' && pathname === PAGE) event.respondWith(pageFor(event))
  else if (pathname.startsWith(FILES)) event.respondWith(fileFor(event.request))
})

/** The newest page where there is a network; the one that is kept where there is none. */
async function pageFor(event: Fetched): Promise<Response> {
  try {
    const page = await fetch(event.request)
    if (page.ok) event.waitUntil(keepPage(page.clone()))
    return page
  } catch (error) {
    const kept = await (await caches.open(CACHE)).match(PAGE)
    if (kept === undefined) throw error
    return kept
  }
}

async function fileFor(request: Request): Promise<Response> {
  const kept = await (await caches.open(CACHE)).match(request)
  return kept ?? fetch(request)
}
