import type { Instant } from '@qaidam/kernel'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changeText } from './change.ts'
import { en } from './en.ts'
import { grouped, quantity, shifted, statedNumber, unitName } from './number.ts'
import { beijingClock, dayText, hourText, instantText, periodText, periodTick } from './time.ts'
import { zh } from './zh.ts'

describe('both languages say the same things', () => {
  test('each has the keys of the other', () => {
    expect(Object.keys(en)).toEqual(Object.keys(zh))
  })

  test('a message takes the same parameters in both', () => {
    const arity = (texts: Readonly<Record<string, unknown>>) =>
      Object.fromEntries(
        Object.entries(texts).map(([key, text]) => [key, typeof text === 'function' ? text.length : 0]),
      )
    expect(arity(en)).toEqual(arity(zh))
  })

  test('English holds no Chinese, but for names and the switch to Chinese', () => {
    const chinese = Object.entries(en)
      .filter(([, text]) => /\p{Script=Han}/u.test(typeof text === 'function' ? '' : text))
      .map(([key]) => key)
    expect(chinese).toEqual(['brand', 'otherLanguage'])
  })
})

describe('numbers stay decimal texts', () => {
  test.each([
    ['0', '0'],
    ['999', '999'],
    ['1000', '1,000'],
    ['-1234567.8900', '−1,234,567.8900'],
    ['+3.3', '+3.3'],
    ['12345678901234567890123456789012.34', '12,345,678,901,234,567,890,123,456,789,012.34'],
    ['III', 'III'],
  ])('%s is shown as %s', (given, shown) => expect(grouped(given)).toBe(shown))

  test('grouping adds separators and changes no digit', () => {
    fc.assert(
      fc.property(fc.bigInt(), (whole) => {
        expect(grouped(String(whole)).replaceAll(',', '').replace('−', '-')).toBe(String(whole))
      }),
    )
  })

  test('moving the point multiplies by a power of ten', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n }), fc.nat(9), fc.nat(6), (units, decimals, places) => {
        const digits = String(units).padStart(decimals + 1, '0')
        const cut = digits.length - decimals
        const text = decimals === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`
        const [whole = '', part = ''] = shifted(text, places).split('.')
        const left = BigInt(whole + part) * 10n ** BigInt(decimals)
        expect(left).toBe(units * 10n ** BigInt(places) * 10n ** BigInt(part.length))
      }),
    )
  })

  // 286.86 亿元 are 28,686 million yuan, not 286.86.
  test('a number is scaled as the unit in the head above it', () => {
    expect([statedNumber('286.86', '亿元', 'en'), unitName('亿元', 'en')]).toEqual(['28,686', 'million yuan'])
    expect([statedNumber('-6.4', '亿元', 'zh'), unitName('亿元', 'zh')]).toEqual(['−6.4', '亿元'])
  })

  test('万 is a word in Chinese and written out in English', () => {
    expect(quantity('143.3', '万公顷', 'zh').text).toBe('143.3 万公顷')
    expect(quantity('143.3', '万公顷', 'en').text).toBe('1,433,000 ha')
    expect(quantity('1.33', '万公顷', 'en').text).toBe('13,300 ha')
    // 1 万千瓦 is 10 MW, 1 万人次 10 000 person-times.
    expect(quantity('506', '万千瓦', 'en').text).toBe('5,060 MW')
    expect(quantity('49.78', '万人次', 'en').text).toBe('497,800 person-times')
    expect(quantity('88', '家', 'en').text).toBe('88')
    expect(['件', '户', '人', '天/件', '吨'].map((unit) => quantity('1', unit, 'en').text)).toEqual([
      '1 case',
      '1 household',
      '1 person',
      '1 day a case',
      '1 t',
    ])
    expect(quantity('93.7', '%', 'zh').text).toBe('93.7%')
    expect(quantity('12', 'µg/m³', 'zh').text).toBe('12 微克/立方米')
    expect(quantity('1.67', 'index', 'zh').text).toBe('1.67')
  })
})

describe('a change is worded by the sign of the data', () => {
  test.each([
    ['+3.3', 'percentage point', '同比上升3.3个百分点', 'up 3.3 percentage points on the year before'],
    ['-1.2', 'percentage point', '同比下降1.2个百分点', 'down 1.2 percentage points on the year before'],
    ['-20.0', '%', '同比下降20.0%', 'down 20.0% on the year before'],
    ['0.0', '%', '与上年同期持平', 'unchanged on the year before'],
  ] as const)('%s %s', (value, unit, chinese, english) => {
    expect(changeText({ value, unit }, 'zh')).toBe(chinese)
    expect(changeText({ value, unit }, 'en')).toBe(english)
  })
})

describe('time', () => {
  test.each([
    ['2020', '2020年', '2020'],
    ['2020H1', '2020年上半年', 'first half of 2020'],
    ['2020Q3', '2020年第三季度', 'third quarter of 2020'],
    ['2020-06', '2020年6月', 'June 2020'],
    ['2020-06-15', '2020年6月15日', '15 June 2020'],
    ['2016/2020H1', '2016年至2020年上半年', '2016 to first half of 2020'],
  ])('%s', (period, chinese, english) => {
    expect(periodText(period, 'zh')).toBe(chinese)
    expect(periodText(period, 'en')).toBe(english)
  })

  test('an axis says it shorter', () => {
    expect(['2020-06', '2020-06-15', '2020H1', '2020'].map((each) => periodTick(each, 'zh'))).toEqual([
      '6月',
      '15',
      '2020上',
      '2020',
    ])
    expect(periodTick('2020-06', 'en')).toBe('Jun')
  })

  test('an instant is read on the clock of Beijing', () => {
    const at = '2020-06-30T16:00:01.000Z' as Instant
    expect(beijingClock(at)).toBe('2020-07-01T00:00:01')
    expect(instantText(at, 'zh')).toBe('2020年7月1日 00:00:01（北京时间）')
    expect(instantText(at, 'en')).toBe('1 July 2020, 00:00:01 (Beijing time)')
  })

  test('hours and what is no day', () => {
    expect(hourText('2020-06-15T13:00', 'zh')).toBe('2020年6月15日 13 时')
    expect(hourText('2020-06-15T13:00', 'en')).toBe('15 June 2020, 13:00')
    expect(dayText('soon', 'zh')).toBe('soon')
  })
})
