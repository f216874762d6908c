import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { haixi } from '@qaidam/demo-haixi'
import { airHour } from '@qaidam/ecology'
import { openTable, type ReadRow, readRegister } from '@qaidam/exchange'
import { AreaBook, addDays, day } from '@qaidam/kernel'
import { composeFor, machineClock } from '@qaidam/server'
import { openStore, type Store, schemaOf } from '@qaidam/storage'
import { BareCopy } from './bare-copy.ts'
import { median, timed } from './clock.ts'
import { type DatabaseKind, nameOf } from './databases.ts'
import { apart, type Bench, type BenchContext, type Measured } from './measured.ts'
import { profileLines, StatementWatch } from './watch.ts'

const CITIES = ['西宁', '海东地区', '海北州', '黄南州', '海南州', '果洛州', '玉树州', '海西州']
const STATIONS = new Map(CITIES.map((city, index) => [city, `bench-${index + 1}`]))
const COUNTIES = ['632801', '632802', '632821', '632822', '632823'] as const
const SYNTHETIC_DAYS = 30
const REPETITIONS_MAX = 3

export const importHours: Bench = {
  id: 'import',
  title: 'Importing hourly air readings from a file',
  about:
    'The whole way of a file: gunzip, CSV, checks of every cell, records, journal, and the ' +
    'official daily values of every station-day. The peer copies the rows that came out of ' +
    'the file, ready-made, into a table with the same columns and primary key: it neither ' +
    'reads nor evaluates.',
  run: async (context) => {
    const file = await fileOf(context)
    const rows = await rowsOf(file.path)
    const measured: Measured[] = []
    for (const kind of ['postgres', 'pglite'] as const) {
      context.say(`${nameOf(kind)}, ${rows.length} hours (${file.said})`)
      const loads: number[] = []
      const copies: number[] = []
      for (let index = 0; index < Math.min(REPETITIONS_MAX, context.sizes.repetitions); index += 1) {
        const times = await importOnce(context, kind, file.path, rows)
        loads.push(times.loadMs)
        copies.push(times.copyMs)
      }
      measured.push({
        what: `${apart(rows.length)} hours (${file.said}), daily values kept`,
        database: nameOf(kind),
        ours: (rows.length * 1_000) / median(loads),
        unit: 'rows/s',
        peer: { name: 'bare COPY', value: (rows.length * 1_000) / median(copies) },
      })
    }
    return measured
  },
}

/** The national network's file where it is at hand; else made-up hours of the same stations. */
async function fileOf({ root, scratch, sizes }: BenchContext): Promise<{ path: string; said: string }> {
  const real = resolve(root, '../shared/data/air/qinghai-city-hours.csv.gz')
  if (sizes.extent !== 'quick' && existsSync(real))
    return { path: real, said: 'the real file of eight cities' }
  const lines = ['station,hour,so2,no2,pm10,pm25,o3,co']
  for (const station of STATIONS.values()) {
    for (let index = 0; index < SYNTHETIC_DAYS * 24; index += 1) {
      const on = addDays(day('2020-01-01'), Math.floor(index / 24))
      const value = (most: number) => String((index * 7) % most)
      const hour = `${on}T${String(index % 24).padStart(2, '0')}:00`
      lines.push([station, hour, ...[60, 80, 300, 120, 180].map(value), '0.6'].join(','))
    }
  }
  const path = join(scratch, 'hours.csv')
  await writeFile(path, `${lines.join('\n')}\n`)
  return { path, said: 'made up' }
}

const readingOf = async (path: string) =>
  readRegister(await openTable(path), airHour, new AreaBook(haixi.areas), { stations: STATIONS })

async function rowsOf(path: string): Promise<readonly ReadRow[]> {
  const reading = await readingOf(path)
  const rows: ReadRow[] = []
  for await (const row of reading.rows) rows.push(row)
  const [refusal] = reading.refusals
  if (refusal !== undefined) throw refusal.fault
  return rows
}

async function importOnce(
  context: BenchContext,
  kind: DatabaseKind,
  path: string,
  rows: readonly ReadRow[],
): Promise<{ loadMs: number; copyMs: number }> {
  const watch = new StatementWatch(await context.databases.open(kind, schemaOf(haixi)))
  const store = await openStore(watch.database, composeFor(haixi), haixi, machineClock)
  try {
    await enterStations(store)
    const bare = new BareCopy(watch.database, airHour)
    await bare.create()
    const chunks = bare.chunks(rows)
    const copy = await timed(() => bare.copy(chunks))
    watch.take()
    const load = await timed(async () => {
      const reading = await readingOf(path)
      return store.load({
        id: 'bench-hours',
        actor: 'bench',
        reason: 'measured',
        confirmed: 'as the network publishes them',
        register: airHour.id,
        rows: reading.rows,
        refused: reading.refused,
      })
    })
    if (load.value.entered !== rows.length)
      throw new RangeError(`only ${load.value.entered} hours were entered`)
    if (context.profile)
      for (const line of profileLines(`hours on ${nameOf(kind)}`, watch.take())) context.say(line)
    return { loadMs: load.ms, copyMs: copy.ms }
  } finally {
    await store.close()
  }
}

async function enterStations(store: Store): Promise<void> {
  await store.load({
    id: 'bench-stations',
    actor: 'bench',
    reason: 'stations of the bench',
    register: 'ecology.air-station',
    rows: [...STATIONS].map(([name, station], index) => ({
      line: index + 1,
      from: day('2018-01-01'),
      values: { station, name, area: COUNTIES[index % COUNTIES.length] ?? '', kind: 'evaluation' },
    })),
  })
}
