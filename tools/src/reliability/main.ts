import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

// `npm run reliability`: the tests that run short in `npm test`, run long, and what they counted.

const ROOT = resolve(import.meta.dirname, '../../..')
const PAGE = join(ROOT, 'docs/reference/reliability.md')

const LONG = {
  QAIDAM_KILLS: process.env.QAIDAM_KILLS ?? '100',
  QAIDAM_PROPERTY_RUNS: process.env.QAIDAM_PROPERTY_RUNS ?? '200',
}

const FILES = [
  'storage/src/kill.test.ts',
  'storage/src/ledger.property.test.ts',
  'storage/src/directory-lock.test.ts',
  'apps/cli/src/processes.test.ts',
]

/** What a test counted while it killed. */
interface Counted {
  readonly what: string
  readonly kills: number
  readonly acknowledged: number
  readonly lost: number
  readonly untold: number
}

interface Run {
  readonly passed: number
  readonly failed: number
  readonly skipped: readonly { readonly name: string; readonly reason: string }[]
  readonly failures: readonly string[]
}

/** Runs the files with the long settings; the tests leave their counts in a file. */
async function runLong(folder: string): Promise<{ readonly run: Run; readonly counted: readonly Counted[] }> {
  const counts = join(folder, 'counts.jsonl')
  const tally = join(folder, 'tally.json')
  await writeFile(counts, '')
  const reporters = ['--reporter=default', `--reporter=${join(ROOT, 'tools/tally-reporter.mjs')}`]
  const child = spawn(join(ROOT, 'node_modules/.bin/vitest'), ['run', ...reporters, ...FILES], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...LONG, QAIDAM_COUNTS: counts, QAIDAM_TALLY: tally },
  })
  await once(child, 'exit')
  const lines = (await readFile(counts, 'utf8')).trimEnd().split('\n')
  return {
    run: JSON.parse(await readFile(tally, 'utf8')) as Run,
    counted: lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Counted),
  }
}

function page(run: Run, counted: readonly Counted[], minutes: number): string {
  const rows = counted.map(
    ({ what, kills, acknowledged, lost, untold }) =>
      `| ${what} | ${kills} | ${acknowledged} | ${lost} | ${untold} |`,
  )
  return `# Reliability

What the long form of the tests counted. This page is written by \`npm run reliability\`.

A process that writes is killed with \`kill -9\` at random moments, started again, and the store compared
with what was acknowledged: every write, every row of it, every figure recomputed by \`verify\`. A write
that was under way may be there, as a whole, or not at all; the next start repeats it under the same id.

| Where | Kills | Writes acknowledged | Lost | There as a whole, not yet acknowledged |
|---|---|---|---|---|
${rows.join('\n')}

- Random changes against a recount of the rows: ${LONG.QAIDAM_PROPERTY_RUNS} runs on each database.
- Tests: ${run.passed} passed, ${run.failed} failed, ${run.skipped.length} skipped, in ${minutes} minutes.
- On Node ${process.version}, ${process.platform} ${process.arch}, ${availableParallelism()} cores.
${run.skipped.map(({ name, reason }) => `- Skipped: ${name} (${reason}).\n`).join('')}`
}

const folder = await mkdtemp(join(tmpdir(), 'qaidam-reliability-'))
try {
  const started = performance.now()
  const { run, counted } = await runLong(folder)
  const minutes = Math.ceil((performance.now() - started) / 60_000)
  if (run.failed === 0) await writeFile(PAGE, page(run, counted, minutes))
  process.stdout.write(`${counted.map((each) => JSON.stringify(each)).join('\n')}\n`)
  process.stdout.write(`${run.passed} passed, ${run.failed} failed\n`)
  process.exitCode = run.failed > 0 ? 1 : 0
} finally {
  await rm(folder, { recursive: true, force: true })
}
