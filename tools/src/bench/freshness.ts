import { period, type Question } from '@qaidam/kernel'
import { BareCopy, tableOf } from './bare-copy.ts'
import { median, percentile, timed, timesOf } from './clock.ts'
import type { FilledStore } from './household-fixture.ts'
import { benchPrefecture, survey } from './household-pack.ts'
import { householdRow } from './household-rows.ts'
import type { Bench, BenchContext, Measured } from './measured.ts'

const YEAR = '2022'

export const freshness: Bench = {
  id: 'freshness',
  title: 'Freshness: from commit to visible',
  about:
    'Single households are entered into a filled and folded register, none of them folded ' +
    'meanwhile. The clock starts when the write is acknowledged and stops when the ' +
    "prefecture's count for the year has it. The peer counts the rows of that year. A single " +
    'write is set beside a bare INSERT of the same row.',
  run: async (context) => {
    const filled = await context.households.filled('postgres', survey, context.sizes.largeRows.postgres)
    await filled.store.fold()
    context.say(`PostgreSQL, ${context.sizes.freshWrites} single writes at ${filled.next} records`)
    return measure(context, filled)
  },
}

async function measure({ sizes }: BenchContext, filled: FilledStore): Promise<readonly Measured[]> {
  const { store, database, register } = filled
  const figure = store.composition.figures.get(`${register.id}.households`)
  if (figure === undefined) throw new RangeError('the register has lost its count')
  const question: Question = { figure, area: benchPrefecture.code, period: period(YEAR) }
  const count = async () => Number((await store.answer([question]))[0]?.raw)
  const writes: number[] = []
  const waits: number[] = []
  let known = await count()
  for (let index = 0; index < sizes.freshWrites; index += 1) {
    const { values } = householdRow(filled.next, 'years', false)
    filled.next += 1
    const write = {
      id: `fresh-${filled.next}`,
      actor: 'bench',
      reason: 'fresh',
      changes: [
        { kind: 'enter' as const, register: register.id, values: { ...values, surveyedOn: `${YEAR}-03-01` } },
      ],
    }
    writes.push((await timed(() => store.write(write))).ms)
    waits.push((await timed(() => until(count, known + 1))).ms)
    known += 1
  }
  const scan = `SELECT count(*)::text AS n FROM ${tableOf(register.id)} v
    WHERE v.surveyed_on >= '${YEAR}-01-01' AND v.surveyed_on <= '${YEAR}-12-31'`
  const scans = await timesOf(sizes.repetitions, () => database.snapshot((session) => session.query(scan)))
  const peer = { name: 'counting the rows', value: median(scans) }
  const aim = { of: 'ours', bound: 'under', value: 50 } as const
  const common = { database: 'PostgreSQL', unit: 'ms' } as const
  return [
    { what: 'Commit to visible, median', ...common, ours: median(waits), peer },
    { what: 'Commit to visible, p99', ...common, ours: percentile(waits, 0.99), peer, aim },
    {
      what: 'A single write, median',
      ...common,
      ours: median(writes),
      peer: await inserts(sizes.freshWrites, filled),
    },
    { what: 'A single write, p99', ...common, ours: percentile(writes, 0.99) },
  ]
}

async function until(count: () => Promise<number>, wanted: number): Promise<void> {
  while ((await count()) < wanted);
}

async function inserts(repetitions: number, filled: FilledStore): Promise<{ name: string; value: number }> {
  const bare = new BareCopy(filled.database, filled.register)
  const columns = bare.columns()
  const places = columns.map((_, index) => `$${index + 1}`).join(', ')
  const times = await timesOf(repetitions, (index) => {
    const { values } = householdRow(filled.next + index, 'years', false)
    return filled.database.transaction((session) =>
      session.query(
        `INSERT INTO ${bare.table} (${columns.join(', ')}) VALUES (${places})`,
        Object.values(values),
      ),
    )
  })
  filled.next += repetitions
  return { name: 'bare INSERT', value: median(times) }
}
