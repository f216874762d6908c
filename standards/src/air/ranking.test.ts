import { type Day, rational } from '@qaidam/kernel'
import { describe, expect, test } from 'vitest'
import { printedIndexChange, rankByChange, rankByIndex } from './ranking.ts'

const ON = '2020-06-30' as Day
const r = rational

describe('ranking by the composite index', () => {
  test('the smallest is first, equal ones share a place and the next is left out', () => {
    const rows = [
      { name: '甲', index: r('3.41') },
      { name: '乙', index: r('2.63') },
      { name: '丙', index: r('3.41') },
      { name: '丁', index: r('4.00') },
    ]
    const { ranked } = rankByIndex(rows, ({ index }) => index, ON)
    expect(ranked.map(({ row, place, joint }) => [row.name, place, joint])).toEqual([
      ['乙', 1, false],
      ['甲', 2, true],
      ['丙', 2, true],
      ['丁', 4, false],
    ])
  })

  test('indices are compared as they are printed', () => {
    const rows = [r('2.634'), r('2.626')]
    expect(rankByIndex(rows, (index) => index, ON).ranked.map(({ place }) => place)).toEqual([1, 1])
  })
})

describe('ranking by change', () => {
  test('婺源, September 2023: 2.63 on 2.89 is −9.0 %', () => {
    expect(printedIndexChange({ current: r('2.63'), previous: r('2.89') }, ON)).toBe('-9.0')
  })

  test('improvements count for all, worsening only for those beyond grade two', () => {
    const rows = [
      { name: '甲', current: r('2.63'), previous: r('2.89'), compliant: true },
      { name: '乙', current: r('3.30'), previous: r('3.00'), compliant: true },
      { name: '丙', current: r('4.20'), previous: r('4.00'), compliant: false },
      { name: '丁', current: r('6.00'), previous: r('5.00'), compliant: false },
    ]
    const { improvement, worsening } = rankByChange(rows, ON)
    const names = (list: typeof improvement) => list.map(({ row, place }) => `${row.name}${place}`)
    expect(names(improvement)).toEqual(['甲1', '丙2', '乙3', '丁4'])
    expect(names(worsening)).toEqual(['丁1', '丙2'])
  })
})
