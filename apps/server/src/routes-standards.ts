import { asStated, day, Fault, type Law } from '@qaidam/kernel'
import { answerable, answerStandard } from '@qaidam/standards'
import { lawOf } from '@qaidam/storage'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { AppContext } from './app.ts'

/** Standards of law, answered to anybody: one JSON object, or JSON lines for many. */
export function standardRoutes(plain: FastifyInstance, { store }: AppContext): void {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  app.addContentTypeParser(
    ['application/x-ndjson', 'application/jsonl'],
    { parseAs: 'string' },
    (_, body, done) => done(null, body),
  )
  app.get('/api/standards', { schema: { summary: 'Standards that answer' } }, async () => ({
    standards: answerable,
  }))
  app.post(
    '/api/standards/:id',
    {
      schema: {
        summary: 'The answer of a standard as of a day',
        params: z.object({ id: z.string() }),
        querystring: z.object({ on: z.string().describe('YYYY-MM-DD') }),
        body: z.unknown(),
      },
    },
    async ({ params, query, body }, reply) => {
      const on = day(query.on)
      const law = await lawOf(store)
      if (typeof body !== 'string') return answerStandard(params.id, on, body, law)
      const lines = body.split('\n').filter((line) => line.trim() !== '')
      return reply
        .type('application/x-ndjson')
        .send(lines.map((line) => `${answerLine(params.id, on, line, law)}\n`).join(''))
    },
  )
}

/** One JSON line answered by another; what is refused is answered by its fault. */
export function answerLine(
  id: string,
  on: ReturnType<typeof day>,
  line: string,
  law: Law = asStated,
): string {
  try {
    return JSON.stringify(answerStandard(id, on, parseLine(line), law))
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return JSON.stringify({ fault: error.toJSON() })
  }
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Fault('STD-015', `The line is not JSON: ${why}.`, 'Send one JSON object a line.')
  }
}
