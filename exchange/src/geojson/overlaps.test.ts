import { Fault } from '@qaidam/kernel'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Boundary, readBoundary } from './boundary.ts'
import { declaredFault, type MeasuredPlot, overlapFault, overlaps } from './overlaps.ts'

type Pair = readonly [number, number]

function boundary(...rings: readonly (readonly Pair[])[]): Boundary {
  const read = readBoundary(JSON.stringify({ type: 'Polygon', coordinates: rings }))
  if (read instanceof Fault) throw read
  return read
}

/** Degrees of whole ten-thousandths, so that equal edges are equal numbers. */
const at = (steps: number, origin: number) => (origin * 10_000 + steps) / 10_000

/** A rectangle in steps of about ten metres from 97 E 37 N. */
function rectangle(west: number, south: number, width: number, height: number): readonly Pair[] {
  const [w, e] = [at(west, 97), at(west + width, 97)]
  const [s, n] = [at(south, 37), at(south + height, 37)]
  return [
    [w, s],
    [e, s],
    [e, n],
    [w, n],
    [w, s],
  ]
}

const plot = (key: string, land: Boundary, measure = 'grassland'): MeasuredPlot => ({
  key,
  measure,
  boundary: land,
})

const small = fc.integer({ min: 1, max: 300 })
const place = fc.integer({ min: -400, max: 400 })
const box = fc.record({ west: place, south: place, width: small, height: small })
type Rectangle = { west: number; south: number; width: number; height: number }
const landOf = ({ west, south, width, height }: Rectangle) => boundary(rectangle(west, south, width, height))

/** The hectares that two rectangles share, by their sides. */
function shared(a: Rectangle, b: Rectangle): number {
  const west = Math.max(a.west, b.west)
  const south = Math.max(a.south, b.south)
  const width = Math.min(a.west + a.width, b.west + b.width) - west
  const height = Math.min(a.south + a.height, b.south + b.height) - south
  return width > 0 && height > 0 ? landOf({ west, south, width, height }).hectares : 0
}

/** Twice the area of corners in square degrees, by the plane formula. */
function plane(corners: readonly Pair[]): number {
  const [origin] = corners
  if (origin === undefined) return 0
  return corners.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = corners[(index + 1) % corners.length] ?? origin
    return sum + (x - origin[0]) * (nextY - origin[1]) - (nextX - origin[0]) * (y - origin[1])
  }, 0)
}

/** What is left of a convex shape inside another, both counter-clockwise (Sutherland and Hodgman). */
function cut(shape: readonly Pair[], by: readonly Pair[]): readonly Pair[] {
  let left = shape
  for (const [index, from] of by.entries()) {
    const to = by[(index + 1) % by.length] ?? from
    const side = ([x, y]: Pair) => (to[0] - from[0]) * (y - from[1]) - (to[1] - from[1]) * (x - from[0])
    left = left.flatMap((corner, at): readonly Pair[] => {
      const next = left[(at + 1) % left.length] ?? corner
      const [here, there] = [side(corner), side(next)]
      const part = here / (here - there)
      const crossing: Pair = [
        corner[0] + (next[0] - corner[0]) * part,
        corner[1] + (next[1] - corner[1]) * part,
      ]
      return [...(here >= 0 ? [corner] : []), ...(here * there < 0 ? [crossing] : [])]
    })
  }
  return left
}

describe('overlaps', () => {
  test('two rectangles share what their sides say, whichever comes first', () => {
    fc.assert(
      fc.property(box, box, (a, b) => {
        const expected = shared(a, b)
        for (const [first, second] of [
          [a, b],
          [b, a],
        ] as const) {
          const found = overlaps([plot('1', landOf(first)), plot('2', landOf(second))], { above: 0.001 })
          if (expected <= 0.001) expect(found).toEqual([])
          else expect(found[0]?.hectares).toBeCloseTo(expected, 6)
        }
      }),
    )
  })

  test('the sweep finds every pair that comparing all with all finds', () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 12 }), (boxes) => {
        const plots = boxes.map((each, index) => plot(String(index).padStart(2, '0'), landOf(each)))
        const expected = boxes.flatMap((one, index) =>
          boxes.slice(index + 1).flatMap((other, offset) => {
            const names = [index, index + 1 + offset].map((each) => String(each).padStart(2, '0')).join(' ')
            return shared(one, other) > 0.01 ? [names] : []
          }),
        )
        expect(overlaps(plots).map(({ a, b }) => `${a} ${b}`)).toEqual(expected)
      }),
    )
  })

  test('any two triangles share what cutting one by the sides of the other leaves', () => {
    const corner = fc.tuple(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 0, max: 100_000 }))
    const triangle = fc
      .tuple(corner, corner, corner)
      .map((corners) => corners.map(([x, y]): Pair => [97 + x / 1e7, 37 + y / 1e7]))
      .filter((corners) => Math.abs(plane(corners)) > 1e-8)
      .map((corners) => (plane(corners) > 0 ? corners : corners.toReversed()))
    fc.assert(
      fc.property(triangle, triangle, (one, other) => {
        const [a, b] = [one, other].map((corners) => boundary([...corners, corners[0] ?? [0, 0]]))
        if (a === undefined || b === undefined) return
        // On a square kilometre the equal-area plane is the plane of the coordinates but for its scale.
        const expected = (plane(cut(one, other)) / plane(one)) * a.hectares
        const [found] = overlaps([plot('1', a), plot('2', b)], { above: 0 })
        expect(Math.abs((found?.hectares ?? 0) - expected)).toBeLessThan(0.01)
      }),
    )
  })

  test('plots that touch along an edge or at a corner share nothing', () => {
    fc.assert(
      fc.property(box, (one) => {
        const beside = landOf({ ...one, west: one.west + one.width })
        const above = landOf({ ...one, south: one.south + one.height })
        expect(overlaps([plot('1', landOf(one)), plot('2', beside)], { above: 0 })).toEqual([])
        expect(overlaps([plot('1', landOf(one)), plot('2', above)], { above: 0 })).toEqual([])
      }),
    )
    const slanting = boundary([
      [97, 37],
      [97.01, 37],
      [97, 37.01],
      [97, 37],
    ])
    const other = boundary([
      [97.01, 37],
      [97.01, 37.01],
      [97, 37.01],
      [97.01, 37],
    ])
    expect(overlaps([plot('1', slanting), plot('2', other)], { above: 0 })).toEqual([])
  })

  test('a plot in the hole of another shares nothing with it, and one across its rim does', () => {
    const ring = boundary(rectangle(0, 0, 300, 300), rectangle(100, 100, 100, 100))
    expect(overlaps([plot('1', ring), plot('2', landOf(HOLE))], { above: 0 })).toEqual([])
    const across = { ...HOLE, west: 50 }
    const [found] = overlaps([plot('1', ring), plot('2', landOf(across))])
    expect(found?.hectares).toBeCloseTo(landOf({ ...HOLE, west: 50, width: 50 }).hectares, 6)
  })

  test('plots of different measures are not compared', () => {
    const land = landOf(HOLE)
    expect(overlaps([plot('1', land, 'grassland'), plot('2', land, 'sandy-land')])).toEqual([])
  })

  test('only those asked about are compared, at most as many as wanted', () => {
    const plots = ['1', '2', '3', '4'].map((key) => plot(key, landOf(HOLE)))
    expect(overlaps(plots)).toHaveLength(6)
    const asked = overlaps(plots, { asked: (key) => key === '3' })
    expect(asked.map(({ a, b }) => `${a}${b}`)).toEqual(['13', '23', '34'])
    expect(overlaps(plots, { most: 2 })).toHaveLength(2)
  })

  test('thousands of plots side by side are compared in seconds', () => {
    const plots = Array.from({ length: 4_000 }, (_, index) =>
      plot(String(index), boundary(rectangle((index % 80) * 20, Math.floor(index / 80) * 20, 20, 20))),
    )
    const before = performance.now()
    expect(overlaps(plots, { above: 0 })).toEqual([])
    expect(performance.now() - before).toBeLessThan(5_000)
  })
})

const HOLE: Rectangle = { west: 100, south: 100, width: 100, height: 100 }

test('a fault names both plots and the hectares', () => {
  const { message } = overlapFault({ a: 'A-1', b: 'B-2', measure: 'grassland', hectares: 1.25 })
  for (const said of ['A-1', 'B-2', '1.2500', 'grassland']) expect(message).toContain(said)
})

test('hectares entered may be a tenth away from the boundary, and no more', () => {
  const land = landOf(HOLE)
  const times = (factor: number) => (land.hectares * factor).toFixed(4)
  for (const factor of [0.91, 1, 1.09]) expect(declaredFault('A', times(factor), land)).toBeUndefined()
  // 15 亩 are a hectare: the usual mistake.
  for (const factor of [0.89, 1.11, 15]) {
    expect(declaredFault('A', times(factor), land)).toMatchObject({ code: 'EXC-066' })
  }
})
