import type { FastifyInstance, FastifyRequest } from 'fastify'
import { repeatsToken, type Session, type Sessions } from './sessions.ts'

/** A session of somebody who acts as a person. */
export type StaffSession = Session & { readonly person: string }

declare module 'fastify' {
  interface FastifyRequest {
    /** Who sent the request from the workbench; absent where no session, or no page of it, did. */
    staff: StaffSession | undefined
  }
}

/** What a write from the workbench repeats, so that no other site can send one. */
const TOKEN_HEADER = 'x-qaidam-token'
const READING = new Set(['GET', 'HEAD'])

/** Lets the workbench use the API by its session: the cookie opens it to read; a write needs the token. */
export function letStaffIn(app: FastifyInstance, sessions: Sessions): void {
  app.decorateRequest('staff', undefined)
  app.addHook('onRequest', async (request, reply) => {
    request.staff = staffOf(request, sessions)
    if (request.staff !== undefined) reply.header('cache-control', 'no-store')
  })
}

function staffOf(request: FastifyRequest, sessions: Sessions): StaffSession | undefined {
  const session = sessions.of(request.headers.cookie)
  if (session?.person === undefined) return undefined
  const token = request.headers[TOKEN_HEADER]
  const trusted = READING.has(request.method) || (typeof token === 'string' && repeatsToken(token, session))
  return trusted ? { ...session, person: session.person } : undefined
}
