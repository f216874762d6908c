import type { Values } from '@qaidam/kernel'

/** South-west corners, in hundredths of a degree, of a made-up block of plots inside each county. */
const BLOCKS: Readonly<Record<string, readonly [east: number, north: number]>> = {
  632801: [9_420, 3_630],
  632802: [9_660, 3_710],
  632803: [9_090, 3_790],
  632821: [9_800, 3_665],
  632822: [9_680, 3_590],
  632823: [9_820, 3_760],
  632857: [9_460, 3_750],
}

/** A cell of a block, in hundredths of a degree: about 3.5 by 3.3 kilometres. */
const CELL = { east: 4, north: 3 }
const COLUMNS = 20
/** The first row of cells of each measure whose plots have a boundary, so that no two share land. */
const FIRST_ROWS: Readonly<Record<string, number>> = {
  'sandy-land': 0,
  grassland: 8,
  'mine-restoration': 11,
}

/** Plots of one measure with their boundaries, each in a cell of its county's block. */
export function withBoundaries(measure: string, plots: readonly Values[]): readonly Values[] {
  const firstRow = FIRST_ROWS[measure]
  const counts = new Map<string, number>()
  return plots.map((plot) => {
    const county = plot.plot?.slice(0, 6) ?? ''
    const block = BLOCKS[county]
    if (firstRow === undefined || block === undefined) return { ...plot, boundary: null }
    const index = counts.get(county) ?? 0
    counts.set(county, index + 1)
    const row = firstRow + Math.floor(index / COLUMNS)
    const longitude = (block[0] + ((index % COLUMNS) + 0.5) * CELL.east) / 100
    const latitude = (block[1] + (row + 0.5) * CELL.north) / 100
    return { ...plot, boundary: trapezoid(Number(plot.hectares) * 10_000, longitude, latitude, index) }
  })
}

/** A trapezoid of so many square metres around a point; its proportions differ from plot to plot. */
function trapezoid(squareMetres: number, longitude: number, latitude: number, index: number): string {
  const height = Math.sqrt(squareMetres) * (0.9 + ((index * 7) % 21) / 100)
  const width = squareMetres / height
  const taper = (((index * 5) % 11) - 5) / 50
  const degree = metresOfDegree(latitude)
  const up = height / 2 / degree.north
  const below = ((1 - taper) * width) / 2 / degree.east
  const above = ((1 + taper) * width) / 2 / degree.east
  const corners = [
    [longitude - below, latitude - up],
    [longitude + below, latitude - up],
    [longitude + above, latitude + up],
    [longitude - above, latitude + up],
    [longitude - below, latitude - up],
  ]
  // Seven places are a centimetre.
  const ring = corners.map((corner) => corner.map((degrees) => Number(degrees.toFixed(7))))
  return JSON.stringify({ type: 'Polygon', coordinates: [ring] })
}

/** How long a degree is at a latitude of WGS 84, by the radii of curvature there. */
function metresOfDegree(latitude: number): { readonly east: number; readonly north: number } {
  const axis = 6_378_137
  const e2 = 0.00669437999014
  const radians = Math.PI / 180
  const bend = 1 - e2 * Math.sin(latitude * radians) ** 2
  return {
    east: (axis / Math.sqrt(bend)) * Math.cos(latitude * radians) * radians,
    north: ((axis * (1 - e2)) / bend ** 1.5) * radians,
  }
}
