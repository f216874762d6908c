import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linesOf } from './lines.ts'

/** Characters are one wide, what is as narrow as a digit half of it. */
const widthOf = (token: string) =>
  [...token].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1), 0)
const broken = (text: string, room: number, indent = 0) =>
  linesOf(text, widthOf, room, indent).map(({ tokens }) => tokens.join(''))

describe('a text is broken into lines', () => {
  test.each([
    ['solid text, full lines', '海西蒙古族藏族自治州', 4, 0, ['海西蒙古', '族藏族自', '治州']],
    ['the first line indented', '海西蒙古族藏族自治州', 4, 2, ['海西', '蒙古族藏', '族自治州']],
    ['a number stays whole', '绿化面积6.50万公顷', 5, 0, ['绿化面积', '6.50万公顷']],
    ['no line begins with a full stop', '全州完成。明年', 4, 0, ['全州完', '成。明年']],
    ['nor with two closing marks', '称作“完成”。明年', 5, 0, ['称作“完', '成”。明年']],
    ['no line ends with an opening mark', '全州共（三）处', 4, 0, ['全州共', '（三）处']],
    ['a word that is wider than a line stands alone', '见abcdefghijkl页', 4, 0, ['见', 'abcdefghijkl', '页']],
    ['nothing is a line of nothing', '', 4, 0, ['']],
  ])('%s', (_, text, room, indent, lines) => {
    expect(broken(text, room, indent)).toEqual(lines)
  })

  test('[P1] no character is lost, and no line is wider than its room unless it cannot be parted', () => {
    const text = fc.string({
      unit: fc.constantFrom('海', '西', '。', '，', '（', '）', '“', '”', '1', '.', 'a'),
    })
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 12 }), (written, room) => {
        const lines = linesOf(written, widthOf, room)
        expect(lines.flatMap(({ tokens }) => tokens).join('')).toBe(written)
        for (const { tokens, width } of lines) {
          expect(width).toBeCloseTo(widthOf(tokens.join('')))
          const parted = tokens.filter((token) => !/^[。，（）“”.]$/.test(token))
          if (width > room) expect(parted.length).toBeLessThanOrEqual(1 + tokens.length - parted.length)
        }
      }),
    )
  })
})
