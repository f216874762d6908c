import { machineClock } from '@qaidam/server'
import { openStore } from '@qaidam/storage'
import { tableOf } from './bare-copy.ts'
import { median, timed } from './clock.ts'
import { figuresSql } from './figures-sql.ts'
import type { FilledStore } from './household-fixture.ts'
import { benchPrefecture, compositionOf, survey } from './household-pack.ts'
import { apart, type Bench, type Measured } from './measured.ts'
import { profileLines } from './watch.ts'

export const recompute: Bench = {
  id: 'recompute',
  title: 'Full recomputation',
  about:
    '`verify` reads every row back, computes the digest of each journal entry, the ledger and ' +
    'every cell again, and compares. The rebuild is what a changed figure causes at the next ' +
    'start: the ledger and the cells with all ancestors from the rows. The peer is one GROUP ' +
    'BY of the twenty figures by village and day.',
  run: async ({ sizes, households, say, profile }) => {
    const filled = await households.filled('postgres', survey, sizes.largeRows.postgres)
    const { store, database, register, watch } = filled
    say(`PostgreSQL, verify at ${filled.next} records`)
    const grouped = await timed(() =>
      database.snapshot((session) =>
        session.query(
          `SELECT v.village, v.surveyed_on::text AS day, ${figuresSql(store.composition, register)}
           FROM ${tableOf(register.id)} v GROUP BY 1, 2`,
        ),
      ),
    )
    watch.take()
    const verified = await timed(() => store.verify())
    if (verified.value.length > 0) throw new RangeError(verified.value[0]?.message)
    if (profile) for (const line of profileLines('verify', watch.take())) say(line)
    say('PostgreSQL, rebuilding the ledger')
    const rebuilt = await rebuild(filled)
    if (profile) for (const line of profileLines('rebuild, twice', watch.take())) say(line)
    const peer = { name: 'one GROUP BY', value: grouped.ms / 1_000 }
    const common = { database: 'PostgreSQL', unit: 's', peer } as const
    const rows = apart(filled.rows)
    const aim = { of: 'ours', bound: 'under', value: 20 } as const
    const measured: readonly Measured[] = [
      { what: `verify at ${rows} rows`, ...common, ours: verified.ms / 1_000, aim },
      { what: `Ledger and cells rebuilt from ${rows} rows`, ...common, ours: rebuilt / 1_000, aim },
    ]
    return measured
  },
}

/** Opens the store with a figure less and then with it again: each time the ledger is made anew. */
async function rebuild({ database, register }: FilledStore): Promise<number> {
  const times: number[] = []
  for (const leftOut of [1, 0]) {
    const composition = compositionOf([register], leftOut)
    times.push((await timed(() => openStore(database, composition, benchPrefecture, machineClock))).ms)
  }
  return median(times)
}
