import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { GridColumn } from './grid-row.tsx'

export interface CellEditorProps {
  readonly column: GridColumn | undefined
  readonly text: string
  /** Enter or Tab: the keyboard goes on, by the arrow that is named. */
  readonly onEnd: (text: string, step: string) => void
  /** The mouse went elsewhere. */
  readonly onLeave: (text: string) => void
  readonly onCancel: () => void
}

/** Where a cell is written: a list for what is chosen, a line for everything else. */
export function CellEditor({ column, text, onEnd, onLeave, onCancel }: CellEditorProps) {
  const [written, setWritten] = useState(text)
  const ended = useRef(false)
  const input = useRef<(HTMLInputElement & HTMLSelectElement) | null>(null)
  useEffect(() => input.current?.focus(), [])
  const end = (work: () => void) => {
    if (ended.current) return
    ended.current = true
    work()
  }
  const shared = {
    ref: input,
    'aria-label': column?.title ?? '',
    className: 'sheet-editor',
    onBlur: () => end(() => onLeave(written)),
    onKeyDown: (event: KeyboardEvent) => {
      event.stopPropagation()
      // While a Chinese word is being composed, its keys belong to the input method.
      if (event.nativeEvent.isComposing) return
      if (event.key === 'Enter' || event.key === 'Tab') {
        event.preventDefault()
        const step = event.key === 'Tab' ? (event.shiftKey ? 'ArrowLeft' : 'ArrowRight') : 'ArrowDown'
        end(() => onEnd(written, step))
      }
      if (event.key === 'Escape') end(onCancel)
    },
  }
  if (column?.choices === undefined)
    return <input {...shared} value={written} onChange={({ target }) => setWritten(target.value)} />
  return (
    <select {...shared} value={written} onChange={({ target }) => setWritten(target.value)}>
      <option value="" />
      {column.choices.map(([value, name]) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </select>
  )
}
