import { describe, expect, test } from 'vitest'
import { Likeness } from './likeness.ts'
import { termsOf } from './words.ts'

describe('terms', () => {
  test('Han characters come in pairs, words whole and in small letters', () => {
    expect(termsOf('德令哈市 PM2.5，Air quality')).toEqual([
      '德令',
      '令哈',
      '哈市',
      'pm2',
      '5',
      'air',
      'quality',
    ])
  })

  test('a character alone is a term, full width is half width', () => {
    expect(termsOf('水、ＡＢ湖')).toEqual(['水', 'ab', '湖'])
  })
})

describe('likeness', () => {
  const texts = [
    { id: 'river', title: '巴音河清洁行动', text: '志愿者在巴音河边捡拾垃圾。' },
    { id: 'river-again', title: '巴音河边捡垃圾', text: '周末的清洁行动又来了，垃圾装了三车。' },
    { id: 'dance', title: '广场锅庄', text: '夜里大家在广场跳舞。' },
    { id: 'books', title: '新书上架', text: '图书馆来了一批新书。' },
  ]

  test('the text of the same matter is nearest; what shares nothing is not told', () => {
    expect(new Likeness(texts).nearest('river', 3)).toEqual(['river-again'])
    expect(new Likeness(texts).nearest('books', 3)).toEqual([])
  })

  test('what all texts say makes no two of them alike', () => {
    const said = texts.map((each) => ({ ...each, text: `${each.text}本文为演示数据` }))
    expect(new Likeness(said).nearest('books', 3)).toEqual([])
  })

  test('of two alike the first in order comes first, and no more than asked', () => {
    const same = { title: '义诊进社区', text: '医生义诊' }
    const all = [{ id: 'a', ...same }, { id: 'b', ...same }, { id: 'c', ...same }, ...texts]
    expect(new Likeness(all).nearest('c', 1)).toEqual(['a'])
    expect(new Likeness(all).nearest('none', 1)).toEqual([])
  })
})
