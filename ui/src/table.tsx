import type { ComponentChildren, VNode } from 'preact'

export interface Column<Row> {
  readonly name: string
  /** Said once in the head, so that the cells are bare numbers. */
  readonly unit?: string
  /** Numbers stand right, so that their digits line up. */
  readonly number?: boolean
  /** The cell that names its row. */
  readonly header?: boolean
  readonly cell: (row: Row) => ComponentChildren
}

export interface TableProps<Row> {
  readonly caption: string
  /** A caption that repeats the heading above is for those who hear the page. */
  readonly captionShown?: boolean
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly current?: (row: Row) => boolean
  readonly foot?: VNode
}

/** A table that scrolls within itself when the screen is narrow, by keyboard too. */
export function Table<Row>(props: TableProps<Row>): VNode {
  const { caption, captionShown = false, columns, rows, current, foot } = props
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section class="table-frame" aria-label={caption} tabIndex={0}>
      <table>
        <caption class={captionShown ? 'caption' : 'heard'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ name, unit = '', number }) => (
              <th key={name} scope="col" class={number === true ? 'number' : undefined}>
                {name}
                {unit !== '' && <span class="head-unit"> {unit}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index} class={current?.(row) === true ? 'current' : undefined}>
              {columns.map((column) => (
                <Cell key={column.name} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
        {foot !== undefined && <tfoot>{foot}</tfoot>}
      </table>
    </section>
  )
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }): VNode {
  const className = column.number === true ? 'number' : undefined
  if (column.header === true) {
    return (
      <th scope="row" class={className}>
        {column.cell(row)}
      </th>
    )
  }
  return <td class={className}>{column.cell(row)}</td>
}

export interface Term {
  readonly term: string
  readonly detail: ComponentChildren
}

export function Definitions({ terms }: { readonly terms: readonly Term[] }): VNode {
  return (
    <dl class="definitions">
      {terms.map(({ term, detail }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{detail}</dd>
        </div>
      ))}
    </dl>
  )
}
