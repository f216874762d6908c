import type { Register } from '@qaidam/kernel'
import { median } from './clock.ts'
import { type DatabaseKind, nameOf } from './databases.ts'
import { type FilledStore, loadBoth, openHouseholds } from './household-fixture.ts'
import { household, survey } from './household-pack.ts'
import { apart, type Bench, type BenchContext, type Measured } from './measured.ts'
import { profileLines, type StatementTime } from './watch.ts'

const PEER = 'bare COPY'

export const loadHouseholds: Bench = {
  id: 'load',
  title: 'Loading households, with journal and twenty figures kept',
  about:
    'Twelve typed columns, twenty counts and sums of which about nine take in a row, five ' +
    'levels of areas, 1 800 villages. Rows come ready-made, so that only the store is ' +
    'measured; the peer copies the same rows into a table with the same columns and primary ' +
    'key. Batches are added to the filled register. Figures are right as soon as a load ends; ' +
    'the fold, which only makes reading faster, is a line of its own.',
  run: async (context) => {
    const measured: Measured[] = []
    for (const kind of ['postgres', 'pglite'] as const) {
      for (const register of [survey, household]) measured.push(...(await measure(context, kind, register)))
    }
    measured.push(await anyDay(context))
    return measured
  },
}

async function measure(
  context: BenchContext,
  kind: DatabaseKind,
  register: Register,
): Promise<readonly Measured[]> {
  const { sizes, households } = context
  context.say(`${nameOf(kind)}, ${register.kind}s`)
  const filled = await households.filled(kind, register, sizes.largeRows[kind])
  show(context, `${filled.rows} ${register.kind}s on ${nameOf(kind)}`, filled.profile)
  const aims = kind === 'postgres'
  return [
    whole(filled, kind, aims),
    {
      what: `Fold of those ${apart(filled.rows)} rows into cells with all ancestors`,
      database: nameOf(kind),
      ours: filled.foldMs / 1_000,
      unit: 's',
      peer: { name: PEER, value: filled.copyMs / 1_000 },
    },
    await batches(context, filled, kind, aims),
  ]
}

const named = ({ kind }: Register) => (kind === 'fact' ? 'facts' : 'states')

function whole(filled: FilledStore, kind: DatabaseKind, aims: boolean): Measured {
  return {
    what: `${apart(filled.rows)} rows into an empty register (${named(filled.register)})`,
    database: nameOf(kind),
    ours: (filled.rows * 1_000) / filled.loadMs,
    unit: 'rows/s',
    peer: { name: PEER, value: (filled.rows * 1_000) / filled.copyMs },
    ...(aims ? { aim: { of: 'ratio', bound: 'at least', value: 0.25 } } : {}),
  }
}

async function batches(
  context: BenchContext,
  filled: FilledStore,
  kind: DatabaseKind,
  aims: boolean,
): Promise<Measured> {
  const { batchRows, repetitions } = context.sizes
  const loads: number[] = []
  const copies: number[] = []
  for (let index = 0; index < repetitions; index += 1) {
    const both = await loadBoth(filled, batchRows, 'years')
    loads.push(both.loadMs)
    copies.push(both.copyMs)
    if (index === repetitions - 1)
      show(context, `${batchRows} scattered ${filled.register.kind}s on ${nameOf(kind)}`, both.profile)
  }
  return {
    what: `Scattered batches of ${apart(batchRows)} rows (${named(filled.register)})`,
    database: nameOf(kind),
    ours: (batchRows * 1_000) / median(loads),
    unit: 'rows/s',
    peer: { name: PEER, value: (batchRows * 1_000) / median(copies) },
    ...(aims ? { aim: { of: 'ratio', bound: 'at least', value: 0.2 } } : {}),
  }
}

/** The worst case: nearly every row is the only one of its village and day. */
async function anyDay(context: BenchContext): Promise<Measured> {
  const rows = context.sizes.largeRows.postgres / 5
  context.say(`PostgreSQL, ${rows} rows on any day of five years`)
  const households = await openHouseholds(context.databases, 'postgres', survey)
  const both = await loadBoth(households, rows, 'days')
  show(context, `${rows} facts on any day`, both.profile)
  await households.store.close()
  return {
    what: `${apart(rows)} rows on any day of five years: a cell for almost every row`,
    database: 'PostgreSQL',
    ours: (rows * 1_000) / both.loadMs,
    unit: 'rows/s',
    peer: { name: PEER, value: (rows * 1_000) / both.copyMs },
  }
}

function show(context: BenchContext, title: string, times: readonly StatementTime[]): void {
  if (context.profile) for (const line of profileLines(title, times)) context.say(line)
}
