import { dayOfLocalTime, Fault, faultsOf, localTimeOf, type Register, type Values } from '@qaidam/kernel'
import { ASKING, type AskingKind, PORTAL_PERSON, SITE_KIND } from '@qaidam/portal'
import type { Store } from '@qaidam/storage'
import { serialOf } from './codes.ts'

/** Another number is tried where one is taken already. */
const ATTEMPTS_MAX = 5
/** What the store answers where a record of that key is there. */
export const TAKEN = 'CHG-001'

/** What a citizen enters under a number of its own. */
export interface Numbered {
  readonly register: Register
  readonly given: URLSearchParams
  readonly prefix: string
  readonly reason: string
  /** The fields that the citizen fills in. */
  readonly asked: readonly string[]
  /** The rest of the record. */
  readonly rest: Values
}

/** Enters what a citizen sends. Answers its number. @throws Fault */
export async function enterNumbered(store: Store, of: Numbered, key: string): Promise<string> {
  const { register, given, prefix, reason } = of
  const once = given.get('once') ?? ''
  if (!/^[A-Za-z0-9-]{20,64}$/.test(once))
    throw new Fault('SRV-032', 'The form came without its mark.', 'Open the page again and send its form.')
  for (let attempt = 0; ; attempt += 1) {
    const number = `${prefix}-${today(store).slice(0, 4)}-${serialOf(once, attempt, key)}`
    const changes = [{ kind: 'enter', register: register.id, values: valuesFrom(of, number) } as const]
    try {
      await store.write({ id: `citizen-${once}-${attempt}`, actor: PORTAL_PERSON, reason, changes })
      return number
    } catch (error) {
      const taken = faultsOf(error).some(({ code }) => code === TAKEN)
      if (!taken || attempt >= ATTEMPTS_MAX) throw error
    }
  }
}

/** What follows from the day and from how it came, by kind. */
const REST = {
  report: { prefix: 'FY', reason: '群众经门户反映', on: 'reportedOn' },
  disclosure: { prefix: 'YS', reason: '经门户申请公开政府信息', on: 'requestedOn' },
} as const

/** Enters what a citizen reports or asks for. Answers its number. @throws Fault */
export function enterAsking(
  store: Store,
  { register, kind, editor }: { register: Register; kind: AskingKind; editor?: string | undefined },
  given: URLSearchParams,
  key: string,
) {
  const { prefix, reason, on } = REST[kind]
  const wrongWords = kind === 'report' && given.get('field.kind') === SITE_KIND && editor !== undefined
  const rest = {
    [on]: today(store),
    ...(kind === 'report' ? { channel: 'portal' } : {}),
    ...(wrongWords ? { post: editor } : {}),
  }
  return enterNumbered(store, { register, given, prefix, reason, asked: ASKING[kind].fields, rest }, key)
}

export const today = (store: Store) => dayOfLocalTime(localTimeOf(store.clock()))

function valuesFrom({ register, given, asked, rest }: Numbered, number: string): Values {
  const written = Object.fromEntries(asked.map((name) => [name, given.get(`field.${name}`)?.trim() || null]))
  const whole: Values = { ...written, ...rest, [register.key[0] ?? '']: number }
  return Object.fromEntries(Object.keys(register.fields).map((name) => [name, whole[name] ?? null]))
}
