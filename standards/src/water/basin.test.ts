import { type Day, rational } from '@qaidam/kernel'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { basinOfFew, basinPollutants, basinQuality, basinTrend, sectionTrend } from './basin.ts'
import { waterClass } from './class.ts'
import { WATER_CLASSES, type WaterClass } from './items.ts'

const ON = '2020-06-30' as Day
const r = rational

/** Sections of a basin: so many of class II, so many worse than V, and class IV for the rest. */
function basin(good: number, worst: number, all = 10): readonly WaterClass[] {
  return Array.from({ length: all }, (_, at) =>
    at < good ? 'II' : at < good + worst ? 'worse-than-V' : 'IV',
  )
}

describe('words for a basin of ten sections', () => {
  test.each([
    [9, 0, '优'],
    [8, 0, '良好'],
    [7, 1, '轻度污染'],
    [7, 2, '中度污染'],
    [5, 4, '重度污染'],
    [6, 4, '重度污染'], // not settled by the letter
  ])('%i good and %i worse than V: %s', (good, worst, expected) => {
    expect(basinQuality(basin(good, worst), ON).word.zh).toBe(expected)
  })

  test('every basin has one word, and a better section never makes it worse', () => {
    const order = ['优', '良好', '轻度污染', '中度污染', '重度污染']
    const sections = fc.array(fc.constantFrom(...WATER_CLASSES), { minLength: 5, maxLength: 20 })
    const property = fc.property(sections, fc.nat(), (classes, at) => {
      const place = (of: readonly WaterClass[]) => order.indexOf(basinQuality(of, ON).word.zh)
      expect(place(classes)).toBeGreaterThanOrEqual(0)
      const better = classes.map((each, index) => (index === at % classes.length ? 'I' : each))
      expect(place(better)).toBeLessThanOrEqual(place(classes))
    })
    fc.assert(property)
  })

  test('four sections have no shares; the means of their items are judged', () => {
    expect(() => basinQuality(basin(4, 0, 4), ON)).toThrowError(expect.objectContaining({ code: 'STD-053' }))
    const sections = [
      { nh3n: r('0.2'), codmn: r(2) },
      { nh3n: r('1.2'), codmn: r(4) },
    ]
    const quality = basinOfFew(sections, 'river', ON)
    expect(quality).toMatchObject({
      word: { zh: '良好' },
      good: null,
      found: { class: 'III', decisive: ['nh3n'] },
    })
    expect(() => basinOfFew([], 'river', ON)).toThrowError(expect.objectContaining({ code: 'STD-052' }))
  })
})

test('the pollutants of a basin are those beyond class III at most sections', () => {
  const sections = [
    { nh3n: r(3), tp: r('0.3'), codmn: r(7) },
    { nh3n: r('1.2'), tp: r('0.25'), codmn: r(2), cod: r(35) },
    { nh3n: r('1.1'), tp: r('0.1'), codmn: r(2), do: r(4) },
  ].map((given) => waterClass(given, 'river', ON))
  expect(basinPollutants(sections)).toEqual(['nh3n', 'tp', 'do'])
  expect(basinPollutants([waterClass({ do: r(9) }, 'river', ON)])).toEqual([])
})

describe('trends', () => {
  test.each([
    ['III', 'III', '无明显变化'],
    ['III', 'II', '有所好转'],
    ['IV', 'II', '明显好转'],
    ['II', 'III', '有所变差'],
    ['V', 'worse-than-V', '有所变差'],
    ['I', 'worse-than-V', '明显变差'],
  ] as const)('a section from %s to %s: %s', (before, now, expected) => {
    expect(sectionTrend(before, now, ON).word.zh).toBe(expected)
  })

  test.each([
    [{ good: 5, worst: 2 }, { good: 6, worst: 2 }, '无明显变化'], // ten points are not yet a change
    [{ good: 5, worst: 2 }, { good: 6, worst: 1 }, '有所好转'], // ten and ten are twenty: not yet clear
    [{ good: 5, worst: 2 }, { good: 7, worst: 1 }, '明显好转'],
    [{ good: 7, worst: 1 }, { good: 5, worst: 2 }, '明显变差'],
    [{ good: 7, worst: 1 }, { good: 6, worst: 1 }, '无明显变化'],
  ])('a basin from %j to %j: %s', (before, now, expected) => {
    const change = basinTrend(basin(before.good, before.worst), basin(now.good, now.worst), ON)
    expect(change.word.zh).toBe(expected)
  })
})
