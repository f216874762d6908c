import { type Database, type Store, schemaOf } from '@qaidam/storage'
import { enterPermit, instantAt, openPermits, permitPrefecture } from '@qaidam/storage/testing'
import { median, timed, timesOf } from './clock.ts'
import { type DatabaseKind, nameOf } from './databases.ts'
import { apart, type Bench, type BenchContext, type Measured } from './measured.ts'

const DUE = '2020-06-09T00:00'

export const moves: Bench = {
  id: 'moves',
  title: 'Procedures: moves and clocks',
  about:
    'A move is made with all that it is: the situation read, rights and clocks checked, the fact of ' +
    'the move, the new stage, the steps ended and begun, the figures, the journal. The peer does by ' +
    'hand what a program without any of that would: one UPDATE of a status and one INSERT into a log, ' +
    'in a transaction. The clocks are open steps laid directly into the tables; a tick looks for those ' +
    'that fell due. The peer of a tick counts due steps by reading all of them.',
  run: async (context) => [...(await measure(context, 'postgres')), ...(await measure(context, 'pglite'))],
}

async function measure(context: BenchContext, kind: DatabaseKind): Promise<readonly Measured[]> {
  const { sizes, databases, say } = context
  const database = await databases.open(kind, schemaOf(permitPrefecture))
  const { store, clock } = await openPermits(database)
  const count = sizes.moves
  say(`${nameOf(kind)}, ${count} moves`)
  for (let index = 0; index < count; index += 1) await enterPermit(store, `M${index}`)
  const times = await timesOf(count, (index) => accept(store, `M${index}`))
  const bare = await byHand(database, count)
  // The posts were just written: the steps that are open are reckoned by them before more are laid.
  await store.tick()
  say(`${nameOf(kind)}, ${sizes.clocks} open clocks`)
  await layClocks(database, sizes.clocks)
  clock.set(instantAt('2020-06-08T12:00'))
  await store.tick()
  const idle = await timesOf(sizes.repetitions, () => store.tick())
  await database.transaction((session) =>
    session.run(`UPDATE toy_permit_way_task SET next = $1 WHERE record LIKE 'C00000%'`, [DUE]),
  )
  const scan = () =>
    database.snapshot((session) =>
      session.query(`SELECT count(*)::text AS n FROM toy_permit_way_task WHERE coalesce(next, '') = $1`, [
        DUE,
      ]),
    )
  const scans = await timesOf(sizes.repetitions, scan)
  clock.set(instantAt('2020-06-09T00:01'))
  const fired = await timed(() => store.tick())
  await store.close()
  const common = { database: nameOf(kind), unit: 'ms' } as const
  const peer = { name: 'UPDATE and INSERT by hand', value: median(bare) }
  return [
    { what: 'A move, median', ...common, ours: median(times), peer },
    {
      what: `A tick with ${apart(sizes.clocks)} open clocks, none due, median`,
      ...common,
      ours: median(idle),
      peer: { name: 'reading all open steps', value: median(scans) },
      aim: { of: 'ratio', bound: 'under', value: 1 },
    },
    {
      what: `A card that comes, among ${apart(sizes.clocks)} open clocks`,
      ...common,
      ours: fired.ms / Math.max(fired.value.cards, 1),
      peer,
    },
  ]
}

function accept(store: Store, record: string) {
  const move = { register: 'toy.permit', record, move: 'accept', post: 'window.clerk', person: 'wang' }
  return store.move({ id: `bench-${record}`, actor: 'wang', reason: 'bench', moves: [move] })
}

/** What keeping a status and a log costs where nothing else is kept. */
async function byHand(database: Database, count: number): Promise<readonly number[]> {
  await database.execute('CREATE TABLE bare_status (record text PRIMARY KEY, stage text NOT NULL)')
  await database.execute(
    'CREATE TABLE bare_log (record text, number integer, stage text, at text, PRIMARY KEY (record, number))',
  )
  await database.transaction((session) =>
    session.run(`INSERT INTO bare_status SELECT 'M' || n, 'intake' FROM generate_series(0, $1::int) n`, [
      count,
    ]),
  )
  return timesOf(count, (index) =>
    database.transaction(async (session) => {
      await session.run('UPDATE bare_status SET stage = $2 WHERE record = $1', [`M${index}`, 'review'])
      await session.run('INSERT INTO bare_log VALUES ($1, 2, $2, $3)', [
        `M${index}`,
        'review',
        '2020-06-01T09:00',
      ])
    }),
  )
}

/** Open steps as moves would have left them, without the journal: so a million take a minute. */
async function layClocks(database: Database, count: number): Promise<void> {
  const at = `'2020-06-01T09:00'`
  await database.transaction(async (session) => {
    const series = `generate_series(1, ${count}) n`
    const record = `'C' || lpad(n::text, 8, '0')`
    await session.run(
      `INSERT INTO toy_permit ("number", area, kind, received_on, due_on, _valid_from, _write, _row)
       SELECT ${record}, '990102100001', 'shed', '2020-06-01', '2020-07-10', '2020-06-01', 0, n
       FROM ${series}`,
    )
    await session.run(
      `INSERT INTO toy_permit_way_case (record, area, stage, post, _valid_from, _write, _row)
       SELECT ${record}, '990102100001', 'intake', 'window.clerk', '2020-06-01', 0, n FROM ${series}`,
    )
    await session.run(
      `INSERT INTO toy_permit_way_task (record, task, step, area, post, status, card, opened_at, since, used,
         late_from, next, _valid_from, _write, _row)
       SELECT ${record}, '1', 'intake', '990102100001', 'window.clerk', 'open', 'none', ${at}, ${at}, 0,
         '2020-06-20T00:00', '2020-06-20T00:00', '2020-06-01', 0, n FROM ${series}`,
    )
  })
  await database.execute('ANALYZE')
}
