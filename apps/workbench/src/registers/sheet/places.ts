/** A cell of a grid by its row and column, both from 0. */
export interface Place {
  readonly row: number
  readonly column: number
}

export interface Bounds {
  readonly rows: number
  readonly columns: number
  /** Rows that a page of the screen holds. */
  readonly page: number
}

/** Where a key leads from a cell, as in every spreadsheet; undefined where it leads nowhere. */
export function placeBy(
  key: string,
  far: boolean,
  { row, column }: Place,
  bounds: Bounds,
): Place | undefined {
  const [lastRow, lastColumn] = [bounds.rows - 1, bounds.columns - 1]
  const to = (toRow: number, toColumn: number): Place => ({
    row: Math.max(0, Math.min(lastRow, toRow)),
    column: Math.max(0, Math.min(lastColumn, toColumn)),
  })
  switch (key) {
    case 'ArrowUp':
      return to(far ? 0 : row - 1, column)
    case 'ArrowDown':
      return to(far ? lastRow : row + 1, column)
    case 'ArrowLeft':
      return to(row, far ? 0 : column - 1)
    case 'ArrowRight':
      return to(row, far ? lastColumn : column + 1)
    case 'Home':
      return to(far ? 0 : row, 0)
    case 'End':
      return to(far ? lastRow : row, lastColumn)
    case 'PageUp':
      return to(row - bounds.page, column)
    case 'PageDown':
      return to(row + bounds.page, column)
    default:
      return undefined
  }
}

/** A range of cells from the one where it began to the one where it ends, in any direction. */
export interface CellRange {
  readonly from: Place
  readonly to: Place
}

export function inRange({ from, to }: CellRange, row: number, column: number): boolean {
  return (
    row >= Math.min(from.row, to.row) &&
    row <= Math.max(from.row, to.row) &&
    column >= Math.min(from.column, to.column) &&
    column <= Math.max(from.column, to.column)
  )
}
