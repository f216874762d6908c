import {
  day,
  dayOfInstant,
  Fault,
  moveOf,
  type Procedure,
  type Register,
  requestSlipRegister,
  whoText,
} from '@qaidam/kernel'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { AppContext } from './app.ts'
import { isClerk, mustBeClerk, NEEDS_KEY, registerFor, writeId } from './clerk.ts'
import { openValues } from './exposure.ts'
import { cell, texts } from './given.ts'
import { defined, notFound } from './questions.ts'

const recordParams = z.object({ record: z.string().describe('REGISTER~KEY') })
const dayText = z.string().describe('YYYY-MM-DD')

/** Definitions of procedures, where a record stands, and who answered for it. */
export function procedureRoutes(plain: FastifyInstance, context: AppContext): void {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const { store, key } = context
  const { procedures, registers } = store.composition
  app.get('/api/procedures', { schema: { summary: 'Definitions of procedures' } }, async () => ({
    procedures: [...procedures.values()],
  }))
  const standing = {
    summary: 'Where a record stands: its stage, who answers, what is owed, what was done, what may follow',
    params: recordParams,
  }
  app.get('/api/procedures/:record/moves', { schema: standing }, async (request) => {
    const { procedure, register, record } = addressed(context, request, request.params.record)
    const situation = await store.situation(register.id, record)
    if (situation === undefined) throw notFound(`Record "${record}" of ${register.id}`)
    const clerk = isClerk(request, key)
    const today = dayOfInstant(store.clock())
    const open = (moves: Register | undefined) => (clerk ? undefined : moves)
    return {
      procedure: procedure.id,
      register: register.id,
      record,
      stage: situation.stage ?? null,
      answering: clerk ? ((await store.answering(register.id, record, today)) ?? null) : undefined,
      owed: clerk
        ? situation.tasks
        : situation.tasks.map(({ step, status, card }) => ({ step, status, card })),
      moves: situation.moves.map((move) => openValues(open(registers.get(moveOf(procedure.id))), move)),
      open: movesFrom(procedure, situation.stage),
    }
  })
  const who = {
    summary: 'Who answered for a record on a day',
    security: NEEDS_KEY,
    params: recordParams,
    querystring: z.object({ on: dayText }),
  }
  app.get('/api/procedures/:record/answering', { schema: who }, async (request) => {
    mustBeClerk(request, key)
    const { register, record } = addressed(context, request, request.params.record)
    const found = await store.answering(register.id, record, day(request.query.on))
    if (found === undefined) throw notFound(`Anybody who answered for ${record} on ${request.query.on}`)
    return found
  })
}

/** The moves that bring a record on, for clerks. */
export function moveRoutes(plain: FastifyInstance, context: AppContext): void {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const { store, key } = context
  const move = {
    summary: 'Make a move of a record',
    security: NEEDS_KEY,
    params: recordParams,
    body: z.strictObject({
      move: z.string().max(60),
      person: z.string().max(60).describe('who acts'),
      post: z.string().max(100).describe('in which post'),
      reason: z.string().max(500).optional(),
      evidence: z.string().max(500).optional(),
      ground: z.string().max(60).optional().describe('of a pause'),
      steps: z.array(z.string().max(60)).max(20).optional(),
      values: z.record(z.string(), cell).optional().describe('what the move writes down'),
    }),
  }
  app.post('/api/procedures/:record/moves', { schema: move }, async (request, reply) => {
    mustBeClerk(request, key)
    const { procedure, register, record } = addressed(context, request, request.params.record)
    const { values, move: name, person, post, ...given } = request.body
    if (register.id === requestSlipRegister.id && name === 'fill')
      throw new Fault(
        'REQ-022',
        `The slip ${record} is filled in with its cells, not moved on without them.`,
        'POST /api/requests/ID/slips/SLIP/answers.',
      )
    const receipt = await store.move({
      id: writeId(request),
      actor: person,
      reason: given.reason ?? procedure.moves[name]?.name.zh ?? name,
      moves: [
        {
          register: register.id,
          record,
          move: name,
          person,
          post,
          ...defined(given),
          ...(values === undefined ? {} : { values: texts(values) }),
        },
      ],
    })
    context.written()
    const stands = await store.situation(register.id, record)
    return reply.status(201).send({ ...receipt, stage: stands?.stage ?? null, owed: stands?.tasks ?? [] })
  })
}

/** The procedure and the key that an address names, for those who may see the register. */
function addressed({ store, key }: AppContext, request: FastifyRequest, address: string) {
  const at = address.indexOf('~')
  const register = registerFor(store, at < 0 ? address : address.slice(0, at), request, key)
  const procedure = store.composition.procedureOf.get(register.id)
  if (procedure === undefined || at < 0) throw notFound(`Record "${address}" of a procedure`)
  return { procedure, register, record: address.slice(at + 1) }
}

/** The moves that lead on from a stage, with what each needs and who may make it. */
function movesFrom(procedure: Procedure, stage: string | undefined) {
  return Object.entries(procedure.moves)
    .filter(([, { from }]) => stage !== undefined && from.includes(stage))
    .map(([id, { name, to, needs, fields, grounds, by }]) => ({
      move: id,
      name,
      to: to ?? stage,
      needs,
      fields,
      grounds,
      by: by.map(whoText),
    }))
}
