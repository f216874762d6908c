import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, test } from 'vitest'
import type { RecordPage, Store } from './contract.ts'
import { testDatabases } from './testing/databases.ts'
import { type Acknowledged, correctedHectares, openToy, workOf } from './testing/writer.ts'

// A program that writes is killed in the middle of it, again and again. What it was told is kept is
// kept; of what it was not told, at most the one write under way is there, and that one is whole.

const KILLS = Number(process.env.QAIDAM_KILLS ?? 6)
const OPENINGS = Math.ceil(KILLS / 10)
const SEED = Number(process.env.QAIDAM_SEED ?? 20_261_124)
const KILL_MS_MAX = 90_000
const WRITER = fileURLToPath(new URL('../dist/testing/writer.js', import.meta.url))

/** Numbers from 0 to 1, the same for the same seed (Park and Miller). */
function chance(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

interface Ended {
  readonly acknowledged: readonly Acknowledged[]
  /** What it wrote to standard error. */
  readonly complaint: string
}

/** What a test saw, for docs/reference/reliability.md; counted only when somebody asks. */
function count(what: string, counts: Readonly<Record<string, number>>): void {
  const file = process.env.QAIDAM_COUNTS
  if (file !== undefined) appendFileSync(file, `${JSON.stringify({ what, ...counts })}\n`)
}

/** Runs the writer until it said `lines` lines and some time more, then does `end` to it. */
async function runWriter(
  place: string,
  first: number,
  when: { readonly lines: number; readonly thenMs: number },
  end: (child: ChildProcess) => Promise<void> | void,
): Promise<Ended> {
  const child = spawn(process.execPath, [WRITER, place, String(first)], { stdio: ['ignore', 'pipe', 'pipe'] })
  let complaint = ''
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString()
  })
  const closed = once(child, 'close')
  const acknowledged: Acknowledged[] = []
  let lines = 0
  const reached = new Promise<void>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const said = JSON.parse(line) as { ready: true } | Acknowledged
      if ('seq' in said) acknowledged.push(said)
      lines += 1
      if (lines >= when.lines) resolve()
    })
    if (when.lines === 0) resolve()
  })
  const failed = closed.then(() => {
    throw new Error(`the writer ended by itself: ${complaint}`)
  })
  failed.catch(() => {})
  await Promise.race([reached, failed])
  await Promise.race([wait(when.thenMs), failed])
  await end(child)
  child.kill('SIGKILL')
  await closed
  return { acknowledged, complaint }
}

async function allRecords(store: Store, register: string): Promise<RecordPage['records']> {
  const records: RecordPage['records'][number][] = []
  let cursor: string | null = null
  do {
    const page: RecordPage = await store.records(register, {
      limit: 1_000,
      ...(cursor === null ? {} : { cursor }),
    })
    records.push(...page.records)
    cursor = page.next
  } while (cursor !== null)
  return records
}

/** Compares the store with what was acknowledged. Answers how many writes are there. */
async function checkStore(place: string, acknowledged: ReadonlyMap<number, number>): Promise<number> {
  const store = await openToy(place)
  try {
    const { seq: kept } = await store.head()
    const told = acknowledged.size
    assert.ok(kept === told || kept === told + 1, `${told} writes were acknowledged, ${kept} are kept`)
    for (const [n, seq] of acknowledged) {
      assert.equal((await store.entry(seq))?.id, workOf(n).id, `entry ${seq} is that of work ${n}`)
    }
    if (kept > told) assert.equal((await store.entry(kept))?.id, workOf(told).id)
    await checkRecords(store, kept)
    assert.deepEqual(await store.verify(), [])
    return kept
  } finally {
    await store.close()
  }
}

/** Each write up to `kept` has all its records, and no record belongs to any other. */
async function checkRecords(store: Store, kept: number): Promise<void> {
  const found = new Map<string, number>()
  const hectares = new Map<string, string | null | undefined>()
  for (const register of ['toy.station', 'toy.plot', 'toy.reading']) {
    for (const { record, values } of await allRecords(store, register)) {
      const group = values.project ?? values.hour?.slice(0, 10) ?? values.station ?? ''
      found.set(`${register} ${group}`, (found.get(`${register} ${group}`) ?? 0) + 1)
      hectares.set(record, values.hectares)
    }
  }
  const works = Array.from({ length: kept }, (_, n) => workOf(n))
  const expected = new Map(works.map(({ register, group, rows }) => [`${register} ${group}`, rows]))
  assert.deepEqual(found, expected)
  for (let n = 2; n < kept; n += 3) {
    assert.equal(
      hectares.get(`${workOf(n - 1).group}~0`),
      correctedHectares(n),
      `the correction of work ${n}`,
    )
  }
}

/** Starts where the last one was killed, repeating the write that may be there already. */
async function killAgainAndAgain(what: string, place: string, seed: number): Promise<void> {
  const random = chance(seed)
  const acknowledged = new Map<number, number>()
  let untold = 0
  for (let kill = 0; kill < KILLS; kill += 1) {
    // Every third comes at a moment of the opening, of the recovery, or of the first write after it.
    const lines = kill % 3 === 2 ? 0 : 1 + Math.floor(random() * 6)
    const thenMs = Math.floor(random() * (lines === 0 ? 3_000 : 300))
    const { acknowledged: said } = await runWriter(place, acknowledged.size, { lines, thenMs }, () => {})
    for (const { n, seq } of said) {
      assert.equal(n, acknowledged.size, 'the writer goes on where it was killed')
      assert.equal(seq, n + 1, `a retry of work ${n} has the place of the first try`)
      acknowledged.set(n, seq)
    }
    untold += (await checkStore(place, acknowledged)) - acknowledged.size
  }
  count(what, { kills: KILLS, acknowledged: acknowledged.size, lost: 0, untold })
  assert.ok(acknowledged.size > 1, 'something was written between the kills')
}

describe(`a process that is killed while it writes, ${KILLS} times, seed ${SEED}`, () => {
  test(
    'loses nothing it acknowledged in the embedded database, and keeps nothing by halves',
    async () => {
      const directory = await mkdtemp(join(tmpdir(), 'qaidam-kill-'))
      try {
        await killAgainAndAgain('PGlite', directory, SEED)
      } finally {
        await rm(directory, { recursive: true, force: true })
      }
    },
    KILLS * KILL_MS_MAX,
  )

  test(
    `can open an embedded database whose first opening was killed, ${OPENINGS} times`,
    async () => {
      const random = chance(SEED + 2)
      for (let opening = 0; opening < OPENINGS; opening += 1) {
        const directory = await mkdtemp(join(tmpdir(), 'qaidam-kill-'))
        try {
          const when = { lines: 0, thenMs: Math.floor(random() * 9_000) }
          const { acknowledged } = await runWriter(directory, 0, when, () => {})
          await checkStore(directory, new Map(acknowledged.map(({ n, seq }) => [n, seq])))
        } finally {
          await rm(directory, { recursive: true, force: true })
        }
      }
      count('PGlite, first opening', { kills: OPENINGS, acknowledged: 0, lost: 0, untold: 0 })
    },
    OPENINGS * KILL_MS_MAX,
  )
})

for (const kind of await testDatabases()) {
  const { missing, address } = kind
  if (address === undefined) continue
  describe.skipIf(missing !== undefined)(
    `a process that writes to ${kind.name}, seed ${SEED} (needs ${kind.needs})`,
    () => {
      beforeAll(() => kind.start(), KILL_MS_MAX)
      afterAll(() => kind.stop(), KILL_MS_MAX)

      test(
        `loses nothing it acknowledged when it is killed, ${KILLS} times`,
        async () => killAgainAndAgain(kind.name, await address(), SEED + 1),
        KILLS * KILL_MS_MAX,
      )

      test(
        'loses nothing it acknowledged when the server is killed under it',
        async () => {
          const place = await address()
          const acknowledged = new Map<number, number>()
          for (const thenMs of [40, 110]) {
            const { acknowledged: said, complaint } = await runWriter(
              place,
              acknowledged.size,
              { lines: 5, thenMs },
              async (child) => {
                const over = once(child, 'exit')
                await kind.crash?.()
                await over
              },
            )
            assert.match(complaint, /STO-012/, 'the writer is told what happened')
            for (const { n, seq } of said) acknowledged.set(n, seq)
            await checkStore(place, acknowledged)
          }
        },
        4 * KILL_MS_MAX,
      )
    },
  )
}
