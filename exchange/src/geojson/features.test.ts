import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AreaBook, decimal, defineRegister, text, yesNo } from '@qaidam/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readRegister } from '../register.ts'
import { openTable } from '../table.ts'

const register = defineRegister({
  id: 'trial.plot',
  name: { zh: '图斑', en: 'Plots' },
  why: { zh: '试验', en: 'A trial.' },
  kind: 'fact',
  subject: 'plot',
  owner: 'trial',
  key: ['plot'],
  fields: {
    plot: text('图斑号', 'Plot number'),
    hectares: decimal('面积', 'Area treated', { unit: '公顷' }),
    fenced: yesNo('有围栏', 'Fenced', { optional: true }),
    boundary: text('边界', 'Boundary', { optional: true, lengthMax: 32_000 }),
  },
  readableBy: 'public',
})

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qaidam-features-'))
})
afterAll(async () => rm(folder, { recursive: true, force: true }))

async function read(content: string | Buffer) {
  const file = join(folder, 'layer.geojson')
  await writeFile(file, content)
  const reading = readRegister(await openTable(file), register, new AreaBook([]))
  const rows = []
  for await (const row of reading.rows) rows.push(row)
  return { rows, refusals: reading.refusals }
}

const SQUARE = {
  type: 'Polygon',
  coordinates: [
    [
      [97, 37],
      [97.01, 37],
      [97.01, 37.01],
      [97, 37],
    ],
  ],
}
const feature = (properties: unknown, geometry: unknown = SQUARE) => ({
  type: 'Feature',
  properties,
  geometry,
})
const collection = (features: readonly unknown[], others: object = {}) =>
  JSON.stringify({ type: 'FeatureCollection', ...others, features })

test('features become rows by the names of their properties, each with its boundary', async () => {
  const features = [
    feature({ 图斑号: 'A', 面积: 12.5, fenced: true }),
    feature({ 面积: '3', 图斑号: 'B', fenced: null }, null),
  ]
  const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } }
  const boundary = JSON.stringify(SQUARE)
  for (const content of [collection(features), `\uFEFF\n ${collection(features, { name: 'layer', crs })}`]) {
    const { rows, refusals } = await read(content)
    expect(refusals).toEqual([])
    expect(rows).toEqual([
      { line: 1, values: { plot: 'A', hectares: '12.5', fenced: 'true', boundary } },
      { line: 2, values: { plot: 'B', hectares: '3', fenced: null, boundary: null } },
    ])
  }
})

test('what is wrong with a feature is said by its place', async () => {
  const { rows, refusals } = await read(
    collection([feature({ 图斑号: 'A', 面积: { ha: 3 } }), feature({ 图斑号: 'B' }), feature(null)]),
  )
  expect(rows).toEqual([])
  expect(refusals.map(({ line, field, fault }) => [line, field, fault.code])).toEqual([
    [1, 'hectares', 'EXC-014'],
    [2, 'hectares', 'VAL-002'],
    [3, 'plot', 'VAL-002'],
    [3, 'hectares', 'VAL-002'],
  ])
})

test.each([
  ['broken', '{"type":"FeatureCollection","features":[', 'no JSON'],
  ['not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe]), 'no JSON'],
  ['one geometry', JSON.stringify(SQUARE), 'no FeatureCollection'],
  ['a geometry among features', collection([SQUARE]), 'place 1'],
  [
    'in metres',
    collection([], { crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4526' } } }),
    'EPSG::4526',
  ],
])('a file that is %s is refused', async (_, content, said) => {
  await expect(read(content)).rejects.toMatchObject({
    code: 'EXC-060',
    message: expect.stringContaining(said),
  })
})
