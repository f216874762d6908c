import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { runChild } from './child.ts'
import { type DatabaseKind, nameOf } from './databases.ts'
import { survey } from './household-pack.ts'
import { householdRow } from './household-rows.ts'
import { apart, type Bench, type Measured } from './measured.ts'
import type { MemoryReport } from './memory-child.ts'

const LINES_PER_CHUNK = 1_000

export const memory: Bench = {
  id: 'memory',
  title: 'Peak memory of an import',
  about:
    'A process of its own imports a CSV file as the command line does, figures kept and ' +
    'folded; its greatest resident size, in the embedded database together with the database ' +
    'itself, which is there already. The peer reads the same file and hands its cells ' +
    'unchecked to the bare COPY.',
  run: async ({ sizes, scratch, say }) => {
    const measured: Measured[] = []
    for (const rows of sizes.memoryRows) {
      const file = join(scratch, `households-${rows}.csv`)
      await writeHouseholds(file, rows)
      for (const kind of ['postgres', 'pglite'] as const) {
        say(`${nameOf(kind)}, a file of ${rows} rows`)
        const ours = await peakOf(kind, 'import', file, scratch)
        const peer = await peakOf(kind, 'copy', file, scratch)
        if (ours.rows !== rows || peer.rows !== rows)
          throw new RangeError(`${ours.rows} and ${peer.rows} of ${rows} rows were taken`)
        measured.push({
          what: `A file of ${apart(rows)} rows`,
          database: nameOf(kind),
          ours: ours.peakMib,
          unit: 'MiB',
          peer: { name: 'bare COPY of the file', value: peer.peakMib },
          aim: { of: 'ours', bound: 'under', value: 512 },
        })
      }
      await rm(file)
    }
    return measured
  },
}

async function peakOf(
  kind: DatabaseKind,
  mode: 'import' | 'copy',
  file: string,
  scratch: string,
): Promise<MemoryReport> {
  const directory = await mkdtemp(join(scratch, 'memory-'))
  if (kind === 'pglite') await runChild<MemoryReport>('memory-child', [kind, 'prepare', file, directory])
  const report = await runChild<MemoryReport>('memory-child', [kind, mode, file, directory])
  await rm(directory, { recursive: true, force: true })
  return report
}

async function writeHouseholds(file: string, rows: number): Promise<void> {
  function* lines() {
    yield `${Object.keys(survey.fields).join(',')}\n`
    for (let at = 0; at < rows; at += LINES_PER_CHUNK) {
      let chunk = ''
      for (let index = at; index < Math.min(rows, at + LINES_PER_CHUNK); index += 1) {
        chunk += `${Object.values(householdRow(index, 'years', false).values).join(',')}\n`
      }
      yield chunk
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(file))
}
