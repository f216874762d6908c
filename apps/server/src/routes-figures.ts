import { Fault, type FigureRow, type Pack } from '@qaidam/kernel'
import { recordId, wordsOfRecords } from '@qaidam/portal'
import type { FigureRows, Store } from '@qaidam/storage'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { AppContext } from './app.ts'
import { isClerk, mustBeClerk } from './clerk.ts'
import { hasPublicRows, isPublic, openValues } from './exposure.ts'
import { packSummary } from './pack-summary.ts'
import { asked, momentFrom, notFound, pageFrom, paging, questionFrom } from './questions.ts'

const params = z.object({ id: z.string() })
const NAMED = 'with the words of each record and the name of its area, for clerks'

/** Figures: their definitions, their values and the rows behind them. Only what is published is read here. */
export function figureRoutes(plain: FastifyInstance, { store, key }: AppContext): void {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const { figures } = store.composition
  const published = [...figures.values()].filter((figure) => figure.published === true)
  const mustBePublished = (request: FastifyRequest, id: string) => {
    const figure = figures.get(id)
    if (figure === undefined || figure.published === true || isClerk(request, key)) return
    throw notFound(`Figure "${id}"`)
  }
  app.get(
    '/api/figures',
    { schema: { summary: 'Definitions of figures', querystring: z.object(paging) } },
    async (request) => {
      const { query } = request
      const shown = isClerk(request, key) ? [...figures.values()] : published
      const start = placeFrom(query.cursor)
      const end = start + (query.limit ?? 100)
      const next = end < shown.length ? String(end) : null
      return { figures: shown.slice(start, end), total: shown.length, next }
    },
  )
  const one = { summary: 'A figure at an area and period', params, querystring: z.object(asked) }
  app.get('/api/figures/:id', { schema: one }, async (request) => {
    const {
      params: { id },
      query,
    } = request
    mustBePublished(request, id)
    const [answer] = await store.answer([questionFrom(store, id, query)], momentFrom(query['as-known-at']))
    return answer
  })
  const rows = {
    summary: 'The rows that add up to a figure',
    params,
    querystring: z.object({ ...asked, ...paging, named: z.stringbool().optional().describe(NAMED) }),
  }
  app.get('/api/figures/:id/rows', { schema: rows }, async (request) => {
    const { params: asked, query } = request
    mustBePublished(request, asked.id)
    const question = questionFrom(store, asked.id, query)
    if (!hasPublicRows(store.composition, question.figure)) mustBeClerk(request, key)
    const page = { ...pageFrom(query), ...momentFrom(query['as-known-at']) }
    const answer = await store.rows(question, page)
    if (isClerk(request, key)) return query.named === true ? await nameRows(store, answer) : answer
    const open = (row: FigureRow) => openValues(store.composition.registers.get(row.register), row.values)
    return { ...answer, rows: answer.rows.map((row) => ({ ...row, values: open(row) })) }
  })
}

/** Rows with the words by which people know their records, and the names of their areas. */
async function nameRows(store: Store, answer: FigureRows) {
  const words = await wordsOfRecords(store, answer.rows)
  const rows = answer.rows.map((row) => ({
    ...row,
    words: words.get(recordId(row)) ?? '',
    areaName: row.area === undefined || row.area === '' ? null : (store.areas.find(row.area)?.name ?? null),
  }))
  return { ...answer, rows }
}

/** The place in the list of figures that a cursor names. @throws Fault ANS-010 */
function placeFrom(cursor: string | undefined): number {
  if (cursor === undefined || /^\d{1,6}$/.test(cursor)) return Number(cursor ?? 0)
  throw new Fault(
    'ANS-010',
    `"${cursor}" is not a cursor of this list.`,
    'Use the `next` of the page before, or leave it out.',
  )
}

/** What is composed, and the reports that can be read. */
export function compositionRoutes(app: FastifyInstance, { store, key }: AppContext): void {
  const { packs, reports } = store.composition
  app.get('/api/packs', { schema: { summary: 'What is composed' } }, async (request) => {
    const shown = isClerk(request, key) ? packs : packs.map(publicPart)
    return { packs: shown.map(packSummary) }
  })
  app.get('/api/reports', { schema: { summary: 'Reports that can be read' } }, async () => ({
    reports: [...reports.values()].map(({ id, name, owner }) => ({ id, name, owner })),
  }))
}

/** A pack without what is not published. */
function publicPart(pack: Pack): Pack {
  return {
    ...pack,
    registers: pack.registers.filter(isPublic),
    figures: pack.figures.filter((figure) => figure.published === true),
  }
}
