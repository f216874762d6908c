import { haixi } from '@qaidam/demo-haixi'
import { owedIn } from '@qaidam/kernel'
import { composeFor } from '@qaidam/server'
import { layoutOf, type Rectangle } from '@qaidam/ui'
import { describe, expect, test } from 'vitest'
import { wordsFor } from './procedures.ts'

const composition = composeFor(haixi)
const CASES = [...composition.procedures.values()].flatMap((procedure) =>
  (['zh', 'en'] as const).map((language) => [procedure.id, language, procedure] as const),
)

const meet = (one: Rectangle, other: Rectangle) =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height

/** The upright parts of a path, as rectangles without width. */
function uprights(path: string): readonly Rectangle[] {
  let [x, y] = [0, 0]
  const found: Rectangle[] = []
  for (const [, command = '', numbers = ''] of path.matchAll(/([MHVQA])([^MHVQA]*)/g)) {
    const values = numbers.trim().split(/[ ,]+/).map(Number)
    const end = values.at(-1) ?? 0
    if (command === 'V') found.push({ x, y: Math.min(y, end), width: 0, height: Math.abs(end - y) })
    if (command === 'H') x = end
    else if (command === 'V') y = end
    else [x, y] = [values.at(-2) ?? 0, end]
  }
  return found
}

describe.each(CASES)('the drawing of %s in %s', (_, language, procedure) => {
  const layout = layoutOf(procedure, wordsFor(composition, procedure, language))
  const labels = [...layout.arrows, ...layout.loops].map(({ label }) => label)

  test('shows every state, step and move', () => {
    expect(layout.boxes.map(({ state }) => state).sort()).toEqual(Object.keys(procedure.states).sort())
    for (const { state, steps } of layout.boxes) {
      const owed = owedIn(procedure, state).map(({ step }) => step)
      expect(steps.map(({ step }) => step)).toEqual(owed.filter((step) => step !== state))
    }
    const drawn = [
      ...layout.arrows.flatMap(({ from, to, moves }) => moves.map((move) => `${move} ${from} ${to}`)),
      ...layout.loops.map(({ state, move }) => `${move} ${state} ${state}`),
    ]
    const defined = Object.entries(procedure.moves).flatMap(([move, { from, to }]) =>
      from.map((state) => `${move} ${state} ${to ?? state}`),
    )
    expect(drawn.sort()).toEqual(defined.sort())
  })

  test('lays nothing over anything else', () => {
    const things: readonly Rectangle[] = [...layout.boxes, ...labels]
    for (const [index, one] of things.entries()) {
      for (const other of things.slice(index + 1))
        expect(meet(one, other), JSON.stringify([one, other])).toBe(false)
      expect(one.x >= 0 && one.y >= 0 && one.x + one.width <= layout.width).toBe(true)
      expect(one.y + one.height <= layout.height).toBe(true)
    }
  })

  test('lets no way run through a name', () => {
    for (const { path } of layout.arrows) {
      for (const upright of uprights(path)) {
        for (const label of labels)
          expect(meet(upright, label), `${path} ${JSON.stringify(label)}`).toBe(false)
      }
    }
  })
})
