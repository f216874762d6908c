import { type AreaCode, type AreaLevel, areaLevel, type Field } from '@qaidam/kernel'
import { say } from '@qaidam/ui'
import type { VNode } from 'preact'
import { areaOptions, type Desk } from '../desk.ts'
import { FieldInput } from '../work/fields.tsx'
import { Select } from '../work/select.tsx'

interface AskedFieldProps {
  readonly desk: Desk
  readonly field: Field
  readonly name: string
  readonly value: string
  /** The levels of areas that are offered, the finest last. */
  readonly levels: readonly AreaLevel[]
}

/** A field of a register as a citizen is asked for it. */
export function AskedField({ desk, field, name, value, levels }: AskedFieldProps): VNode {
  const { view } = desk
  if (field.type !== 'area') {
    return <FieldInput view={view} id={`asked-${name}`} name={`field.${name}`} field={field} value={value} />
  }
  const options = areaOptions(desk, undefined, levels.at(-1) ?? 'county').filter((option) =>
    levels.includes(areaLevel(option.value as AreaCode)),
  )
  return <Select id={`field.${name}`} label={say(field.name, view)} value={value} options={options} />
}
