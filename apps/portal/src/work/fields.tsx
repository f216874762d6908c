import type { Field } from '@qaidam/kernel'
import { say, type View } from '@qaidam/ui'
import type { VNode } from 'preact'

export interface InputProps {
  readonly view: View
  readonly id: string
  readonly name: string
  readonly field: Field
  /** What was written before, where a form comes back. */
  readonly value: string
}

const AREA_LINES = 200

/** An input made from a field's definition: what may be written, in which form, and what it means. */
export function FieldInput({ view, id, name, field, value }: InputProps): VNode {
  const { t } = view
  const hints = [
    ...(field.meaning === undefined ? [] : [say(field.meaning, view)]),
    ...(field.type === 'decimal' || field.type === 'integer' ? [field.unit ?? ''] : []),
  ].filter((hint) => hint !== '')
  const hint = hints.length === 0 ? undefined : `${id}-hint`
  const required = field.optional !== true
  return (
    <p class="field">
      <label for={id}>
        {say(field.name, view)}
        {!required && <span class="optional"> {t.fieldOptional}</span>}
      </label>
      <Control id={id} name={name} field={field} value={value} required={required} hint={hint} view={view} />
      {hint !== undefined && (
        <span class="hint" id={hint}>
          {hints.join(t.clauseSeparator)}
        </span>
      )}
    </p>
  )
}

interface ControlProps extends InputProps {
  readonly required: boolean
  readonly hint: string | undefined
}

export function Control({ view, id, name, field, value, required, hint }: ControlProps): VNode {
  const { t } = view
  const shared = { id, name, required, 'aria-describedby': hint }
  const options =
    field.type === 'choice'
      ? Object.entries(field.choices).map(([choice, words]) => ({ value: choice, label: say(words, view) }))
      : field.type === 'boolean'
        ? [
            { value: 'true', label: t.yes },
            { value: 'false', label: t.no },
          ]
        : undefined
  if (options !== undefined) {
    return (
      <select {...shared}>
        <option value="">{t.pleaseChoose}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    )
  }
  if (field.type === 'text' && (field.lengthMax ?? 0) > AREA_LINES) {
    return (
      <textarea {...shared} rows={4} maxLength={field.lengthMax}>
        {value}
      </textarea>
    )
  }
  if (field.type === 'day') return <input {...shared} type="date" value={value} />
  return (
    <input
      {...shared}
      type="text"
      value={value}
      autocomplete="off"
      {...(field.type === 'decimal' || field.type === 'integer' ? { inputMode: 'decimal' } : {})}
      {...(field.type === 'text' && field.lengthMax !== undefined ? { maxLength: field.lengthMax } : {})}
    />
  )
}
