import {
  type Bilingual,
  type Field,
  type HeldSource,
  heldSource,
  type Instant,
  keyOf,
  keyText,
  period,
  type Register,
  requestAnswerRegister,
  type Value,
  type Values,
} from '@qaidam/kernel'
import { question } from '../answers.ts'
import type { Store } from '../contract.ts'
import { getRegister } from '../write.ts'
import { everyRecord, type RequestStanding, type SlipStanding } from './reading.ts'

/** A column as its reader sees it: what it is, and where it comes from when it is filled in. */
export interface TableColumn {
  readonly column: string
  readonly name: Bilingual
  readonly field: Field
  /** The register or figure that holds it, and the office that keeps that; absent for what is asked. */
  readonly from: { readonly id: string; readonly name: Bilingual; readonly owner: string } | null
}

export interface TableRow {
  readonly row: string
  readonly cells: Readonly<Record<string, Value>>
}

/** A slip with what registers hold, and what was added. */
export interface FilledTable {
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
  /** The moment as known at which the held part is read; the present while the slip is open. */
  readonly asKnownAt: Instant | null
}

/** Columns of a request in their order, those that are held first. */
export function columnsOf(
  store: Pick<Store, 'composition'>,
  { table }: Pick<RequestStanding, 'table'>,
): readonly TableColumn[] {
  const held = table.held.map((text): TableColumn => {
    const source = heldSource(store.composition, table.about, text)
    if (source.kind !== 'figure') {
      const { register, field } = source
      const from = { id: register.id, name: register.name, owner: register.owner }
      return { column: text, name: field.name, field, from }
    }
    const figure = store.composition.figures.get(source.figure)
    const name = figure?.name ?? { zh: source.figure, en: source.figure }
    const field: Field = { type: 'decimal', name, ...(figure === undefined ? {} : { unit: figure.unit }) }
    return { column: text, name, field, from: { id: text, name, owner: figure?.owner ?? '' } }
  })
  const asked = table.asked.map(
    ({ column, field }): TableColumn => ({ column, name: field.name, field, from: null }),
  )
  return [...held, ...asked]
}

/** The rows of a slip, filled in as known now, or as it was known when the slip was answered. */
export async function filledTable(
  store: Store,
  request: RequestStanding,
  slip: SlipStanding,
): Promise<FilledTable> {
  // Within the minute in which it was answered nobody could tell what came first.
  const known = slip.answered === null ? {} : { asKnownAt: `${slip.answered.at}:59.999+08:00` as Instant }
  const sources = request.table.held.map((text) => ({
    text,
    source: heldSource(store.composition, request.table.about, text),
  }))
  const rows = await heldRows(store, request, slip, sources, known)
  const answers = await everyRecord(store, requestAnswerRegister.id, { matching: { slip: [slip.slip] } })
  return {
    columns: columnsOf(store, request),
    rows: rows.map(({ row, cells }) => ({
      row,
      cells: {
        ...cells,
        ...Object.fromEntries(
          request.table.asked.map(({ column }) => [
            column,
            answers.find((each) => each.row === row && each.column === column)?.value ?? null,
          ]),
        ),
      },
    })),
    asKnownAt: known.asKnownAt ?? null,
  }
}

/** What one row of a unit is called where it is no record. */
export function unitRow(slip: Pick<SlipStanding, 'area' | 'unit'>): string {
  return slip.unit ?? slip.area
}

interface Source {
  readonly text: string
  readonly source: HeldSource
}

async function heldRows(
  store: Store,
  { table }: RequestStanding,
  slip: SlipStanding,
  sources: readonly Source[],
  known: { readonly asKnownAt?: Instant },
): Promise<readonly TableRow[]> {
  if (table.about === undefined)
    return [{ row: unitRow(slip), cells: await unitCells(store, slip, sources, known) }]
  const register = getRegister(store.composition, table.about)
  const records = await everyRecord(store, register.id, { ...known, area: slip.area })
  const referred = await referredRecords(store, records, sources, known)
  return records.map((values) => ({
    row: keyText(keyOf(register, values)),
    cells: Object.fromEntries(
      sources.map(({ text, source }) => [text, heldValue(source, values, referred)] as const),
    ),
  }))
}

type Referred = ReadonlyMap<string, ReadonlyMap<string, Values>>

function heldValue(source: HeldSource, values: Values, referred: Referred): Value {
  if (source.kind === 'own') return values[source.name] ?? null
  if (source.kind === 'figure' || source.kind === 'unit') return null
  const record = referred.get(source.register.id)?.get(values[source.by] ?? '')
  return record?.[source.name] ?? null
}

/** The records that rows refer to, by register and key, each register read once. */
async function referredRecords(
  store: Store,
  records: readonly Values[],
  sources: readonly Source[],
  known: { readonly asKnownAt?: Instant },
): Promise<Referred> {
  const wanted = new Map<string, { readonly register: Register; readonly keys: Set<string> }>()
  for (const { source } of sources) {
    if (source.kind !== 'referred') continue
    const { register, by } = source
    const own = wanted.get(register.id) ?? { register, keys: new Set<string>() }
    for (const values of records) if (values[by] != null) own.keys.add(values[by])
    wanted.set(register.id, own)
  }
  const found = new Map<string, ReadonlyMap<string, Values>>()
  for (const [id, { register, keys }] of wanted) {
    const name = register.key[0] ?? ''
    const rows = await everyRecord(store, id, { ...known, matching: { [name]: [...keys] } })
    found.set(id, new Map(rows.map((values) => [values[name] ?? '', values])))
  }
  return found
}

/** What registers keyed by area say of the unit, and figures of it. */
async function unitCells(
  store: Store,
  slip: SlipStanding,
  sources: readonly Source[],
  known: { readonly asKnownAt?: Instant },
): Promise<Readonly<Record<string, Value>>> {
  const cells: Record<string, Value> = { ...(await figureCells(store, slip, sources, known)) }
  const read = new Map<string, Values | undefined>()
  for (const { text, source } of sources) {
    if (source.kind !== 'unit') continue
    const { register, name } = source
    if (!read.has(register.id)) {
      const matching = { [register.key[0] ?? '']: [slip.area] }
      read.set(register.id, (await everyRecord(store, register.id, { ...known, matching }))[0])
    }
    cells[text] = read.get(register.id)?.[name] ?? null
  }
  return cells
}

async function figureCells(
  store: Store,
  slip: SlipStanding,
  sources: readonly Source[],
  known: { readonly asKnownAt?: Instant },
): Promise<Readonly<Record<string, Value>>> {
  const asked = sources.flatMap(({ text, source }) =>
    source.kind === 'figure'
      ? [
          {
            text,
            asked: question(store.composition, store.areas, source.figure, slip.area, period(source.period)),
          },
        ]
      : [],
  )
  if (asked.length === 0) return {}
  const answers = await store.answer(
    asked.map((each) => each.asked),
    known,
  )
  return Object.fromEntries(asked.map(({ text }, index) => [text, answers[index]?.value ?? null]))
}
