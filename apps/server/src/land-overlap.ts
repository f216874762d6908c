import {
  cellName,
  declaredFault,
  type MeasuredPlot,
  mapColumns,
  type Overlap,
  overlapFault,
  overlaps,
  type ReadRow,
  readBoundary,
  type Table,
} from '@qaidam/exchange'
import { type AreaCode, Fault, type Values } from '@qaidam/kernel'
import type { Store } from '@qaidam/storage'

/** The register whose rows may carry the boundary of the land that they count. */
const PLOTS = 'ecology.works-plot'
const OVERLAPS_SHOWN_MAX = 200

/** What is wrong with the land of a row of a file. */
interface LandRefusal {
  readonly line: number
  readonly cell: string
  readonly fault: Fault
}

/** What the boundaries of a register say about its land. */
export interface LandFindings {
  readonly plots: number
  readonly bounded: number
  readonly overlaps: readonly Overlap[]
  /** Boundaries that cannot be read or hold other land than was entered, since a form took them. */
  readonly faults: readonly { readonly plot: string; readonly fault: Fault }[]
}

/** Compares the boundaries of all plots in force, or of those inside a division. */
export async function findOverlaps(store: Store, area?: AreaCode): Promise<LandFindings> {
  const compared: MeasuredPlot[] = []
  const faults: { plot: string; fault: Fault }[] = []
  let plots = 0
  let bounded = 0
  for await (const values of plotsOf(store, area)) {
    plots += 1
    if (values.boundary == null) continue
    bounded += 1
    const plot = values.plot ?? ''
    const { fault, land } = landOf(values)
    if (fault !== undefined) faults.push({ plot, fault })
    if (land !== undefined) compared.push(land)
  }
  return { plots, bounded, overlaps: overlaps(compared), faults }
}

async function* plotsOf(store: Store, area?: AreaCode): AsyncGenerator<Values> {
  if (!store.composition.registers.has(PLOTS)) return
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<Store['records']>> = await store.records(PLOTS, {
      limit: 1_000,
      ...(area === undefined ? {} : { area }),
      ...(cursor === null ? {} : { cursor }),
    })
    for (const { values } of page.records) yield values
    cursor = page.next
  } while (cursor !== null)
}

/** The land of a plot as it is compared; that of a failed plot is to be treated, and entered, again. */
function landOf(values: Values): { readonly fault?: Fault; readonly land?: MeasuredPlot } {
  const { plot, measure, hectares, boundary: text, acceptance } = values
  if (text == null || plot == null || measure == null || hectares == null) return {}
  const boundary = readBoundary(text)
  if (boundary instanceof Fault) return { fault: boundary }
  const fault = declaredFault(plot, hectares, boundary)
  return {
    ...(fault === undefined ? {} : { fault }),
    ...(acceptance === 'failed' ? {} : { land: { key: plot, measure, boundary } }),
  }
}

/** Looks at the land of the rows of a file while they pass on to the store. */
export class LandCheck {
  readonly refusals: LandRefusal[] = []
  readonly #kept: Map<string, MeasuredPlot>
  readonly #cellAt: (line: number) => string
  readonly #lines = new Map<string, number>()

  private constructor(kept: Map<string, MeasuredPlot>, cellAt: (line: number) => string) {
    this.#kept = kept
    this.#cellAt = cellAt
  }

  /** Undefined for files without boundaries. What the store holds is read before it takes the file. */
  static async for(store: Store, registerId: string, table: Table): Promise<LandCheck | undefined> {
    const register = store.composition.registers.get(registerId)
    if (register?.id !== PLOTS) return undefined
    const column = mapColumns(register, table.header).columns.indexOf('boundary')
    if (column < 0) return undefined
    const kept = new Map<string, MeasuredPlot>()
    for await (const values of plotsOf(store)) {
      const { land } = landOf(values)
      if (land !== undefined) kept.set(land.key, land)
    }
    return new LandCheck(kept, (line) => cellName(column, line))
  }

  /** Passes rows on; after the last one, `refusals` says all that is wrong with their land. */
  async *passing(rows: AsyncIterable<ReadRow>): AsyncGenerator<ReadRow> {
    for await (const row of rows) {
      this.#look(row)
      yield row
    }
    this.#compare()
  }

  #look({ line, values }: ReadRow): void {
    const { fault, land } = landOf(values)
    if (fault !== undefined) this.#refuse(line, fault)
    // A row speaks for its plot in place of what was kept, if only to say that it failed.
    this.#kept.delete(values.plot ?? '')
    if (land === undefined) return
    this.#kept.set(land.key, land)
    this.#lines.set(land.key, line)
  }

  #compare(): void {
    const found = overlaps([...this.#kept.values()], {
      asked: (key) => this.#lines.has(key),
      most: OVERLAPS_SHOWN_MAX,
    })
    for (const overlap of found) {
      const line = Math.max(this.#lines.get(overlap.a) ?? 0, this.#lines.get(overlap.b) ?? 0)
      this.#refuse(line, overlapFault(overlap))
    }
  }

  #refuse(line: number, { code, message, fix }: Fault): void {
    const cell = this.#cellAt(line)
    this.refusals.push({ line, cell, fault: new Fault(code, `${cell}: ${message}`, fix) })
  }
}
