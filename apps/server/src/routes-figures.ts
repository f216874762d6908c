import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { AppContext } from './app.ts'
import { packSummary } from './pack-summary.ts'
import { asked, momentFrom, notFound, pageFrom, paging, questionFrom } from './questions.ts'

const params = z.object({ id: z.string() })

/** Figures: their definitions, their values and the rows behind them. Only what is published is read here. */
export function figureRoutes(plain: FastifyInstance, { store }: AppContext): void {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const { figures } = store.composition
  const published = [...figures.values()].filter((figure) => figure.published === true)
  const mustBePublished = (id: string) => {
    const figure = figures.get(id)
    if (figure !== undefined && figure.published !== true) throw notFound(`Figure "${id}"`)
  }
  app.get(
    '/api/figures',
    { schema: { summary: 'Definitions of figures', querystring: z.object(paging) } },
    async ({ query }) => {
      const start = Number(query.cursor ?? 0) || 0
      const end = start + (query.limit ?? 100)
      const next = end < published.length ? String(end) : null
      return { figures: published.slice(start, end), total: published.length, next }
    },
  )
  const one = { summary: 'A figure at an area and period', params, querystring: z.object(asked) }
  app.get('/api/figures/:id', { schema: one }, async ({ params: { id }, query }) => {
    mustBePublished(id)
    const [answer] = await store.answer([questionFrom(store, id, query)], momentFrom(query['as-known-at']))
    return answer
  })
  const rows = {
    summary: 'The rows that add up to a figure',
    params,
    querystring: z.object({ ...asked, ...paging }),
  }
  app.get('/api/figures/:id/rows', { schema: rows }, async ({ params: { id }, query }) => {
    mustBePublished(id)
    const page = { ...pageFrom(query), ...momentFrom(query['as-known-at']) }
    return store.rows(questionFrom(store, id, query), page)
  })
}

/** What is composed, and the reports that can be read. */
export function compositionRoutes(app: FastifyInstance, { store }: AppContext): void {
  const { packs, reports } = store.composition
  app.get('/api/packs', { schema: { summary: 'What is composed' } }, async () => ({
    packs: packs.map(packSummary),
  }))
  app.get('/api/reports', { schema: { summary: 'Reports that can be read' } }, async () => ({
    reports: [...reports.values()].map(({ id, name, owner }) => ({ id, name, owner })),
  }))
}
