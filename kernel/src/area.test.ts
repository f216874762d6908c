import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, test } from 'vitest'
import { type Area, AreaBook, areaCode, areaLevel, areaPrefix, isInside, parentArea } from './area.ts'

const named = (code: string, zh: string, en: string, aliases?: readonly string[]): Area => ({
  code: areaCode(code),
  name: { zh, en },
  ...(aliases === undefined ? {} : { aliases }),
})

/** Real divisions: 大柴旦 is 632857 in the statistics and 632825 elsewhere; 茫崖 is a city since 2018. */
const book = new AreaBook([
  named('632800', '海西州', 'Haixi'),
  named('632802', '德令哈市', 'Delingha'),
  named('632802100', '尕海镇', 'Gahai'),
  named('632802100201', '尕海村', 'Gahai village'),
  named('632803', '茫崖市', 'Mangnai', ['632856']),
  named('632857', '大柴旦行政委员会', 'Da Qaidam', ['632825']),
  named('632857100', '柴旦镇', 'Qaidam'),
  named('632857100001', '人民路社区', 'Renminlu'),
])

const anyVillage = fc
  .tuple(
    fc.integer({ min: 11, max: 65 }),
    fc.integer({ min: 1, max: 99 }),
    fc.integer({ min: 1, max: 99 }),
    fc.integer({ min: 1, max: 999 }),
    fc.integer({ min: 1, max: 999 }),
  )
  .map(([province, prefecture, county, township, village]) => {
    const pad = (value: number, width: number) => String(value).padStart(width, '0')
    return `${province}${pad(prefecture, 2)}${pad(county, 2)}${pad(township, 3)}${pad(village, 3)}`
  })

describe('area code', () => {
  test.each([
    ['63', '630000', 'province'],
    ['6328', '632800', 'prefecture'],
    ['632800', '632800', 'prefecture'],
    ['632802', '632802', 'county'],
    ['632802000', '632802', 'county'],
    ['632802000000', '632802', 'county'],
    ['632802100', '632802100', 'township'],
    ['632802100000', '632802100', 'township'],
    ['632802100201', '632802100201', 'village'],
    [' 632802 ', '632802', 'county'],
  ])('"%s" is %s, a %s', (text, code, level) => {
    assert.equal(areaCode(text), code)
    assert.equal(areaLevel(areaCode(text)), level)
  })

  test.each([
    '',
    '6',
    '632',
    '63280',
    '6328021',
    '6328021002',
    '63280a',
    '001234',
    '632802100201001',
    '海西',
  ])('"%s" is refused', (text) => {
    assert.throws(() => areaCode(text), { code: 'KRN-040', message: `"${text}" is not a division code.` })
  })

  test('[A1] from a village up there are four steps, each inside the next', () => {
    fc.assert(
      fc.property(anyVillage, (text) => {
        const village = areaCode(text)
        const levels = [areaLevel(village)]
        for (let at = parentArea(village); at !== undefined; at = parentArea(at)) {
          levels.push(areaLevel(at))
          assert.ok(isInside(village, at))
          assert.ok(village.startsWith(areaPrefix(at)))
        }
        assert.deepEqual(levels, ['village', 'township', 'county', 'prefecture', 'province'])
      }),
    )
  })

  test('a neighbour with a code that looks alike is not inside', () => {
    assert.equal(isInside(areaCode('632802'), areaCode('632800')), true)
    assert.equal(isInside(areaCode('632700'), areaCode('632800')), false)
    assert.equal(isInside(areaCode('632800'), areaCode('632802')), false)
  })
})

describe('area book', () => {
  test.each([
    ['6328', '632800'],
    ['632800000000', '632800'],
    ['632802', '632802'],
    ['632802100201', '632802100201'],
    ['632825', '632857'],
    ['632825100', '632857100'],
    ['632825100001', '632857100001'],
    ['632825100000', '632857100'],
    ['632825000000', '632857'],
    ['632856', '632803'],
  ])('%s is understood as %s', (text, code) => {
    assert.equal(book.get(text).code, code)
  })

  test.each(['632899', '110000', '63', '632802999', '海西州', '', '632802x', '6328021002010000'])(
    '"%s" is refused with codes that are known',
    (text) => {
      assert.throws(() => book.get(text), {
        code: 'KRN-041',
        message: `This prefecture has no division "${text}".`,
        fix: /632800/,
      })
    },
  )

  test('children are the next level down, aliases included under the code they stand for', () => {
    const codes = (code: string) => book.childrenOf(areaCode(code)).map((area) => area.code)
    assert.deepEqual(codes('632800'), ['632802', '632803', '632857'])
    assert.deepEqual(codes('632857'), ['632857100'])
    assert.deepEqual(codes('632802100201'), [])
  })

  test.each([
    ['a code', [named('632802', '甲', 'A'), named('632802', '乙', 'B')]],
    ['an alias of another', [named('632802', '甲', 'A'), named('632803', '乙', 'B', ['632802'])]],
    ['the same alias', [named('632802', '甲', 'A', ['632825']), named('632803', '乙', 'B', ['632825'])]],
  ])('%s given twice is refused', (_, areas) => {
    assert.throws(() => new AreaBook(areas), { code: 'KRN-042', message: /6328\d\d is given twice/ })
  })
})
