import type { AreaBook, Field } from '@qaidam/kernel'
import { useEffect, useState } from 'react'
import { useWords } from '../shell/words.tsx'
import { filterText, sortedBy, type View, withFilter } from './view.ts'

export interface ColumnHeadProps {
  readonly name: string
  readonly title: string
  /** Absent for the effective day, which is no field: it is neither sorted nor filtered. */
  readonly field: Field | undefined
  readonly view: View
  readonly areas: AreaBook
  readonly onView: (view: View) => void
}

/** The head of a column: its name, which sorts, and below it what filters. */
export function ColumnHead({ name, title, field, view, areas, onView }: ColumnHeadProps) {
  const { t } = useWords()
  const mark = view.sort === name ? ' ↑' : view.sort === `-${name}` ? ' ↓' : ''
  if (field === undefined) return <span className="sheet-title">{title}</span>
  return (
    <>
      <button
        type="button"
        className="sheet-title"
        title={t.sheetSort(title)}
        onClick={() => onView(sortedBy(view, name))}
      >
        <span>{title}</span>
        <b aria-hidden="true">{mark}</b>
      </button>
      <Filter
        label={t.sheetFilter(title)}
        field={field}
        text={filterText(view.where, name)}
        onText={(text) => onView(withFilter(view, name, field, text, areas))}
      />
    </>
  )
}

interface FilterProps {
  readonly label: string
  readonly field: Field
  readonly text: string
  readonly onText: (text: string) => void
}

function Filter({ label, field, text, onText }: FilterProps) {
  const { t, say } = useWords()
  const [written, setWritten] = useState(text)
  useEffect(() => setWritten(text), [text])
  if (field.type === 'choice' || field.type === 'boolean') {
    const choices: readonly (readonly [string, string])[] =
      field.type === 'choice'
        ? Object.entries(field.choices).map(([id, name]) => [id, say(name)])
        : [
            ['true', t.sheetYes],
            ['false', t.sheetNo],
          ]
    return (
      <select aria-label={label} value={text} onChange={({ target }) => onText(target.value)}>
        <option value="">{t.sheetAny}</option>
        {choices.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
        {field.optional === true && <option value="空">∅</option>}
      </select>
    )
  }
  const isDay = field.type === 'day' || field.type === 'hour'
  const isNumber = field.type === 'integer' || field.type === 'decimal'
  return (
    <input
      aria-label={label}
      value={written}
      placeholder={isDay ? t.sheetFilterDays : isNumber ? t.sheetFilterRange : t.sheetFilterHint}
      onChange={({ target }) => setWritten(target.value)}
      onBlur={() => written !== text && onText(written)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) onText(written)
        if (event.key === 'Escape') setWritten(text)
      }}
    />
  )
}
