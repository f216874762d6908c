import { quantity, unitName } from '@qaidam/text'
import type { VNode } from 'preact'
import { shadeOf } from './shades.ts'
import type { View } from './view.ts'

export interface Tile {
  readonly area: string
  readonly name: string
  readonly column: number
  readonly row: number
  readonly value: string | null
  readonly href: string
}

export interface TileMapProps {
  readonly view: View
  readonly id: string
  readonly title: string
  readonly unit: string
  readonly tiles: readonly Tile[]
}

const WIDTH = 150
const HEIGHT = 84
const GAP = 6

/** Areas as labelled tiles where they roughly lie; the darker a tile, the larger its number. */
export function TileMap({ view, id, title, unit, tiles }: TileMapProps): VNode {
  const columns = Math.max(...tiles.map(({ column }) => column)) + 1
  const rows = Math.max(...tiles.map(({ row }) => row)) + 1
  const unitText = unitName(unit, view.language)
  return (
    <figure class="chart tile-map">
      <figcaption>
        <span class="chart-title">{title}</span>
        <span class="chart-unit">{unitText === '' ? '' : view.t.chartUnit(unitText)}</span>
      </figcaption>
      <svg
        viewBox={`0 0 ${columns * WIDTH} ${rows * HEIGHT}`}
        aria-labelledby={`${id}-title`}
        class="map-tiles"
      >
        <title id={`${id}-title`}>{`${title} ${view.t.mapSchematic}`}</title>
        {tiles.map((tile) => (
          <TileView key={tile.area} tile={tile} unit={unit} view={view} shade={shadeOf(tile.value, tiles)} />
        ))}
      </svg>
      <p class="note">{view.t.mapSchematic}</p>
    </figure>
  )
}

interface TileViewProps {
  readonly tile: Tile
  readonly unit: string
  readonly view: View
  readonly shade: number
}

function TileView({ tile, unit, view, shade }: TileViewProps): VNode {
  const [x, y] = [tile.column * WIDTH + GAP / 2, tile.row * HEIGHT + GAP / 2]
  const value = tile.value === null ? view.t.missing : quantity(tile.value, unit, view.language).number
  const [width, height] = [WIDTH - GAP, HEIGHT - GAP]
  return (
    <a href={tile.href}>
      <rect x={x} y={y} width={width} height={height} rx="4" class={`map-tile shade-${shade}`} />
      <text x={x + width / 2} y={y + 32} class={`map-name shade-${shade}`}>
        {tile.name}
      </text>
      <text x={x + width / 2} y={y + 60} class={`map-value shade-${shade}`}>
        {value}
      </text>
    </a>
  )
}
