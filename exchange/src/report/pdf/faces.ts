import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import subsetFont from 'subset-font'

/**
 * A face for paper out of npm: Noto Serif SC (思源宋体, SIL Open Font License 1.1), which comes in a
 * hundred files by ranges of characters, of every weight at once. Of each file that a text needs, its
 * characters are taken in one weight; that is all that a PDF embeds.
 */

const PACKAGE = '@fontsource-variable/noto-serif-sc'
const { resolve } = createRequire(import.meta.url)

export const WEIGHTS = { regular: 400, bold: 700 } as const
export type Weight = keyof typeof WEIGHTS

/** Set for a character that the face does not have, as printers do. */
const NO_TYPE = '〓'

interface Range {
  readonly file: string
  readonly spans: readonly (readonly [first: number, last: number])[]
}

/** A piece of the face: a name for it, its bytes, and the characters that it holds. */
export interface Piece {
  readonly name: string
  readonly bytes: Uint8Array
}

export class Faces {
  readonly pieces: readonly Piece[]
  readonly #ranges: readonly Range[]

  private constructor(ranges: readonly Range[], pieces: readonly Piece[]) {
    this.#ranges = ranges
    this.pieces = pieces
  }

  /** The pieces that texts need, each in its weight. */
  static async of(texts: Readonly<Record<Weight, string>>): Promise<Faces> {
    const ranges = await readRanges()
    const pieces: Piece[] = []
    for (const weight of Object.keys(WEIGHTS) as Weight[]) {
      for (const [file, characters] of byFile(ranges, texts[weight] + NO_TYPE)) {
        const whole = await readFile(resolve(`${PACKAGE}/files/noto-serif-sc-${file}-wght-normal.woff2`))
        const bytes = await subsetFont(whole, characters, {
          targetFormat: 'sfnt',
          variationAxes: { wght: WEIGHTS[weight] },
        })
        pieces.push({ name: `${weight} ${file}`, bytes })
      }
    }
    return new Faces(ranges, pieces)
  }

  /** A character and the name of the piece that has it; another is set where none has. */
  typeOf(character: string, weight: Weight): { readonly character: string; readonly piece: string } {
    const own = fileOf(this.#ranges, character)
    if (own !== undefined) return { character, piece: `${weight} ${own}` }
    return { character: NO_TYPE, piece: `${weight} ${fileOf(this.#ranges, NO_TYPE)}` }
  }
}

async function readRanges(): Promise<readonly Range[]> {
  const text = await readFile(resolve(`${PACKAGE}/unicode.json`), 'utf8')
  return Object.entries(JSON.parse(text) as Readonly<Record<string, string>>).map(([file, list]) => ({
    file: file.replace(/[[\]]/g, ''),
    spans: list.split(',').map((span) => {
      const [first = '', last = first] = span.trim().slice(2).split('-')
      return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const
    }),
  }))
}

function byFile(ranges: readonly Range[], text: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  for (const character of new Set(text)) {
    const file = fileOf(ranges, character)
    if (file !== undefined) files.set(file, (files.get(file) ?? '') + character)
  }
  return files
}

function fileOf(ranges: readonly Range[], character: string): string | undefined {
  const code = character.codePointAt(0) ?? 0
  return ranges.find(({ spans }) => spans.some(([first, last]) => code >= first && code <= last))?.file
}
