import type { BenchDatabases } from './databases.ts'
import type { HouseholdFixture } from './household-fixture.ts'

export type Unit = 'rows/s' | 'pages/s' | 'ms' | 's' | 'MiB'

/** One line of the table: a number of ours, and the same of a named peer in the same run. */
export interface Measured {
  readonly what: string
  readonly database: string
  readonly ours: number
  readonly unit: Unit
  readonly peer?: { readonly name: string; readonly value: number }
  readonly aim?: Aim
}

/** What is aimed at, for our number or for its ratio to the peer's. */
export interface Aim {
  readonly of: 'ours' | 'ratio'
  readonly bound: 'at least' | 'under'
  readonly value: number
}

/** How much is measured: `quick` shows that everything runs, its numbers mean little. */
export type Extent = 'quick' | 'default' | 'full'

export interface Sizes {
  readonly extent: Extent
  readonly repetitions: number
  /** Rows of the large register on PostgreSQL and in the embedded database. */
  readonly largeRows: { readonly postgres: number; readonly pglite: number }
  readonly batchRows: number
  /** Rows of each of the ten registers that the dashboard reads. */
  readonly dashboardRows: number
  readonly freshWrites: number
  readonly moves: number
  /** Open clocks among which a tick looks. */
  readonly clocks: number
  readonly memoryRows: readonly number[]
}

export const SIZES: Readonly<Record<Extent, Sizes>> = {
  quick: {
    extent: 'quick',
    repetitions: 1,
    largeRows: { postgres: 10_000, pglite: 2_000 },
    batchRows: 500,
    dashboardRows: 200,
    freshWrites: 20,
    moves: 20,
    clocks: 2_000,
    memoryRows: [2_000],
  },
  default: {
    extent: 'default',
    repetitions: 5,
    largeRows: { postgres: 1_000_000, pglite: 200_000 },
    batchRows: 10_000,
    dashboardRows: 20_000,
    freshWrites: 300,
    moves: 300,
    clocks: 1_000_000,
    memoryRows: [100_000, 1_000_000],
  },
  full: {
    extent: 'full',
    repetitions: 9,
    largeRows: { postgres: 1_000_000, pglite: 1_000_000 },
    batchRows: 10_000,
    dashboardRows: 50_000,
    freshWrites: 1_000,
    moves: 1_000,
    clocks: 1_000_000,
    memoryRows: [100_000, 1_000_000, 3_000_000],
  },
}

/** What a bench is given. */
export interface BenchContext {
  readonly sizes: Sizes
  readonly databases: BenchDatabases
  readonly households: HouseholdFixture
  /** A directory that is removed at the end. */
  readonly scratch: string
  /** Folder of the repository. */
  readonly root: string
  readonly profile: boolean
  say(line: string): void
}

export interface Bench {
  readonly id: string
  readonly title: string
  /** What the numbers mean, in a few sentences for the reader of the table. */
  readonly about: string
  run(context: BenchContext): Promise<readonly Measured[]>
}

/** A whole number with its thousands apart. */
export const apart = (count: number) => count.toLocaleString('en').replaceAll(',', ' ')

export const ratioOf = ({ ours, peer }: Measured) => (peer === undefined ? undefined : ours / peer.value)

/** Whether the aim is met; undefined where none is set. */
export function isMet(measured: Measured): boolean | undefined {
  const { aim } = measured
  const value = aim?.of === 'ours' ? measured.ours : ratioOf(measured)
  if (aim === undefined || value === undefined) return undefined
  return aim.bound === 'under' ? value < aim.value : value >= aim.value
}
