import * as pack from '@qaidam/civic'
import { ecology } from '@qaidam/ecology'
import { economy } from '@qaidam/economy'
import { checkTarget, platform, type Register } from '@qaidam/kernel'
import { life } from '@qaidam/life'
import { describe, expect, test } from 'vitest'
import { posts } from '../posts.ts'
import { replay } from '../replay.ts'
import { targets } from './targets.ts'

const figures = new Map(
  [platform, ecology, economy, life, pack.civic].flatMap((each) =>
    each.figures.map((figure) => [figure.id, figure] as const),
  ),
)
const rowsOf = (register: Register) => replay(register, true).map(({ values }) => values)

describe('targets of the demonstration', () => {
  test('each is one that a value can meet, and is set once', () => {
    for (const values of targets())
      expect(() => checkTarget(figures, values), values.figure ?? '').not.toThrow()
    const names = targets().map(({ figure, area, period }) => `${figure} ${area} ${period}`)
    expect(new Set(names).size).toBe(names.length)
  })

  test('those of counties add up to the one of the prefecture', () => {
    const of = (area: RegExp) =>
      targets()
        .filter(
          (row) =>
            row.figure === 'civic.indicators.gdp' && row.period === '2020' && area.test(row.area ?? ''),
        )
        .reduce((sum, { value }) => sum + Math.round(Number(value) * 100), 0)
    expect(of(/^6328(?!00)/)).toBe(of(/^632800$/))
    expect(of(/^632800$/)).toBe(70_000)
  })
})

describe('the views of the strategy', () => {
  test('stand on published figures, and say that they are configured', () => {
    const entries = rowsOf(pack.strategyEntry)
    expect(entries.length).toBeGreaterThan(20)
    for (const { figure } of entries) expect(figures.get(figure ?? '')?.published, figure ?? '').toBe(true)
    for (const { document } of rowsOf(pack.strategyView)) expect(document).toContain('示例')
  })

  test('the items that are divided are six and six; nothing is guessed of the others', () => {
    const items = (view: string) =>
      new Set(rowsOf(pack.strategyEntry).flatMap((row) => (row.view === view ? (row.item ?? []) : [])))
    expect(items('六保').size).toBe(6)
    expect([...items('六稳')].every((item) => item.startsWith('稳'))).toBe(true)
    expect([items('五四战略').size, items('两个率先').size]).toEqual([0, 0])
  })
})

describe('articles and volunteers', () => {
  test('every section has articles, and every editor is a post', () => {
    const rows = rowsOf(pack.article)
    expect(new Set(rows.map(({ section }) => section))).toEqual(new Set(Object.keys(pack.SECTIONS)))
    const names = new Set(posts.map(({ post }) => post))
    expect(rows.every(({ editor }) => names.has(editor ?? ''))).toBe(true)
  })

  test('who served had signed up before the day, for that activity, and as a volunteer of the county', () => {
    const signed = new Map(
      rowsOf(pack.volunteerSignup).map((row) => [`${row.activity} ${row.volunteer}`, row.signedOn ?? '']),
    )
    const homes = new Map(rowsOf(pack.volunteer).map(({ volunteer, area }) => [volunteer, area ?? '-']))
    const served = rowsOf(pack.volunteerService)
    expect(served.length).toBeGreaterThan(100)
    for (const { activity, volunteer, servedOn, area } of served) {
      const before = signed.get(`${activity} ${volunteer}`) ?? '9'
      expect(before < (servedOn ?? ''), `${activity} ${volunteer}`).toBe(true)
      expect(area?.startsWith(homes.get(volunteer ?? '') ?? '-')).toBe(true)
    }
  })

  test('a person is a volunteer once', () => {
    const persons = rowsOf(pack.volunteer).map(({ person }) => person)
    expect(new Set(persons).size).toBe(persons.length)
  })
})
