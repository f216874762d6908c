import { randomUUID } from 'node:crypto'
import { faultsOf } from '@qaidam/kernel'
import { renderNominate, renderNominated } from '@qaidam/portal'
import type { FastifyInstance } from 'fastify'
import type { AppContext } from '../app.ts'
import { formOf } from '../forms.ts'
import { send } from '../work/routes.ts'
import { enterNumbered, today } from './reports.ts'
import { FEW, followKey, HIDDEN, visit } from './visits.ts'

/** Anybody nominates somebody for the good people of the month. */
export function nominationRoutes(app: FastifyInstance, context: AppContext): void {
  const { store, home } = context
  const nominations = home.honours?.nominations
  const register = store.composition.registers.get(nominations?.register ?? '')
  if (nominations === undefined || register === undefined) return
  const { asked, prefix, on } = nominations
  const form = { register, asked }
  app.get('/good-people/nominate', HIDDEN, (request, reply) => {
    const empty = { ...form, once: randomUUID(), given: new URLSearchParams(), faults: [] }
    return send(reply, renderNominate(visit(context, request), empty))
  })
  app.post('/good-people/nominate', FEW, async (request, reply) => {
    const given = formOf(request)
    try {
      const rest = { [on]: today(store) }
      const of = { register, given, prefix, reason: '群众经门户推荐', asked, rest }
      const number = await enterNumbered(store, of, followKey(context))
      context.written()
      return send(reply, renderNominated(visit(context, request), number))
    } catch (error) {
      const again = { ...form, once: randomUUID(), given, faults: faultsOf(error) }
      return send(reply, renderNominate(visit(context, request), again))
    }
  })
}
