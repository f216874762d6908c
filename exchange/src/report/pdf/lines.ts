/** Breaks text into lines as Chinese papers do. */

/** What no line begins with. */
const CLOSING = new Set('。，、；：？！）》」』】〉”’％%,.;:?!)]…—')
/** What no line ends with. */
const OPENING = new Set('（《「『【〈“‘([')
/** A number with its point and sign, or a word of Latin letters, is never parted. */
const WORD = /[A-Za-z0-9µ²³][A-Za-z0-9µ²³.,/+\-−%:]*|./gsu

export interface Broken {
  /** Words and characters; those of a line are set next to each other. */
  readonly tokens: readonly string[]
  readonly width: number
}

/** The tokens of each line; the first one has less room by what it is indented. */
export function linesOf(
  text: string,
  widthOf: (token: string) => number,
  room: number,
  indent = 0,
): readonly Broken[] {
  const lines: Broken[] = []
  let line: string[] = []
  let width = 0
  const end = () => {
    lines.push({ tokens: line, width })
    line = []
    width = 0
  }
  const take = (token: string) => {
    line.push(token)
    width += widthOf(token)
  }
  for (const token of text.match(WORD) ?? []) {
    const space = room - (lines.length === 0 ? indent : 0)
    if (line.length > 0 && width + widthOf(token) > space) {
      const kept = carried(line, token)
      width -= kept.reduce((sum, each) => sum + widthOf(each), 0)
      line.length -= kept.length
      end()
      kept.forEach(take)
    }
    if (line.length > 0 || token !== ' ') take(token)
  }
  if (line.length > 0 || lines.length === 0) end()
  return lines
}

/** What goes over to the next line with a token, so that neither line begins or ends as none may. */
function carried(line: readonly string[], token: string): readonly string[] {
  let from = line.length
  const next = () => line[from] ?? token
  while (from > 1 && (CLOSING.has(next()) || OPENING.has(line[from - 1] ?? ''))) from -= 1
  // A line of nothing but such signs stays as it is.
  return from <= 1 ? [] : line.slice(from)
}
