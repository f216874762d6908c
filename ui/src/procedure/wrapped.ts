/** How wide a text is at a size, near enough to keep what stands beside it clear; never too narrow. */
export function widthOf(text: string, size: number): number {
  let width = 0
  for (const each of text) width += size * charWidth(each)
  return Math.ceil(width)
}

function charWidth(each: string): number {
  if (/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’—…]/.test(each)) return 1
  if (/[MWmw@%]/.test(each)) return 0.92
  if (/[A-Z]/.test(each)) return 0.72
  if (/[ .,:;'!|ijlt()[\]]/.test(each)) return 0.36
  return 0.6
}

/** Where a line may break: between characters of Han, and at spaces. */
const HAN = '\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef\\u3000-\\u303f“”‘’'
const PIECES = new RegExp(`[${HAN}]|[^ ${HAN}]+| +`, 'g')
/** What may not begin a line. */
const CLOSING = /^[，。、；：？！）》”’%…,.;:?!)]/
/** What may not end one. */
const OPENING = /[（《“‘(]$/

/** A text in lines no wider than a measure, broken where its script allows. */
export function wrapped(text: string, size: number, measure: number): readonly string[] {
  const pieces = text.match(PIECES)
  const lines: string[] = []
  let line = ''
  for (const piece of pieces ?? []) {
    const fits = widthOf(line + piece, size) <= measure
    if (line === '' || fits || CLOSING.test(piece) || OPENING.test(line)) line += piece
    else {
      lines.push(line.trim())
      line = piece.trim()
    }
  }
  return line.trim() === '' ? lines : [...lines, line.trim()]
}
