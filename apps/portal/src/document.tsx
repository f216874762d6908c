import type { Block, Chart, Table as DocumentTable, Inline, Inlines, SchematicMap } from '@qaidam/kernel'
import { Comparison, SeriesChart, say, Table, TileMap } from '@qaidam/ui'
import type { ComponentChild, VNode } from 'preact'
import { areaName, type Desk, traceLink } from './desk.ts'

interface BlocksProps {
  readonly desk: Desk
  readonly blocks: readonly Block[]
  /** Unique on the page. */
  readonly id: string
}

/** The blocks of a document as they stand on a page; every number leads to where it comes from. */
export function Blocks({ desk, blocks, id }: BlocksProps): VNode {
  return (
    <>
      {blocks.map((block, index) => (
        <BlockView key={index} desk={desk} block={block} id={`${id}-${index}`} />
      ))}
    </>
  )
}

interface BlockProps {
  readonly desk: Desk
  readonly block: Block
  readonly id: string
}

function BlockView({ desk, block, id }: BlockProps): VNode {
  switch (block.kind) {
    case 'heading':
      return <Heading desk={desk} level={block.level} content={block.content} />
    case 'paragraph':
      return <p>{words(desk, block.content)}</p>
    case 'list':
      return (
        <ul>
          {block.items.map((item, index) => (
            <li key={index}>{words(desk, item)}</li>
          ))}
        </ul>
      )
    case 'table':
      return <TableView desk={desk} table={block} />
    case 'chart':
      return <ChartView desk={desk} chart={block} id={id} />
    case 'map':
      return <MapView desk={desk} map={block} id={id} />
  }
}

interface HeadingProps {
  readonly desk: Desk
  readonly level: number
  readonly content: Inlines
}

function Heading({ desk, level, content }: HeadingProps): VNode {
  const Tag = level <= 2 ? 'h2' : level === 3 ? 'h3' : 'h4'
  return <Tag>{words(desk, content)}</Tag>
}

function words(desk: Desk, content: Inlines): readonly ComponentChild[] {
  return content.map((inline, index) => inlineView(desk, inline, index))
}

/** A number in a sentence. What is missing is said to be so, where it is missing. */
function inlineView(desk: Desk, inline: Inline, key: number): ComponentChild {
  switch (inline.kind) {
    case 'text':
      return inline.text
    case 'missing':
      return (
        <span key={key} class="missing">
          {inline.text}
        </span>
      )
    case 'said': {
      const { figure, area, period } = inline.of
      const name = desk.store.composition.figures.get(figure)?.name
      return (
        <a
          key={key}
          class={inline.moved === true ? 'traced traced-change' : 'traced'}
          href={traceLink(desk, figure, area, period)}
          title={name && desk.view.t.openTrace(say(name, desk.view), areaName(desk, area))}
        >
          {inline.text}
        </a>
      )
    }
  }
}

function TableView({ desk, table }: { readonly desk: Desk; readonly table: DocumentTable }): VNode {
  const columns = table.head.map((name, index) => ({
    name,
    number: table.numeric[index] ?? false,
    header: index === 0,
    cell: (row: readonly Inlines[]) => words(desk, row[index] ?? []),
  }))
  return <Table caption={table.caption} captionShown columns={columns} rows={table.rows} />
}

interface ChartViewProps {
  readonly desk: Desk
  readonly chart: Chart
  readonly id: string
}

function ChartView({ desk, chart, id }: ChartViewProps): VNode {
  const { title, unit, form, figure, points } = chart
  const href = (point: Chart['points'][number]) => traceLink(desk, figure, point.area, point.period)
  if (form === 'bars') {
    const areas = points.map((point) => ({
      area: point.label,
      href: href(point),
      value: point.value,
      change: null,
    }))
    return <Comparison view={desk.view} title={title} unit={unit} ranked={false} areas={areas} />
  }
  const drawn = points.map((point) => ({ ...point, href: href(point) }))
  return <SeriesChart view={desk.view} id={id} title={title} unit={unit} form={form} points={drawn} />
}

interface MapViewProps {
  readonly desk: Desk
  readonly map: SchematicMap
  readonly id: string
}

function MapView({ desk, map, id }: MapViewProps): VNode {
  const tiles = map.tiles.map((tile) => ({
    ...tile,
    href: traceLink(desk, map.figure, tile.area, map.period),
  }))
  return <TileMap view={desk.view} id={id} title={map.title} unit={map.unit} tiles={tiles} />
}
