import type { FigureRow } from '@qaidam/kernel'
import {
  areaLevel,
  type Composition,
  type Field,
  isDay,
  isHour,
  type Parts,
  parseKey,
  type Register,
} from '@qaidam/kernel'
import { dayText, hourText, quantity } from '@qaidam/text'
import { say } from '@qaidam/ui'
import { areaName, type Desk } from './desk.ts'

/** Only open fields leave by the portal; personal and internal ones are masked. */
export function isOpen(field: Field): boolean {
  return (field.sensitivity ?? 'open') === 'open'
}

/** A register that the portal may show record by record: public, and named by open fields only. */
export function publicRegister({ registers }: Composition, id: string): Register | undefined {
  const register = registers.get(id)
  if (register === undefined || register.readableBy !== 'public') return undefined
  const named = register.key.every((name) => {
    const field = register.fields[name]
    return field !== undefined && isOpen(field)
  })
  return named ? register : undefined
}

/** A canonical value in the words of its field. */
export function fieldText(desk: Desk, field: Field, value: string): string {
  const { language, t } = desk.view
  switch (field.type) {
    case 'integer':
    case 'decimal':
      return quantity(value, field.unit ?? '', language).text
    case 'choice': {
      const choice = field.choices[value]
      return choice === undefined ? value : say(choice, desk.view)
    }
    case 'boolean':
      return value === 'true' ? t.yes : t.no
    case 'day':
      return dayText(value, language)
    case 'hour':
      return hourText(value, language)
    case 'area':
      return areaName(desk, value)
    default:
      return value
  }
}

export interface NamedValue {
  readonly name: string
  readonly text: string
}

/** What a row says, field by field, where each may be shown. */
export function rowValues(desk: Desk, row: FigureRow): readonly NamedValue[] {
  const { composition } = desk.store
  const parts = partsOf(composition, row)
  const register = publicRegister(composition, parts?.register ?? row.register)
  if (register === undefined) return []
  return Object.entries(row.values).flatMap(([name, value]): readonly NamedValue[] => {
    if (value === null) return []
    const output = parts?.outputs[name]
    if (output !== undefined) {
      return [
        {
          name: say(output.name, desk.view),
          text: quantity(value, output.unit ?? '', desk.view.language).text,
        },
      ]
    }
    const field = register.fields[name]
    if (field === undefined || !isOpen(field) || register.key.includes(name)) return []
    if (isShownAlready(field, value, row)) return []
    return [{ name: say(field.name, desk.view), text: fieldText(desk, field, value) }]
  })
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
  /** Absent where the portal has no page for the row. */
  readonly href?: string
}

/** How a row is called and where it opens; undefined for rows of registers that are not public. */
export function rowName(desk: Desk, row: FigureRow): RowName | undefined {
  const { composition } = desk.store
  const parts = partsOf(composition, row)
  const register = publicRegister(composition, parts?.register ?? row.register)
  if (register === undefined) return undefined
  const key = parseKey(row.record)
  const text = key.join(', ')
  if (parts === undefined) return { text, href: recordLink(desk, register.id, row.record) }
  const [by] = key
  if (by === undefined || (row.day ?? '') === '') return { text }
  return { text, href: pieceLink(desk, parts.id, by, row.day ?? '') }
}

export function recordLink({ view }: Pick<Desk, 'view'>, register: string, record: string): string {
  return view.link(`/registers/${register}/records/${encodeURIComponent(record)}`)
}

export function pieceLink({ view }: Pick<Desk, 'view'>, parts: string, by: string, day: string): string {
  return view.link(`/parts/${parts}/${encodeURIComponent(by)}/${day}`)
}

/** Villages are not set against each other, so ranks end at townships. */
export function isRanked(area: Parameters<typeof areaLevel>[0]): boolean {
  return areaLevel(area) !== 'village'
}
