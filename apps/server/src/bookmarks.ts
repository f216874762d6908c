import { bookmarkPath } from '@qaidam/portal'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { formOf } from './forms.ts'

const COOKIE = 'qaidam-bookmarks'
const YEAR_SECONDS = 31_536_000
/** A browser keeps a cookie of four thousand characters; the oldest bookmark makes room for the newest. */
const COUNT_MAX = 20
const LENGTH_MAX = 3_500

/** What a reader marked, the newest first; kept by the reader alone, the server keeps nothing. */
export function bookmarksOf({ headers }: Pick<FastifyRequest, 'headers'>): readonly string[] {
  const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim())
  const found = pairs.find((pair) => pair.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1) ?? ''
  return found.split('|').flatMap((each) => readable(each) ?? [])
}

/** A path as it was kept; undefined where it was tampered with. */
function readable(kept: string): string | undefined {
  try {
    return bookmarkPath(decodeURIComponent(kept))
  } catch (error) {
    if (error instanceof URIError) return undefined
    throw error
  }
}

/** Marks a page or takes the mark away, and leads back to it; a plain form is enough. */
export function bookmarkRoutes(app: FastifyInstance): void {
  app.post('/bookmarks', { schema: { hide: true } }, (request, reply) => {
    const form = formOf(request)
    const path = bookmarkPath(form.get('path') ?? '')
    if (path === undefined) return reply.redirect('/bookmarks', 303)
    const others = bookmarksOf(request).filter((each) => each !== path)
    const kept = form.get('mark') === 'remove' ? others : [path, ...others]
    const secure = request.protocol === 'https' ? '; Secure' : ''
    reply.header(
      'set-cookie',
      `${COOKIE}=${written(kept)}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${YEAR_SECONDS}${secure}`,
    )
    return reply.redirect(form.get('back') === 'list' ? '/bookmarks' : path, 303)
  })
}

function written(paths: readonly string[]): string {
  let text = ''
  for (const path of paths.slice(0, COUNT_MAX)) {
    const longer = text === '' ? encodeURIComponent(path) : `${text}|${encodeURIComponent(path)}`
    if (longer.length > LENGTH_MAX) break
    text = longer
  }
  return text
}
