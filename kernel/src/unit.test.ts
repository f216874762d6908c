import assert from 'node:assert/strict'
import { describe, test } from 'vitest'
import { rational } from './rational.ts'
import { combine, convert, findUnit, getUnit, sameDimension } from './unit.ts'

describe('unit', () => {
  test.each([
    // A hectare is 15 mu; everything else is a power of ten.
    ['15', '亩', '1', '公顷'],
    ['1', '亩', '0.0666666666666666666666666666666667', '公顷'],
    ['1.37', '万公顷', '13700', '公顷'],
    ['13700', '公顷', '205500', '亩'],
    ['0.8', 'mg/m³', '800', 'µg/m³'],
    ['666.11', '亿元', '6661100', '万元'],
    ['51.5', '万人', '515000', '人'],
    ['0.937', 'ratio', '93.7', '%'],
  ])('%s %s is %s %s', (value, from, expected, to) => {
    const there = convert(rational(value), getUnit(from), getUnit(to))
    assert.equal(there.round(34).toString(), rational(expected).toString())
    assert.ok(convert(there, getUnit(to), getUnit(from)).equals(rational(value)), 'and back, exactly')
  })

  test.each([
    ['人', '人次'],
    ['户', '人'],
    ['%', 'percentage point'],
    ['公顷', '元'],
    ['µg/m³', 'ratio'],
  ])('%s cannot be written in %s', (from, to) => {
    assert.throws(() => convert(rational(1), getUnit(from), getUnit(to)), {
      code: 'KRN-031',
      message: `A quantity in ${from} cannot be written in ${to}.`,
    })
  })

  test('an unknown unit is answered with the known ones', () => {
    assert.equal(findUnit('furlong'), undefined)
    assert.throws(() => getUnit('furlong'), { code: 'KRN-030', message: /furlong/, fix: /公顷/ })
  })

  test('dimensions multiply and divide by their powers', () => {
    const density = combine({ people: 1 }, { area: 1 }, -1)
    assert.deepEqual(density, { people: 1, area: -1 })
    assert.deepEqual(combine(density, { area: 1 }, 1), { people: 1 })
    assert.ok(sameDimension(combine({ area: 1 }, { area: 1 }, -1), {}))
    assert.ok(!sameDimension({ people: 1 }, { personTimes: 1 }))
  })
})
