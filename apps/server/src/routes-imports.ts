import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import multipart from '@fastify/multipart'
import { template } from '@qaidam/exchange'
import { Fault } from '@qaidam/kernel'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { AppContext } from './app.ts'
import { importFile } from './import-file.ts'
import { CLERK, mustBeClerk, registerFor } from './routes-records.ts'

const FILE_BYTES_MAX = 512 * 1024 * 1024
const yesNo = z.stringbool().optional()
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Files in, and the templates that they are filled into. */
export function importRoutes(plain: FastifyInstance, { store, key, written }: AppContext): void {
  plain.register(multipart, { limits: { fileSize: FILE_BYTES_MAX, files: 1, fields: 10 } })
  const app = plain.withTypeProvider<ZodTypeProvider>()
  app.post(
    '/api/registers/:id/imports',
    {
      schema: {
        summary: 'Import a CSV or XLSX file (multipart, one file), or try it with dry-run=true',
        security: [{ clerk: [] }],
        params: z.object({ id: z.string() }),
        querystring: z.object({
          'dry-run': yesNo,
          correct: yesNo,
          reason: z.string().max(500).optional(),
          from: z.string().optional(),
        }),
      },
    },
    async (request, reply) => {
      const { params, query } = request
      mustBeClerk(request, key)
      registerFor(store, params.id, request, key)
      const part = await request.file()
      if (part === undefined)
        throw new Fault('SRV-006', 'No file was sent.', 'Send the file as multipart/form-data.')
      const directory = await mkdtemp(join(tmpdir(), 'qaidam-import-'))
      try {
        const path = join(directory, 'upload')
        await pipeline(part.file, createWriteStream(path))
        if (part.file.truncated) {
          throw new Fault(
            'SRV-007',
            `The file is larger than ${FILE_BYTES_MAX} bytes.`,
            'Split it, or import it with the command line.',
          )
        }
        const { file: _, ...outcome } = await importFile(store, params.id, path, {
          actor: CLERK,
          reason: query.reason ?? `导入 ${part.filename}`,
          dryRun: query['dry-run'] === true,
          correct: query.correct === true,
          ...(query.from === undefined ? {} : { from: query.from }),
        })
        written()
        return reply.status(outcome.receipt === null ? 422 : 200).send({ ...outcome, file: part.filename })
      } finally {
        await rm(directory, { recursive: true, force: true })
      }
    },
  )
  app.get(
    '/api/registers/:id/template',
    {
      schema: {
        summary: 'An empty table to fill in',
        params: z.object({ id: z.string() }),
        querystring: z.object({
          format: z.enum(['csv', 'xlsx']).default('xlsx'),
          lang: z.enum(['zh', 'en']).default('zh'),
        }),
      },
    },
    async (request, reply) => {
      const { params, query } = request
      const register = registerFor(store, params.id, request, key)
      const bytes = await template(register, { format: query.format, language: query.lang })
      return reply
        .type(query.format === 'csv' ? 'text/csv; charset=utf-8' : SHEET)
        .header('content-disposition', `attachment; filename="${register.id}.${query.format}"`)
        .send(bytes)
    },
  )
}
