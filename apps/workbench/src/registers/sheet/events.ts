import type { ClipboardEvent, KeyboardEvent, MouseEvent } from 'react'
import type { GridProps } from './grid.tsx'
import type { GridColumn } from './grid-row.tsx'
import { type Bounds, type CellRange, type Place, placeBy } from './places.ts'
import { parseTsv, writeTsv } from './tsv.ts'
import type { Places } from './use-places.ts'

/** What the keyboard, the clipboard and the mouse do to a grid in which nothing is being written. */
export interface EventsAsked {
  readonly props: GridProps
  readonly places: Places
  readonly bounds: Bounds
  readonly isEditing: boolean
  /** Begins to write in the active cell, over what it says where a text is given. */
  readonly begin: (text?: string) => void
}

export function gridEvents(asked: EventsAsked) {
  const { props, places, isEditing } = asked
  const ofCell = (target: EventTarget) => target instanceof HTMLElement && target.dataset.cell !== undefined
  return {
    onKeyDown: (event: KeyboardEvent) => {
      if (!isEditing && ofCell(event.target) && takeKey(event, asked)) event.preventDefault()
    },
    onCopy: (event: ClipboardEvent) => {
      if (isEditing || !ofCell(event.target)) return
      event.preventDefault()
      event.clipboardData.setData('text/plain', writeTsv(copied(places.range, props.columns, props.lookAt)))
    },
    onPaste: (event: ClipboardEvent) => {
      if (isEditing || !ofCell(event.target)) return
      event.preventDefault()
      props.onPaste(places.range, parseTsv(event.clipboardData.getData('text/plain')))
    },
    onMouseDown: (event: MouseEvent) => {
      const place = placeOf(event)
      if (place === undefined || isEditing || event.button !== 0) return
      event.preventDefault()
      places.go(place, event.shiftKey)
    },
    onMouseOver: (event: MouseEvent) => {
      const place = event.buttons === 1 && !isEditing ? placeOf(event) : undefined
      if (place !== undefined) places.setRange((now) => ({ from: now.from, to: place }))
    },
    onDoubleClick: (event: MouseEvent) => {
      if (placeOf(event) !== undefined && !isEditing) asked.begin()
    },
  }
}

/** Whether a key meant something here. */
function takeKey(event: KeyboardEvent, { props, places, bounds, begin }: EventsAsked): boolean {
  const { active, range } = places
  const far = event.ctrlKey || event.metaKey
  const place = placeBy(event.key, far, active, bounds)
  if (place !== undefined) {
    places.go(place, event.shiftKey)
    return true
  }
  const editable = props.canEdit(active.row, props.columns[active.column]?.name ?? '')
  if (event.key === 'Enter' && !editable) props.onOpen(active.row)
  else if (event.key === 'Enter' || event.key === 'F2') begin()
  else if (event.key === 'Delete' || event.key === 'Backspace') props.onClear(range)
  // An input method takes the key itself: it must find a line to write in.
  else if (event.key === 'Process') {
    begin('')
    return false
  } else if (event.key.length === 1 && !far && !event.altKey) begin(event.key)
  else return false
  return true
}

function placeOf(event: MouseEvent): Place | undefined {
  const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-cell]') : null
  const [row, column] = (cell?.dataset.cell ?? '').split(':').map(Number)
  return row === undefined || column === undefined || Number.isNaN(row) ? undefined : { row, column }
}

/** Rows that are not read yet are left out of a copy; nobody selects so many by hand. */
function copied(
  { from, to }: CellRange,
  columns: readonly GridColumn[],
  lookAt: GridProps['lookAt'],
): readonly (readonly string[])[] {
  const [top, bottom] = [Math.min(from.row, to.row), Math.max(from.row, to.row)]
  const taken = columns.slice(Math.min(from.column, to.column), Math.max(from.column, to.column) + 1)
  return Array.from({ length: bottom - top + 1 }, (_, index) =>
    taken.map((column) => lookAt(top + index, column.name)?.copied ?? ''),
  )
}
