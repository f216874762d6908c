import { haixi } from '@qaidam/demo-haixi'
import { composePlatform, connectStore, openPlatform, settingsFrom } from '@qaidam/server/commands'
import { findHolder, type Store } from '@qaidam/storage'

/**
 * Runs a command on the store: in this process, or through the one that holds the embedded
 * directory, so that the command line works while the server runs (decision 0010).
 */
export async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const settings = settingsFrom(process.env)
  const holder = settings.databaseUrl === undefined ? await findHolder(settings.data) : undefined
  const store =
    holder?.address === undefined
      ? await openPlatform(settings)
      : connectStore(holder, await composePlatform(settings), haixi)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
