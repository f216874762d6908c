import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { proofread } from './index.ts'

/** What is found, as `wrong→right`. */
const said = (text: string, options?: Parameters<typeof proofread>[1]) =>
  proofread(text, options).map(({ wrong, right }) => `${wrong}→${right ?? '？'}`)

// Each expectation stands outside this program: in the standard, the table or the calendar that is named.
describe.each([
  // GB/T 15835-2011 prints these ranges with 不写为.
  ['9～16亿', ['9～16亿→9亿～16亿']],
  ['15～30%', ['15～30%→15%～30%']],
  ['13～17万元', ['13～17万→13万～17万']],
  ['9亿～16亿', []],
  ['6月1日—3万', []],
  // GB/T 15835-2011: 二〇〇八, never 二00八; rough numbers in characters (三四个月, 二十几).
  ['二00八年', ['二00八→二〇〇八']],
  ['二〇〇八年', []],
  ['3、4个月', ['3、4→三四']],
  ['第3、5个', []],
  ['20几岁', ['20几→二十几']],
  // GB/T 15834-2011: marks are full-width, an ellipsis six dots, no 、 between titles in a row.
  ['天晴了,风停了.', [',→，', '.→。']],
  ['速度是3.5米,', [',→，']],
  ['上午10:30开会，见http://a.cn/b?c', []],
  ['他说"好的"。', ['"好的"→“好的”']],
  ['《红楼梦》、《三国演义》', ['》、《→》《']],
  ['等等。。。', ['。。。→……']],
  ['第一条（见附件', ['（→？']],
  ['“一”和《二》', []],
  // GF 1001-2001 and the dictionaries.
  ['帐本和帐户', ['帐本→账本', '帐户→账户']],
  ['帐篷', []],
  ['一如继往，迫不急待', ['一如继往→一如既往', '迫不急待→迫不及待']],
  // 宪法第二章 is 公民的基本权利和义务; bodies publish a 权力清单.
  ['权力和义务', ['权力和义务→权利和义务']],
  ['权力清单', []],
  ['截止6月底', ['截止→截至']],
  ['截至日期', ['截至→截止']],
  ['截止日期为6月30日，截至6月底', []],
  ['照片的的作者', ['的的→的']],
  ['的的确确、不了了之、是是非非、和和美美', []],
  ['三座便民桥三座便民桥', ['三座便民桥三座便民桥→三座便民桥']],
  // The calendar: April has 30 days, 1900 was no leap year, 2020 was; 5 June 2020 was a Friday.
  ['4月31日', ['4月31日→？']],
  ['1900年2月29日', ['1900年2月29日→？']],
  ['2020年2月29日', []],
  ['2月29日', []],
  ['2020年6月5日（星期四）', ['2020年6月5日（星期四）→2020年6月5日（星期五）']],
  ['2020年6月5日（星期五）', []],
  // 德令哈 is a city since 1988; the prefecture is of Mongols and Tibetans, in that order.
  ['德令哈县', ['德令哈县→德令哈市']],
  ['海西蒙古族藏族自治州德令哈市', []],
  ['天俊县', ['天俊县→天峻县']],
  ['环保局', ['环保局→生态环境局']],
] as const)('%s', (text, expected) => {
  test(`is answered with ${expected.join(' ') || 'nothing'}`, () => {
    expect(said(text)).toEqual(expected)
  })
})

test('words that people may be slighted by, days that are not, and confused rights are severe', () => {
  const severe = proofread('残废人的权力和义务，11月31日截止,').filter(
    ({ severity }) => severity === 'severe',
  )
  expect(severe.map(({ wrong }) => wrong)).toEqual(['残废人', '权力和义务', '11月31日'])
})

test('the words of the office are found, but not inside the right one', () => {
  const why = { zh: '本州用语', en: 'Ours.' }
  const words = [{ wrong: '柴旦', right: '大柴旦', severity: 'likely', why } as const]
  expect(said('柴旦镇和大柴旦镇', { words })).toEqual(['柴旦→大柴旦'])
})

test('a number after the name of a figure is its value, or is found', () => {
  const figures = [{ name: '优良天数', value: '171', unit: '天' }]
  expect(said('优良天数达到171天', { figures })).toEqual([])
  expect(said('优良天数为 171天；优良天数达到173天', { figures })).toEqual(['173→171'])
})

test('every finding names its place, and putting the proposal there ends it', () => {
  const pieces = [
    '帐户',
    '截止6月底',
    '的的',
    '权力和义务',
    '9～16亿',
    '二00八年',
    '天晴了,风',
    '早上',
    '好人',
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 8 }), (parts) => {
      const text = parts.join('。')
      for (const { at, wrong, right } of proofread(text)) {
        expect(text.slice(at, at + wrong.length)).toBe(wrong)
        if (right === null) continue
        const mended = text.slice(0, at) + right + text.slice(at + wrong.length)
        expect(proofread(mended).length).toBeLessThan(proofread(text).length)
      }
    }),
  )
})
