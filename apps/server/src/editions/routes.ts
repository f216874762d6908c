import type { Language } from '@qaidam/kernel'
import {
  compareEditions,
  draftOf,
  type EditionListed,
  editionAt,
  editionsOf,
  type Obstacle,
  openEdition,
  publishedDocument,
  type Revision,
  reproduce,
  revisionsOf,
} from '@qaidam/report'
import type { Store } from '@qaidam/storage'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { AppContext } from '../app.ts'
import { isClerk, mustBeClerk, NEEDS_KEY, writeId } from '../clerk.ts'
import { asked, notFound } from '../questions.ts'
import { reportFile } from '../reports/files.ts'
import { REPORT_FORMATS } from '../reports/formats.ts'
import { editionGround } from './ground.ts'
import { wordingRoutes } from './wording-routes.ts'

const report = z.object({ id: z.string().describe('report id, such as ecology.brief') })
const name = z.string().max(60).describe('area-period-number, such as 632800-2020H1-1')
const lang = z.enum(['zh', 'en']).optional().describe('zh without it')

/** Editions of reports: their list, one of them with what became of it, and two side by side. */
export function editionRoutes(plain: FastifyInstance, context: AppContext): void {
  listRoutes(plain, context)
  readRoutes(plain, context)
  wordingRoutes(plain, context)
}

function listRoutes(plain: FastifyInstance, { store, key, written }: AppContext): void {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const list = {
    summary: 'Editions of a report, the newest first; drafts are for clerks',
    params: report,
  }
  app.get('/api/reports/:id/editions', { schema: list }, async (request) => {
    mustBeReport(store, request.params.id)
    return { editions: await editionsOf(store, request.params.id, isClerk(request, key)) }
  })
  const open = {
    summary: 'Open the next edition of a report for an area and a period, as a draft',
    description:
      'Its moves are those of the record edition~REPORT-NAME at /api/procedures/{record}/moves: send, publish (by two persons), recall, withdraw; offices sign at edition-office~REPORT-NAME.OFFICE.',
    security: NEEDS_KEY,
    params: report,
    body: z.strictObject({
      area: asked.area,
      period: asked.period,
      person: z.string().max(60).describe('who acts'),
      post: z.string().max(100).describe('in which post of the office that issues the report'),
    }),
  }
  app.post('/api/reports/:id/editions', { schema: open }, async (request, reply) => {
    mustBeClerk(request, key)
    const { id } = request.params
    const opened = await openEdition(store, { id: writeId(request), report: id, ...request.body })
    written()
    return reply.status(201).send(opened)
  })
}

function readRoutes(plain: FastifyInstance, { store, key }: AppContext): void {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const read = {
    summary: 'An edition: its text, its figures, what was revised since, and whether it can be written again',
    description:
      'A published edition is answered as it was kept. With `format` it comes as a file. A draft, for clerks, is written with the values of now and says what stands in its way.',
    params: report.extend({ name }),
    querystring: z.object({
      lang,
      format: z.enum(REPORT_FORMATS).optional(),
    }),
  }
  app.get('/api/reports/:id/editions/:name', { schema: read }, async (request, reply) => {
    const clerk = isClerk(request, key)
    const { lang: language = 'zh', format } = request.query
    const edition = await editionAt(store, request.params.id, request.params.name, clerk)
    if (format === undefined) {
      return edition.stage === 'published'
        ? publishedAnswer(store, edition, language, clerk)
        : draftAnswer(store, edition, language)
    }
    const origin = `${request.protocol}://${request.host}`
    const { area, period } = edition
    const wanted = { area, period, language, origin, edition: edition.name }
    const file = await reportFile(store, edition.report, wanted, format)
    return reply
      .type(file.contentType)
      .header('content-disposition', `attachment; filename="${file.name}"`)
      .send(typeof file.body === 'string' ? file.body : Buffer.from(file.body))
  })
  const compare = {
    summary: 'Two published editions side by side: figures with their differences, and passages that differ',
    params: report.extend({ one: name, other: name }),
    querystring: z.object({ lang }),
  }
  app.get('/api/reports/:id/editions/:one/compare/:other', { schema: compare }, async (request) => {
    const { id, one, other } = request.params
    const { lang: language = 'zh' } = request.query
    return comparedAnswer(store, id, one, other, language)
  })
}

function mustBeReport({ composition }: Store, id: string): void {
  if (!composition.reports.has(id)) throw notFound(`Report "${id}"`)
}

async function keptDocument(store: Store, { edition }: EditionListed, language: Language) {
  const document = await publishedDocument(store, edition, language)
  if (document === undefined) throw notFound(`The text of ${edition}`)
  return document
}

async function publishedAnswer(store: Store, edition: EditionListed, language: Language, clerk: boolean) {
  const document = await keptDocument(store, edition, language)
  const revisions = await revisionsOf(store, document)
  return {
    ...edition,
    document,
    revisions: revisions.map((revision) => openRevision(revision, clerk)),
    reproduced: await reproduce(editionGround, store, edition.edition, language),
  }
}

/** Who changed a record is for staff; when and why is for everybody. */
function openRevision({ input, of, old, now, because, gone }: Revision, clerk: boolean) {
  const { figure, name: title, area, period, unit } = input
  return {
    figure,
    name: title,
    area,
    period,
    unit,
    of,
    old,
    now,
    gone,
    because: because.map(({ actor, ...entry }) => (clerk ? { ...entry, actor } : entry)),
  }
}

async function draftAnswer(store: Store, edition: EditionListed, language: Language) {
  const situation = await store.situation('edition', edition.edition)
  const head = await store.head()
  const draft = await draftOf(store, situation?.record.values ?? {}, head.seq)
  return {
    ...edition,
    document: draft.documents[language],
    offices: draft.offices.map(({ inputs, ...office }) => ({ ...office, figures: inputs.length })),
    obstacles: draft.obstacles.map(openObstacle),
  }
}

function openObstacle(obstacle: Obstacle) {
  if (obstacle.kind === 'problem') return obstacle
  const { office, check } = obstacle.office
  const about = { kind: obstacle.kind, office, check }
  return obstacle.kind === 'changed' ? { ...about, changed: obstacle.changed } : about
}

async function comparedAnswer(store: Store, id: string, one: string, other: string, language: Language) {
  const editions = await Promise.all([one, other].map((each) => editionAt(store, id, each, false)))
  const [before, after] = editions
  if (before === undefined || after === undefined) throw notFound(`${one} and ${other}`)
  const documents = [
    await keptDocument(store, before, language),
    await keptDocument(store, after, language),
  ] as const
  const { figures, passages } = compareEditions(...documents)
  return {
    one: before,
    other: after,
    figures: figures.map(({ one: old, other: now, ...about }) => ({
      ...about,
      one: old === undefined ? null : { area: old.area, period: old.period, value: old.value },
      other: now === undefined ? null : { area: now.area, period: now.period, value: now.value },
    })),
    passages,
  }
}
