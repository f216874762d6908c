import type { Bilingual, Composition, Field, Register } from '@qaidam/kernel'
import { dayText, hourText, quantity } from '@qaidam/text'
import { say } from '@qaidam/ui'
import { areaName, type Desk, officeName } from './desk.ts'

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
    case 'text': {
      const words = boundaryWords(value)
      // An office stands in a record by its id.
      return words === undefined ? officeName(desk, value) : say(words, desk.view)
    }
    default:
      return value
  }
}

const BOUNDARY = /^\{\s*"type"\s*:\s*"(?:Multi)?Polygon"/

/** A GeoJSON boundary in words: its thousands of numbers are nothing that a reader of a table can use. */
export function boundaryWords(value: string): Bilingual | undefined {
  if (!BOUNDARY.test(value)) return undefined
  const positions = value.match(/\[\s*-?\d/g)?.length ?? 0
  const rings = value.match(/\[\s*\[\s*-?\d/g)?.length ?? 0
  // Each ring repeats its first position at its end.
  const corners = positions - rings
  return { zh: `有边界（${corners} 个拐点）`, en: `has a boundary (${corners} corners)` }
}

export function recordLink({ view }: Pick<Desk, 'view'>, register: string, record: string): string {
  return view.link(`/registers/${register}/records/${encodeURIComponent(record)}`)
}
