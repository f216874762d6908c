import { AreaBook, type Composition, compose, day, definePack, readValue } from '@qaidam/kernel'
import { BUILDING_ITEMS, fieldOfItem, methods, soilSampleDay } from '@qaidam/standards'
import { expect, test } from 'vitest'
import { contentFields, soilFigures, soilParts, soilPlot, soilRegisters } from './index.ts'

const name = { zh: '土壤与养殖', en: 'Soil and farms' }
const pack = definePack({
  id: 'soil',
  name,
  registers: soilRegisters,
  parts: soilParts,
  figures: soilFigures,
})
const composition: Composition = compose({ packs: [pack], standards: [], methods })

test.each([
  ['ecology.soil.plots-surveyed', '个', 0],
  ['ecology.manure.facility-rate', '%', 1],
])('%s is published in %s with %i places', (id, unit, places) => {
  expect(composition.figures.get(id)).toMatchObject({ unit, places, published: true })
})

test('each item that the standard limits has a field of its own', () => {
  expect(Object.keys(contentFields)).toHaveLength(BUILDING_ITEMS.length)
  for (const item of BUILDING_ITEMS) expect(Object.keys(contentFields)).toContain(fieldOfItem(item))
})

test.each([
  ['-0.1', 'is below'],
  ['1000001', 'is above'],
  ['<0.5', 'is not a plain decimal'],
  ['ND', 'is not a plain decimal'],
])('a content of %s mg/kg is refused: it %s', (written, why) => {
  const field = contentFields.as
  if (field === undefined) throw new RangeError('arsenic is a field')
  expect(() => readValue(field, written, new AreaBook([]))).toThrow(why)
})

test.each([
  ['ecology.soil.plots-above-screening', 'screening'],
  ['ecology.soil.plots-above-control', 'control'],
])('%s is found from the samples, and what a plot concludes is not entered', (id, above) => {
  expect(composition.figures.get(id)).toMatchObject({
    kind: 'evaluation',
    parts: 'ecology.soil-plot-day',
    settings: { above },
    published: true,
  })
  expect(Object.keys(soilPlot.fields)).not.toContain('conclusion')
})

test('the method of law reads every content of the register, by its field', () => {
  for (const field of Object.keys(contentFields)) {
    const { level } = soilSampleDay.evaluate([{ [field]: '1000000' }], day('2019-05-20'))
    expect(level, field).toBe('above-control')
  }
})
