import { parseKey } from '@qaidam/kernel'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { AppContext } from './app.ts'
import { registerFor } from './clerk.ts'
import { asked, momentFrom, notFound, pageFrom, paging } from './questions.ts'

/** Registers and their records, and the whole life of a record. */
export function recordRoutes(plain: FastifyInstance, { store, key }: AppContext): void {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  app.get('/api/registers', { schema: { summary: 'Definitions of registers' } }, async () => ({
    registers: [...store.composition.registers.values()],
  }))
  const list = {
    summary: 'Records in force, by key',
    params: z.object({ id: z.string() }),
    querystring: z.object({ ...paging, area: asked.area.optional(), 'as-known-at': asked['as-known-at'] }),
  }
  app.get('/api/registers/:id/records', { schema: list }, async (request) => {
    const { params, query } = request
    registerFor(store, params.id, request, key)
    const area = query.area === undefined ? {} : { area: store.areas.get(query.area).code }
    return store.records(params.id, { ...pageFrom(query), ...area, ...momentFrom(query['as-known-at']) })
  })
  const one = {
    summary: 'Every version that a record ever had, and who said it',
    params: z.object({ id: z.string(), record: z.string() }),
  }
  app.get('/api/registers/:id/records/:record', { schema: one }, async (request) => {
    const { id, record } = request.params
    registerFor(store, id, request, key)
    const versions = await store.history(id, parseKey(record))
    if (versions.length === 0) throw notFound(`Record "${record}" of ${id}`)
    const seqs = versions.flatMap(({ seqFrom, seqTo }) => (seqTo === null ? [seqFrom] : [seqFrom, seqTo]))
    const entries = await Promise.all([...new Set(seqs)].map((seq) => store.entry(seq)))
    return { record, versions, entries: entries.map((entry) => entry && { ...entry, changes: undefined }) }
  })
}
