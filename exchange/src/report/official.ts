import type { Table } from '@qaidam/kernel'

/**
 * The measures of an official paper as standards/ states them with their citation; whoever writes a
 * file hands them in. Lengths in millimetres, sizes of type in points.
 */
export interface OfficialLayout {
  readonly marginsMm: {
    readonly top: number
    readonly left: number
    readonly right: number
    readonly bottom: number
  }
  /** Lines of a page, characters of a line, and the height of a line. */
  readonly grid: { readonly lines: number; readonly characters: number; readonly linePt: string }
  readonly sizesPt: { readonly title: number; readonly body: number; readonly note: number }
  readonly fonts: {
    readonly title: string
    readonly body: string
    /** By level of heading, the first one first. */
    readonly headings: readonly string[]
    readonly signer: string
    readonly pageNumber: string
  }
  readonly indentCharacters: number
  /** How far from the right the date stands where a seal is put on it. */
  readonly signature: { readonly sealedDateFromRight: number }
  readonly pageNumber: { readonly belowTypeAreaMm: number; readonly fromEdgeCharacters: number }
  /** The number before a heading: 一、 （一） 1. （1）. */
  readonly headingNumber: (level: HeadingLevel, count: number) => string
}

export type HeadingLevel = 1 | 2 | 3 | 4

export const HEADING_LEVELS = 4

/** A4, upright. */
export const PAPER_MM = { width: 210, height: 297 } as const

/** Tables in the text have no measure of their own in the standard: 小四, and 五号 where columns are many. */
export const TABLE_PT = { usual: 12, many: 10.5, manyColumns: 6 } as const

/** Columns of a table are no wider and no narrower than so many characters, beside each other. */
const COLUMN_MIN = 4
const COLUMN_MAX = 14

/** The share of the width that each column of a table gets, by its longest text. */
export function columnShares({ head, rows }: Table): readonly number[] {
  const wanted = head.map((title, index) => {
    const texts = rows.map((row) => (row[index] ?? []).map(({ text }) => text).join(''))
    const longest = Math.max(...[title, ...texts].map(charactersOf))
    return Math.min(COLUMN_MAX, Math.max(COLUMN_MIN, longest)) + 1
  })
  const sum = wanted.reduce((total, width) => total + width, 0)
  return wanted.map((width) => width / sum)
}

/** How many characters of the grid a text takes; what is as narrow as a digit takes half a one. */
export function charactersOf(text: string): number {
  let width = 0
  for (const character of text) width += (character.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1
  return width
}

/**
 * How many characters from the right an office and a date stand, so that a seal fits on both: the
 * office is centred over the date, and neither comes closer to the edge than two characters.
 */
export function signaturePlace(office: string, date: string, { signature }: OfficialLayout) {
  const excess = (charactersOf(office) - charactersOf(date)) / 2
  const least = 2
  const dateFromRight = Math.max(signature.sealedDateFromRight, least + excess)
  return { dateFromRight, officeFromRight: dateFromRight - excess }
}
