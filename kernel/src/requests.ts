import { z } from 'zod'
import type { Composition } from './compose.ts'
import { Fault } from './fault.ts'
import { procedureRegisterIds } from './procedure-registers.ts'
import { type Field, fieldSchema, type Register, text } from './register.ts'
import type { Bilingual } from './text.ts'

const columnName = z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'column names are camelCase')

/** A column that no register holds: its field, and what sets it apart from one of nearly its name. */
export const askedColumnSchema = z.strictObject({
  column: columnName,
  field: fieldSchema,
  apart: z.string().min(1).max(300).optional(),
})
export type AskedColumn = z.infer<typeof askedColumnSchema>

/** Who fills in a request: the units of a level in an area, or offices. */
export type RequestUnits = 'township' | 'village' | 'office'

/** What a request is made of, before it has an id: its rows, what is filled in and what is asked. */
export interface RequestTable {
  readonly title: Bilingual
  readonly units: RequestUnits
  /** The register whose records are the rows; one row a unit where it is absent. */
  readonly about?: string
  /** What is filled in: REGISTER.FIELD, or FIGURE:PERIOD for one row a unit. */
  readonly held: readonly string[]
  readonly asked: readonly AskedColumn[]
}

/** Where a held column is read: of the row's record or unit, of a record that it refers to, or a figure. */
export type HeldSource =
  /** What a register keyed by area says of the unit itself. */
  | { readonly kind: 'unit'; readonly register: Register; readonly name: string; readonly field: Field }
  | { readonly kind: 'own'; readonly register: Register; readonly name: string; readonly field: Field }
  | {
      readonly kind: 'referred'
      /** The field of the row's record that refers to the register. */
      readonly by: string
      readonly register: Register
      readonly name: string
      readonly field: Field
    }
  | { readonly kind: 'figure'; readonly figure: string; readonly period: string }

/** The columns that a request may take from what is held: those of its records, and of what they refer to. */
export function heldColumns(composition: Composition, about: string | undefined): readonly HeldSource[] {
  const register = about === undefined ? undefined : composition.registers.get(about)
  if (register === undefined) return about === undefined ? unitColumns(composition) : []
  const own = Object.entries(register.fields).map(
    ([name, field]): HeldSource => ({ kind: 'own', register, name, field }),
  )
  const referred = Object.entries(register.fields).flatMap(([by, ref]): readonly HeldSource[] => {
    const target = ref.type === 'ref' ? composition.registers.get(ref.register) : undefined
    if (target === undefined || target.id === register.id) return []
    return Object.entries(target.fields)
      .filter(([name]) => !target.key.includes(name))
      .map(([name, field]): HeldSource => ({ kind: 'referred', by, register: target, name, field }))
  })
  return [...own, ...referred]
}

/** Whether a register has one record for each area, so that it speaks of the area itself. */
export function isOfUnits({ key, fields }: Register): boolean {
  return key.length === 1 && fields[key[0] ?? '']?.type === 'area'
}

function unitColumns({ registers, procedures }: Composition): readonly HeldSource[] {
  const generated = procedureRegisterIds(procedures.values())
  return [...registers.values()]
    .filter((register) => isOfUnits(register) && !generated.has(register.id))
    .flatMap((register) =>
      Object.entries(register.fields)
        .filter(([name]) => !register.key.includes(name))
        .map(([name, field]): HeldSource => ({ kind: 'unit', register, name, field })),
    )
}

/** A source as a request writes it down. */
export function sourceText(source: HeldSource): string {
  return source.kind === 'figure'
    ? `${source.figure}:${source.period}`
    : `${source.register.id}.${source.name}`
}

/** @throws Fault REQ-001 when the rows of the request do not lead to it */
export function heldSource(composition: Composition, about: string | undefined, source: string): HeldSource {
  const found = heldColumns(composition, about).find((each) => sourceText(each) === source)
  if (found !== undefined) return found
  const [figure = '', period] = source.split(':')
  if (about === undefined && period !== undefined && composition.figures.has(figure))
    return { kind: 'figure', figure, period }
  throw new Fault(
    'REQ-001',
    `"${source}" is not held for ${about === undefined ? 'a row of a unit' : `a record of ${about}`}.`,
    about === undefined
      ? 'Take a figure with its period, such as burden.cells:2020, or a field of a register keyed by area; or give a row to each record of a register.'
      : `Take a field of ${about} or of a register that it refers to, as REGISTER.FIELD.`,
  )
}

/** Types that somebody can write into a cell without looking anything up. */
const TYPES: readonly Field['type'][] = ['text', 'integer', 'decimal', 'choice', 'boolean', 'day']

/** The register that the answers to a request are read by: the same checks as for every other. */
export function answerRegister(table: Pick<RequestTable, 'title' | 'asked'>, owner: string): Register {
  return {
    id: 'request.rows',
    name: table.title,
    why: table.title,
    kind: 'fact',
    subject: 'request.rows',
    owner,
    key: ['row'],
    fields: {
      row: text('行', 'Row', { lengthMax: 200 }),
      ...Object.fromEntries(table.asked.map(({ column, field }) => [column, field])),
    },
    readableBy: 'staff',
  }
}

/** Columns that cannot be asked as they are written down: REQ-003, REQ-004. */
export function columnFaults({ asked }: RequestTable): readonly Fault[] {
  const faults: Fault[] = []
  if (asked.length === 0)
    faults.push(
      new Fault(
        'REQ-003',
        'The request asks for nothing that is not held.',
        'Export the registers instead: nobody needs to fill anything in.',
      ),
    )
  // Names that the rows themselves need, here and when the request is taken over.
  const seen = new Set(['row', 'record', 'area', 'unit'])
  for (const { column, field } of asked) {
    if (seen.has(column) || !TYPES.includes(field.type))
      faults.push(
        new Fault(
          'REQ-004',
          `Column "${column}" (${field.name.zh}) cannot be asked: ${seen.has(column) ? 'its name is taken' : `nobody fills in a ${field.type}`}.`,
          `Give each column a name of its own, and a type of ${TYPES.join(', ')}.`,
        ),
      )
    seen.add(column)
  }
  return faults
}

/** The register into which a request is made for good; it takes the answers with their days. */
export function takenOver(
  table: RequestTable,
  about: Register | undefined,
  { id, keeper }: { readonly id: string; readonly keeper: string },
): Register {
  const place: Field = { type: 'area', name: { zh: '地区', en: 'Area' } }
  const unit: Field = { type: 'text', name: { zh: '填报单位', en: 'Unit' }, lengthMax: 100 }
  const row: Record<string, Field> =
    about !== undefined
      ? { record: { type: 'ref', name: about.name, register: about.id }, area: place }
      : table.units === 'office'
        ? { unit, area: place }
        : { area: place }
  return {
    id,
    name: table.title,
    why: table.title,
    kind: 'state',
    subject: id,
    owner: keeper,
    key: [about !== undefined ? 'record' : table.units === 'office' ? 'unit' : 'area'],
    fields: {
      ...row,
      ...Object.fromEntries(table.asked.map(({ column, field }) => [column, field])),
    },
    readableBy: 'staff',
  }
}
