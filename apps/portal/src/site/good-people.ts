import type { Values } from '@qaidam/kernel'
import type { Desk } from '../desk.ts'
import { publicRegister } from '../fields.ts'
import { allRecords } from '../work/desk.ts'
import { todayOf } from './content.ts'

/** The register of people who are honoured, by the names of its fields, and that of nominations. */
export interface HonourRegister {
  readonly register: string
  readonly name: string
  readonly kind: string
  readonly area: string
  readonly deed: string
  /** From this day the name is shown to the public before it is decided. */
  readonly shown: string
  readonly named: string
  /** Where citizens nominate somebody: what they fill in, and what follows from the day. */
  readonly nominations?: NominationRegister
}

export interface NominationRegister {
  readonly register: string
  /** Put before year and serial number in the key. */
  readonly prefix: string
  readonly on: string
  readonly asked: readonly string[]
}

export interface Honoured {
  readonly values: Values
  /** The month in which somebody was named; of those still shown for objections, that of the day they end. */
  readonly month: string
  readonly decided: boolean
}

/** Who is honoured or shown for it by today, the newest first; undefined where nobody is. */
export async function readHonoured(desk: Desk): Promise<readonly Honoured[] | undefined> {
  const of = desk.options.honours
  if (of === undefined || publicRegister(desk.store.composition, of.register) === undefined) return undefined
  const today = todayOf(desk.store)
  return (await allRecords(desk.store, of.register))
    .filter((values) => (values[of.shown] ?? '9') <= today)
    .map((values) => {
      const named = values[of.named] ?? ''
      return { values, month: named.slice(0, 7), decided: named <= today }
    })
    .toSorted((one, other) => ((one.values[of.named] ?? '') < (other.values[of.named] ?? '') ? 1 : -1))
}
