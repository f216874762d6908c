import { AreaBook, type Composition, compose, definePack, readValue, type Values } from '@qaidam/kernel'
import { BUILDING_ITEMS } from '@qaidam/standards'
import { describe, expect, test } from 'vitest'
import {
  concludePlot,
  contentFields,
  fieldOfItem,
  screenSample,
  soilFigures,
  soilRegisters,
} from './index.ts'
import { soilReport } from './report.ts'

const name = { zh: '土壤与养殖', en: 'Soil and farms' }
const report = { id: 'soil.brief', name, owner: 'ecology-environment', sections: [soilReport] }
const pack = definePack({
  id: 'soil',
  name,
  registers: soilRegisters,
  figures: soilFigures,
  reports: [report],
})
const composition: Composition = compose({ packs: [pack], standards: [], methods: [] })

test.each([
  ['ecology.soil.plots-surveyed', '个', 0],
  ['ecology.manure.facility-rate', '%', 1],
])('%s is published in %s with %i places', (id, unit, places) => {
  expect(composition.figures.get(id)).toMatchObject({ unit, places, published: true })
})

test('each item that the standard limits has a field of its own', () => {
  expect(Object.keys(contentFields)).toHaveLength(BUILDING_ITEMS.length)
  for (const item of BUILDING_ITEMS) expect(fieldOfItem(item)).toMatch(/^[a-z][A-Za-z0-9]*$/)
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

describe('a sample', () => {
  const sample = (values: Values): Values => ({
    sampledOn: '2019-05-20',
    landClass: 'building-two',
    ...values,
  })

  // GB 36600-2018, table 1, land of class two: arsenic 60 and 140 mg/kg, lead 800 and 2500; table 2,
  // petroleum 4500 and 9000. Land of class one: arsenic 20, and such is land of unclear use.
  test.each([
    [{ as: '60' }, 'within'],
    [{ as: '60.1' }, 'above-screening'],
    [{ as: '140' }, 'above-screening'],
    [{ as: '140.1' }, 'above-control'],
    [{ as: '12', pb: '800.01' }, 'above-screening'],
    [{ as: '61', pb: '2500.5' }, 'above-control'],
    [{ c10C40: '4500' }, 'within'],
    [{ c10C40: '4501' }, 'above-screening'],
    [{ as: '21', landClass: 'building-one' }, 'above-screening'],
    [{ as: '21', landClass: 'building-unclear' }, 'above-screening'],
    [{}, null],
  ])('of %o is %s', (values, level) => {
    expect(screenSample(sample(values)).level).toBe(level)
  })

  test('of each single item is judged: none of the fields is lost on the way', () => {
    for (const item of BUILDING_ITEMS) {
      const { level, items } = screenSample(sample({ [fieldOfItem(item)]: '1000000' }))
      expect(Object.keys(items)).toEqual([item])
      expect(level, item).toBe('above-control')
    }
  })

  test('taken before the standard began is refused and not guessed', () => {
    expect(() => screenSample(sample({ as: '10', sampledOn: '2018-07-31' }))).toThrow(/2018-07-31/)
    expect(screenSample(sample({ as: '10', sampledOn: '2018-08-01' })).level).toBe('within')
  })

  test('a plot is as its worst sample says, and one without samples says so', () => {
    const [good, bad, worst] = ['10', '70', '150'].map((as) => sample({ as }))
    if (good === undefined || bad === undefined || worst === undefined) throw new RangeError('three samples')
    expect(concludePlot([])).toBe('not-sampled')
    expect(concludePlot([good, good])).toBe('within')
    expect(concludePlot([good, bad, good])).toBe('above-screening')
    expect(concludePlot([bad, worst])).toBe('above-control')
  })
})
