import { type Day, phaseOn, rational } from '@qaidam/kernel'
import { describe, expect, test } from 'vitest'
import { securityConventions } from '../security/standards.ts'
import { documentLayout, letterLayout } from './layout.ts'
import { documentNumber, headingNumber, officialDate, twipsOfMm, twipsOfPoints } from './measures.ts'

const ON = '2020-06-30' as Day

describe('GB/T 9704', () => {
  const layout = phaseOn(documentLayout, ON).value

  test('margins in twips', () => {
    const { top, left, right, bottom } = layout.marginsMm
    expect([top, left, right, bottom].map((mm) => twipsOfMm(rational(mm)))).toEqual([2098, 1587, 1474, 1984])
  })

  test('the type area is what the margins leave of A4', () => {
    const { top, left, right, bottom } = layout.marginsMm
    expect(layout.typeAreaMm).toEqual({ width: 210 - left - right, height: 297 - top - bottom })
  })

  test('twenty-two lines fit into the type area, of 29 points they would not', () => {
    const height = twipsOfMm(rational(layout.typeAreaMm.height))
    expect(layout.grid.lines * twipsOfPoints(rational(layout.grid.linePt))).toBeLessThanOrEqual(height)
    expect(layout.grid.lines * twipsOfPoints(rational(29))).toBeGreaterThan(height)
  })

  test('twenty-eight characters of the body fit into a line', () => {
    const width = twipsOfMm(rational(layout.typeAreaMm.width))
    const excess = layout.grid.characters * twipsOfPoints(rational(layout.sizesPt.body)) - width
    // 28 × 16 pt are 448 pt, 156 mm are 442: the grid sets them a hair closer.
    expect(excess).toBeLessThan(layout.grid.characters * 5)
  })

  test('a day has no padding, a number neither 第 nor zeros', () => {
    expect(officialDate('2020-06-05' as Day)).toBe('2020年6月5日')
    expect(documentNumber('西政', 2020, 7)).toBe('西政〔2020〕7号')
    expect(() => documentNumber('西政', 2020, 0)).toThrowError(expect.objectContaining({ code: 'STD-090' }))
  })

  test.each([
    [1, 1, '一、'],
    [1, 10, '十、'],
    [1, 11, '十一、'],
    [1, 20, '二十、'],
    [2, 35, '（三十五）'],
    [3, 12, '12.'],
    [4, 3, '（3）'],
  ] as const)('heading %i.%i begins %s', (level, count, expected) => {
    expect(headingNumber(level, count)).toBe(expected)
    expect(() => headingNumber(level, 100)).toThrowError(expect.objectContaining({ code: 'STD-091' }))
  })
})

test('what is from memory says so', () => {
  expect(phaseOn(letterLayout, ON).cite.mark).toBe('unverified')
  expect(phaseOn(securityConventions, ON).cite.mark).toBe('unverified')
})
