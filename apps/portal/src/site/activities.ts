import type { Day, Values } from '@qaidam/kernel'
import type { Store } from '@qaidam/storage'
import type { Desk } from '../desk.ts'
import { publicRegister } from '../fields.ts'
import { allRecords } from '../work/desk.ts'
import { todayOf } from './content.ts'

/** The register of activities and that of sign-ups for them, by the names of their fields. */
export interface ActivityRegister {
  readonly register: string
  readonly name: string
  readonly held: string
  readonly area: string
  readonly places: string
  /** What else is said of an activity. */
  readonly told: readonly string[]
  readonly signups: SignupRegister
}

export interface SignupRegister {
  readonly register: string
  readonly activity: string
  readonly volunteer: string
  readonly area: string
  readonly on: string
  /** Volunteers, the field that says which person each is, and the field with the name of a person. */
  readonly volunteers: { readonly register: string; readonly person: string }
  readonly people: { readonly register: string; readonly name: string }
}

export interface Activity {
  readonly id: string
  readonly values: Values
  readonly held: string
  /** Places that nobody has taken yet. */
  readonly left: number
  /** Its day has not come. */
  readonly open: boolean
}

type Asked = Pick<Desk, 'store' | 'options'>

/** All activities, the next first, then those that were held, the latest first. */
export async function readActivities({ store, options }: Asked): Promise<readonly Activity[] | undefined> {
  const of = options.activities
  if (of === undefined || publicRegister(store.composition, of.register) === undefined) return undefined
  const today = todayOf(store)
  const taken = new Map<string, number>()
  for (const values of await allRecords(store, of.signups.register)) {
    const activity = values[of.signups.activity] ?? ''
    taken.set(activity, (taken.get(activity) ?? 0) + 1)
  }
  const all = (await allRecords(store, of.register)).map((values) =>
    activityFrom(store, of, values, taken, today),
  )
  const next = all.filter(({ open }) => open).toSorted((a, b) => (a.held < b.held ? -1 : 1))
  const past = all.filter(({ open }) => !open).toSorted((a, b) => (a.held < b.held ? 1 : -1))
  return [...next, ...past]
}

function activityFrom(
  store: Store,
  of: ActivityRegister,
  values: Values,
  taken: ReadonlyMap<string, number>,
  today: Day,
): Activity {
  const id = values[store.composition.registers.get(of.register)?.key[0] ?? ''] ?? ''
  const held = values[of.held] ?? ''
  const left = Math.max(0, Number(values[of.places] ?? '0') - (taken.get(id) ?? 0))
  return { id, values, held, left, open: held > today }
}
