import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { type Composition, type Deeds, Fault, type Instant, type Prefecture } from '@qaidam/kernel'
import { composedDigest } from '../composed.ts'
import type { Store } from '../contract.ts'
import type { Database } from '../database.ts'
import { lockDirectory } from '../directory-lock.ts'
import { openEmbedded } from '../pglite.ts'
import { openStore, schemaOf } from '../store.ts'

const ASKED_EVERY_MS = 100

/** The folder of this run, which vitest makes before the first test and takes away after the last. */
function sharedFolder(): string {
  const folder = process.env.QAIDAM_TEST_SHARED
  if (folder === undefined) throw new RangeError('QAIDAM_TEST_SHARED is set by tools/test-folder.mjs')
  return folder
}

/**
 * A directory that takes long to make, made by the first test file of a run that asks for it; the others
 * wait. Nobody writes to it after that: whoever wants to, copies it.
 */
export async function madeOnce(name: string, make: (directory: string) => Promise<void>): Promise<string> {
  const place = join(sharedFolder(), name)
  const made = join(place, 'made')
  await mkdir(place, { recursive: true })
  while (!(await exists(made))) {
    const lock = await lockDirectory(place).catch((error: unknown) => {
      if (error instanceof Fault && error.code === 'STO-001') return undefined
      throw error
    })
    if (lock === undefined) await new Promise((resolve) => setTimeout(resolve, ASKED_EVERY_MS))
    else await makeUnder(place, made, make).finally(lock.release)
  }
  return made
}

async function makeUnder(place: string, made: string, make: (directory: string) => Promise<void>) {
  if (await exists(made)) return
  // What stands there was left by a file that failed or was stopped.
  const draft = join(place, 'draft')
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft)
  await make(draft)
  await rename(draft, made)
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )

/** Thousands of small files: the program copies them ten times as fast as Node's own function. */
export async function copyDirectory(from: string, to: string): Promise<void> {
  const child = spawn('cp', ['-R', `${from}/.`, to], { stdio: 'inherit' })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`cp of ${from} to ${to} ended with ${code}`)
}

/** A copy of a shared data directory, for this test file alone; gone with the folder of the run. */
export async function copyOf(template: string): Promise<string> {
  const directory = await mkdtemp(join(sharedFolder(), 'copy-'))
  await copyDirectory(template, directory)
  return directory
}

/** A data directory whose database is initialised and empty; making one takes seconds. */
const initialised = () =>
  madeOnce('initialised', async (directory) => {
    const database = await PGlite.create(join(directory, 'postgres'))
    await database.close()
  })

/** The same as an image for databases in memory. Programs that are no tests have no shared folder. */
export async function initialisedImage(): Promise<Blob> {
  if (process.env.QAIDAM_TEST_SHARED === undefined) return makeImage()
  const place = await madeOnce('image', async (directory) => {
    await writeFile(join(directory, IMAGE), Buffer.from(await (await makeImage()).arrayBuffer()))
  })
  return new Blob([await readFile(join(place, IMAGE))])
}

const IMAGE = 'image.tar'

async function makeImage(): Promise<Blob> {
  const first = await PGlite.create()
  const image = await first.dumpDataDir('none')
  await first.close()
  return image
}

/** What a store is opened with. */
export interface Prepared {
  readonly composition: Composition
  readonly prefecture: Prefecture
  readonly clock: () => Instant
  readonly deeds?: Deeds<Store>
}

/** The data directory of a store, once per run and composition: with its tables, and filled if asked. */
export function preparedDirectory(
  name: string,
  { composition, prefecture, clock, deeds }: Prepared,
  fill?: (store: Store, directory: string) => Promise<void>,
): Promise<string> {
  return madeOnce(`${name}-${composedDigest(composition).slice(0, 16)}`, async (directory) => {
    await copyDirectory(await initialised(), directory)
    const database = await openEmbedded(directory, schemaOf(prefecture))
    const store = await openStore(database, composition, prefecture, clock, deeds)
    try {
      await fill?.(store, directory)
    } finally {
      await store.close()
    }
  })
}

/** A store of this file's own, on a copy of a prepared directory; closing it takes the copy away. */
export async function openPrepared(
  template: string,
  { composition, prefecture, clock, deeds }: Prepared,
): Promise<Store> {
  const directory = await copyOf(template)
  const database = await openEmbedded(directory, schemaOf(prefecture))
  const passing: Database = {
    ...database,
    close: async () => {
      await database.close()
      await rm(directory, { recursive: true, force: true })
    },
  }
  return openStore(passing, composition, prefecture, clock, deeds)
}

/** An empty store with its tables, which takes a second instead of the ten of making them. */
export async function openEmpty(prepared: Prepared): Promise<Store> {
  return openPrepared(await preparedDirectory('empty', prepared), prepared)
}
