import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { AppContext } from '../app.ts'
import { asked } from '../questions.ts'
import { reportFile } from './files.ts'
import { REPORT_FORMATS } from './formats.ts'

const schema = {
  summary: 'A report as a file',
  params: z.object({ id: z.string() }),
  querystring: z.object({
    ...asked,
    format: z.enum(REPORT_FORMATS),
    lang: z.enum(['zh', 'en']).optional(),
  }),
}

/** A file takes seconds of the machine, a page some hundredths: one visitor asks for fewer of them. */
const rateLimit = { max: 30, timeWindow: '1 minute' }

/** Reports as files that are kept: Word, spreadsheets, open data. */
export function reportRoutes(plain: FastifyInstance, { store }: AppContext): void {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  app.get('/api/reports/:id', { schema, config: { rateLimit } }, async (request, reply) => {
    const { area, period, format, lang = 'zh', 'as-known-at': asKnownAt } = request.query
    const origin = `${request.protocol}://${request.host}`
    const wanted = { area, period, language: lang, asKnownAt, origin }
    const file = await reportFile(store, request.params.id, wanted, format)
    const body = typeof file.body === 'string' ? file.body : Buffer.from(file.body)
    // A reader of CSVW finds the data dictionary by this link (section 5.2 of its recommendation).
    if (format === 'csvw') {
      const dictionary = request.url.replace(/([?&]format=)csvw(?=&|$)/, '$1csvw-metadata')
      reply.header('link', `<${dictionary}>; rel="describedby"; type="application/csvm+json"`)
    }
    return reply
      .type(file.contentType)
      .header('content-disposition', `attachment; filename="${file.name}"`)
      .header('content-language', lang === 'zh' ? 'zh-CN' : 'en')
      .send(body)
  })
}
