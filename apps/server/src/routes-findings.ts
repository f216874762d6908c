import { explainFinding, readFindings } from '@qaidam/storage'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { AppContext } from './app.ts'
import { mustBeClerk, NEEDS_KEY, writeId } from './clerk.ts'

/** What checks found by night, and the words that settle it. */
export function findingRoutes(plain: FastifyInstance, { store, key, written }: AppContext): void {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const list = {
    summary: 'What checks found in records as they stand (校核)',
    security: NEEDS_KEY,
    querystring: z.object({
      office: z.string().max(100).optional().describe('the office that keeps the register'),
      area: z.string().max(12).optional(),
      status: z.enum(['open', 'explained']).optional(),
    }),
  }
  app.get('/api/findings', { schema: list }, async (request) => {
    mustBeClerk(request, key)
    const { office, area, status } = request.query
    return {
      findings: await readFindings(store, {
        ...(office === undefined ? {} : { offices: [office] }),
        ...(area === undefined ? {} : { area: store.areas.get(area).code }),
        ...(status === undefined ? {} : { status }),
      }),
    }
  })
  const word = {
    summary: 'Say why a record is right; it is settled while the record says the same',
    security: NEEDS_KEY,
    params: z.object({ id: z.string().max(60) }),
    body: z.strictObject({ person: z.string().max(60), word: z.string().min(1).max(500) }),
  }
  app.post('/api/findings/:id/word', { schema: word }, async (request, reply) => {
    mustBeClerk(request, key)
    const said = { ...request.body, id: writeId(request), finding: request.params.id }
    const receipt = await explainFinding(store, said)
    written()
    return reply.status(201).send(receipt)
  })
}
