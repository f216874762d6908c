import type { AreaBook, Field, Register } from '@qaidam/kernel'
import { useRef, useState } from 'react'
import { useWords } from '../shell/words.tsx'
import { type Draft, faultsIn } from './draft.ts'
import { FieldControl } from './field-control.tsx'
import type { Forms } from './forms.ts'

interface DraftFormProps {
  readonly draft: Draft
  readonly register: Register
  readonly forms: Forms
  readonly areas: AreaBook
  readonly keepDraft: (values: Draft['values']) => Promise<void>
  readonly ready: (values: Draft['values']) => Promise<void>
  readonly close: () => void
}

/** The form of a draft, made from the definition of its register; every change is kept on the device. */
export function DraftForm({ draft, register, forms, areas, keepDraft, ready, close }: DraftFormProps) {
  const { t, say } = useWords()
  const [values, setValues] = useState(draft.values)
  const [saved, setSaved] = useState(false)
  const [checked, setChecked] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const faults = checked ? faultsIn(register, values, areas) : {}
  const count = Object.keys(faults).length
  const change = (name: string, value: string) => {
    const next = { ...values, [name]: value }
    setValues(next)
    void keepDraft(next).then(() => setSaved(true))
  }
  const finish = () => {
    setChecked(true)
    const [first] = Object.keys(faultsIn(register, values, areas))
    if (first === undefined) void ready(values)
    else form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus()
  }
  const fields = Object.entries(register.fields)
  const group = (members: readonly (readonly [string, Field])[]) =>
    members.map(([name, field]) => (
      <FieldControl
        key={name}
        name={name}
        field={field}
        value={values[name] ?? ''}
        isKey={register.key.includes(name)}
        fixed={register.key.includes(name) && draft.base !== null}
        fault={faults[name]}
        forms={forms}
        areas={areas}
        change={(value) => change(name, value)}
      />
    ))
  const optional = fields.filter(([, field]) => field.optional === true)
  return (
    <form
      ref={form}
      noValidate
      className="field-form"
      onSubmit={(event) => {
        event.preventDefault()
        finish()
      }}
    >
      <h2>{draft.base === null ? say(register.name) : t.fieldCorrecting(draft.base.record)}</h2>
      {draft.refusal !== undefined && (
        <p className="field-note field-note-bad">
          {draft.refusal.message} {draft.refusal.fix}
        </p>
      )}
      {group(fields.filter(([, field]) => field.optional !== true))}
      {optional.length > 0 && (
        <details open={optional.some(([name]) => (values[name] ?? '') !== '' || faults[name] !== undefined)}>
          <summary>{t.fieldOptional}</summary>
          {group(optional)}
        </details>
      )}
      {count > 0 && (
        <p role="alert" className="field-note field-note-bad">
          {t.fieldLook(count)}
        </p>
      )}
      <div className="field-actions">
        <button type="submit" className="field-main">
          {t.fieldReady}
        </button>
        <button type="button" onClick={() => void keepDraft(values).then(close)}>
          {t.fieldKeepDraft}
        </button>
        <p role="status">{saved && t.fieldSaved}</p>
      </div>
    </form>
  )
}
