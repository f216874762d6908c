import { AreaBook, type Composition, compose, definePack, keyOf, platform, readValue } from '@qaidam/kernel'
import { methods, workCalendar } from '@qaidam/standards'
import { expect, test } from 'vitest'
import { enforcementUnit } from '../enforcement/index.ts'
import {
  isNumberOfItsDay,
  wasteFigures,
  wasteManifest,
  wasteParts,
  wasteProcedures,
  wasteRegisters,
} from './index.ts'

const name = { zh: '医疗废物', en: 'Waste' }
const pack = definePack({
  id: 'waste',
  name,
  // Consignors of hazardous waste are units under supervision.
  registers: [...wasteRegisters, enforcementUnit],
  parts: wasteParts,
  procedures: wasteProcedures,
  figures: wasteFigures,
})
const composition: Composition = compose({
  packs: [platform, pack],
  standards: [],
  methods,
  calendar: workCalendar(),
})

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

test('nothing is entered that the weights and hours of a manifest say themselves', () => {
  for (const parts of wasteParts) {
    const { fields } = composition.registers.get(parts.register) ?? { fields: {} }
    expect(Object.keys(fields).filter((field) => field.endsWith('Check'))).toEqual([])
  }
})

test.each([
  ['ecology.medical-waste.manifests-disagreeing', 'ecology.waste-manifest-day', 'disagreeing'],
  ['ecology.medical-waste.manifests-overdue', 'ecology.waste-manifest-day', 'overdue'],
  ['ecology.hazardous-waste.manifests-disagreeing', 'ecology.hazardous-manifest-day', 'disagreeing'],
])('%s is found from %s by the method of law, and not published', (id, parts, counts) => {
  expect(composition.figures.get(id)).toMatchObject({ kind: 'evaluation', parts, settings: { counts } })
  expect(composition.figures.get(id)?.published).not.toBe(true)
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
