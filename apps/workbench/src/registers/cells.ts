import type { AreaBook, CellFault, Field, Register, Value } from '@qaidam/kernel'
import type { BenchTexts } from '@qaidam/text/bench'
import type { Words } from '../shell/words.tsx'
import { FROM } from './sheet/draft.ts'

/** A value as staff read it: a choice and an area by their names. */
export function shown(field: Field | undefined, value: Value, areas: AreaBook, words: Words): string {
  if (value === null || value === '') return ''
  switch (field?.type) {
    case 'choice': {
      const name = field.choices[value]
      return name === undefined ? value : words.say(name)
    }
    case 'boolean':
      return value === 'true' ? words.t.sheetYes : value === 'false' ? words.t.sheetNo : value
    case 'area': {
      const name = areas.find(value)?.name
      return name === undefined ? value : words.say(name)
    }
    case 'hour':
      return value.replace('T', ' ')
    default:
      return value
  }
}

export const isNumeric = (field: Field | undefined) => field?.type === 'integer' || field?.type === 'decimal'

/** How wide a column is at first, in pixels. */
export function widthOf(field: Field | undefined, title: string): number {
  const usual = {
    text: 170,
    integer: 110,
    decimal: 120,
    choice: 130,
    boolean: 90,
    day: 122,
    hour: 160,
    area: 130,
    ref: 150,
  }
  return Math.max(usual[field?.type ?? 'text'], Math.min(220, [...title].length * 16 + 44))
}

/** What may stand in a field, in the language of the page: the fix of what does not. */
export function allowed(field: Field | undefined, t: BenchTexts): string {
  switch (field?.type) {
    case undefined:
    case 'day':
      return t.fixDay
    case 'hour':
      return t.fixHour
    case 'integer':
    case 'decimal': {
      const places = field.type === 'integer' ? 0 : (field.placesMax ?? 10)
      return t.fixNumber(field.min ?? '', field.max ?? '', places)
    }
    case 'choice':
      return t.fixChoice(
        Object.values(field.choices)
          .map((name) => name.zh)
          .join('、'),
      )
    case 'boolean':
      return t.fixYesNo
    case 'area':
      return t.fixArea
    case 'ref':
      return t.fixRef(field.register)
    case 'text':
      return field.pattern === undefined ? t.fixText(field.lengthMax ?? 2_000) : t.fixPattern(field.pattern)
  }
}

/** What to do about a cell, in the language of the page where its rule is one of the usual ones. */
export function fixOf({ field: name, fault }: CellFault, register: Register, t: BenchTexts) {
  const field = register.fields[name]
  if (fault.code === 'VAL-002') return t.fixEmpty
  if (fault.code === 'CHG-009') return t.fixKey
  return name === FROM || /^(?:VAL|KRN)-/.test(fault.code)
    ? allowed(field, t)
    : `${fault.message} ${fault.fix}`
}
