import { period, type Question, type Register } from '@qaidam/kernel'
import { machineClock } from '@qaidam/server'
import { openStore, type Store, schemaOf } from '@qaidam/storage'
import { tableOf } from './bare-copy.ts'
import { median, timesOf } from './clock.ts'
import { type DatabaseKind, nameOf } from './databases.ts'
import { figuresSql } from './figures-sql.ts'
import { benchPrefecture, COUNTY_CODES, compositionOf, householdRegister } from './household-pack.ts'
import { householdRows } from './household-rows.ts'
import { apart, type Bench, type BenchContext, type Measured } from './measured.ts'
import { profileLines, StatementWatch } from './watch.ts'

const REGISTERS = 10
const YEAR = 2022
const COUNTIES = 7

export const dashboard: Bench = {
  id: 'dashboard',
  title: 'A dashboard read: 200 figures × 8 areas × 13 periods',
  about:
    'Ten registers of twenty figures each; the prefecture and seven counties; a year and its ' +
    'twelve months: 20 800 answers, each with parts, status and its change on the year ' +
    'before, so that 41 600 values are read. The peer counts the same 20 800 values of the ' +
    'year, and no others, by GROUP BY over the rows. The first line of each database is with ' +
    'everything folded into cells, the second with a quarter as many rows again not folded ' +
    'yet.',
  run: async (context) => [...(await measure(context, 'postgres')), ...(await measure(context, 'pglite'))],
}

async function measure(context: BenchContext, kind: DatabaseKind): Promise<readonly Measured[]> {
  const { sizes, databases } = context
  const registers = Array.from({ length: REGISTERS }, (_, index) =>
    householdRegister(`bench.survey-${'abcdefghij'[index]}`, 'fact'),
  )
  const watch = new StatementWatch(await databases.open(kind, schemaOf(benchPrefecture)))
  const { database } = watch
  const store = await openStore(database, compositionOf(registers), benchPrefecture, machineClock)
  const rows = kind === 'postgres' ? sizes.dashboardRows : sizes.dashboardRows / 5
  try {
    context.say(`${nameOf(kind)}, filling ${REGISTERS} registers with ${rows} rows`)
    await fill(store, registers, 0, rows)
    await store.fold()
    await database.execute('ANALYZE')
    const folded = await read(context, store, watch, registers)
    await fill(store, registers, rows, rows / 4)
    const unfolded = await read(context, store, watch, registers)
    const line = (what: string, { ours, peer }: typeof folded): Measured => ({
      what: `${what}, ${apart(rows * REGISTERS)} rows`,
      database: nameOf(kind),
      ours,
      unit: 'ms',
      peer: { name: 'GROUP BY over rows', value: peer },
    })
    return [line('All folded', folded), line('A quarter more not folded', unfolded)]
  } finally {
    await store.close()
  }
}

async function fill(
  store: Store,
  registers: readonly Register[],
  first: number,
  count: number,
): Promise<void> {
  const rows = householdRows(first, count, 'days')
  for (const register of registers) {
    await store.load({
      id: `bench-${register.id}-${first}`,
      actor: 'bench',
      reason: 'dashboard',
      register: register.id,
      rows,
    })
  }
}

async function read(
  { sizes, profile, say }: BenchContext,
  store: Store,
  watch: StatementWatch,
  registers: readonly Register[],
): Promise<{ ours: number; peer: number }> {
  const months = Array.from({ length: 12 }, (_, index) => `${YEAR}-${String(index + 1).padStart(2, '0')}`)
  const periods = [String(YEAR), ...months].map(period)
  const areas = [benchPrefecture.code, ...COUNTY_CODES.slice(0, COUNTIES)]
  const questions: Question[] = [...store.composition.figures.values()].flatMap((figure) =>
    areas.flatMap((area) => periods.map((each) => ({ figure, area, period: each }))),
  )
  watch.take()
  const ours = await timesOf(sizes.repetitions, () => store.answer(questions))
  if (profile) for (const line of profileLines(`${sizes.repetitions} reads`, watch.take())) say(line)
  const peer = await timesOf(sizes.repetitions, () =>
    watch.database.snapshot(async (session) => {
      for (const register of registers) {
        await session.query(
          `SELECT left(v.village, 6) AS county, date_trunc('month', v.surveyed_on)::text AS month,
             ${figuresSql(store.composition, register)}
           FROM ${tableOf(register.id)} v
           WHERE v.surveyed_on >= '${YEAR}-01-01' AND v.surveyed_on <= '${YEAR}-12-31'
           GROUP BY GROUPING SETS ((1, 2), (1), (2), ())`,
        )
      }
    }),
  )
  return { ours: median(ours), peer: median(peer) }
}
