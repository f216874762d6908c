import { expect, test } from 'vitest'
import { boundaryWords } from './fields.ts'

const RING = '[[97.1,37],[97.2,37],[97.2,37.1],[97.1,37]]'

test.each([
  ['a triangle', `{"type":"Polygon","coordinates":[${RING}]}`, 3],
  ['with a hole', `{"type": "Polygon", "coordinates": [${RING}, ${RING}]}`, 6],
  ['of two parts', `{"type":"MultiPolygon","coordinates":[[${RING}],[${RING}]]}`, 6],
  ['in lines', '{ "type": "Polygon",\n "coordinates": [ [ [ -1, 2 ], [ 3, 4 ], [ 5, 6 ], [ -1, 2 ] ] ] }', 3],
])('a boundary %s is shown by its corners', (_, geometry, corners) => {
  expect(boundaryWords(geometry)).toEqual({
    zh: `有边界（${corners} 个拐点）`,
    en: `has a boundary (${corners} corners)`,
  })
})

test.each(['', '补播改良', '{"type":"Point","coordinates":[1,2]}', 'Polygon'])('"%s" is a text', (text) => {
  expect(boundaryWords(text)).toBeUndefined()
})
