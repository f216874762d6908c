/** Lines of text as they stand on pages, read from what `pdftotext -bbox-layout` says. */

export interface Line {
  /** Of its upper edge from the top of the page, in points. */
  readonly top: number
  readonly left: number
  readonly text: string
}

export interface Page {
  readonly lines: readonly Line[]
}

interface Word {
  readonly left: number
  readonly top: number
  readonly bottom: number
  readonly text: string
}

/** Words whose middles are closer than this stand on one line. */
const SAME_LINE_POINTS = 6

export function pagesOf(layout: string): readonly Page[] {
  return [...layout.matchAll(/<page [^>]*>(.*?)<\/page>/gs)].map(([, page = '']) => ({
    lines: linesOf(wordsOf(page)),
  }))
}

function wordsOf(page: string): readonly Word[] {
  const pattern = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]*)<\/word>/g
  return [...page.matchAll(pattern)].map(([, left, top, bottom, text]) => ({
    left: Number(left),
    top: Number(top),
    bottom: Number(bottom),
    text: (text ?? '').replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
  }))
}

function linesOf(words: readonly Word[]): readonly Line[] {
  const middle = ({ top, bottom }: Word) => (top + bottom) / 2
  const rows: Word[][] = []
  for (const word of [...words].sort((a, b) => middle(a) - middle(b))) {
    const first = rows.at(-1)?.[0]
    if (first !== undefined && middle(word) - middle(first) < SAME_LINE_POINTS) rows.at(-1)?.push(word)
    else rows.push([word])
  }
  return rows.map((row) => {
    const inOrder = row.sort((a, b) => a.left - b.left)
    return {
      top: Math.min(...inOrder.map(({ top }) => top)),
      left: inOrder[0]?.left ?? 0,
      text: inOrder.map(({ text }) => text).join(''),
    }
  })
}

/** The part of a page between its margins. */
export interface TypeArea {
  readonly topPt: number
  readonly bottomPt: number
}

export function inTypeArea({ lines }: Page, { topPt, bottomPt }: TypeArea): readonly Line[] {
  return lines.filter(({ top }) => top >= topPt - 2 && top < bottomPt)
}

/** Characters of a line as the grid counts them; what is as narrow as a digit is half a one. */
export function charactersOf(text: string): number {
  let width = 0
  for (const character of text.replaceAll(' ', '')) {
    width += (character.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1
  }
  return width
}

/** The distance from line to line that most lines have, in points to a hundredth. */
export function pitchOf(lines: readonly Line[]): number {
  const counts = new Map<string, number>()
  lines.forEach(({ top }, index) => {
    const before = lines[index - 1]
    if (before === undefined) return
    const distance = (top - before.top).toFixed(1)
    counts.set(distance, (counts.get(distance) ?? 0) + 1)
  })
  const [most] = [...counts].sort(([, a], [, b]) => b - a)
  return most === undefined ? 0 : Number(most[0])
}
