import { parseKey, type Register, type Values } from '@qaidam/kernel'
import { fieldNamed } from '@qaidam/storage'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { AppContext } from './app.ts'
import { isClerk, mustBeClerk, registerFor } from './clerk.ts'
import { isPublic, opens, openValues } from './exposure.ts'
import { notFound } from './questions.ts'
import { named } from './record-effects.ts'
import { recordsCsv, recordsXlsx } from './record-files.ts'
import { recordsAsked, recordsQuery } from './records-asked.ts'

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What the one who asks may see of a record or a version of it. */
function openFor(request: FastifyRequest, register: Register, key: string) {
  const clerk = isClerk(request, key)
  return <Given extends { readonly values: Values }>(given: Given): Given =>
    clerk ? given : { ...given, values: openValues(register, given.values) }
}

/** Registers and their records. */
export function recordRoutes(plain: FastifyInstance, { store, key }: AppContext): void {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  app.get('/api/registers', { schema: { summary: 'Definitions of registers' } }, async (request) => {
    const all = [...store.composition.registers.values()]
    return { registers: isClerk(request, key) ? all : all.filter(isPublic) }
  })
  const list = {
    summary: 'Records in force, by key or in another order, and the same as a file',
    params: z.object({ id: z.string() }),
    querystring: recordsQuery.extend({
      format: z.enum(['json', 'csv', 'xlsx']).default('json').describe('a file holds all pages'),
      fields: z.string().max(4_000).optional().describe('the columns of a file, by field, with commas'),
      lang: z.enum(['zh', 'en']).default('zh').describe('of the titles of a file'),
    }),
  }
  app.get('/api/registers/:id/records', { schema: list }, async (request, reply) => {
    const { params, query } = request
    const register = registerFor(store, params.id, request, key)
    const open = openFor(request, register, key)
    const page = recordsAsked(store, register, query, () => mustBeClerk(request, key))
    if (query.format !== 'json') {
      const fields = fieldsAsked(register, query.fields, isClerk(request, key))
      const show = (values: Values) => open({ values }).values
      const file = { register, asked: page, fields, language: query.lang, open: show }
      const csv = query.format === 'csv'
      const stream = await (csv ? recordsCsv(store, file) : recordsXlsx(store, file))
      return reply
        .type(csv ? 'text/csv; charset=utf-8' : SHEET)
        .header('content-disposition', `attachment; filename="${register.id}.${query.format}"`)
        .send(stream)
    }
    const { records, ...rest } = await store.records(params.id, page)
    return { records: records.map(open), ...rest }
  })
}

/** The whole life of a record, and what it did to figures. */
export function historyRoutes(plain: FastifyInstance, { store, key }: AppContext): void {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const one = {
    summary: 'Every version that a record ever had, who said it, and for clerks what it did to figures',
    params: z.object({ id: z.string(), record: z.string() }),
  }
  app.get('/api/registers/:id/records/:record', { schema: one }, async (request) => {
    const { id, record } = request.params
    const open = openFor(request, registerFor(store, id, request, key), key)
    const name = parseKey(record)
    const versions = (await store.history(id, name)).map(open)
    if (versions.length === 0) throw notFound(`Record "${record}" of ${id}`)
    const seqs = versions.flatMap(({ seqFrom, seqTo }) => (seqTo === null ? [seqFrom] : [seqFrom, seqTo]))
    const entries = await Promise.all([...new Set(seqs)].map((seq) => store.entry(seq)))
    return {
      record,
      versions,
      entries: entries.map((entry) => entry && { ...entry, changes: undefined }),
      // By how much a figure moved would tell what stands in a field that is not for everybody.
      ...(isClerk(request, key) ? { effects: named(store.composition, await store.effects(id, name)) } : {}),
    }
  })
}

/** The columns of a file: those named, or all that may be seen. @throws Fault ANS-012 */
function fieldsAsked(register: Register, text: string | undefined, clerk: boolean): readonly string[] {
  const named = text === undefined ? Object.keys(register.fields) : text.split(',')
  for (const name of named) fieldNamed(register, name)
  return clerk ? named : named.filter((name) => opens(register, name))
}
