/** Longitude and latitude in degrees on WGS 84. */
export type Position = [longitude: number, latitude: number]
/** Positions of which the last repeats the first. */
export type Ring = Position[]
/** The outline first, then the holes in it. */
export type Polygon = Ring[]

/** WGS 84: semi-major axis in metres and first eccentricity, which follows from 1/f = 298.257223563. */
const AXIS = 6_378_137
const FLATTENING = 1 / 298.257223563
const E2 = FLATTENING * (2 - FLATTENING)
const E = Math.sqrt(E2)

const RADIANS = Math.PI / 180
const SQUARE_METRES = 10_000

/**
 * Northing of the cylindrical equal-area projection of the ellipsoid, in metres: a q / 2 (J. P. Snyder,
 * Map Projections: A Working Manual, USGS Professional Paper 1395, 1987, equation 3-12 and section 10).
 */
function northing(latitude: number): number {
  const sine = Math.sin(latitude * RADIANS)
  const q = (1 - E2) * (sine / (1 - E2 * sine * sine) - Math.log((1 - E * sine) / (1 + E * sine)) / (2 * E))
  return (AXIS * q) / 2
}

/**
 * Hectares inside a ring on the ellipsoid, positive when it runs counter-clockwise. Areas are kept by
 * the projection, so the plane formula of its positions is the area; an edge is taken as the straight line of
 * the projection, which at the length of a plot's edge is the straight line of the coordinates.
 */
export function ringHectares(ring: Ring): number {
  const [origin] = ring
  if (origin === undefined) return 0
  // Measured from the first position, since the digits of small differences are lost in large numbers.
  const plane = ring.map(([longitude, latitude]) => ({
    x: AXIS * (longitude - origin[0]) * RADIANS,
    y: northing(latitude) - northing(origin[1]),
  }))
  let twice = 0
  for (const [index, { x, y }] of plane.entries()) {
    const next = plane[index + 1]
    if (next !== undefined) twice += x * next.y - next.x * y
  }
  return twice / 2 / SQUARE_METRES
}

/** Hectares inside outlines and outside their holes, whichever way the rings run. */
export function polygonsHectares(polygons: readonly Polygon[]): number {
  let hectares = 0
  for (const polygon of polygons) {
    for (const [index, ring] of polygon.entries()) {
      const inside = Math.abs(ringHectares(ring))
      hectares += index === 0 ? inside : -inside
    }
  }
  return hectares
}
