import type { FastifyInstance } from 'fastify'
import { Gauge, Histogram, Registry } from 'prom-client'
import type { AppContext } from './app.ts'

/** Health, metrics and the description of the API. */
export function standingRoutes(app: FastifyInstance, { store, metrics }: AppContext): void {
  const registry = new Registry()
  const requests = new Histogram({
    name: 'qaidam_request_seconds',
    help: 'How long requests take.',
    labelNames: ['method', 'route', 'status'] as const,
    registers: [registry],
  })
  const head = new Gauge({
    name: 'qaidam_journal_entries',
    help: 'Entries in the journal.',
    registers: [registry],
  })
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    requests.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1_000)
  })
  app.get('/healthz', { schema: { hide: true } }, async () => {
    const { seq, recordedAt } = await store.head()
    return { status: 'ok', seq, recordedAt }
  })
  app.get('/metrics', { schema: { hide: true } }, async (_, reply) => {
    head.set((await store.head()).seq)
    const more = metrics === undefined ? '' : await metrics()
    return reply.type(registry.contentType).send(`${await registry.metrics()}${more}`)
  })
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger())
}
