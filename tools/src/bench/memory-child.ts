import { readFile } from 'node:fs/promises'
import { openTable } from '@qaidam/exchange'
import { importFile, machineClock } from '@qaidam/server'
import { type Database, openEmbedded, openStore, schemaOf } from '@qaidam/storage'
import { BareCopy } from './bare-copy.ts'
import { BenchDatabases } from './databases.ts'
import { benchPrefecture, compositionOf, survey } from './household-pack.ts'

/** What the process says at its end. */
export interface MemoryReport {
  readonly rows: number
  readonly peakMib: number
}

/**
 * Imports a file as the command line does, copies it bare, or only makes the tables (`prepare`, so
 * that making an embedded database is not counted), and says how much memory that took.
 */
async function main([kind, mode, file = '', directory = '']: readonly string[]): Promise<void> {
  const servers = new BenchDatabases(directory)
  const schema = schemaOf(benchPrefecture)
  const database =
    kind === 'pglite' ? await openEmbedded(directory, schema) : await servers.open('postgres', schema)
  const store = await openStore(database, compositionOf([survey]), benchPrefecture, machineClock)
  let rows = 0
  if (mode === 'copy') rows = await copyBare(database, file)
  if (mode === 'import') {
    const outcome = await importFile(store, survey.id, file, { actor: 'bench', reason: 'measured' })
    await store.fold()
    rows = outcome.receipt?.entered ?? 0
  }
  const report: MemoryReport = { rows, peakMib: await peakMib() }
  await store.close()
  await servers.stop()
  process.stdout.write(JSON.stringify(report))
}

/**
 * The greatest resident size of this process, without the server it talks to. Linux's own count is
 * taken where it is there: that of `getrusage` begins with the size of the process that started this one.
 */
async function peakMib(): Promise<number> {
  const status = await readFile('/proc/self/status', 'utf8').catch(() => '')
  const kibibytes = /^VmHWM:\s*(\d+) kB/m.exec(status)?.[1] ?? process.resourceUsage().maxRSS
  return Number(kibibytes) / 1_024
}

/** The peer: the file's cells, unchecked, handed to COPY as they are read. */
async function copyBare(database: Database, file: string): Promise<number> {
  const bare = new BareCopy(database, survey)
  await bare.create()
  const table = await openTable(file)
  let rows = 0
  async function* chunks() {
    for await (const batch of table.batches()) {
      rows += batch.length
      yield batch.map(({ cells }) => `${cells.join('\t')}\n`).join('')
    }
  }
  await database.transaction((session) => session.copy(bare.table, bare.columns(), chunks()))
  return rows
}

await main(process.argv.slice(2))
