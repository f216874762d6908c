import type { Bilingual, Composition, Field, Register } from '@qaidam/kernel'
import { valueText } from '@qaidam/text'
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
  const words = field.type === 'text' ? boundaryWords(value) : undefined
  if (words !== undefined) return say(words, desk.view)
  return valueText(field, value, desk.view.language, {
    area: (code) => areaName(desk, code),
    office: (id) => officeName(desk, id),
  })
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
