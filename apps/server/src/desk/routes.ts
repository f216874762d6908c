import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { AppContext } from '../app.ts'
import { mustBeClerk, NEEDS_KEY, writeId } from '../clerk.ts'
import { asked, momentFrom, notFound } from '../questions.ts'
import { briefOf } from './brief.ts'
import { dayOf } from './day.ts'
import { giveInstruction, instructionBody } from './instruct.ts'
import { personOf, readNames } from './names.ts'
import { drawingOf, procedureStanding } from './place.ts'
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
  placeRoutes(plain, context)
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

const placed = z.object({
  record: z.string().max(400).optional().describe('the key of the record whose place is meant'),
})

function placeRoutes(plain: FastifyInstance, { store, key, home }: AppContext): void {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const params = z.object({ id: z.string().max(100) })
  const of = (id: string) => {
    const procedure = store.composition.procedures.get(id)
    if (procedure === undefined) throw notFound(`Procedure "${id}"`)
    return procedure
  }
  const standing = {
    summary: 'What is owed in a procedure, and where a record stands in it, in words',
    security: NEEDS_KEY,
    params,
    querystring: placed,
  }
  app.get('/api/work/procedures/:id', { schema: standing }, async (request) => {
    mustBeClerk(request, key)
    return procedureStanding(store, of(request.params.id), request.query.record)
  })
  const drawing = {
    summary: 'The drawing of a procedure as SVG, with the place of a record',
    security: NEEDS_KEY,
    params,
    querystring: placed.extend({ lang: z.enum(['zh', 'en']).optional() }),
  }
  app.get('/api/work/procedures/:id/drawing', { schema: drawing }, async (request, reply) => {
    mustBeClerk(request, key)
    const { record, lang = 'zh' } = request.query
    const svg = await drawingOf(store, home, of(request.params.id), lang, record)
    // A picture with its colours in it, which runs nothing.
    reply.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
    return reply.type('image/svg+xml; charset=utf-8').send(svg)
  })
}
