import { type CellRefusal, openTable, readRegister } from '@qaidam/exchange'
import { type Bilingual, day, Fault } from '@qaidam/kernel'
import { type LoadReceipt, RowFaults, type Store } from '@qaidam/storage'
import { LandCheck } from './land-overlap.ts'

/** How a file is to be taken. */
export interface ImportOptions {
  readonly actor: string
  readonly reason: string
  readonly dryRun?: boolean
  readonly correct?: boolean
  readonly sheet?: string
  /** First day of states, where the file has no column for it. */
  readonly from?: string
  /** Stations by the names that a network's file uses; those of the register are added to them. */
  readonly stations?: ReadonlyMap<string, string>
}

/** What became of a file: taken with a receipt, or refused with the cells to mend. */
export interface ImportOutcome {
  readonly register: string
  readonly file: string
  readonly receipt: LoadReceipt | null
  readonly refused: readonly {
    readonly line: number
    readonly cell: string
    readonly code: string
    readonly message: string
    readonly fix: string
  }[]
  readonly refusedCount: number
  readonly notes: readonly Bilingual[]
  readonly skipped: Readonly<Record<string, number>>
}

/** Reads a file into a register, all of it or nothing. @throws Fault when the file itself cannot be read */
export async function importFile(
  store: Store,
  registerId: string,
  file: string,
  options: ImportOptions,
): Promise<ImportOutcome> {
  const register = store.composition.registers.get(registerId)
  if (register === undefined) {
    throw new Fault(
      'STO-041',
      `There is no register "${registerId}".`,
      `Use one of ${[...store.composition.registers.keys()].join(', ')}.`,
    )
  }
  const table = await openTable(file, options.sheet === undefined ? {} : { sheet: options.sheet })
  const reading = readRegister(table, register, store.areas, {
    stations: new Map([...(await namedStations(store)), ...(options.stations ?? [])]),
    unknown: 'skip',
    ...(options.from === undefined ? {} : { from: day(options.from) }),
  })
  const land = await LandCheck.for(store, register.id, table)
  const refusedCount = () => reading.refused() + (land?.refusals.length ?? 0)
  const outcome = { register: register.id, file }
  const said = () => ({ notes: reading.notes, skipped: Object.fromEntries(reading.skipped) })
  try {
    const receipt = await store.load({
      // The same file for the same register is the same write, unless it is now to correct.
      id: `import:${register.id}:${table.digest}${options.correct === true ? ':correct' : ''}`,
      actor: options.actor,
      reason: options.reason,
      register: register.id,
      rows: land === undefined ? reading.rows : land.passing(reading.rows),
      refused: refusedCount,
      ...(options.dryRun === undefined ? {} : { dryRun: options.dryRun }),
      ...(options.correct === undefined ? {} : { correct: options.correct }),
    })
    const ofLand = (land?.refusals ?? []).map(({ line, cell, fault }) => ({ line, cell, ...fault.toJSON() }))
    return {
      ...outcome,
      receipt: refusedCount() > 0 ? null : receipt,
      refused: [...reading.refusals.map(plainRefusal), ...ofLand],
      refusedCount: refusedCount(),
      ...said(),
    }
  } catch (error) {
    if (!(error instanceof RowFaults)) throw error
    const refused = error.rows.map(({ line, field, fault }) => ({ line, cell: field, ...fault.toJSON() }))
    return { ...outcome, receipt: null, refused, refusedCount: refused.length, ...said() }
  }
}

function plainRefusal({ line, column, fault }: CellRefusal) {
  return { line, cell: column, ...fault.toJSON() }
}

/** Stations by the name under which a national network publishes them. */
async function namedStations(store: Store): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>()
  const register = store.composition.registers.get('ecology.air-station')
  if (register?.fields.networkName === undefined) return names
  let cursor: string | null = null
  do {
    const page = await store.records(register.id, { limit: 1_000, ...(cursor === null ? {} : { cursor }) })
    for (const { values } of page.records) {
      if (values.networkName != null && values.station != null) names.set(values.networkName, values.station)
    }
    cursor = page.next
  } while (cursor !== null)
  return names
}
