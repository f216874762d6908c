import type { Field, Language } from '@qaidam/kernel'
import { quantity } from './number.ts'
import { textsIn } from './texts.ts'
import { dayText, hourText } from './time.ts'

/** Names that stand in a record as codes. */
export interface CodeNames {
  readonly area: (code: string) => string
  readonly office: (id: string) => string
}

/** A canonical value in the words of its field. */
export function valueText(field: Field, value: string, language: Language, names: CodeNames): string {
  switch (field.type) {
    case 'integer':
    case 'decimal':
      return quantity(value, field.unit ?? '', language).text
    case 'choice':
      return field.choices[value]?.[language] ?? value
    case 'boolean':
      return value === 'true' ? textsIn(language).yes : textsIn(language).no
    case 'day':
      return dayText(value, language)
    case 'hour':
      return hourText(value, language)
    case 'area':
      return names.area(value)
    case 'text':
      // An office stands in a record by its id.
      return names.office(value)
    default:
      return value
  }
}
