import {
  type Composition,
  type Field,
  type Figure,
  type FigureRow,
  isDay,
  isHour,
  type Parts,
  parseKey,
  type Register,
} from '@qaidam/kernel'
import type { Store } from '@qaidam/storage'
import { codeText, dayText, quantity } from '@qaidam/text'
import { say } from '@qaidam/ui'
import type { Desk } from './desk.ts'
import { fieldText, isOpen, publicRegister, recordLink } from './fields.ts'
import { type RecordNames, type Referred, referredIn, titleOf } from './record-names.ts'

export interface NamedValue {
  readonly name: string
  readonly text: string
}

/** What a row says, field by field, where each may be shown. */
export function rowValues(desk: Desk, figure: Figure, row: FigureRow): readonly NamedValue[] {
  const { composition } = desk.store
  const parts = partsOf(composition, row)
  const register = publicRegister(composition, parts?.register ?? row.register)
  if (register === undefined) return []
  if (parts !== undefined) return outputValues(desk, parts, row.values, shownOutputs(parts, figure, row.part))
  const read = fieldsRead(figure)
  const rank = (name: string) => (read.includes(name) ? 0 : 1)
  return Object.entries(row.values)
    .toSorted(([one], [other]) => rank(one) - rank(other))
    .flatMap(([name, value]): readonly NamedValue[] => {
      if (value === null) return []
      const field = register.fields[name]
      if (field === undefined || !isOpen(field) || register.key.includes(name)) return []
      if (isShownAlready(field, value, row)) return []
      return [{ name: say(field.name, desk.view), text: fieldText(desk, field, value) }]
    })
    .slice(0, FIELDS_MAX)
}

/** More would make rows of a page tall; the record itself, one step on, shows all. */
const FIELDS_MAX = 8

/** The fields that a tally adds up or chooses its rows by: a row shows them first. */
function fieldsRead(figure: Figure): readonly string[] {
  if (figure.kind !== 'tally') return []
  const added = typeof figure.add === 'object' ? Object.values(figure.add) : []
  return [...added, ...figure.where.map(({ field }) => field)]
}

/** What a piece was evaluated to, by the names and units of its outputs. */
export function outputValues(
  desk: Desk,
  parts: Parts,
  values: FigureRow['values'],
  shown: readonly string[] = Object.keys(parts.outputs),
): readonly NamedValue[] {
  return shown.flatMap((name) => {
    const output = parts.outputs[name]
    const value = values[name] ?? null
    if (output === undefined || value === null) return []
    return [{ name: say(output.name, desk.view), text: outputText(desk, parts, name, value) }]
  })
}

function outputText(desk: Desk, parts: Parts, name: string, value: string): string {
  const { view } = desk
  const unit = parts.outputs[name]?.unit
  if (unit !== undefined) return quantity(value, unit, view.language).text
  if (value === 'true' || value === 'false') return value === 'true' ? view.t.yes : view.t.no
  // What has no common name is called as its register calls its choices and items.
  const fields = desk.store.composition.registers.get(parts.register)?.fields ?? {}
  const own = fields[name]
  const words = value.split(',').map((part) => {
    const code = part.trim()
    const common = codeText(code, view.language)
    if (common !== code) return common
    const choice = own?.type === 'choice' && Object.hasOwn(own.choices, code) ? own.choices[code] : undefined
    const named = choice ?? (Object.hasOwn(fields, code) ? fields[code]?.name : undefined)
    return named === undefined ? code : say(named, view)
  })
  return words.join(view.t.listSeparator)
}

const OUTPUTS_AT_LEAST = 3

/**
 * A piece has a dozen outputs. A row shows those that its part or its figure's settings name (so2Sum and
 * so2 name so2, o3 names o3Mda8), else the first, which say the result; all stand on the piece's page.
 */
function shownOutputs({ outputs }: Parts, figure: Figure, part: string): readonly string[] {
  const settings = figure.kind === 'evaluation' ? Object.values(figure.settings ?? {}) : []
  const names = Object.keys(outputs)
  const named = names.filter((name) =>
    [part, ...settings].some((asked) => isWordOf(asked, name) || isWordOf(name, asked)),
  )
  return named.length > 0 ? named : names.slice(0, OUTPUTS_AT_LEAST)
}

/** Whether a name in camel case begins with a whole word. */
function isWordOf(name: string, word: string): boolean {
  return name === word || (name.startsWith(word) && /[A-Z]/.test(name.charAt(word.length)))
}

/** The columns of the table of rows already say where and when. */
function isShownAlready(field: Field, value: string, row: FigureRow): boolean {
  return (field.type === 'area' && value === row.area) || (field.type === 'day' && value === row.day)
}

/**
 * The evaluated pieces that a row belongs to, or undefined for a row that is a record itself. Both may
 * have keys of two parts; a piece is named by a day where its register is named by an hour.
 */
export function partsOf({ parts, registers }: Composition, row: FigureRow): Parts | undefined {
  const direct = parts.get(row.register)
  if (direct !== undefined) return direct
  const register = registers.get(row.register)
  if (register !== undefined && namesRecord(register, row.record)) return undefined
  return [...parts.values()].find((each) => each.register === row.register)
}

function namesRecord(register: Register, record: string): boolean {
  const key = parseKey(record)
  if (key.length !== register.key.length) return false
  return register.key.every((name, index) => {
    const type = register.fields[name]?.type
    const value = key[index] ?? ''
    return type === 'hour' ? isHour(value) : type === 'day' ? isDay(value) : true
  })
}

export interface RowName {
  readonly text: string
  /** What tells this row from others of the same text, for those who hear the page. */
  readonly heard?: string
  /** Absent where the portal has no page for the row. */
  readonly href?: string
}

/** How a row is called and where it opens; undefined for rows of registers that are not public. */
export function rowName(desk: Desk, row: FigureRow, names: RecordNames): RowName | undefined {
  const { composition } = desk.store
  const parts = partsOf(composition, row)
  const register = publicRegister(composition, parts?.register ?? row.register)
  if (register === undefined) return undefined
  const key = parseKey(row.record)
  if (parts === undefined) {
    return { text: titleOf(desk, register, key, names), href: recordLink(desk, register.id, row.record) }
  }
  const [by = ''] = key
  const text = titleOf(desk, { ...register, key: [parts.by] }, [by], names)
  const day = row.day ?? ''
  if (by === '' || day === '') return { text }
  return { text, heard: dayText(day, desk.view.language), href: pieceLink(desk, parts.id, by, day) }
}

/** The records that the rows of one page refer to by their keys. */
export function referredByRows({ composition }: Store, rows: readonly FigureRow[]): readonly Referred[] {
  return rows.flatMap((row) => {
    const parts = partsOf(composition, row)
    const register = publicRegister(composition, parts?.register ?? row.register)
    if (register === undefined) return []
    const key = parseKey(row.record)
    return parts === undefined
      ? referredIn(register, [key])
      : referredIn({ ...register, key: [parts.by] }, [key.slice(0, 1)])
  })
}

function pieceLink({ view, query }: Desk, parts: string, by: string, day: string): string {
  return view.link(`/parts/${parts}/${encodeURIComponent(by)}/${day}`, {
    'as-known-at': query.get('as-known-at') ?? undefined,
  })
}
