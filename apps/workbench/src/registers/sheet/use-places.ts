import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { CellRange, Place } from './places.ts'

export const ROW_HEIGHT = 34
export const HEAD_HEIGHT = 74

const ORIGIN: Place = { row: 0, column: 0 }

/** The rows that are made, and the range of cells in which the keyboard stands. */
export function usePlaces(rowCount: number, onPlace: (place: Place) => void) {
  const scroller: RefObject<HTMLDivElement | null> = useRef<HTMLDivElement>(null)
  const [range, setRange] = useState<CellRange>({ from: ORIGIN, to: ORIGIN })
  const active = range.to
  const virtual = useVirtualizer({
    count: rowCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    scrollPaddingStart: HEAD_HEIGHT,
    scrollPaddingEnd: ROW_HEIGHT,
    // The row with the keyboard stays, wherever the mouse scrolls to.
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const [first, last] = [Math.max(0, startIndex - overscan), Math.min(count - 1, endIndex + overscan)]
      const rows = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
      if (active.row < first) return [active.row, ...rows]
      return active.row > last && active.row < count ? [...rows, active.row] : rows
    },
  })
  const focusCell = useCallback((place: Place) => {
    requestAnimationFrame(() => {
      const cell = scroller.current?.querySelector<HTMLElement>(`[data-cell="${place.row}:${place.column}"]`)
      cell?.focus({ preventScroll: true })
      cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    })
  }, [])
  const go = useCallback(
    (place: Place, extend = false) => {
      setRange((now) => ({ from: extend ? now.from : place, to: place }))
      onPlace(place)
      virtual.scrollToIndex(place.row, { align: 'auto' })
      focusCell(place)
    },
    [focusCell, onPlace, virtual],
  )
  return { scroller, virtual, range, setRange, active, go, focusCell }
}

export type Places = ReturnType<typeof usePlaces>

/** Says which rows are in sight, so that they are read. */
export function useRowsInSight({ virtual, active }: Places, onRows: (first: number, last: number) => void) {
  const rows = virtual.getVirtualItems().filter(({ index }) => index !== active.row)
  const [first, last] = [rows[0]?.index ?? 0, rows.at(-1)?.index ?? 0]
  useEffect(() => onRows(first, last), [first, last, onRows])
}
