import { day, type Forecast, printFigure } from '@qaidam/kernel'
import { compareAreas, type Progress, progressOf } from '@qaidam/storage'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { AppContext } from './app.ts'
import { asked, momentFrom, notFound, questionFrom } from './questions.ts'

const params = z.object({ id: z.string() })
const looked = z.object({
  ...asked,
  through: z
    .string()
    .max(10)
    .optional()
    .describe('look as if the period had come to this day and no further; yesterday without it'),
})

/** How far a figure has come towards its target, and its counties side by side. */
export function comparisonRoutes(plain: FastifyInstance, { store }: AppContext): void {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const read = (id: string, query: z.infer<typeof looked>) => {
    const figure = store.composition.figures.get(id)
    if (figure !== undefined && figure.published !== true) throw notFound(`Figure "${id}"`)
    const through = query.through === undefined ? undefined : day(query.through)
    return {
      question: questionFrom(store, id, query),
      at: { ...momentFrom(query['as-known-at']), through },
    }
  }
  const forecast = {
    summary: 'How far a figure has come, its target, and a forecast to the end of the period with its rule',
    params,
    querystring: looked,
  }
  app.get('/api/figures/:id/forecast', { schema: forecast }, async ({ params: { id }, query }) => {
    const { question, at } = read(id, query)
    const [found] = await progressOf(store, [question], at)
    return found === undefined ? found : { id, unit: question.figure.unit, ...plainProgress(found) }
  })
  const comparison = {
    summary: 'A figure for each division inside an area: value, change, target, attainment, rank, forecast',
    params,
    querystring: looked,
  }
  app.get('/api/figures/:id/comparison', { schema: comparison }, async ({ params: { id }, query }) => {
    const { question, at } = read(id, query)
    const compared = await compareAreas(store, question, at)
    if (compared === undefined) return undefined
    const { figure } = question
    return {
      id,
      unit: figure.unit,
      better: figure.better ?? null,
      asKnownAt: compared.whole.asKnownAt,
      whole: plainProgress(compared.whole),
      inside: compared.inside,
      areas: compared.areas.map((each) => ({ ...plainProgress(each), rank: each.rank })),
    }
  })
}

function plainProgress(progress: Progress) {
  const { question, value, change, target, attainment, status, through, over, standing } = progress
  return {
    area: question.area,
    period: question.period.name,
    value,
    change,
    target,
    attainment,
    status,
    through,
    over,
    forecast: progress.forecast === null ? null : plainForecast(progress, progress.forecast),
    standing,
  }
}

function plainForecast({ question }: Progress, { raw, rule, through, formula, parts }: Forecast) {
  const texts = Object.entries(parts).map(([name, part]) => [name, part.toString()])
  return {
    value: printFigure(question.figure, raw),
    rule,
    through,
    formula,
    parts: Object.fromEntries(texts),
    raw: raw.toString(),
  }
}
