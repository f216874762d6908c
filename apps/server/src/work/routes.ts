import { randomUUID } from 'node:crypto'
import { Fault, faultsOf } from '@qaidam/kernel'
import {
  moveFrom,
  PORTAL_PERSON,
  type PortalAnswer,
  type PortalRequest,
  renderPersons,
  renderSignIn,
  renderWork,
} from '@qaidam/portal'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isKey } from '../access.ts'
import type { AppContext } from '../app.ts'
import { displayOf } from '../display.ts'
import { formOf, readForms } from '../forms.ts'
import { openDraft } from './editions.ts'
import { endRequest, type Led, sendRequest, sendSlip } from './requests.ts'
import { cookieFor, ENDED_COOKIE, repeatsToken, type Session, type Sessions } from './sessions.ts'

/** Somebody who is signed in and acts as a person. */
interface Acting {
  readonly session: Session & { readonly person: string }
  readonly asked: PortalRequest
}

const HIDDEN = { schema: { hide: true } }
/** Who tries keys is slowed down. */
const FEW = { schema: { hide: true }, config: { rateLimit: { max: 20, timeWindow: '1 minute' } } }

/** The workbench of staff: pages rendered on the server, plain forms, no script. */
export async function workbenchRoutes(
  app: FastifyInstance,
  context: AppContext,
  sessions: Sessions,
): Promise<void> {
  readForms(app)
  signInRoutes(app, context, sessions)
  personRoutes(app, context, sessions)
  app.get('/work/*', HIDDEN, (request, reply) => page(request, reply, context, sessions))
  moveRoute(app, context, sessions)
  requestRoutes(app, context, sessions)
}

function signInRoutes(app: FastifyInstance, { store, home, key }: AppContext, sessions: Sessions): void {
  app.get('/work/sign-in', HIDDEN, (request, reply) =>
    send(reply, renderSignIn(visitOf(request), store, home, false)),
  )
  app.post('/work/sign-in', FEW, (request, reply) => {
    if (!isKey(formOf(request).get('key')?.trim() ?? '', key)) {
      return send(reply, renderSignIn(visitOf(request), store, home, true))
    }
    const session = sessions.begin()
    reply.header('set-cookie', cookieFor(session, request.protocol === 'https'))
    return leadTo(request, reply, '/work/person')
  })
  app.post('/work/sign-out', HIDDEN, (request, reply) => {
    const session = trusted(request, sessions)
    if (session !== undefined) sessions.end(session)
    reply.header('set-cookie', ENDED_COOKIE)
    return leadTo(request, reply, '/work/sign-in')
  })
}

function personRoutes(app: FastifyInstance, { store, home }: AppContext, sessions: Sessions): void {
  app.get('/work/person', HIDDEN, async (request, reply) => {
    const session = sessions.of(request.headers.cookie)
    if (session === undefined) return leadTo(request, reply, '/work/sign-in')
    return send(reply, await renderPersons(visitOf(request), store, home, session))
  })
  app.post('/work/person', HIDDEN, async (request, reply) => {
    const session = trusted(request, sessions)
    if (session === undefined) return leadTo(request, reply, '/work/sign-in')
    const person = formOf(request).get('person') ?? ''
    const [known] = await store.history('staff', [person])
    if (known === undefined || person === PORTAL_PERSON) return leadTo(request, reply, '/work/person')
    sessions.actAs(session, person)
    return leadTo(request, reply, '/work')
  })
}

function moveRoute(app: FastifyInstance, context: AppContext, sessions: Sessions): void {
  const { store } = context
  app.post<{ Params: { register: string; record: string } }>(
    '/work/records/:register/:record',
    HIDDEN,
    async (request, reply) => {
      const acting = mustAct(request, sessions)
      if (acting === undefined) return leadTo(request, reply, '/work/sign-in')
      const { register, record } = request.params
      const given = formOf(request)
      return settled(context, acting, reply, given, async () => {
        await store.move(moveFrom(store, register, record, acting.session.person, given))
        context.written()
        const path = `/work/records/${register}/${encodeURIComponent(record)}`
        return leadTo(request, reply, path, { done: given.get('move') ?? '' })
      })
    },
  )
}

/** Forms of requests: composed, filled in, ended. */
function requestRoutes(app: FastifyInstance, context: AppContext, sessions: Sessions): void {
  const taken = async (
    request: FastifyRequest,
    reply: FastifyReply,
    work: (person: string, given: URLSearchParams, query: URLSearchParams) => Promise<Led>,
  ) => {
    const acting = mustAct(request, sessions)
    if (acting === undefined) return leadTo(request, reply, '/work/sign-in')
    const given = formOf(request)
    return settled(context, acting, reply, given, async () => {
      const { path, params } = await work(acting.session.person, given, acting.asked.query)
      context.written()
      return leadTo(request, reply, path, params)
    })
  }
  app.post('/work/editions', HIDDEN, (request, reply) =>
    taken(request, reply, (person, given) => openDraft(context, person, given)),
  )
  app.post('/work/requests/new', HIDDEN, (request, reply) =>
    taken(request, reply, (person, given, query) => sendRequest(context, person, query.get('about'), given)),
  )
  app.post<{ Params: { id: string } }>('/work/requests/:id', HIDDEN, (request, reply) =>
    taken(request, reply, (person, given) => endRequest(context, person, request.params.id, given)),
  )
  app.post<{ Params: { slip: string } }>('/work/records/request-slip/:slip', HIDDEN, (request, reply) =>
    taken(request, reply, (person, given) => sendSlip(context, person, request.params.slip, given)),
  )
}

/** Does what a form asks; where that is refused, the page comes back with what was written and why. */
async function settled(
  { store, home: options }: AppContext,
  { session, asked: request }: Acting,
  reply: FastifyReply,
  given: URLSearchParams,
  work: () => Promise<FastifyReply>,
): Promise<FastifyReply> {
  try {
    return await work()
  } catch (error) {
    // What is no fault of the form is thrown on, to the log.
    const faults = faultsOf(error)
    const notTaken = { given, faults }
    return send(reply, await renderWork({ request, store, options, session, once: randomUUID(), notTaken }))
  }
}

async function page(
  request: FastifyRequest,
  reply: FastifyReply,
  { store, home: options }: AppContext,
  sessions: Sessions,
): Promise<FastifyReply> {
  const session = sessions.of(request.headers.cookie)
  if (session === undefined) return leadTo(request, reply, '/work/sign-in')
  const { person } = session
  if (person === undefined) return leadTo(request, reply, '/work/person')
  const visit = { request: visitOf(request), store, options, once: randomUUID() }
  return send(reply, await renderWork({ ...visit, session: { ...session, person } }))
}

/** The session of a form that its own page sent. @throws Fault SRV-030 */
function trusted(request: FastifyRequest, sessions: Sessions): Session | undefined {
  const session = sessions.of(request.headers.cookie)
  if (session === undefined || repeatsToken(formOf(request).get('token'), session)) return session
  throw new Fault(
    'SRV-030',
    'The form did not come from a page of this session.',
    'Open the page again and send its form.',
  )
}

function mustAct(request: FastifyRequest, sessions: Sessions): Acting | undefined {
  const session = trusted(request, sessions)
  if (session?.person === undefined) return undefined
  return { session: { ...session, person: session.person }, asked: visitOf(request) }
}

export function visitOf(request: FastifyRequest): PortalRequest {
  const url = new URL(`http://localhost${request.url}`)
  const language = url.searchParams.get('lang') === 'en' ? 'en' : 'zh'
  return { path: url.pathname, query: url.searchParams, language, display: displayOf(request) }
}

/** On to another page by GET, in the language of this one. */
function leadTo(
  request: FastifyRequest,
  reply: FastifyReply,
  path: string,
  params: Readonly<Record<string, string>> = {},
): FastifyReply {
  const { query } = visitOf(request)
  const lang = query.get('lang')
  const search = new URLSearchParams({ ...params, ...(lang === null ? {} : { lang }) }).toString()
  return reply.redirect(search === '' ? path : `${path}?${search}`, 303)
}

export function send(reply: FastifyReply, answer: PortalAnswer): FastifyReply {
  for (const [name, value] of Object.entries(answer.headers ?? {})) reply.header(name, value)
  return reply.status(answer.status).type(answer.contentType).send(answer.body)
}
