import { worksPlot } from '@qaidam/ecology'
import { expect, test } from 'vitest'
import { replay } from '../replay.ts'

interface Box {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

const bounded = replay(worksPlot, true).flatMap(({ values }) => {
  if (values.boundary == null) return []
  const geometry: { coordinates: [number, number][][] } = JSON.parse(values.boundary)
  return [{ values, ring: geometry.coordinates[0] ?? [] }]
})

test('some hundred plots have a boundary', () => {
  expect(bounded.length).toBeGreaterThan(300)
})

test('a boundary holds the hectares of its plot', () => {
  for (const { values, ring } of bounded) {
    // The sphere of Gauss at 37 degrees: on a few kilometres it is the ellipsoid to a thousandth.
    const radius = 6_371_000
    const radians = Math.PI / 180
    const scale = Math.cos((ring[0]?.[1] ?? 0) * radians) * (radius * radians) ** 2
    let twice = 0
    for (const [index, [x, y]] of ring.entries()) {
      const [nextX, nextY] = ring[index + 1] ?? [x, y]
      twice += x * nextY - nextX * y
    }
    const hectares = (twice / 2 / 10_000) * scale
    expect(Math.abs(hectares / Number(values.hectares) - 1), values.plot ?? '').toBeLessThan(0.01)
  }
})

test('no two share land, since even their boxes do not', () => {
  const boxes = bounded.map(({ values, ring }): Box & { readonly plot: string } => {
    const [longitudes, latitudes] = [ring.map(([x]) => x), ring.map(([, y]) => y)]
    return {
      plot: values.plot ?? '',
      west: Math.min(...longitudes),
      east: Math.max(...longitudes),
      south: Math.min(...latitudes),
      north: Math.max(...latitudes),
    }
  })
  for (const [index, one] of boxes.entries()) {
    for (const other of boxes.slice(index + 1)) {
      const apart =
        one.east < other.west || other.east < one.west || one.north < other.south || other.north < one.south
      if (!apart) throw new RangeError(`${one.plot} and ${other.plot} meet.`)
    }
  }
})
