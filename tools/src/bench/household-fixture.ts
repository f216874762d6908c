import type { Register } from '@qaidam/kernel'
import { machineClock } from '@qaidam/server'
import { type Database, openStore, type Store, schemaOf } from '@qaidam/storage'
import { BareCopy } from './bare-copy.ts'
import { timed } from './clock.ts'
import type { BenchDatabases, DatabaseKind } from './databases.ts'
import { benchPrefecture, compositionOf } from './household-pack.ts'
import { householdRows, type Spread } from './household-rows.ts'
import { type StatementTime, StatementWatch } from './watch.ts'

/** A store with one register of households in it, and the plain table that it is measured against. */
export interface HouseholdStore {
  readonly store: Store
  readonly database: Database
  readonly register: Register
  readonly bare: BareCopy
  readonly watch: StatementWatch
  /** Where the next household's number begins. */
  next: number
}

/** The filled store, with how long it took to fill it and the plain table. */
export interface FilledStore extends HouseholdStore {
  readonly rows: number
  readonly loadMs: number
  readonly copyMs: number
  readonly foldMs: number
  readonly profile: readonly StatementTime[]
}

export async function openHouseholds(
  databases: BenchDatabases,
  kind: DatabaseKind,
  register: Register,
): Promise<HouseholdStore> {
  const watch = new StatementWatch(await databases.open(kind, schemaOf(benchPrefecture)))
  const { database } = watch
  const store = await openStore(database, compositionOf([register]), benchPrefecture, machineClock)
  const bare = new BareCopy(database, register)
  await bare.create()
  watch.take()
  return { store, database, register, bare, watch, next: 0 }
}

/** Loads rows as a file would be, and copies the same rows into the plain table. */
export async function loadBoth(
  households: HouseholdStore,
  count: number,
  spread: Spread,
): Promise<Pick<FilledStore, 'loadMs' | 'copyMs' | 'profile'>> {
  const { store, register, bare, watch } = households
  const rows = householdRows(households.next, count, spread, register.kind === 'state')
  const chunks = bare.chunks(rows)
  const copy = await timed(() => bare.copy(chunks))
  watch.take()
  const load = await timed(() =>
    store.load({
      id: `bench-${households.next}`,
      actor: 'bench',
      reason: 'measured',
      register: register.id,
      rows,
    }),
  )
  if (load.value.entered !== count)
    throw new RangeError(`${load.value.entered} of ${count} rows were entered`)
  households.next += count
  return { loadMs: load.ms, copyMs: copy.ms, profile: watch.take() }
}

/** Stores that several benches read, filled once. */
export class HouseholdFixture {
  readonly #databases: BenchDatabases
  readonly #filled = new Map<string, Promise<FilledStore>>()

  constructor(databases: BenchDatabases) {
    this.#databases = databases
  }

  filled(kind: DatabaseKind, register: Register, rows: number): Promise<FilledStore> {
    const name = `${kind} ${register.id}`
    const known = this.#filled.get(name) ?? this.#fill(kind, register, rows)
    this.#filled.set(name, known)
    return known
  }

  async close(): Promise<void> {
    for (const filled of this.#filled.values()) await (await filled).store.close()
    this.#filled.clear()
  }

  async #fill(kind: DatabaseKind, register: Register, rows: number): Promise<FilledStore> {
    const households = await openHouseholds(this.#databases, kind, register)
    const both = await loadBoth(households, rows, 'years')
    const fold = await timed(() => households.store.fold())
    // Loads that are measured later must meet the statistics that a database at rest would have.
    await households.database.execute('ANALYZE')
    return Object.assign(households, { ...both, rows, foldMs: fold.ms })
  }
}
