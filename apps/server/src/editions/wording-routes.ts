import { editionAt, keepWording, partsOfEdition, previewPart } from '@qaidam/report'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { AppContext } from '../app.ts'
import { mustBeClerk, NEEDS_KEY, writeId } from '../clerk.ts'

const edition = z.object({ id: z.string(), name: z.string().max(60) })
const part = edition.extend({ part: z.string().max(100).describe('"report", or the id of a system') })
const TEXT_MAX = 200_000
const words = z.strictObject({ zh: z.string().max(TEXT_MAX), en: z.string().max(TEXT_MAX) })

/** The texts of an edition on its way: read, tried with the values of now, and kept. */
export function wordingRoutes(plain: FastifyInstance, { store, key, written }: AppContext): void {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const read = {
    summary: 'The texts that an edition is written by: its report, and every chapter',
    security: NEEDS_KEY,
    params: edition,
  }
  app.get('/api/reports/:id/editions/:name/wording', { schema: read }, async (request) => {
    mustBeClerk(request, key)
    const { id, name } = request.params
    const found = await editionAt(store, id, name, true)
    return { ...found, parts: await partsOfEdition(store, found) }
  })
  const attempt = {
    summary: 'A text of an edition as it would be written, with the values of now; nothing is kept',
    description: 'What is wrong in the text is a problem with a fault for each line.',
    security: NEEDS_KEY,
    params: part,
    body: z.strictObject({ text: words, lang: z.enum(['zh', 'en']) }),
  }
  app.post('/api/reports/:id/editions/:name/wording/:part/preview', { schema: attempt }, async (request) => {
    mustBeClerk(request, key)
    const { id, name, part: asked } = request.params
    const { text, lang: language } = request.body
    const { blocks, problems } = await previewPart(store, await editionAt(store, id, name, true), {
      part: asked,
      text,
      language,
    })
    return { blocks, problems }
  })
  const keep = {
    summary: 'Word a text of an edition otherwise than its report does',
    security: NEEDS_KEY,
    params: part,
    body: z.strictObject({
      text: words,
      seen: words.describe('what the editor began from; where it says otherwise by now, nothing is written'),
      person: z.string().max(60).describe('who acts, in a post of the office that issues the report'),
      reason: z.string().min(1).max(500),
    }),
  }
  app.put('/api/reports/:id/editions/:name/wording/:part', { schema: keep }, async (request) => {
    mustBeClerk(request, key)
    const { id: report, name, part: asked } = request.params
    const receipt = await keepWording(store, {
      id: writeId(request),
      report,
      name,
      part: asked,
      ...request.body,
    })
    written()
    return receipt
  })
}
