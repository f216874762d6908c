import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Fault, overlapsOf, type Pack } from '@qaidam/kernel'
import { type Keeping, moveToKeeper, packOfRequest, readRequest, type Store } from '@qaidam/storage'
import { composeWith } from '../compose.ts'
import type { Settings } from '../settings.ts'

/** A place for packs that come up at run time: kept as JSON, composed at the next start. */
export interface PackShelf {
  /** Checks a pack with all others and keeps it. Answers its file. @throws Faults of the composition */
  keep(pack: Pack): Promise<string>
  drop(file: string): Promise<void>
}

export function packShelf(settings: Settings): PackShelf {
  const directory = join(settings.data, 'packs')
  return {
    keep: async (pack) => {
      const alike = overlapsOf(await composeWith(settings, [pack]))
      const [first] = alike
      if (first !== undefined) throw new Fault('REQ-018', first.message, first.fix)
      await mkdir(directory, { recursive: true })
      const file = join(directory, `${pack.id}.json`)
      await writeFile(file, `${JSON.stringify(pack, null, 2)}\n`, { flag: 'wx', mode: 0o600 })
      return file
    },
    drop: (file) => rm(file, { force: true }),
  }
}

/**
 * Makes a request a register for good: its pack is kept, then the request says so. Without the second
 * the first is taken back, so that no register comes up whose request is still open.
 */
export async function takeOver(
  { store, shelf }: { readonly store: Store; readonly shelf?: PackShelf },
  ending: Parameters<typeof moveToKeeper>[1],
  keeping: Keeping,
): Promise<string> {
  if (shelf === undefined)
    throw new Fault(
      'REQ-017',
      'This server has no directory for packs.',
      'Take the request over on the server that holds the data directory.',
    )
  const request = await readRequest(store, ending.request)
  if (await store.written(ending.id)) return `request-${request.id}.json`
  const file = await shelf.keep(packOfRequest(store, request, keeping))
  try {
    await moveToKeeper(store, ending, keeping)
    return file
  } catch (error) {
    await shelf.drop(file)
    throw error
  }
}
