import type { System } from '@qaidam/kernel'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { AppContext } from './app.ts'
import { isClerk } from './clerk.ts'
import { isPublic } from './exposure.ts'
import { asked, momentFrom, notFound } from './questions.ts'

/** Systems of the strategy: what each is for, and how much of it there is. Clerks see all of it. */
export function systemRoutes(plain: FastifyInstance, { store, key }: AppContext): void {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const { systems, registers, figures } = store.composition
  const isOpen = (id: string) => {
    const register = registers.get(id)
    return register !== undefined && isPublic(register)
  }
  const openPart = (system: System, request: FastifyRequest): System => {
    if (isClerk(request, key)) return system
    return {
      ...system,
      registers: system.registers.filter(isOpen),
      figures: system.figures.filter((id) => figures.get(id)?.published === true),
    }
  }
  app.get('/api/systems', { schema: { summary: 'Systems of the strategy, by number' } }, async (request) => ({
    systems: [...systems.values()].map((system) => openPart(system, request)),
  }))
  const one = {
    summary: 'A system, with how much its registers hold and which journal entry touched each last',
    params: z.object({ id: z.string() }),
    querystring: z.object({ 'as-known-at': asked['as-known-at'] }),
  }
  app.get('/api/systems/:id', { schema: one }, async (request) => {
    const found = systems.get(request.params.id)
    if (found === undefined) throw notFound(`System "${request.params.id}"`)
    const system = openPart(found, request)
    const standing = await store.standing(system.registers, momentFrom(request.query['as-known-at']))
    return { ...system, standing }
  })
}
