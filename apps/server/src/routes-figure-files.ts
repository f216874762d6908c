import { figuresCsv, figuresXlsx, sdmxCsv, sdmxJson } from '@qaidam/exchange'
import type { FigureAt, ReportDocument } from '@qaidam/kernel'
import { figureDocument } from '@qaidam/portal'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { AppContext } from './app.ts'
import { asked, momentFrom, notFound } from './questions.ts'

type Write = (
  document: ReportDocument,
  trace: (at: FigureAt) => string,
) => string | Uint8Array | Promise<string | Uint8Array>

interface Format {
  readonly ending: string
  readonly contentType: string
  readonly write: Write
}

const FORMATS = {
  csv: { ending: 'csv', contentType: 'text/csv; charset=utf-8; header=present', write: figuresCsv },
  xlsx: {
    ending: 'xlsx',
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: figuresXlsx,
  },
  'sdmx-csv': {
    ending: 'sdmx.csv',
    contentType: 'application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8',
    write: sdmxCsv,
  },
  'sdmx-json': {
    ending: 'sdmx.json',
    contentType: 'application/vnd.sdmx.data+json; version=2.0.0; charset=utf-8',
    write: sdmxJson,
  },
} as const satisfies Readonly<Record<string, Format>>

const schema = {
  summary: 'A figure with its areas and its course as a file',
  params: z.object({ id: z.string() }),
  querystring: z.object({
    ...asked,
    format: z.enum(['csv', 'xlsx', 'sdmx-csv', 'sdmx-json']),
    lang: z.enum(['zh', 'en']).optional(),
  }),
}

/** As for reports: a file takes more of the machine than a page does. */
const rateLimit = { max: 60, timeWindow: '1 minute' }

/** What the page of a figure shows, as files to take home. */
export function figureFileRoutes(plain: FastifyInstance, { store }: AppContext): void {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  app.get('/api/figures/:id/file', { schema, config: { rateLimit } }, async (request, reply) => {
    const figure = store.composition.figures.get(request.params.id)
    if (figure?.published !== true) throw notFound(`Figure "${request.params.id}"`)
    const { format, lang = 'zh', area, period, 'as-known-at': moment } = request.query
    const document = await figureDocument(store, figure, {
      area,
      period,
      language: lang,
      ...momentFrom(moment),
    })
    const { ending, contentType, write }: Format = FORMATS[format]
    const origin = `${request.protocol}://${request.host}`
    // A file stays while numbers are corrected, so its links lead to what was known when it was written.
    const trace = (at: FigureAt) => {
      const query = new URLSearchParams({
        area: at.area,
        period: at.period,
        'as-known-at': document.asKnownAt,
      })
      if (lang !== 'zh') query.set('lang', lang)
      return `${origin}/figures/${at.figure}?${query}`
    }
    const body = await write(document, trace)
    const name = `${figure.id}-${document.area}-${document.period.replace('/', '_')}.${ending}`
    return reply
      .type(contentType)
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('content-language', lang === 'zh' ? 'zh-CN' : 'en')
      .send(typeof body === 'string' ? body : Buffer.from(body))
  })
}
