import { dayOfLocalTime, Fault, faultsOf, localTimeOf, type Register, type Values } from '@qaidam/kernel'
import { PORTAL_PERSON, REPORT_FIELDS } from '@qaidam/portal'
import type { Store } from '@qaidam/storage'
import { serialOf } from './codes.ts'

/** Another number is tried where one is taken already. */
const ATTEMPTS_MAX = 5
/** What the store answers where a record of that key is there. */
const TAKEN = 'CHG-001'

/** Enters what a citizen reports. Answers its number. @throws Fault */
export async function enterReport(
  store: Store,
  register: Register,
  given: URLSearchParams,
  key: string,
): Promise<string> {
  const once = given.get('once') ?? ''
  if (!/^[A-Za-z0-9-]{20,64}$/.test(once))
    throw new Fault('SRV-032', 'The form came without its mark.', 'Open the page again and send its form.')
  for (let attempt = 0; ; attempt += 1) {
    const number = `FY-${yearOf(store)}-${serialOf(once, attempt, key)}`
    try {
      await store.write({
        id: `citizen-${once}-${attempt}`,
        actor: PORTAL_PERSON,
        reason: '群众经门户反映',
        changes: [
          { kind: 'enter', register: register.id, values: valuesFrom(store, register, given, number) },
        ],
      })
      return number
    } catch (error) {
      const taken = faultsOf(error).some(({ code }) => code === TAKEN)
      if (!taken || attempt >= ATTEMPTS_MAX) throw error
    }
  }
}

const today = (store: Store) => dayOfLocalTime(localTimeOf(store.clock()))
const yearOf = (store: Store) => today(store).slice(0, 4)

function valuesFrom(store: Store, register: Register, given: URLSearchParams, number: string): Values {
  const written = Object.fromEntries(
    REPORT_FIELDS.map((name) => [name, given.get(`field.${name}`)?.trim() || null]),
  )
  const whole: Values = { ...written, report: number, reportedOn: today(store), channel: 'portal' }
  return Object.fromEntries(Object.keys(register.fields).map((name) => [name, whole[name] ?? null]))
}
