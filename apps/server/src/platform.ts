import { editions, haixi, LAST_EDITION, loads, moves, writes } from '@qaidam/demo-haixi'
import { faultsOf, type Instant } from '@qaidam/kernel'
import { openServer, openStore, type Store, schemaOf } from '@qaidam/storage'
import { composePlatform } from './compose.ts'
import { deeds } from './deeds.ts'
import { openDirectory } from './embedded.ts'
import { demonstrateRequests } from './requests/demonstration.ts'
import type { PackShelf } from './requests/keeping.ts'
import type { Settings } from './settings.ts'

/** The clock of the machine: the only place where the platform reads it. */
export const machineClock = () => new Date().toISOString() as Instant

/**
 * Opens the store of the reference prefecture. @throws Fault STO-001 when another process has its
 * directory open
 */
export async function openPlatform(settings: Settings): Promise<Store> {
  const composition = await composePlatform(settings)
  const schema = schemaOf(haixi)
  const database =
    settings.databaseUrl === undefined
      ? await openDirectory(settings.data, schema)
      : await openServer(settings.databaseUrl, schema)
  try {
    return await openStore(database, composition, haixi, machineClock, deeds)
  } catch (error) {
    await database.close()
    throw error
  }
}

/**
 * Loads the demonstration rows into a store that has not got all of them yet. Every load has an id of
 * its own, so a first start that was interrupted goes on where it stopped.
 */
export async function loadDemonstration(
  store: Store,
  progress: (step: string) => void,
  shelf?: PackShelf,
): Promise<void> {
  if (await store.written(LAST_EDITION)) return
  const wanted = [...loads()]
  for (const [index, load] of wanted.entries()) {
    progress(`${index + 1}/${wanted.length} ${load.reason}`)
    await store.load(load)
  }
  for (const each of moves()) {
    progress(each.reason)
    await store.move(each)
  }
  progress('演示数据：一表通与校核 requests and checks')
  await demonstrateRequests(store, shelf)
  progress('演示数据：其后的更正与变更 corrections and events')
  for (const write of writes()) await store.write(write)
  await store.fold()
  progress('演示数据：发布版 editions')
  await demonstrateEditions(store, progress)
  await store.fold()
}

/**
 * What the data of a prefecture or its own packs no longer allow is left undone and said: a text with a
 * gap stays a draft, and the rest of the demonstration starts.
 */
async function demonstrateEditions(store: Store, progress: (step: string) => void): Promise<void> {
  for (const each of editions()) {
    try {
      await ('moves' in each ? store.move(each) : store.write(each))
    } catch (error) {
      for (const fault of faultsOf(error)) progress(fault.toString())
    }
  }
}
