import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir, totalmem } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { schemaOf } from '@qaidam/storage'
import { dashboard } from './dashboard.ts'
import { BenchDatabases, versionOf } from './databases.ts'
import { evaluations } from './evaluations.ts'
import { freshness } from './freshness.ts'
import { HouseholdFixture } from './household-fixture.ts'
import { benchPrefecture } from './household-pack.ts'
import { importHours } from './import-hours.ts'
import { loadHouseholds } from './load-households.ts'
import { type Bench, type BenchContext, type Extent, SIZES } from './measured.ts'
import { memory } from './memory.ts'
import { moves } from './moves.ts'
import { portal } from './portal.ts'
import { recompute } from './recompute.ts'
import { type Machine, reportPage, type Section } from './report.ts'
import { reports } from './reports.ts'
import { start } from './start.ts'
import { trace } from './trace.ts'
import { workbench } from './workbench.ts'

/** In this order: later ones read what earlier ones filled, and the last of them changes it. */
const BENCHES: readonly Bench[] = [
  importHours,
  loadHouseholds,
  freshness,
  trace,
  recompute,
  dashboard,
  evaluations,
  moves,
  reports,
  portal,
  workbench,
  memory,
  start,
]

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../../..')
const PAGE = 'docs/reference/bench.md'

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean' },
      full: { type: 'boolean' },
      profile: { type: 'boolean' },
      only: { type: 'string', multiple: true },
      out: { type: 'string' },
    },
  })
  const extent: Extent = values.quick === true ? 'quick' : values.full === true ? 'full' : 'default'
  const chosen = choose(values.only)
  const scratch = await mkdtemp(join(tmpdir(), 'qaidam-bench-'))
  const databases = new BenchDatabases(scratch)
  const households = new HouseholdFixture(databases)
  const began = performance.now()
  const context: BenchContext = {
    sizes: SIZES[extent],
    databases,
    households,
    scratch,
    root: ROOT,
    profile: values.profile === true,
    say: (text) =>
      process.stdout.write(`${((performance.now() - began) / 1_000).toFixed(0).padStart(5)} s  ${text}\n`),
  }
  try {
    const sections: Section[] = []
    for (const bench of chosen) {
      context.say(bench.title)
      sections.push({ title: bench.title, about: bench.about, measured: await bench.run(context) })
    }
    await households.close()
    const page = reportPage(await machineOf(databases), extent, sections)
    // Some benches alone, or small sizes, are looked at and not kept, unless a place is named.
    const whole = chosen.length === BENCHES.length && extent !== 'quick'
    const out = values.out ?? (whole ? join(ROOT, PAGE) : undefined)
    if (out === undefined) process.stdout.write(`\n${page}`)
    else {
      await mkdir(dirname(out), { recursive: true })
      await writeFile(out, page)
      context.say(`written: ${values.out ?? PAGE}`)
    }
  } finally {
    await databases.stop()
    await rm(scratch, { recursive: true, force: true })
  }
}

/** @throws RangeError naming the benches there are */
function choose(only: readonly string[] | undefined): readonly Bench[] {
  if (only === undefined) return BENCHES
  const unknown = only.find((id) => BENCHES.every((bench) => bench.id !== id))
  if (unknown === undefined) return BENCHES.filter((bench) => only.includes(bench.id))
  throw new RangeError(`There is no bench "${unknown}"; give ${BENCHES.map(({ id }) => id).join(', ')}.`)
}

async function machineOf(databases: BenchDatabases): Promise<Machine> {
  const versions: string[] = []
  for (const kind of ['postgres', 'pglite'] as const) {
    const database = await databases.open(kind, schemaOf(benchPrefecture))
    versions.push(await versionOf(database))
    await database.close()
  }
  return {
    cores: cpus().length,
    memoryGib: Math.round(totalmem() / 2 ** 30),
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    node: process.version.slice(1),
    postgres: versions[0] ?? '',
    pglite: versions[1] ?? '',
    day: new Date().toISOString().slice(0, 10),
  }
}

await main()
