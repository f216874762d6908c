import { type Change, day, keyOf, keyText, parseKey, readValues, undoOf } from '@qaidam/kernel'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { AppContext } from './app.ts'
import { actorOf, CONFIRMED, mustBeClerk, NEEDS_KEY, registerFor, writeId } from './clerk.ts'
import { cell, texts } from './given.ts'
import { notFound } from './questions.ts'

const values = z.record(z.string(), cell).describe('by field; numbers as JSON numbers or decimal strings')
const reason = z.string().min(1).max(500).describe('why; it is kept in the journal')
const dayText = z.string().describe('YYYY-MM-DD')
const recordParams = z.object({ id: z.string(), record: z.string() })

interface Why {
  readonly reason: string
  readonly confirmed?: string | undefined
}

/** A change without the record that the address names. */
type Said<Kind extends Change['kind']> = Omit<Extract<Change, { kind: Kind }>, 'register' | 'key'>

/** Writes one change for a request, under its id and the clerk's name. */
function writerFor({ store, written }: AppContext) {
  return async (request: FastifyRequest, why: Why, ...changes: readonly Change[]) => {
    const { reason, confirmed } = why
    const receipt = await store.write({
      id: writeId(request),
      actor: actorOf(request),
      reason,
      ...(confirmed === undefined ? {} : { confirmed }),
      changes,
    })
    written()
    return receipt
  }
}

/** A new record, for clerks. */
export function entryRoutes(plain: FastifyInstance, context: AppContext): void {
  const { store, key } = context
  const write = writerFor(context)
  const enter = {
    summary: 'Enter a record',
    security: NEEDS_KEY,
    params: z.object({ id: z.string() }),
    body: z.strictObject({
      values,
      from: dayText.optional().describe('first day of a state'),
      reason,
      confirmed: CONFIRMED,
    }),
  }
  const app = plain.withTypeProvider<ZodTypeProvider>()
  app.post('/api/registers/:id/records', { schema: enter }, async (request, reply) => {
    const { params, body } = request
    mustBeClerk(request, key)
    const register = registerFor(store, params.id, request, key)
    const entered = texts(body.values)
    const from = body.from === undefined ? {} : { from: day(body.from) }
    const change = { kind: 'enter', register: register.id, values: entered, ...from } as const
    const receipt = await write(request, body, change)
    const record = keyText(keyOf(register, readValues(register, entered, store.areas).values))
    return reply.status(201).send({ ...receipt, record })
  })
}

/** Every kind of change to a record that is there, for clerks. */
export function changeRoutes(plain: FastifyInstance, context: AppContext): void {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const { store, key } = context
  const write = writerFor(context)
  /** One address for one kind of change to a record that is there. */
  const change = <Body extends z.ZodType<Why>>(
    path: string,
    summary: string,
    body: Body,
    say: (given: z.infer<Body>) => Said<'correct'> | Said<'event'> | Said<'end'> | Said<'withdraw'>,
  ) => {
    const schema = { summary, security: NEEDS_KEY, params: recordParams, body }
    app.post(`/api/registers/:id/records/:record/${path}`, { schema }, async (request) => {
      const { id, record } = request.params as z.infer<typeof recordParams>
      const given = request.body as z.infer<Body>
      mustBeClerk(request, key)
      const register = registerFor(store, id, request, key)
      const name = parseKey(record)
      if (name.length !== register.key.length) throw notFound(`Record "${record}" of ${id}`)
      return write(request, given, { ...say(given), register: id, key: name })
    })
  }
  const correction = z.strictObject({
    values,
    expects: values
      .optional()
      .describe('what the writer saw; where the version says otherwise by now, 409 and nothing is written'),
    at: dayText.optional().describe('a day on which the version to correct is in force'),
    from: dayText.optional().describe('the right first day of that version of a state'),
    to: dayText
      .nullable()
      .optional()
      .describe('the right day on which it ceased or changed; null if neither'),
    reason,
    confirmed: CONFIRMED,
  })
  change('corrections', 'Say that a version was wrong', correction, (given) => ({
    kind: 'correct',
    values: texts(given.values),
    ...(given.expects === undefined ? {} : { expects: texts(given.expects) }),
    ...(given.at === undefined ? {} : { at: day(given.at) }),
    ...(given.from === undefined ? {} : { from: day(given.from) }),
    ...(given.to === undefined ? {} : { to: given.to === null ? null : day(given.to) }),
  }))
  const event = z.strictObject({ values, on: dayText, reason, confirmed: CONFIRMED })
  change('events', 'Say that something changed on a day (变更)', event, (given) => ({
    kind: 'event',
    values: texts(given.values),
    on: day(given.on),
  }))
  const end = z.strictObject({ on: dayText, reason })
  change('end', 'Say that it ceased on a day', end, (given) => ({ kind: 'end', on: day(given.on) }))
  const withdrawal = z.strictObject({ reason })
  change('withdrawal', 'Withdraw what never was', withdrawal, () => ({ kind: 'withdraw' }))
}

/** Takes back the last entry of a record by one more entry, for clerks. */
export function undoRoutes(plain: FastifyInstance, context: AppContext): void {
  const { store, key } = context
  const write = writerFor(context)
  const undo = {
    summary: 'Undo the last entry of a record: it says again on every day what it said before',
    security: NEEDS_KEY,
    params: recordParams,
    body: z.strictObject({
      seq: z.int().positive().describe('the entry of the journal to undo; it must be the record’s last'),
      reason,
      confirmed: CONFIRMED,
    }),
  }
  const app = plain.withTypeProvider<ZodTypeProvider>()
  app.post('/api/registers/:id/records/:record/undo', { schema: undo }, async (request) => {
    const { params, body } = request
    mustBeClerk(request, key)
    const register = registerFor(store, params.id, request, key)
    const name = parseKey(params.record)
    const versions = name.length === register.key.length ? await store.history(register.id, name) : []
    if (versions.length === 0) throw notFound(`Record "${params.record}" of ${register.id}`)
    return write(request, body, ...undoOf(register, name, versions, body.seq))
  })
}
