import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, test } from 'vitest'
import { attainment, printFigure, rank, roundFigure, yearOnYear } from './answer.ts'
import { rational } from './rational.ts'

const change = (now: string, before: string, unit: string) =>
  yearOnYear(rational(now), rational(before), unit)

describe('change on last year', () => {
  // Concentrations by per cent of the published values, as the national bulletin of July 2020 prints them.
  test.each([
    ['19', '20', 'µg/m³', '-5.0', '%'],
    ['37', '40', 'µg/m³', '-7.5', '%'],
    ['17', '19', 'µg/m³', '-10.5', '%'],
    ['138', '146', 'µg/m³', '-5.5', '%'],
    ['12', '15', 'µg/m³', '-20.0', '%'],
    ['24', '33', 'µg/m³', '-27.3', '%'],
    ['2.63', '2.89', 'index', '-9.0', '%'],
    ['30', '20', '公顷', '+50.0', '%'],
    ['20', '20', '户', '0.0', '%'],
    ['-30', '-20', '万元', '-50.0', '%'],
    // Ratios by percentage points.
    ['93.7', '90.4', '%', '+3.3', 'percentage point'],
    ['91.4', '90.2', '%', '+1.2', 'percentage point'],
    ['90.3', '85.4', '%', '+4.9', 'percentage point'],
    ['85.4', '90.3', '%', '-4.9', 'percentage point'],
    ['0', '3.5', '%', '-3.5', 'percentage point'],
    ['90.44', '90.4', '%', '0.0', 'percentage point'],
    ['90.36', '90.4', '%', '0.0', 'percentage point'],
  ])('%s after %s %s is %s %s', (now, before, unit, value, kind) => {
    assert.deepEqual(change(now, before, unit), { kind: 'yoy', value, unit: kind })
  })

  test.each([
    ['5', '0'],
    ['5', '-5'],
    ['-5', '5'],
  ])('nothing can be said of %s after %s', (now, before) => {
    assert.equal(change(now, before, '万元'), null)
  })
})

test('attainment is the share of the target, and none of a target of zero', () => {
  assert.equal(attainment(rational('93.7'), rational('90')), '104.1')
  assert.equal(attainment(rational('-5'), rational('50')), '-10.0')
  assert.equal(attainment(rational('5'), rational('0')), null)
})

test('a figure is rounded by its own rule, half to even where it names none', () => {
  const raw = rational('90.45')
  assert.equal(printFigure({ places: 1 }, raw), '90.4')
  assert.equal(printFigure({ places: 1, rounding: 'half_up' }, raw), '90.5')
  assert.equal(printFigure({ places: 0, rounding: 'up' }, raw), '91')
  assert.ok(roundFigure({ places: 1, rounding: 'up' }, raw).equals(rational('90.5')))
})

describe('rank', () => {
  test('equal values share a place and the next place is skipped', () => {
    const values = new Map(
      Object.entries({ 玉树: '1.67', 海西: '2.10', 西宁: '3.48', 果洛: '1.67' }).map(
        ([area, value]) => [area, rational(value)] as const,
      ),
    )
    assert.deepEqual(Object.fromEntries(rank(values, 'smaller')), { 玉树: 1, 果洛: 1, 海西: 3, 西宁: 4 })
    assert.deepEqual(Object.fromEntries(rank(values, 'larger')), { 西宁: 1, 海西: 2, 玉树: 3, 果洛: 3 })
  })

  test('[K1] a place is one more than the number of those who are better', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 5 })), fc.boolean(), (numbers, larger) => {
        const values = new Map(numbers.map((number, index) => [index, rational(number)]))
        const places = rank(values, larger ? 'larger' : 'smaller')
        numbers.forEach((own, index) => {
          const better = numbers.filter((other) => (larger ? other > own : other < own)).length
          assert.equal(places.get(index), better + 1)
        })
      }),
    )
  })
})
