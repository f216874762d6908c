import { parseKey, type Register, type Values } from '@qaidam/kernel'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { AppContext } from './app.ts'
import { isClerk, registerFor } from './clerk.ts'
import { isPublic, openValues } from './exposure.ts'
import { asked, momentFrom, notFound, pageFrom, paging } from './questions.ts'

/** Registers and their records, and the whole life of a record. */
export function recordRoutes(plain: FastifyInstance, { store, key }: AppContext): void {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  /** What the one who asks may see of a record or a version of it. */
  const openFor = (request: FastifyRequest, register: Register) => {
    const clerk = isClerk(request, key)
    return <Given extends { readonly values: Values }>(given: Given): Given =>
      clerk ? given : { ...given, values: openValues(register, given.values) }
  }
  app.get('/api/registers', { schema: { summary: 'Definitions of registers' } }, async (request) => {
    const all = [...store.composition.registers.values()]
    return { registers: isClerk(request, key) ? all : all.filter(isPublic) }
  })
  const list = {
    summary: 'Records in force, by key',
    params: z.object({ id: z.string() }),
    querystring: z.object({ ...paging, area: asked.area.optional(), 'as-known-at': asked['as-known-at'] }),
  }
  app.get('/api/registers/:id/records', { schema: list }, async (request) => {
    const { params, query } = request
    const open = openFor(request, registerFor(store, params.id, request, key))
    const area = query.area === undefined ? {} : { area: store.areas.get(query.area).code }
    const page = { ...pageFrom(query), ...area, ...momentFrom(query['as-known-at']) }
    const { records, next } = await store.records(params.id, page)
    return { records: records.map(open), next }
  })
  const one = {
    summary: 'Every version that a record ever had, and who said it',
    params: z.object({ id: z.string(), record: z.string() }),
  }
  app.get('/api/registers/:id/records/:record', { schema: one }, async (request) => {
    const { id, record } = request.params
    const open = openFor(request, registerFor(store, id, request, key))
    const versions = (await store.history(id, parseKey(record))).map(open)
    if (versions.length === 0) throw notFound(`Record "${record}" of ${id}`)
    const seqs = versions.flatMap(({ seqFrom, seqTo }) => (seqTo === null ? [seqFrom] : [seqFrom, seqTo]))
    const entries = await Promise.all([...new Set(seqs)].map((seq) => store.entry(seq)))
    return { record, versions, entries: entries.map((entry) => entry && { ...entry, changes: undefined }) }
  })
}
