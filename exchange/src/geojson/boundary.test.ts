import { Fault } from '@qaidam/kernel'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Boundary, readBoundary } from './boundary.ts'
import { polygonsHectares } from './equal-area.ts'

type Pair = readonly [number, number]

const polygon = (...rings: readonly (readonly Pair[])[]) =>
  JSON.stringify({ type: 'Polygon', coordinates: rings })
const square = (west: number, south: number, side: number): readonly Pair[] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
]

function read(text: string): Boundary {
  const boundary = readBoundary(text)
  if (boundary instanceof Fault) throw boundary
  return boundary
}

describe('area', () => {
  test('the whole ellipsoid is as large as WGS 84 says', () => {
    const world: [number, number][] = [
      [-180, -90],
      [180, -90],
      [180, 90],
      [-180, 90],
      [-180, -90],
    ]
    // NIMA TR8350.2 gives the radius of the sphere of equal area as 6 371 007.1809 m.
    const hectares = (4 * Math.PI * 6_371_007.1809 ** 2) / 10_000
    expect(polygonsHectares([[world]]) / hectares).toBeCloseTo(1, 9)
  })

  test('a hundredth of a degree at 37 degrees is what the radii of curvature say', () => {
    const axis = 6_378_137
    const e2 = 0.00669437999014
    const middle = (37.005 * Math.PI) / 180
    const bend = 1 - e2 * Math.sin(middle) ** 2
    const step = (0.01 * Math.PI) / 180
    const east = (axis / Math.sqrt(bend)) * Math.cos(middle) * step
    const north = ((axis * (1 - e2)) / bend ** 1.5) * step
    const { hectares } = read(polygon(square(97, 37, 0.01)))
    expect(hectares / ((east * north) / 10_000)).toBeCloseTo(1, 6)
  })

  test('a hole is taken out, and the parts of a MultiPolygon are added', () => {
    const whole = read(polygon(square(97, 37, 0.03))).hectares
    const hole = read(polygon(square(97.01, 37.01, 0.01))).hectares
    expect(read(polygon(square(97, 37, 0.03), square(97.01, 37.01, 0.01))).hectares).toBeCloseTo(
      whole - hole,
      6,
    )
    const two = { type: 'MultiPolygon', coordinates: [[square(97, 37, 0.03)], [square(98, 37, 0.03)]] }
    expect(read(JSON.stringify(two)).hectares).toBeCloseTo(2 * whole, 6)
  })
})

test('rings are turned by the right-hand rule, and whichever way they ran the boundary is the same', () => {
  const outline = square(97, 37, 0.03)
  const hole = square(97.01, 37.01, 0.01)
  const right = read(polygon(outline, hole.toReversed()))
  expect(read(polygon(outline.toReversed(), hole))).toEqual(right)
  expect(right.corners).toBe(8)
  expect(right.box).toEqual({ west: 97, south: 37, east: 97.03, north: 37.03 })
})

test('a height beside a position is left out', () => {
  const high = square(97, 37, 0.01).map(([x, y]) => [x, y, 3_000] as unknown as Pair)
  expect(read(polygon(high))).toEqual(read(polygon(square(97, 37, 0.01))))
})

const bowTie: readonly Pair[] = [
  [97, 37],
  [97.01, 37.01],
  [97.01, 37],
  [97, 37.02],
  [97, 37],
]

describe('what is no boundary is said with what to do', () => {
  test.each([
    ['a text', 'see map sheet 12', 'EXC-060', 'see map sheet 12'],
    ['a number', '12', 'EXC-060', '12'],
    ['a point', '{"type":"Point","coordinates":[97,37]}', 'EXC-060', 'Point'],
    ['a feature', '{"type":"Feature","geometry":null}', 'EXC-060', 'Feature'],
    ['no ring', polygon(), 'EXC-060', 'no ring'],
    ['no coordinates', '{"type":"Polygon"}', 'EXC-060', 'Polygon'],
    ['a number as a ring', '{"type":"Polygon","coordinates":[5]}', 'EXC-060', '5'],
    [
      'a system of its own',
      `{"type":"Polygon","crs":{},"coordinates":[${JSON.stringify(square(97, 37, 1))}]}`,
      'EXC-060',
      'crs',
    ],
    ['an open ring', polygon(square(97, 37, 1).slice(0, 4)), 'EXC-061', '97, 38'],
    ['two corners', polygon([square(97, 37, 1)[0] ?? [0, 0]]), 'EXC-061', '1 positions'],
    ['latitude first', polygon(square(37, 97, 1)), 'EXC-062', '[37,97]'],
    ['metres', polygon(square(499_850, 4_100_000, 100)), 'EXC-062', '499850'],
    ['a text as position', '{"type":"Polygon","coordinates":[[["97","37"]]]}', 'EXC-062', '"97"'],
    ['a bow tie', polygon(bowTie), 'EXC-063', 'crosses itself'],
    ['a hole outside', polygon(square(97, 37, 1), square(99, 37, 0.5)), 'EXC-063', 'crosses itself'],
    ['a line', polygon([square(97, 37, 1)[0] ?? [0, 0], [98, 37], [99, 37], [97, 37]]), 'EXC-063', 'no land'],
    [
      'parts on each other',
      JSON.stringify({ type: 'MultiPolygon', coordinates: [[square(97, 37, 1)], [square(97.5, 37, 1)]] }),
      'EXC-063',
      'crosses itself',
    ],
    ['too much', polygon(Array.from({ length: 5_001 }, () => [97, 37] as const)), 'EXC-064', '5000'],
  ])('%s', (_, text, code, said) => {
    const fault = readBoundary(text)
    expect(fault).toBeInstanceOf(Fault)
    if (!(fault instanceof Fault)) return
    expect([fault.code, fault.message]).toEqual([code, expect.stringContaining(said)])
    expect(fault.fix).not.toBe('')
  })

  test('whatever the text, the answer is a boundary with land or a fault', () => {
    const coordinates = fc.jsonValue({ maxDepth: 5 })
    const texts = fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .record({ type: fc.constantFrom('Polygon', 'MultiPolygon'), coordinates })
        .map((g) => JSON.stringify(g)),
    )
    fc.assert(
      fc.property(texts, (text) => {
        const boundary = readBoundary(text)
        expect(boundary instanceof Fault || boundary.hectares > 0).toBe(true)
      }),
      { examples: [['['.repeat(30_000)], ['{"__proto__":{"type":"Polygon"}}'], ['']] },
    )
  })
})
