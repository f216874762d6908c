import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { AppContext } from '../app.ts'
import { mustBeClerk, NEEDS_KEY, writeId } from '../clerk.ts'
import { asked, momentFrom } from '../questions.ts'
import { briefOf } from './brief.ts'
import { dayOf } from './day.ts'
import { giveInstruction, instructionBody } from './instruct.ts'
import { personOf, readNames } from './names.ts'
import { storyOf } from './story.ts'

const someone = z.object({
  person: z.string().max(60).optional().describe('who; of a session, the person who acts'),
})

const story = z.object({
  area: asked.area.optional(),
  period: asked.period.optional(),
  'as-known-at': asked['as-known-at'],
})

/** What a person needs to see at once, each page in one answer. */
export function deskRoutes(plain: FastifyInstance, context: AppContext): void {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const { store, key, home } = context
  const day = {
    summary: 'The day of a person: what waits, what is late, findings, own figures, what was asked',
    security: NEEDS_KEY,
    querystring: someone,
  }
  app.get('/api/work/day', { schema: day }, async (request) => {
    mustBeClerk(request, key)
    return dayOf(store, personOf(request, request.query.person), home.period)
  })
  const brief = {
    summary: 'The brief of a leader: pillars, cards by county, projects and who owns them, instructions',
    security: NEEDS_KEY,
    querystring: someone,
  }
  app.get('/api/work/brief', { schema: brief }, async (request) => {
    mustBeClerk(request, key)
    return briefOf(store, personOf(request, request.query.person), home)
  })
  const posts = { summary: 'Posts by office and title, with who answers through each', security: NEEDS_KEY }
  app.get('/api/posts', { schema: posts }, async (request) => {
    mustBeClerk(request, key)
    return { posts: (await readNames(store)).posts() }
  })
  const instruction = {
    summary: 'Give an instruction on a figure or a record',
    security: NEEDS_KEY,
    body: instructionBody,
  }
  app.post('/api/instructions', { schema: instruction }, async (request, reply) => {
    mustBeClerk(request, key)
    const { person, ...given } = request.body
    const number = await giveInstruction(store, writeId(request), personOf(request, person), given)
    context.written()
    return reply.status(201).send({ number })
  })
  storyRoute(plain, context)
}

function storyRoute(plain: FastifyInstance, { store, key, home }: AppContext): void {
  const schema = {
    summary: 'A figure with its course, its counties, its inputs, and the moments at which it changed',
    security: NEEDS_KEY,
    params: z.object({ id: z.string().max(100) }),
    querystring: story,
  }
  plain.withTypeProvider<ZodTypeProvider>().get('/api/figures/:id/story', { schema }, async (request) => {
    mustBeClerk(request, key)
    const { 'as-known-at': moment, ...about } = request.query
    return storyOf(store, request.params.id, about, home.period, momentFrom(moment))
  })
}
