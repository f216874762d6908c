import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import multipart, { type MultipartFile } from '@fastify/multipart'
import { template } from '@qaidam/exchange'
import { Fault, Faults } from '@qaidam/kernel'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { AppContext } from './app.ts'
import { actorOf, CONFIRMED, mustBeClerk, NEEDS_KEY, registerFor } from './clerk.ts'
import { type ImportOptions, type ImportOutcome, importFile } from './import-file.ts'
import type { JobAsked, Jobs } from './jobs/jobs.ts'
import { sendBegun, wantsJob } from './jobs/routes.ts'

const FILE_BYTES_MAX = 512 * 1024 * 1024
const yesNo = z.stringbool().optional()
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const params = z.object({ id: z.string() })

/** Files in, and the templates that they are filled into. */
export function importRoutes(plain: FastifyInstance, context: AppContext, jobs: Jobs): void {
  const { store, key, written } = context
  plain.register(multipart, { limits: { fileSize: FILE_BYTES_MAX, files: 1, fields: 10 } })
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const take = {
    summary: 'Import a CSV, XLSX, XLS or ET file (multipart, one file), or try it with dry-run=true',
    description: 'With Prefer: respond-async the answer is 202 and a job (GET /api/jobs/{id}).',
    security: NEEDS_KEY,
    params,
    querystring: z.object({
      'dry-run': yesNo,
      correct: yesNo,
      reason: z.string().max(500).optional(),
      confirmed: CONFIRMED,
      year: z.string().optional().describe('of a network file whose times have none'),
      from: z.string().optional().describe('first day of states, where the file has no column for it'),
    }),
  }
  app.post('/api/registers/:id/imports', { schema: take }, async (request, reply) => {
    const { params: asked, query } = request
    mustBeClerk(request, key)
    registerFor(store, asked.id, request, key)
    const file = await request.file()
    if (file === undefined)
      throw new Fault('SRV-006', 'No file was sent.', 'Send the file as multipart/form-data.')
    const options: ImportOptions = {
      actor: actorOf(request),
      reason: query.reason ?? `导入 ${file.filename}`,
      dryRun: query['dry-run'] === true,
      correct: query.correct === true,
      ...(query.confirmed === undefined ? {} : { confirmed: query.confirmed }),
      ...(query.year === undefined ? {} : { year: query.year }),
      ...(query.from === undefined ? {} : { from: query.from }),
      ...mendsIn(file),
    }
    const upload = await receive(file)
    if (wantsJob(request)) return sendBegun(reply, jobs.start(importJob(context, asked.id, upload, options)))
    const outcome = await importUpload(context, asked.id, upload, options)
    written()
    return reply.status(outcome.receipt === null ? 422 : 200).send(outcome)
  })
  const empty = {
    summary: 'An empty table to fill in',
    params,
    querystring: z.object({
      format: z.enum(['csv', 'xlsx']).default('xlsx'),
      lang: z.enum(['zh', 'en']).default('zh'),
    }),
  }
  app.get('/api/registers/:id/template', { schema: empty }, async (request, reply) => {
    const { format, lang } = request.query
    const register = registerFor(store, request.params.id, request, key)
    return reply
      .type(format === 'csv' ? 'text/csv; charset=utf-8' : SHEET)
      .header('content-disposition', `attachment; filename="${register.id}.${format}"`)
      .send(await template(register, { format, language: lang }))
  })
}

/** A fault in the words of who sent the file, who has never heard of our folder. */
function renamed(error: unknown, directory: string, filename: string): unknown {
  if (!(error instanceof Fault)) return error
  const faults = (error instanceof Faults ? error.all : [error]).map(
    ({ code, message, fix }) => new Fault(code, message.replaceAll(join(directory, 'upload'), filename), fix),
  )
  return faults.length === 1 ? faults[0] : new Faults(faults)
}

/** A file that was sent, in a folder of its own while it is read, since a file is read more than once. */
interface Upload {
  readonly directory: string
  readonly filename: string
}

const mendsShape = z.record(z.string().regex(/^[A-Z]{1,3}\d{1,7}$/), z.string().max(10_000))

/**
 * Cells to be read otherwise, in a part of the form before the file: `{"D17":"12.5"}`.
 * @throws Fault SRV-017
 */
function mendsIn({ fields }: MultipartFile): Pick<ImportOptions, 'mends'> {
  const part = [fields.mends].flat()[0]
  if (part === undefined || part.type !== 'field') return {}
  try {
    return { mends: mendsShape.parse(JSON.parse(String(part.value))) }
  } catch (error) {
    throw new Fault(
      'SRV-017',
      'The part "mends" of the form is no JSON object of cells and their texts.',
      'Write it as {"D17":"12.5"}, before the file.',
      { cause: error },
    )
  }
}

async function receive({ file, filename }: MultipartFile): Promise<Upload> {
  const directory = await mkdtemp(join(tmpdir(), 'qaidam-import-'))
  try {
    await pipeline(file, createWriteStream(join(directory, 'upload')))
    if (!file.truncated) return { directory, filename }
    throw new Fault(
      'SRV-007',
      `The file is larger than ${FILE_BYTES_MAX} bytes.`,
      'Split it, or import it with the command line.',
    )
  } catch (error) {
    await rm(directory, { recursive: true, force: true })
    throw error
  }
}

/** An import that nobody waits for. */
function importJob(context: AppContext, register: string, upload: Upload, options: ImportOptions): JobAsked {
  const { filename } = upload
  const tried = options.dryRun === true
  return {
    kind: 'import',
    title: {
      zh: `${tried ? '试导入' : '导入'}：${filename}`,
      en: `${tried ? 'Trial import' : 'Import'}: ${filename}`,
    },
    by: options.actor,
    work: async ({ progress }) => {
      const result = await importUpload(context, register, upload, { ...options, progress })
      context.written()
      return { result, refused: result.receipt === null }
    },
  }
}

async function importUpload(
  { store }: AppContext,
  register: string,
  { directory, filename }: Upload,
  options: ImportOptions,
): Promise<ImportOutcome> {
  try {
    return { ...(await importFile(store, register, join(directory, 'upload'), options)), file: filename }
  } catch (error) {
    throw renamed(error, directory, filename)
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}
