import {
  AreaBook,
  type Composition,
  compose,
  definePack,
  keyOf,
  readValue,
  type Values,
} from '@qaidam/kernel'
import { describe, expect, test } from 'vitest'
import { enforcementUnit } from '../enforcement/index.ts'
import {
  HAZARDOUS_WEIGHTS,
  isNumberOfItsDay,
  storageOf,
  wasteFigures,
  wasteManifest,
  wasteRegisters,
  weightsOf,
} from './index.ts'
import { wasteReport } from './report.ts'

const name = { zh: '医疗废物', en: 'Waste' }
const report = { id: 'waste.brief', name, owner: 'ecology-environment', sections: [wasteReport] }
const pack = definePack({
  id: 'waste',
  name,
  // Consignors of hazardous waste are units under supervision.
  registers: [...wasteRegisters, enforcementUnit],
  figures: wasteFigures,
  reports: [report],
})
const composition: Composition = compose({ packs: [pack], standards: [], methods: [] })

test.each([
  ['ecology.medical-waste.producers-contracted', '家', 0],
  ['ecology.medical-waste.disposed', '吨', 2],
])('%s is published in %s with %i places', (id, unit, places) => {
  expect(composition.figures.get(id)).toMatchObject({ unit, places, published: true })
})

test('whoever may read a published figure may open its rows', () => {
  for (const figure of wasteFigures) {
    if (figure.kind !== 'tally' || figure.published !== true) continue
    expect(composition.registers.get(figure.register)?.readableBy, figure.id).toBe('public')
  }
})

test('no personal information is asked for, and what a contract costs stays inside', () => {
  for (const register of wasteRegisters) {
    for (const [field, { name: label }] of Object.entries(register.fields)) {
      expect(label.zh, `${register.id}.${field}`).not.toMatch(/姓名|身份证|手机/)
    }
  }
  expect(composition.registers.get('ecology.waste-contract')?.fields.pricePerMonth?.sensitivity).toBe(
    'internal',
  )
})

test('a manifest has a line for each kind of waste', () => {
  const lines = ['infectious', 'sharps'].map((category) => ({ manifest: 'YZ-2020-000001', category }))
  expect(new Set(lines.map((line) => keyOf(wasteManifest, line).join(' '))).size).toBe(2)
})

test.each([
  ['-12.5', 'is below'],
  ['0', 'is below'],
  ['12.5 kg', 'is not a plain decimal'],
  ['感染性', 'is not a plain decimal'],
  ['42000', 'is above'],
  ['12.555', 'decimal places'],
])('a weight of %s is refused: it %s', (written, why) => {
  const field = wasteManifest.fields.handedOverKg
  if (field === undefined) throw new RangeError('the weight is a field')
  expect(() => readValue(field, written, new AreaBook([]))).toThrow(why)
  expect(readValue(field, '42.0', new AreaBook([]))).toBe('42')
})

describe('weights', () => {
  const all = (kg: string): Values => ({
    handedOverKg: kg,
    collectedKg: kg,
    transportedKg: kg,
    receivedKg: kg,
    disposedKg: kg,
  })

  test('that are the same at all five steps agree', () => {
    expect(weightsOf(all('12.5'))).toBe('agree')
  })

  test.each(['handedOverKg', 'collectedKg', 'transportedKg', 'receivedKg', 'disposedKg'])(
    'a tenth of a kilogram more in %s disagrees',
    (step) => {
      expect(weightsOf({ ...all('12.5'), [step]: '12.6' })).toBe('disagree')
    },
  )

  test.each(HAZARDOUS_WEIGHTS)('of hazardous waste are compared too: %s', (step) => {
    const five = Object.fromEntries(HAZARDOUS_WEIGHTS.map((each) => [each, '3.2']))
    expect(weightsOf(five, HAZARDOUS_WEIGHTS)).toBe('agree')
    expect(weightsOf({ ...five, [step]: '3.2001' }, HAZARDOUS_WEIGHTS)).toBe('disagree')
  })

  test('of steps that did not happen yet say nothing', () => {
    expect(weightsOf({ ...all('12.5'), receivedKg: null, disposedKg: null })).toBe('agree')
  })
})

// 医疗废物管理条例 (2003), article 17: not more than two days.
test.each([
  ['2020-03-02T08:00', '2020-03-04T07:00', 'within'],
  ['2020-03-02T08:00', '2020-03-04T08:00', 'within'],
  ['2020-03-02T08:00', '2020-03-04T09:00', 'overdue'],
  ['2020-02-28T20:00', '2020-03-01T20:00', 'within'],
  ['2019-12-30T10:00', '2020-01-01T11:00', 'overdue'],
])('waste stored since %s and handed over at %s is %s', (storedSince, handedOverAt, expected) => {
  expect(storageOf({ storedSince, handedOverAt })).toBe(expected)
})

// 危险废物转移管理办法: electronic numbers of 14 digits from 2022-01-01.
test.each([
  ['YZ-2021-000123', '2021-12-31T23:00', true],
  ['20226328000001', '2021-12-31T23:00', false],
  ['20226328000001', '2022-01-01T00:00', true],
  ['YZ-2021-000123', '2022-01-01T00:00', false],
  ['20226328000000', '2022-01-01T00:00', false],
  ['20229928000001', '2022-01-01T00:00', false],
])('%s at %s is a number of its day: %s', (manifest, handedOverAt, expected) => {
  expect(isNumberOfItsDay({ manifest, handedOverAt })).toBe(expected)
})

test.each([
  ['WZ-2020-000031', '2020-05-20', true],
  ['20206328000031', '2020-05-20', false],
  ['20226328000031', '2022-05-20', true],
])('%s of hazardous waste on %s is a number of its day: %s', (manifest, handedOverOn, expected) => {
  expect(isNumberOfItsDay({ manifest, handedOverOn })).toBe(expected)
})
