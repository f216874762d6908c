import { type ReactNode, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { CellEditor } from './cell-editor.tsx'
import { gridEvents } from './events.ts'
import { type CellLook, type GridColumn, GridRow } from './grid-row.tsx'
import { type Bounds, type CellRange, type Place, placeBy } from './places.ts'
import { HEAD_HEIGHT, type Places, ROW_HEIGHT, usePlaces, useRowsInSight } from './use-places.ts'

/** The column of row numbers. */
const GUTTER = 64

export interface GridProps {
  readonly label: string
  readonly columns: readonly GridColumn[]
  readonly rowCount: number
  /** How a cell looks and what it says; undefined while its row is being read. */
  readonly lookAt: (row: number, column: string) => CellLook | undefined
  readonly rowLabel: (row: number) => ReactNode
  readonly canEdit: (row: number, column: string) => boolean
  readonly onEdit: (row: number, column: string, text: string) => void
  readonly onPaste: (range: CellRange, cells: readonly (readonly string[])[]) => void
  readonly onClear: (range: CellRange) => void
  readonly onOpen: (row: number) => void
  /** Somebody wanted to write where nothing can be written. */
  readonly onRefuse: (row: number, column: string) => void
  readonly onRows: (first: number, last: number) => void
  readonly onPlace: (place: Place) => void
  /** Where the keyboard is brought from outside, such as to a cell that is to be mended. */
  readonly goTo?: { readonly place: Place; readonly time: number } | undefined
}

interface Editing extends Place {
  readonly text: string
}

/** A grid of any number of rows, gone through by the keys of a spreadsheet; only what shows is made. */
export function Grid(props: GridProps) {
  const { columns, rowCount, goTo } = props
  const places = usePlaces(rowCount, props.onPlace)
  const { scroller, virtual, range, active, go } = places
  useRowsInSight(places, props.onRows)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a place is gone to once, when it is asked for.
  useEffect(() => {
    if (goTo !== undefined) go(goTo.place)
  }, [goTo?.time])
  const page = Math.floor(((scroller.current?.clientHeight ?? 600) - HEAD_HEIGHT) / ROW_HEIGHT) - 1
  const bounds = { rows: rowCount, columns: columns.length, page: Math.max(1, page) }
  const { editing, begin, editor } = useEditing(props, places, bounds)
  const events = gridEvents({ props, places, bounds, isEditing: editing !== undefined, begin })
  const widthOf = (some: readonly GridColumn[]) => some.reduce((sum, { width }) => sum + width, GUTTER)
  const width = widthOf(columns)
  const padding = {
    scrollPaddingInlineStart: widthOf(columns.filter(({ frozen }) => frozen)),
    scrollPaddingBlockStart: HEAD_HEIGHT,
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be made of the rows that show alone.
    <div
      {...events}
      ref={scroller}
      className="sheet"
      role="grid"
      tabIndex={-1}
      aria-label={props.label}
      aria-rowcount={rowCount + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable="true"
      style={padding}
    >
      <Head columns={columns} width={width} />
      {/* biome-ignore lint/a11y/useSemanticElements: see the grid. */}
      <div className="sheet-rows" role="rowgroup" style={{ height: virtual.getTotalSize(), width }}>
        {virtual.getVirtualItems().map(({ index, start }) => (
          <GridRow
            {...{ index, start, width, columns, range, active, lookAt: props.lookAt }}
            key={index}
            gutter={GUTTER}
            label={props.rowLabel(index)}
            editor={editing?.row === index ? editor : undefined}
            editingColumn={editing?.row === index ? editing.column : undefined}
          />
        ))}
      </div>
    </div>
  )
}

/** The cell in which something is being written, and where the keyboard goes when it is done. */
function useEditing(props: GridProps, { active, go, focusCell }: Places, bounds: Bounds) {
  const { columns } = props
  const [editing, setEditing] = useState<Editing | undefined>()
  const begin = (text?: string) => {
    const name = columns[active.column]?.name ?? ''
    if (!props.canEdit(active.row, name)) return props.onRefuse(active.row, name)
    flushSync(() => setEditing({ ...active, text: text ?? props.lookAt(active.row, name)?.written ?? '' }))
  }
  const end = (text: string, to?: Place) => {
    if (editing !== undefined) props.onEdit(editing.row, columns[editing.column]?.name ?? '', text)
    setEditing(undefined)
    if (to !== undefined) go(to)
  }
  const editor = editing && (
    <CellEditor
      column={columns[editing.column]}
      text={editing.text}
      onEnd={(said, step) => end(said, placeBy(step, false, editing, bounds))}
      onLeave={end}
      onCancel={() => {
        setEditing(undefined)
        focusCell(editing)
      }}
    />
  )
  return { editing, begin, editor }
}

function Head({ columns, width }: { readonly columns: readonly GridColumn[]; readonly width: number }) {
  let left = GUTTER
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the grid.
    <div role="rowgroup" className="sheet-head" style={{ width }}>
      {/* biome-ignore lint/a11y/useSemanticElements: see the grid. */}
      <div role="row" aria-rowindex={1} tabIndex={-1} className="sheet-head-row">
        {/* biome-ignore lint/a11y/useSemanticElements: see the grid. */}
        <span role="columnheader" className="sheet-gutter" style={{ width: GUTTER }} tabIndex={-1}>
          <span className="heard">#</span>
        </span>
        {columns.map((column) => {
          const style = { width: column.width, ...(column.frozen ? { insetInlineStart: left } : {}) }
          left += column.frozen ? column.width : 0
          return (
            // biome-ignore lint/a11y/useSemanticElements: see the grid.
            <div
              key={column.name}
              role="columnheader"
              tabIndex={-1}
              aria-sort={column.sorted ?? 'none'}
              className={column.frozen ? 'sheet-frozen' : ''}
              style={style}
            >
              {column.head}
            </div>
          )
        })}
      </div>
    </div>
  )
}
