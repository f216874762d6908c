import { Fault } from '@qaidam/kernel'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { AppContext } from './app.ts'
import { mustBeClerk, NEEDS_KEY } from './clerk.ts'
import { readNames, saySteps } from './desk/names.ts'
import { asked, defined, questionFrom } from './questions.ts'

/** What waits for people, and what is owed by a post or in an area. */
export function workRoutes(plain: FastifyInstance, { store, key }: AppContext): void {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const work = {
    summary: 'The work of a person: what waits, what is late, what was asked of others',
    security: NEEDS_KEY,
    querystring: z.object({ person: z.string().max(60) }),
  }
  app.get('/api/work', { schema: work }, async (request) => {
    mustBeClerk(request, key)
    return store.workOf(request.query.person)
  })
  const owed = {
    summary: 'Steps that are owed, the most pressing first; of one area, those of all offices together',
    security: NEEDS_KEY,
    querystring: z.object({
      post: z.string().max(100).optional(),
      area: z.string().max(12).optional(),
      procedure: z.string().max(100).optional(),
      card: z.enum(['none', 'blue', 'yellow', 'red']).optional(),
      limit: z.coerce.number().int().min(1).max(500).optional(),
      named: z.stringbool().optional().describe('with the words of each record, step, area and post'),
    }),
  }
  app.get('/api/owed', { schema: owed }, async (request) => {
    mustBeClerk(request, key)
    const { post, area, named, ...more } = request.query
    if (more.procedure !== undefined && !store.composition.procedures.has(more.procedure))
      throw new Fault(
        'SRV-013',
        `There is no procedure "${more.procedure}".`,
        'List them with GET /api/procedures.',
      )
    const steps = await store.owed({
      ...defined(more),
      ...(post === undefined ? {} : { posts: [post] }),
      ...(area === undefined ? {} : { area: store.areas.get(area).code }),
    })
    return { owed: named === true ? await saySteps(store, await readNames(store), steps) : steps }
  })
}

/** Returns: who has reported, who has not, and who accepted what stands behind a figure. */
export function returnRoutes(plain: FastifyInstance, { store, key }: AppContext): void {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const returns = {
    summary: 'Returns and how far each has come: who has reported, who has not',
    security: NEEDS_KEY,
    querystring: z.object({
      form: z.string().max(100).optional(),
      period: z.string().max(21).optional(),
      area: z.string().max(12).optional(),
      stage: z.string().max(60).optional(),
    }),
  }
  app.get('/api/returns', { schema: returns }, async (request) => {
    mustBeClerk(request, key)
    const { area, ...more } = request.query
    return {
      forms: [...store.composition.returns.values()],
      returns: await store.returns({
        ...defined(more),
        ...(area === undefined ? {} : { area: store.areas.get(area).code }),
      }),
    }
  })
  const behind = {
    summary: 'The returns that stand behind a figure, and who accepted each',
    params: z.object({ id: z.string() }),
    querystring: z.object({ area: asked.area, period: asked.period }),
    security: NEEDS_KEY,
  }
  app.get('/api/figures/:id/returns', { schema: behind }, async (request) => {
    mustBeClerk(request, key)
    const question = questionFrom(store, request.params.id, request.query)
    return { returns: await store.returnsBehind(question) }
  })
}
