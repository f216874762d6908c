import { randomUUID } from 'node:crypto'
import { Fault, type Register } from '@qaidam/kernel'
import type { Store } from '@qaidam/storage'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { carriesKey } from './access.ts'
import { isPublic } from './exposure.ts'
import { notFound } from './questions.ts'

/** Who a request with the clerk's key acts as. Accounts of people come with the identity work. */
const CLERK = 'clerk'

/** How a request says that doubtful values in it were checked. */
export const CONFIRMED = z
  .string()
  .min(1)
  .max(500)
  .optional()
  .describe('why doubtful values are right; without it they are refused. Kept in the journal')

/** What OpenAPI says of an address that needs the key. */
export const NEEDS_KEY = [{ clerk: [] }]

/** Whether one who may do what clerks do asks: with the key, or by a session of the workbench. */
export function isClerk(request: FastifyRequest, key: string): boolean {
  return request.staff !== undefined || carriesKey(request.headers.authorization, key)
}

/** Whose name a write carries in the journal. */
export function actorOf(request: FastifyRequest): string {
  return request.staff?.person ?? CLERK
}

/** @throws Fault SRV-002 when the request does not carry the clerk's key */
export function mustBeClerk(request: FastifyRequest, key: string): void {
  if (isClerk(request, key)) return
  throw new Fault(
    'SRV-002',
    'This needs the clerk’s key.',
    'Sign in at /work, or send Authorization: Bearer KEY; npm start prints where the key is kept.',
  )
}

/** @throws Fault SRV-004 when there is no such register, or SRV-002 when it is not for everybody */
export function registerFor(store: Store, id: string, request: FastifyRequest, key: string): Register {
  const register = store.composition.registers.get(id)
  if (register === undefined) throw notFound(`Register "${id}"`)
  if (!isPublic(register)) mustBeClerk(request, key)
  return register
}

/** The id that makes a retry of this request harmless. @throws Fault SRV-005 */
export function writeId(request: FastifyRequest): string {
  const given = request.headers['idempotency-key']
  if (given === undefined) return `http-${randomUUID()}`
  if (typeof given === 'string' && /^[\x21-\x7e]{1,200}$/.test(given)) return `key-${given}`
  throw new Fault(
    'SRV-005',
    'The Idempotency-Key cannot be used.',
    'Send 1 to 200 visible ASCII characters without spaces.',
  )
}
