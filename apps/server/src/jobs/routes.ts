import { createReadStream } from 'node:fs'
import { Fault } from '@qaidam/kernel'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { AppContext } from '../app.ts'
import { actorOf, mustBeClerk, NEEDS_KEY, registerFor } from '../clerk.ts'
import { exportWork } from './exporting.ts'
import type { Job, Jobs } from './jobs.ts'

const params = z.object({ id: z.string() })

/** Whether a request would rather have an answer at once than wait for the work (RFC 7240). */
export function wantsJob(request: FastifyRequest): boolean {
  return /(^|,)\s*respond-async\b/.test(String(request.headers.prefer ?? ''))
}

/** Says that work has begun, and where its progress is told. */
export function sendBegun(reply: FastifyReply, job: Job): FastifyReply {
  return reply.status(202).header('location', `/api/jobs/${job.id}`).send(job)
}

/** Long work: how far it is, what came of it, and a way to stop it. */
export function jobRoutes(plain: FastifyInstance, context: AppContext, jobs: Jobs): void {
  const { key } = context
  const app = plain.withTypeProvider<ZodTypeProvider>()
  plain.addHook('onClose', () => jobs.close())
  const secured = (summary: string) => ({ summary, security: NEEDS_KEY })
  app.get(
    '/api/jobs',
    { schema: secured('Long work of the last month, the newest first') },
    async (request) => {
      mustBeClerk(request, key)
      return { jobs: jobs.list().map(({ result: _, ...job }) => job) }
    },
  )
  app.get(
    '/api/jobs/:id',
    { schema: { ...secured('How far a job is, and what came of it'), params } },
    async (request) => {
      mustBeClerk(request, key)
      return jobs.get(request.params.id)
    },
  )
  app.post(
    '/api/jobs/:id/stop',
    { schema: { ...secured('Stop a job between two steps; nothing of it is kept'), params } },
    async (request) => {
      mustBeClerk(request, key)
      return jobs.stop(request.params.id)
    },
  )
  app.get(
    '/api/jobs/:id/file',
    { schema: { ...secured('The file that a job made'), params } },
    async (request, reply) => {
      mustBeClerk(request, key)
      const path = jobs.fileOf(request.params.id)
      const { file } = jobs.get(request.params.id)
      return reply
        .type(file?.contentType ?? 'application/octet-stream')
        .header(
          'content-disposition',
          `attachment; filename*=UTF-8''${encodeURIComponent(file?.name ?? 'file')}`,
        )
        .send(createReadStream(path))
    },
  )
  verifyRoute(plain, context, jobs)
  exportRoute(plain, context, jobs)
}

function verifyRoute(plain: FastifyInstance, { store, key }: AppContext, jobs: Jobs): void {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const verify = {
    summary: 'Recompute every figure from rows and walk the journal, as a job',
    security: NEEDS_KEY,
  }
  app.post('/api/verifications', { schema: verify }, async (request, reply) => {
    mustBeClerk(request, key)
    const { registers, parts } = store.composition
    // The journal first, then each register and each set of parts that keeps anything.
    const most = 1 + registers.size + parts.size
    const job = jobs.start({
      kind: 'verification',
      title: {
        zh: '全面核验：由行重算全部数字并核对日志',
        en: 'Verification: all figures from rows, and the journal',
      },
      by: actorOf(request),
      total: most,
      work: async ({ progress }) => {
        let done = 0
        const findings = await store.verify((step) => {
          if (!step.startsWith('journal: ')) progress(done++)
        })
        progress(most)
        return { result: { findings } }
      },
    })
    return sendBegun(reply, job)
  })
}

function exportRoute(plain: FastifyInstance, { store, key }: AppContext, jobs: Jobs): void {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const write = {
    summary: 'Write the records of a register in force to a file, as a job',
    security: NEEDS_KEY,
    params,
    body: z.strictObject({
      format: z.enum(['csv', 'xlsx']).default('xlsx'),
      lang: z.enum(['zh', 'en']).default('zh'),
      fields: z.array(z.string()).min(1).optional().describe('which fields, in this order; all without it'),
      area: z.string().optional(),
    }),
  }
  app.post('/api/registers/:id/exports', { schema: write }, async (request, reply) => {
    mustBeClerk(request, key)
    const register = registerFor(store, request.params.id, request, key)
    const { format, lang, fields = Object.keys(register.fields), area } = request.body
    const unknown = fields.find((name) => register.fields[name] === undefined)
    if (unknown !== undefined)
      throw new Fault(
        'JOB-005',
        `${register.id} has no field "${unknown}".`,
        `Its fields are ${Object.keys(register.fields).join(', ')}.`,
      )
    const within = area === undefined ? {} : { area: store.areas.get(area).code }
    const job = jobs.start({
      kind: 'export',
      title: { zh: `导出：${register.name.zh}`, en: `Export: ${register.name.en}` },
      by: actorOf(request),
      work: exportWork(store, register, { format, language: lang, fields, ...within }),
    })
    return sendBegun(reply, job)
  })
}
