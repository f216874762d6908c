import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { AppContext } from './app.ts'
import { asked, momentFrom, notFound, pageFrom, paging, questionFrom } from './questions.ts'

/** Figures: their definitions, their values and the rows behind them. Only what is published is read here. */
export function figureRoutes(plain: FastifyInstance, { store }: AppContext): void {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const { figures, reports, packs } = store.composition
  const published = [...figures.values()].filter((figure) => figure.published === true)
  const mustBePublished = (id: string) => {
    const figure = figures.get(id)
    if (figure !== undefined && figure.published !== true) throw notFound(`Figure "${id}"`)
  }

  app.get('/api/packs', { schema: { summary: 'What is composed' } }, async () => ({
    packs: packs.map(({ id, name, registers, figures: own, reports: documents }) => ({
      id,
      name,
      registers: registers.map((register) => register.id),
      figures: own.map((figure) => figure.id),
      reports: (documents ?? []).map((report) => report.id),
    })),
  }))
  app.get(
    '/api/figures',
    { schema: { summary: 'Definitions of figures', querystring: z.object(paging) } },
    async ({ query }) => {
      const start = Number(query.cursor ?? 0) || 0
      const end = start + (query.limit ?? 100)
      return {
        figures: published.slice(start, end),
        total: published.length,
        next: end < published.length ? String(end) : null,
      }
    },
  )
  app.get(
    '/api/figures/:id',
    {
      schema: {
        summary: 'A figure at an area and period',
        params: z.object({ id: z.string() }),
        querystring: z.object(asked),
      },
    },
    async ({ params, query }) => {
      mustBePublished(params.id)
      const [answer] = await store.answer(
        [questionFrom(store, params.id, query)],
        momentFrom(query['as-known-at']),
      )
      return answer
    },
  )
  app.get(
    '/api/figures/:id/rows',
    {
      schema: {
        summary: 'The rows that add up to a figure',
        params: z.object({ id: z.string() }),
        querystring: z.object({ ...asked, ...paging }),
      },
    },
    async ({ params, query }) => {
      mustBePublished(params.id)
      const question = questionFrom(store, params.id, query)
      return store.rows(question, { ...pageFrom(query), ...momentFrom(query['as-known-at']) })
    },
  )
  app.get('/api/reports', { schema: { summary: 'Reports that can be read' } }, async () => ({
    reports: [...reports.values()].map(({ id, name, owner }) => ({ id, name, owner })),
  }))
}
