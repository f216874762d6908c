import { memo, type ReactNode } from 'react'
import { type CellRange, inRange, type Place } from './places.ts'

export interface GridColumn {
  readonly name: string
  readonly title: string
  readonly width: number
  readonly numeric: boolean
  /** It stays while the others scroll under it. */
  readonly frozen: boolean
  readonly sorted?: 'ascending' | 'descending'
  readonly head: ReactNode
  /** What may be chosen: values with their names. */
  readonly choices?: readonly (readonly [string, string])[]
}

/** How a cell looks: what it shows, what an editor begins with, what a copy takes. */
export interface CellLook {
  readonly shown: string
  readonly written: string
  readonly copied: string
  readonly drafted?: boolean
  readonly state?: 'bad' | 'doubtful'
  readonly why?: string
}

export interface GridRowProps {
  readonly index: number
  readonly start: number
  readonly width: number
  readonly gutter: number
  readonly columns: readonly GridColumn[]
  readonly range: CellRange
  readonly active: Place
  readonly label: ReactNode
  readonly lookAt: (row: number, column: string) => CellLook | undefined
  readonly editor: ReactNode
  readonly editingColumn: number | undefined
}

function Row(props: GridRowProps) {
  const { index, columns, gutter } = props
  let left = gutter
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be made of the rows that show alone.
    <div
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 2}
      className={index % 2 === 0 ? 'sheet-row' : 'sheet-row sheet-odd'}
      style={{ transform: `translateY(${props.start}px)`, width: props.width }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: see the row. */}
      <span
        role="rowheader"
        tabIndex={-1}
        className="sheet-gutter"
        style={{ width: gutter, insetInlineStart: 0 }}
      >
        {props.label}
      </span>
      {columns.map((column, at) => {
        const style = { width: column.width, ...(column.frozen ? { insetInlineStart: left } : {}) }
        left += column.frozen ? column.width : 0
        return <Cell key={column.name} {...props} column={column} at={at} style={style} />
      })}
    </div>
  )
}

export const GridRow = memo(Row)

interface CellProps extends GridRowProps {
  readonly column: GridColumn
  readonly at: number
  readonly style: { readonly width: number; readonly insetInlineStart?: number }
}

function Cell({ index, column, at, style, range, active, lookAt, editor, editingColumn }: CellProps) {
  const look = lookAt(index, column.name)
  const isActive = active.row === index && active.column === at
  const selected = inRange(range, index, at)
  const classes = [
    'sheet-cell',
    column.numeric ? 'sheet-number' : '',
    column.frozen ? 'sheet-frozen' : '',
    selected ? 'sheet-selected' : '',
    look?.drafted === true ? 'sheet-drafted' : '',
    look?.state === undefined ? '' : `sheet-${look.state}`,
  ]
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be made of the rows that show alone.
    <div
      role="gridcell"
      tabIndex={isActive ? 0 : -1}
      data-cell={`${index}:${at}`}
      aria-colindex={at + 2}
      aria-selected={selected}
      aria-invalid={look?.state === 'bad' || undefined}
      title={look?.why ?? (look === undefined || look.shown.length < 14 ? undefined : look.shown)}
      className={classes.filter((name) => name !== '').join(' ')}
      style={style}
    >
      {editingColumn === at ? editor : look === undefined ? <i className="sheet-wait" /> : look.shown}
    </div>
  )
}
