import { randomUUID } from 'node:crypto'
import {
  type Change,
  type Day,
  day,
  Fault,
  keyText,
  parseKey,
  type Register,
  type Values,
} from '@qaidam/kernel'
import type { Store } from '@qaidam/storage'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { carriesKey } from './access.ts'
import type { AppContext } from './app.ts'
import { asked, momentFrom, notFound, pageFrom, paging } from './questions.ts'

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()])
const values = z
  .record(z.string(), cell)
  .describe('values by field; numbers may come as JSON numbers or decimal strings')
const reason = z.string().min(1).max(500).describe('why; it is kept in the journal')
const dayText = z.string().describe('YYYY-MM-DD')
const recordParams = z.object({ id: z.string(), record: z.string() })
const security = [{ clerk: [] }]

/** Who a request with the clerk's key acts as. Accounts of people come with the identity work. */
export const CLERK = 'clerk'

/** @throws Fault SRV-002 when the request does not carry the clerk's key */
export function mustBeClerk(request: FastifyRequest, key: string): void {
  if (carriesKey(request.headers.authorization, key)) return
  throw new Fault(
    'SRV-002',
    'This needs the clerk’s key.',
    'Send Authorization: Bearer KEY; npm start prints where the key is kept.',
  )
}

/** @throws Fault SRV-004 when there is no such register, or SRV-002 when it is not for everybody */
export function registerFor(store: Store, id: string, request: FastifyRequest, key: string): Register {
  const register = store.composition.registers.get(id)
  if (register === undefined) throw notFound(`Register "${id}"`)
  if (register.readableBy !== 'public') mustBeClerk(request, key)
  return register
}

/** The id that makes a retry of this request harmless. */
export function writeId(request: FastifyRequest): string {
  const given = request.headers['idempotency-key']
  if (given === undefined) return `http-${randomUUID()}`
  if (typeof given === 'string' && /^[\x21-\x7e]{1,200}$/.test(given)) return `key-${given}`
  throw new Fault(
    'SRV-005',
    'The Idempotency-Key cannot be used.',
    'Send 1 to 200 visible ASCII characters without spaces.',
  )
}

/** Records of registers: list, history, and every kind of change. */
export function recordRoutes(plain: FastifyInstance, { store, key, written }: AppContext): void {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const { registers } = store.composition
  const canonical = (given: Record<string, z.infer<typeof cell>>): Values =>
    Object.fromEntries(
      Object.entries(given).map(([name, value]) => [name, value === null ? null : String(value)]),
    )
  const write = async (request: FastifyRequest, why: string, change: Change) => {
    mustBeClerk(request, key)
    const receipt = await store.write({ id: writeId(request), actor: CLERK, reason: why, changes: [change] })
    written()
    return receipt
  }

  app.get('/api/registers', { schema: { summary: 'Definitions of registers' } }, async () => ({
    registers: [...registers.values()],
  }))
  app.get(
    '/api/registers/:id/records',
    {
      schema: {
        summary: 'Records in force, by key',
        params: z.object({ id: z.string() }),
        querystring: z.object({
          ...paging,
          area: asked.area.optional(),
          'as-known-at': asked['as-known-at'],
        }),
      },
    },
    async (request) => {
      const { params, query } = request
      registerFor(store, params.id, request, key)
      const area = query.area === undefined ? {} : { area: store.areas.get(query.area).code }
      return store.records(params.id, { ...pageFrom(query), ...area, ...momentFrom(query['as-known-at']) })
    },
  )
  app.get(
    '/api/registers/:id/records/:record',
    { schema: { summary: 'Every version that a record ever had, and who said it', params: recordParams } },
    async (request) => {
      const { params } = request
      registerFor(store, params.id, request, key)
      const versions = await store.history(params.id, parseKey(params.record))
      if (versions.length === 0) throw notFound(`Record "${params.record}" of ${params.id}`)
      const seqs = [
        ...new Set(versions.flatMap(({ seqFrom, seqTo }) => (seqTo === null ? [seqFrom] : [seqFrom, seqTo]))),
      ]
      const entries = await Promise.all(seqs.map((seq) => store.entry(seq)))
      return {
        record: params.record,
        versions,
        entries: entries.map((entry) => entry && { ...entry, changes: undefined }),
      }
    },
  )
  app.post(
    '/api/registers/:id/records',
    {
      schema: {
        summary: 'Enter a record',
        security,
        params: z.object({ id: z.string() }),
        body: z.strictObject({ values, from: dayText.optional().describe('first day of a state'), reason }),
      },
    },
    async (request, reply) => {
      const { params, body } = request
      mustBeClerk(request, key)
      const register = registerFor(store, params.id, request, key)
      const entered = canonical(body.values)
      const from = body.from === undefined ? {} : { from: day(body.from) }
      const receipt = await write(request, body.reason, {
        kind: 'enter',
        register: register.id,
        values: entered,
        ...from,
      })
      const record = keyText(register.key.map((name) => entered[name] ?? ''))
      return reply.status(201).send({ ...receipt, record })
    },
  )
  const change = <Body extends z.ZodType>(
    path: string,
    summary: string,
    body: Body,
    of: (given: z.infer<Body>) => ChangeOfRecord,
  ) =>
    app.post(
      `/api/registers/:id/records/:record/${path}`,
      { schema: { summary, security, params: recordParams, body } },
      async (request) => {
        const { params } = request
        const given = request.body as z.infer<Body> & { readonly reason: string }
        mustBeClerk(request, key)
        registerFor(store, params.id, request, key)
        return write(request, given.reason, {
          ...of(given),
          register: params.id,
          key: parseKey(params.record),
        } as Change)
      },
    )
  change(
    'corrections',
    'Say that a version was wrong',
    z.strictObject({ values, at: dayText.optional(), reason }),
    (given) => ({
      kind: 'correct',
      values: canonical(given.values),
      ...(given.at === undefined ? {} : { at: day(given.at) }),
    }),
  )
  change(
    'events',
    'Say that something changed on a day (变更)',
    z.strictObject({ values, on: dayText, reason }),
    (given) => ({
      kind: 'event',
      values: canonical(given.values),
      on: day(given.on),
    }),
  )
  change('end', 'Say that it ceased on a day', z.strictObject({ on: dayText, reason }), (given) => ({
    kind: 'end',
    on: day(given.on),
  }))
  change('withdrawal', 'Withdraw what never was', z.strictObject({ reason }), () => ({ kind: 'withdraw' }))
}

type ChangeOfRecord =
  | { readonly kind: 'correct'; readonly values: Values; readonly at?: Day }
  | { readonly kind: 'event'; readonly values: Values; readonly on: Day }
  | { readonly kind: 'end'; readonly on: Day }
  | { readonly kind: 'withdraw' }
