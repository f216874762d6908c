import type { Day, Instant, Values } from '@qaidam/kernel'
import type { LoadRow, Store } from '../contract.ts'
import { openEmbedded } from '../pglite.ts'
import { openServer } from '../postgres.ts'
import { openStore, schemaOf } from '../store.ts'
import { composition, prefecture, VILLAGES } from './toy.ts'

/** What the writer says after a write resolved, and only then. */
export interface Acknowledged {
  readonly n: number
  readonly seq: number
}

/** The records of a write: in which register, under which first part of their key, and how many. */
export interface Work {
  readonly id: string
  readonly register: string
  readonly group: string
  readonly rows: number
  /** A load like that of a file, or changes of single records. */
  readonly kind: 'load' | 'changes'
}

export const READINGS_A_DAY = 24
const ROWS_MIN = 400
const FOLD_EVERY = 4

/** The n-th thing that a writer writes, the same in every process. */
export function workOf(n: number): Work {
  const id = `work-${n}`
  if (n === 0) return { id, register: 'toy.station', group: 'S', rows: 1, kind: 'changes' }
  if (n % 3 === 0) {
    return { id, register: 'toy.reading', group: readingDay(n), rows: READINGS_A_DAY, kind: 'load' }
  }
  if (n % 3 === 1) {
    return { id, register: 'toy.plot', group: `P${n}`, rows: ROWS_MIN + ((n * 137) % 900), kind: 'load' }
  }
  return { id, register: 'toy.plot', group: `P${n}`, rows: 3, kind: 'changes' }
}

/** What the changes after a load of plots correct the first plot of that load to. */
export const correctedHectares = (n: number) => String(1_000 + n)

/** A day of its own for every load of readings, so that it makes a piece of an evaluation whole. */
export function readingDay(n: number): Day {
  return new Date(Date.UTC(2019, 0, 1 + n)).toISOString().slice(0, 10) as Day
}

function plotOf(project: string, index: number): Values {
  return {
    project,
    plot: String(index),
    place: VILLAGES[index % VILLAGES.length] ?? '',
    measure: index % 2 === 0 ? 'sand' : 'grass',
    hectares: String(1 + (index % 97)),
    acceptedOn: `2020-0${1 + (index % 9)}-15`,
    household: null,
  }
}

function* rowsOf({ register, group, rows }: Work): Generator<LoadRow> {
  for (let index = 0; index < rows; index += 1) {
    const values =
      register === 'toy.plot'
        ? plotOf(group, index)
        : { station: 'S', hour: `${group}T${String(index).padStart(2, '0')}:00`, value: String(index) }
    yield { line: index + 2, values }
  }
}

/** Does the n-th piece of work; a retry has the same id. */
export async function doWork(store: Store, n: number): Promise<Acknowledged> {
  const work = workOf(n)
  const said = { id: work.id, actor: 'writer', reason: `work ${n}` }
  if (work.kind === 'load') {
    const receipt = await store.load({ ...said, register: work.register, rows: rowsOf(work) })
    if (receipt.seq === null) throw new RangeError(`work ${n} entered nothing`)
    return { n, seq: receipt.seq }
  }
  const { seq } = await store.write({ ...said, changes: n === 0 ? [stationEntered] : plotChanges(n, work) })
  return { n, seq }
}

const stationEntered = {
  kind: 'enter',
  register: 'toy.station',
  from: '2018-01-01' as Day,
  values: { station: 'S', place: VILLAGES[0] ?? '' },
} as const

function plotChanges(n: number, { group, rows, register }: Work) {
  const entered = Array.from({ length: rows }, (_, index) => ({
    kind: 'enter' as const,
    register,
    values: plotOf(group, index),
  }))
  const key = [workOf(n - 1).group, '0']
  return [...entered, { kind: 'correct' as const, register, key, values: { hectares: correctedHectares(n) } }]
}

/** Opens the store of the toy prefecture in a directory, or on a server by its address. */
export async function openToy(place: string): Promise<Store> {
  const schema = schemaOf(prefecture)
  const database = place.startsWith('postgres:')
    ? await openServer(place, schema)
    : await openEmbedded(place, schema)
  const clock = () => new Date().toISOString() as Instant
  try {
    return await openStore(database, composition, prefecture, clock)
  } catch (error) {
    await database.close()
    throw error
  }
}

/** Run as a program: writes work after work until it is killed, and says each that was acknowledged. */
async function main(place: string, first: number): Promise<never> {
  const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)
  const store = await openToy(place)
  say({ ready: true })
  for (let n = first; ; n += 1) {
    say(await doWork(store, n))
    if (n % FOLD_EVERY === 0) await store.fold()
  }
}

const [, program = '', place, first] = process.argv
if (program.endsWith('/testing/writer.js') && place !== undefined) await main(place, Number(first))
