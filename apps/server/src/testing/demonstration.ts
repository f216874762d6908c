import { haixi } from '@qaidam/demo-haixi'
import type { Store } from '@qaidam/storage'
import { openEmpty, openPrepared, type Prepared, preparedDirectory } from '@qaidam/storage/testing'
import { composeFor } from '../compose.ts'
import { deeds } from '../deeds.ts'
import { loadDemonstration, machineClock } from '../platform.ts'
import { packShelf } from '../requests/keeping.ts'

/** What the platform opens its store with. */
function platformWith(clock: Prepared['clock'] = machineClock): Prepared {
  return { composition: composeFor(haixi), prefecture: haixi, clock, deeds }
}

/**
 * The data directory that a first start leaves, with the whole demonstration: made once in a run of the
 * tests, since that takes a minute. Copy it before you write to it.
 */
export function demonstrationDirectory(given = platformWith()): Promise<string> {
  return preparedDirectory('demonstration', given, (store, data) =>
    loadDemonstration(store, () => undefined, packShelf({ data, databaseUrl: undefined, port: 0 })),
  )
}

/** The whole demonstration in a store of this test file's own. */
export async function openDemonstration(): Promise<Store> {
  const given = platformWith()
  return openPrepared(await demonstrationDirectory(given), given)
}

/** The data directory of a prefecture that has entered nothing yet. Copy it before you write to it. */
export function emptyDirectory(): Promise<string> {
  return preparedDirectory('empty', platformWith())
}

/** A store of the whole platform in which nothing is entered yet. */
export function openPlatformEmpty(clock?: Prepared['clock']): Promise<Store> {
  return openEmpty(platformWith(clock))
}
