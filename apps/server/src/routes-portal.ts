import { portalAssets, renderPortal } from '@qaidam/portal'
import type { FastifyInstance } from 'fastify'
import type { AppContext } from './app.ts'
import { bookmarksOf } from './bookmarks.ts'
import { displayOf, displayRoutes } from './display.ts'
import { notFound } from './questions.ts'

/** Every other address belongs to the portal, which has its own page for what is not there. */
export function portalRoutes(app: FastifyInstance, { store, home }: AppContext): void {
  displayRoutes(app)
  for (const [path, asset] of portalAssets) {
    app.get(path, { schema: { hide: true } }, async (_, reply) =>
      reply
        .type(asset.contentType)
        .header('cache-control', 'public, max-age=31536000, immutable')
        .send(asset.body),
    )
  }
  app.get('/*', { schema: { hide: true } }, async (request, reply) => {
    const url = new URL(`http://localhost${request.url}`)
    if (/^\/(?:api|internal)(?:\/|$)/.test(url.pathname)) throw notFound(url.pathname)
    const language = url.searchParams.get('lang') === 'en' ? 'en' : 'zh'
    const visit = {
      path: url.pathname,
      query: url.searchParams,
      language,
      display: displayOf(request),
      bookmarks: bookmarksOf(request),
      home: `${request.protocol}://${request.host}`,
    } as const
    const answer = await renderPortal(visit, store, home)
    for (const [name, value] of Object.entries(answer.headers ?? {})) reply.header(name, value)
    return reply.status(answer.status).type(answer.contentType).send(answer.body)
  })
}
