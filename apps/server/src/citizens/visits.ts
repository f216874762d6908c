import type { CitizenVisit } from '@qaidam/portal'
import type { FastifyRequest } from 'fastify'
import type { AppContext } from '../app.ts'
import { visitOf } from '../work/routes.ts'

export const HIDDEN = { schema: { hide: true } }
/** Who guesses numbers and codes, or sends forms in a row, is slowed down. */
export const FEW = { schema: { hide: true }, config: { rateLimit: { max: 10, timeWindow: '1 minute' } } }

export const followKey = ({ key, followKey: own }: AppContext) => own ?? key

export function visit({ store, home }: AppContext, request: FastifyRequest): CitizenVisit {
  return { request: visitOf(request), store, options: home }
}
