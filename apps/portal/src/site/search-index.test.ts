import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Entry, marked, passageOf, SearchIndex } from './search-index.ts'

const entry = (title: string, text = '', more: Partial<Entry> = {}): Entry => ({
  kind: 'figure',
  path: `/${title}`,
  title,
  text,
  also: '',
  on: '',
  ...more,
})

const INDEX = new SearchIndex([
  entry('环境空气质量优良天数比例', '空气质量指数不大于 100 的天数', { also: 'Share of days with good air' }),
  entry('PM2.5 平均浓度', '细颗粒物', { also: 'Mean of PM2.5' }),
  entry('河湖巡查次数', '河长巡查河道的次数', { also: 'Patrols of rivers' }),
  entry('巴音河清洁行动', '志愿者捡垃圾，空气清新', { kind: 'article', on: '2020-05-01' }),
  entry('巴音河清洁行动', '志愿者捡垃圾', { kind: 'article', on: '2020-06-01', path: '/newer' }),
])
const titles = (query: string) => INDEX.find(query).map(({ title }) => title)

describe('finding', () => {
  test('a Chinese query finds what holds it, the title before the text', () => {
    expect(titles('空气')).toEqual(['环境空气质量优良天数比例', '巴音河清洁行动'])
    expect(titles('空气质量')).toEqual(['环境空气质量优良天数比例'])
  })

  test('words in any order, letters large or small, full width or half', () => {
    expect(titles('浓度 ｐｍ2.5')).toEqual(['PM2.5 平均浓度'])
    expect(titles('AIR good')).toEqual(['环境空气质量优良天数比例'])
  })

  test('an English word is found by its beginning and in the singular', () => {
    expect(titles('patrol')).toEqual(['河湖巡查次数'])
    expect(titles('river')).toEqual(['河湖巡查次数'])
  })

  test('one character finds all that hold it', () => {
    expect(new Set(titles('河'))).toEqual(new Set(['河湖巡查次数', '巴音河清洁行动']))
  })

  test('of articles that match alike the newer comes first', () => {
    expect(INDEX.find('清洁行动').map(({ on }) => on)).toEqual(['2020-06-01', '2020-05-01'])
  })

  test('what shares one pair of many is no hit; nothing asked finds nothing', () => {
    expect(titles('空气制量')).toEqual([])
    for (const query of ['', '，。', '没有这样的词', 'zzz']) expect(titles(query), query).toEqual([])
  })

  test('any query is answered, and every hit is an entry', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (query) => {
        for (const hit of INDEX.find(query)) expect(INDEX.entries).toContain(hit)
      }),
    )
  })
})

test.each([
  ['空气制量', '环境空气质量优良天数比例'],
  ['河糊巡查', '河湖巡查次数'],
])('%s was meant as %s', (query, meant) => {
  expect(INDEX.find(query)).toEqual([])
  expect(INDEX.near(query, 1)).toEqual([meant])
})

test('a mistyped English word is near its title', () => {
  const english = new SearchIndex([entry('Registered volunteers'), entry('Patrols of rivers')])
  expect(english.find('voluntears')).toEqual([])
  expect(english.near('voluntears', 3)).toEqual(['Registered volunteers'])
})

describe('marking', () => {
  test('terms that stand side by side are marked as one', () => {
    expect(marked('环境空气质量好', '空气质量')).toEqual([
      { text: '环境', hit: false },
      { text: '空气质量', hit: true },
      { text: '好', hit: false },
    ])
    expect(marked('Good Air', 'air').filter(({ hit }) => hit)).toEqual([{ text: 'Air', hit: true }])
  })

  test('the parts are the text, whatever is asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, query) => {
        expect(
          marked(text, query)
            .map((part) => part.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })

  test('the passage is where the query stands', () => {
    const text = `${'前'.repeat(300)}空气质量${'后'.repeat(300)}`
    expect(passageOf(text, '空气质量')).toMatch(/^……前+空气质量后+……$/)
    expect(passageOf('短文', '没有')).toBe('短文')
  })
})
