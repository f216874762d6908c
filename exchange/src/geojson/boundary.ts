import { Fault } from '@qaidam/kernel'
import { union } from 'polyclip-ts'
import { exchangeFault } from '../faults.ts'
import { type Polygon, type Position, polygonsHectares, type Ring, ringHectares } from './equal-area.ts'

/** The land inside a boundary: its polygons by the right-hand rule, how large and where they are. */
export interface Boundary {
  readonly polygons: readonly Polygon[]
  /** Corners, without the closing positions that repeat the first. */
  readonly corners: number
  readonly hectares: number
  readonly box: Box
}

export interface Box {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** More corners than any survey of a plot has; comparing boundaries takes time that grows with them. */
const CORNERS_MAX = 5_000

const FORM =
  'Give one GeoJSON geometry (RFC 7946), {"type":"Polygon","coordinates":[[[97.1,37.2],…]]} or a ' +
  'MultiPolygon, in degrees of longitude and latitude.'

/** Reads a GeoJSON Polygon or MultiPolygon; what is wrong with it is returned as a fault. */
export function readBoundary(text: string): Boundary | Fault {
  try {
    const polygons = polygonsIn(text).map(turned)
    const corners = polygons.flat().reduce((sum, ring) => sum + ring.length - 1, 0)
    const hectares = polygonsHectares(polygons)
    checkCrossings(polygons, hectares)
    return { polygons, corners, hectares, box: boxOf(polygons) }
  } catch (error) {
    if (error instanceof Fault) return error
    throw error
  }
}

function polygonsIn(text: string): readonly Polygon[] {
  const geometry = parsed(text)
  const { type, coordinates } = geometry
  if ('crs' in geometry) {
    throw exchangeFault(
      'EXC-060',
      'The boundary names a coordinate system of its own ("crs"), which GeoJSON has no more.',
      'Export it in WGS 84 or CGCS2000 degrees, without "crs".',
    )
  }
  const isOne = type === 'Polygon'
  if ((!isOne && type !== 'MultiPolygon') || !Array.isArray(coordinates))
    throw exchangeFault(
      'EXC-060',
      `The boundary is a ${typeof type === 'string' ? type.slice(0, 40) : 'value without type'}.`,
      FORM,
    )
  const outlines: readonly unknown[] = isOne ? [coordinates] : coordinates
  const counted = { corners: 0 }
  const polygons = outlines.map((outline) => listOf(outline).map((ring) => ringOf(ring, counted)))
  if (polygons.length === 0 || polygons.some((polygon) => polygon.length === 0))
    throw exchangeFault('EXC-060', 'The boundary holds no ring.', FORM)
  return polygons
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw exchangeFault(
      'EXC-060',
      `The boundary is no JSON: "${text.slice(0, 40)}…" (${error instanceof Error ? error.message : error}).`,
      FORM,
      error,
    )
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  throw exchangeFault('EXC-060', `The boundary is no geometry: "${text.slice(0, 40)}".`, FORM)
}

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  throw exchangeFault('EXC-060', `The boundary has ${said(value)} where a list belongs.`, FORM)
}

/** @throws Fault EXC-061 or what is wrong with a position */
function ringOf(value: unknown, counted: { corners: number }): Ring {
  const list = listOf(value)
  counted.corners += list.length
  if (counted.corners > CORNERS_MAX) {
    throw exchangeFault(
      'EXC-064',
      `The boundary has more than ${CORNERS_MAX} positions.`,
      'Simplify it to about a metre, or enter its parts as plots of their own.',
    )
  }
  const ring = list.map(positionOf)
  const [first] = ring
  const last = ring.at(-1)
  if (first === undefined || last === undefined || ring.length < 4) {
    throw exchangeFault(
      'EXC-061',
      `A ring of the boundary has ${ring.length} positions.`,
      'Give at least three corners and the first of them again.',
    )
  }
  if (first[0] !== last[0] || first[1] !== last[1]) {
    throw exchangeFault(
      'EXC-061',
      `A ring of the boundary begins at ${first.join(', ')} and ends at ${last.join(', ')}.`,
      'Close it: the last position repeats the first.',
    )
  }
  return ring
}

function positionOf(value: unknown): Position {
  // A height may stand third; land is measured without it.
  const [longitude, latitude] = listOf(value)
  if (
    typeof longitude === 'number' &&
    typeof latitude === 'number' &&
    Math.abs(longitude) <= 180 &&
    Math.abs(latitude) <= 90
  )
    return [longitude, latitude]
  throw exchangeFault(
    'EXC-062',
    `The boundary has the position ${said(value)}, which is no longitude and latitude.`,
    'Give longitude first, then latitude, in degrees; not latitude first, and not metres of a projection.',
  )
}

function said(value: unknown): string {
  return String(JSON.stringify(value)).slice(0, 60)
}

/** Outlines counter-clockwise and holes clockwise, as the right-hand rule of RFC 7946 wants them. */
function turned(polygon: Polygon): Polygon {
  return polygon.map((ring, index) => (ringHectares(ring) > 0 === (index === 0) ? ring : ring.toReversed()))
}

/**
 * A ring that crosses itself, a hole that leaves its outline and polygons that lie on each other all measure
 * differently once the library has cleared them up by the even-odd rule.
 * @throws Fault EXC-063
 */
function checkCrossings(polygons: readonly Polygon[], hectares: number): void {
  const cleared = polygonsHectares(union([...polygons]))
  if (hectares > 0 && Math.abs(cleared - hectares) <= hectares * 1e-6 + 1e-7) return
  throw exchangeFault(
    'EXC-063',
    hectares > 0
      ? `The boundary crosses itself: its rings measure ${hectares.toFixed(4)} hectares, the land inside ` +
          `them ${cleared.toFixed(4)}.`
      : 'The boundary holds no land.',
    'Mend it in the mapping program: no crossing lines, holes inside their outline, polygons apart.',
  )
}

function boxOf(polygons: readonly Polygon[]): Box {
  let [west, south, east, north] = [180, 90, -180, -90]
  for (const [longitude, latitude] of polygons.flat(2)) {
    west = Math.min(west, longitude)
    east = Math.max(east, longitude)
    south = Math.min(south, latitude)
    north = Math.max(north, latitude)
  }
  return { west, south, east, north }
}
