import { describe, expect, test } from 'vitest'
import { charactersOf, inTypeArea, pagesOf, pitchOf } from './measure.ts'

const word = (left: number, top: number, text: string) =>
  `<word xMin="${left}" yMin="${top}" xMax="${left + 10}" yMax="${top + 16}">${text}</word>`

const LAYOUT = `<doc>
<page width="595" height="842">
  <line>${word(80, 110, '海西')}</line><line>${word(200, 112, '6.5')}</line>
  <line>${word(80, 138.95, 'A&amp;B')}</line>
  <line>${word(80, 167.9, '末行')}</line>
  <line>${word(400, 770, '—1—')}</line>
</page>
<page width="595" height="842"><line>${word(80, 110, '次页')}</line></page>
</doc>`

describe('pages as a reader of PDF tells them', () => {
  const [first = { lines: [] }, ...rest] = pagesOf(LAYOUT)

  test('words of one height are a line, from left to right', () => {
    expect(first.lines.map(({ text }) => text)).toEqual(['海西6.5', 'A&B', '末行', '—1—'])
    expect(rest).toHaveLength(1)
  })

  test('a page number stands outside the type area', () => {
    const within = inTypeArea(first, { topPt: 104, bottomPt: 742 })
    expect(within.map(({ text }) => text)).not.toContain('—1—')
    // From 110 to 138.95 and on to 167.9 are 28.95 each, and a tenth is what is told.
    expect(Math.abs(pitchOf(within) - 28.95)).toBeLessThan(0.1)
  })

  test('digits and Latin letters are half a character', () => {
    expect([charactersOf('海西6.5'), charactersOf('A B')]).toEqual([3.5, 1])
  })
})
