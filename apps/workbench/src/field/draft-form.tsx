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
  const group = (members: typeof fields) => (
    <Controls {...{ members, draft, register, forms, areas, values, faults, change }} />
  )
  const optional = fields.filter(([, field]) => field.optional === true)
  const given = optional.some(([name]) => (values[name] ?? '') !== '' || faults[name] !== undefined)
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
        <details open={given}>
          <summary>{t.fieldOptional}</summary>
          {group(optional)}
        </details>
      )}
      {count > 0 && (
        <p role="alert" className="field-note field-note-bad">
          {t.fieldLook(count)}
        </p>
      )}
      <Actions saved={saved} leave={() => void keepDraft(values).then(close)} />
    </form>
  )
}

function Actions({ saved, leave }: { readonly saved: boolean; readonly leave: () => void }) {
  const { t } = useWords()
  return (
    <div className="field-actions">
      <button type="submit" className="field-main">
        {t.fieldReady}
      </button>
      <button type="button" onClick={leave}>
        {t.fieldKeepDraft}
      </button>
      <p role="status">{saved && t.fieldSaved}</p>
    </div>
  )
}

interface ControlsProps extends Pick<DraftFormProps, 'draft' | 'register' | 'forms' | 'areas'> {
  readonly members: readonly (readonly [string, Field])[]
  readonly values: Draft['values']
  readonly faults: ReturnType<typeof faultsIn>
  readonly change: (name: string, value: string) => void
}

function Controls({ members, draft, register, values, faults, change, ...known }: ControlsProps) {
  return members.map(([name, field]) => (
    <FieldControl
      key={name}
      name={name}
      field={field}
      value={values[name] ?? ''}
      isKey={register.key.includes(name)}
      fixed={register.key.includes(name) && draft.base !== null}
      fault={faults[name]}
      change={(value) => change(name, value)}
      {...known}
    />
  ))
}
