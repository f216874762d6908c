import type { VNode } from 'preact'

interface SelectProps {
  readonly id: string
  /** Where it is not the id. */
  readonly name?: string
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

export function Select({ id, name, label, value, options }: SelectProps): VNode {
  return (
    <p class="field">
      <label for={id}>{label}</label>
      <select id={id} name={name ?? id} required>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </p>
  )
}
