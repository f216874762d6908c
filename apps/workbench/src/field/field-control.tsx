import { type AreaBook, areaLevel, type Field, parentArea } from '@qaidam/kernel'
import { type ReactNode, useId } from 'react'
import { useWords, type Words } from '../shell/words.tsx'
import type { Forms } from './forms.ts'

interface FieldControlProps {
  readonly name: string
  readonly field: Field
  readonly value: string
  readonly isKey: boolean
  /** The number of a record that is there. */
  readonly fixed: boolean
  readonly fault: 'missing' | 'wrong' | undefined
  readonly forms: Forms
  readonly areas: AreaBook
  readonly change: (value: string) => void
}

/** More than one line is offered from here on. */
const LONG_TEXT = 100

/** One field: its name, what is asked, and the control of the phone that fits it. */
export function FieldControl(props: FieldControlProps) {
  const { name, field, isKey, fixed, fault } = props
  const words = useWords()
  const { t, say } = words
  const id = useId()
  const hints = [
    field.meaning === undefined ? '' : say(field.meaning),
    hintOf(field, words),
    isKey && !fixed ? t.fieldHintKey : '',
  ].filter((part) => part !== '')
  return (
    <div className={fault === undefined ? 'field-row' : 'field-row field-row-bad'}>
      <label htmlFor={id}>{say(field.name)}</label>
      <Control
        {...props}
        attributes={{
          id,
          name,
          required: field.optional !== true,
          disabled: fixed,
          'aria-describedby': `${id}-hint`,
          'aria-invalid': fault !== undefined,
        }}
      />
      <p id={`${id}-hint`}>
        {fault !== undefined && <b>{fault === 'missing' ? t.fieldMissing : t.fieldWrong} </b>}
        {hints.join(' · ')}
      </p>
    </div>
  )
}

interface ControlProps extends FieldControlProps {
  readonly attributes: Readonly<Record<string, string | boolean>>
}

function Control({ field, value, forms, areas, change, attributes }: ControlProps) {
  const { t, say } = useWords()
  const common = {
    ...attributes,
    value,
    onChange: ({ target }: { readonly target: { readonly value: string } }) => change(target.value),
  }
  const select = (options: ReactNode) => (
    <select {...common}>
      <option value="">{t.fieldChoose}</option>
      {options}
    </select>
  )
  if (field.type === 'choice')
    return select(Object.entries(field.choices).map(([id, name]) => option(id, say(name))))
  if (field.type === 'boolean') return select([option('true', t.fieldYes), option('false', t.fieldNo)])
  if (field.type === 'area') return select(<AreaOptions level={field.level} forms={forms} areas={areas} />)
  const referred = field.type === 'ref' ? forms.choices[field.register] : undefined
  if (referred !== undefined && referred.length > 0)
    return select(referred.map(({ record, label }) => option(record, `${label}（${record}）`)))
  if (field.type === 'day') return <input type="date" {...common} />
  if (field.type === 'text' && (field.lengthMax ?? 0) >= LONG_TEXT) return <textarea rows={4} {...common} />
  const isNumber = field.type === 'integer' || field.type === 'decimal'
  return <input type="text" {...(isNumber ? { inputMode: 'decimal' } : {})} autoComplete="off" {...common} />
}

const option = (value: string, name: string) => (
  <option key={value} value={value}>
    {name}
  </option>
)

/** Areas that a field may hold, below the county that they are in. */
function AreaOptions({
  level,
  forms,
  areas,
}: Pick<ControlProps, 'forms' | 'areas'> & { readonly level: string | undefined }) {
  const { say } = useWords()
  const fitting = forms.areas.filter(
    ({ code, to }) => to === undefined && (level === undefined || areaLevel(code) === level),
  )
  const above = new Map(
    fitting.map(({ code }) => [parentArea(code) ?? code, [] as (typeof fitting)[number][]]),
  )
  for (const area of fitting) above.get(parentArea(area.code) ?? area.code)?.push(area)
  return [...above].map(([code, members]) => (
    <optgroup key={code} label={say(areas.find(code)?.name ?? { zh: code, en: code })}>
      {members.map((area) => option(area.code, say(area.name)))}
    </optgroup>
  ))
}

/** What is asked of a field, in words. */
function hintOf(field: Field, { t }: Words): string {
  if (field.type === 'text') {
    if (field.pattern !== undefined) return t.fieldHintForm(inWords(field.pattern))
    return field.lengthMax === undefined ? '' : t.fieldHintLength(field.lengthMax)
  }
  if (field.type !== 'integer' && field.type !== 'decimal') return ''
  const unit = field.unit ?? ''
  return [
    field.min === undefined ? '' : t.fieldHintFrom(field.min, unit),
    field.max === undefined ? '' : t.fieldHintTo(field.max, unit),
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

/** HW-\d{4}-\d{4} is read by few; HW-0000-0000 by all. Other patterns stay as they are. */
function inWords(pattern: string): string {
  return pattern.replace(/\\d\{(\d+)\}/g, (_, digits: string) => '0'.repeat(Number(digits)))
}
