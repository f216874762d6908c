import type { Composition, Field, Figure, FigureRow, Register, Values } from '@qaidam/kernel'

const isOpen = (field: Field) => (field.sensitivity ?? 'open') === 'open'

/** A register whose records anybody may read: public, and named by open fields only. */
export function isPublic(register: Register): boolean {
  return register.readableBy === 'public' && register.key.every((name) => opens(register, name))
}

/** Whether anybody may see a field; one that is not there hides nothing. */
export function opens(register: Register, name: string): boolean {
  const field = register.fields[name]
  return field === undefined || isOpen(field)
}

/** The values of a record that anybody may read: those of personal and internal fields stay here. */
export function openValues<Given extends Values | FigureRow['values']>(
  register: Register | undefined,
  values: Given,
): Given {
  if (register === undefined) return values
  return Object.fromEntries(Object.entries(values).filter(([name]) => opens(register, name))) as Given
}

/** Whether anybody may read the rows of a figure: all that it is made from is public. */
export function hasPublicRows(composition: Composition, figure: Figure): boolean {
  if (figure.kind === 'formula') {
    return Object.values(figure.from).every((id) => {
      const input = composition.figures.get(id)
      return input !== undefined && hasPublicRows(composition, input)
    })
  }
  const id = figure.kind === 'tally' ? figure.register : composition.parts.get(figure.parts)?.register
  const register = composition.registers.get(id ?? '')
  return register !== undefined && isPublic(register)
}
