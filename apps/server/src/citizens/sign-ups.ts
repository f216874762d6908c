import { faultsOf, type Values } from '@qaidam/kernel'
import { type ActivityRegister, PORTAL_PERSON, readActivities, renderActivity } from '@qaidam/portal'
import type { Store } from '@qaidam/storage'
import type { FastifyInstance } from 'fastify'
import type { AppContext } from '../app.ts'
import { formOf } from '../forms.ts'
import { send } from '../work/routes.ts'
import { sameText } from './codes.ts'
import { TAKEN, today } from './reports.ts'
import { FEW, visit } from './visits.ts'

/** A volunteer signs up for an activity, by number and name. */
export function signUpRoutes(app: FastifyInstance, context: AppContext): void {
  const { store, home } = context
  const of = home.activities
  if (of === undefined || !store.composition.registers.has(of.signups.register)) return
  app.post<{ Params: { id: string } }>('/activities/:id', FEW, async (request, reply) => {
    const { id } = request.params
    const form = formOf(request)
    const number = form.get('volunteer')?.trim().toUpperCase() ?? ''
    const sent = { faults: [], unknown: false, done: false }
    const answer = async (how: Parameters<typeof renderActivity>[2]) =>
      send(reply, await renderActivity(visit(context, request), id, how))
    const activity = (await readActivities({ store, options: home }))?.find((each) => each.id === id)
    if (activity === undefined || !activity.open || activity.left === 0) return answer(sent)
    if (!(await isVolunteer(store, of, number, form.get('name')?.trim() ?? ''))) {
      return answer({ ...sent, unknown: true })
    }
    try {
      await signUp(store, of, activity, number)
      context.written()
      return answer({ ...sent, done: true })
    } catch (error) {
      return answer({ ...sent, faults: faultsOf(error) })
    }
  })
}

interface Wanted {
  readonly id: string
  readonly values: Values
}

/** Enters the sign-up; who has signed up already has done so. @throws Fault */
async function signUp(store: Store, of: ActivityRegister, activity: Wanted, volunteer: string) {
  const { register, activity: activityField, volunteer: own, area, on } = of.signups
  const held = await store.history(register, [activity.id, volunteer])
  if (held.some(({ seqTo }) => seqTo === null)) return
  const values = {
    [activityField]: activity.id,
    [own]: volunteer,
    [area]: activity.values[of.area] ?? null,
    [on]: today(store),
  }
  try {
    await store.write({
      id: `sign-up-${activity.id}-${volunteer}-${(await store.head()).seq}`,
      actor: PORTAL_PERSON,
      reason: '志愿者经门户报名',
      changes: [{ kind: 'enter', register, values }],
    })
  } catch (error) {
    if (!faultsOf(error).every(({ code }) => code === TAKEN)) throw error
  }
}

/** Whether a number is that of a volunteer of this name; a wrong number is answered as a wrong name. */
async function isVolunteer(store: Store, of: ActivityRegister, number: string, name: string) {
  const { volunteers, people } = of.signups
  const volunteer = await current(store, volunteers.register, number)
  const person = await current(store, people.register, volunteer?.[volunteers.person] ?? '')
  return sameText(name, person?.[people.name] ?? '') && name !== ''
}

async function current(store: Store, register: string, key: string): Promise<Values | undefined> {
  const versions = await store.history(register, [key])
  return versions.find(({ seqTo, validTo }) => seqTo === null && validTo === null)?.values
}
