import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import type { PortalOptions } from '@qaidam/portal'
import type { Store } from '@qaidam/storage'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import {
  hasZodFastifySchemaValidationErrors,
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod'
import { administrationRoutes } from './administration/routes.ts'
import { citizenRoutes } from './citizens/routes.ts'
import { deskRoutes } from './desk/routes.ts'
import { editionRoutes } from './editions/routes.ts'
import { Jobs } from './jobs/jobs.ts'
import { jobRoutes } from './jobs/routes.ts'
import type { Routines } from './jobs/routines.ts'
import { type JobShelf, passingShelf } from './jobs/shelf.ts'
import { pictureRoutes } from './pictures/routes.ts'
import type { PictureShelf } from './pictures/shelf.ts'
import { problemOf } from './problems.ts'
import { notFound } from './questions.ts'
import { reportRoutes } from './reports/routes.ts'
import type { PackShelf } from './requests/keeping.ts'
import { requestRoutes } from './requests/routes.ts'
import { areaRoutes } from './routes-areas.ts'
import { changeRoutes, entryRoutes, undoRoutes } from './routes-changes.ts'
import { comparisonRoutes } from './routes-comparison.ts'
import { figureFileRoutes } from './routes-figure-files.ts'
import { compositionRoutes, figureRoutes } from './routes-figures.ts'
import { findingRoutes } from './routes-findings.ts'
import { importRoutes } from './routes-imports.ts'
import { portalRoutes } from './routes-portal.ts'
import { moveRoutes, procedureRoutes } from './routes-procedures.ts'
import { historyRoutes, recordRoutes } from './routes-records.ts'
import { sessionRoutes } from './routes-session.ts'
import { standardRoutes } from './routes-standards.ts'
import { standingRoutes } from './routes-standing.ts'
import { systemRoutes } from './routes-systems.ts'
import { returnRoutes, workRoutes } from './routes-work.ts'
import { storeRoutes } from './store-served.ts'
import { VERSION } from './version.ts'
import { appRoutes } from './work/app.ts'
import { workbenchRoutes } from './work/routes.ts'
import { Sessions } from './work/sessions.ts'
import { letStaffIn } from './work/staff.ts'

/** What the HTTP face stands on. */
export interface AppContext {
  readonly store: Store
  /** Lets a clerk write; see access.ts. */
  readonly key: string
  /** Makes the codes by which citizens follow their reports; that of the clerk where it is absent. */
  readonly followKey?: string
  /** Lets the command line of the same machine use the store; absent when no directory is held. */
  readonly secret?: string
  readonly home: PortalOptions
  /** Where requests that become registers are kept; absent where no data directory is held. */
  readonly shelf?: PackShelf
  /** What comes by itself in this process, and the last entry of the journal that it folded. */
  readonly routines?: Routines
  readonly folded?: () => number | undefined
  /** How much the data directory holds. */
  readonly bytes?: () => Promise<number>
  /** Where long work is written down, so that a restart does not forget it. */
  readonly jobs?: JobShelf
  /** Where the bytes of pictures are kept; absent where no data directory is held. */
  readonly pictures?: PictureShelf
  /** Of one visitor; a few thousand where it is absent. */
  readonly requestsPerMinute?: number
  readonly log?: boolean
  /** Called after each write, so that the ledger is folded soon. */
  readonly written: () => void
  /** Metrics of what else runs in this process, as Prometheus reads them. */
  readonly metrics?: () => Promise<string>
}

const BODY_BYTES_MAX = 1_000_000
const REQUESTS_PER_MINUTE = 6_000

/** The HTTP face: API, portal, health and metrics. */
export async function createApp(context: AppContext): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: BODY_BYTES_MAX,
    logger: context.log === true ? { level: 'warn' } : false,
    routerOptions: { maxParamLength: 500 },
    // Errors before any route is found, such as an address that is wrongly escaped.
    frameworkErrors: (error, request, reply) => {
      sendProblem(error, request, reply)
    },
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(sendProblem)
  app.setNotFoundHandler((request) => {
    throw notFound(`${request.method} ${request.url}`)
  })
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    // The server speaks plain HTTP on the loopback; a proxy in front of it adds transport security.
    hsts: false,
  })
  await app.register(rateLimit, {
    max: context.requestsPerMinute ?? REQUESTS_PER_MINUTE,
    timeWindow: '1 minute',
  })
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '柴达木 Qaidam',
        version: VERSION,
        description: 'Registers, figures and standards of a prefecture.',
      },
      components: { securitySchemes: { clerk: { type: 'http', scheme: 'bearer' } } },
    },
    transform: jsonSchemaTransform,
  })
  await app.register(async (routes) => allRoutes(routes, context))
  await app.ready()
  return app
}

/** Every address there is. */
async function allRoutes(routes: FastifyInstance, context: AppContext): Promise<void> {
  const sessions = new Sessions(context.store.clock)
  const jobs = new Jobs(context.store.clock, context.jobs ?? passingShelf())
  letStaffIn(routes, sessions)
  standingRoutes(routes, context)
  figureRoutes(routes, context)
  figureFileRoutes(routes, context)
  comparisonRoutes(routes, context)
  compositionRoutes(routes, context)
  reportRoutes(routes, context)
  systemRoutes(routes, context)
  areaRoutes(routes, context)
  recordRoutes(routes, context)
  historyRoutes(routes, context)
  entryRoutes(routes, context)
  changeRoutes(routes, context)
  undoRoutes(routes, context)
  importRoutes(routes, context, jobs)
  jobRoutes(routes, context, jobs)
  administrationRoutes(routes, context, jobs)
  pictureRoutes(routes, context)
  procedureRoutes(routes, context)
  moveRoutes(routes, context)
  editionRoutes(routes, context)
  workRoutes(routes, context)
  returnRoutes(routes, context)
  requestRoutes(routes, context)
  findingRoutes(routes, context)
  deskRoutes(routes, context)
  // Its parser of JSON lines is its own: the store reads them as a stream.
  await routes.register(async (own) => standardRoutes(own, context))
  storeRoutes(routes, context)
  // Its parser of forms is its own.
  sessionRoutes(routes, context)
  appRoutes(routes, sessions)
  await routes.register(async (own) => workbenchRoutes(own, context, sessions))
  await routes.register(async (own) => citizenRoutes(own, context))
  portalRoutes(routes, context)
}

function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = hasZodFastifySchemaValidationErrors(error)
    ? problemOf(Object.assign(new Error(sayInvalid(error.validation)), { statusCode: 400 }))
    : problemOf(error)
  if (problem.status >= 500) request.log.error(error)
  return reply.status(problem.status).type('application/problem+json').send(JSON.stringify(problem))
}

function sayInvalid(
  issues: readonly { readonly instancePath: string; readonly message?: string | undefined }[],
): string {
  return issues
    .map(({ instancePath, message }) => `${instancePath.slice(1) || 'the request'}: ${message ?? 'is wrong'}`)
    .join('; ')
}
