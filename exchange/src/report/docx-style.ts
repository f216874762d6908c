import { type Language, rational } from '@qaidam/kernel'
import { type IRunOptions, LineRuleType } from 'docx'
import { type HeadingLevel, type OfficialLayout, PAPER_MM, signaturePlace } from './official.ts'

/** What a run of text is for. */
export type Voice = 'title' | 'body' | 'kai' | 'note' | 'caption' | 'pageNumber' | `heading${HeadingLevel}`

/** Styles of type that the standard names, by the name of a face that offices have installed. */
const FACES: Readonly<Record<string, string>> = { 小标宋: '方正小标宋简体' }
/** English is set in the face that papers use beside 仿宋. */
const LATIN = 'Times New Roman'
const TWIPS_OF_MM = rational(1440).over(rational('25.4'))

/** Turns the measures of the standard into those of Word: twentieths of a point, and halves of one. */
export class DocxStyle {
  readonly linePitch: number
  readonly line: { readonly line: number; readonly lineRule: typeof LineRuleType.EXACT }
  /** By how much characters stand closer, so that a line takes as many as it should. */
  readonly characterSpacing: number
  readonly language: Language
  /** Of the type area. */
  readonly width: number
  readonly #layout: OfficialLayout
  readonly #character: number

  constructor(layout: OfficialLayout, language: Language) {
    const { grid, sizesPt, marginsMm } = layout
    this.#layout = layout
    this.language = language
    this.linePitch = Math.round(Number(grid.linePt) * 20)
    this.line = { line: this.linePitch, lineRule: LineRuleType.EXACT }
    this.width = this.mm(PAPER_MM.width - marginsMm.left - marginsMm.right)
    this.#character = Math.floor(this.width / grid.characters)
    this.characterSpacing = this.#character - sizesPt.body * 20
  }

  mm(length: number): number {
    return Number(rational(String(length)).times(TWIPS_OF_MM).round(0))
  }

  points(length: number): number {
    return Math.round(length * 20)
  }

  characters(count: number): number {
    return Math.round(count * this.#character)
  }

  /** The first line of a paragraph; in characters too, which Word prefers. */
  get firstLine(): { readonly firstLine: number; readonly firstLineChars: number } {
    const { indentCharacters } = this.#layout
    return { firstLine: this.characters(indentCharacters), firstLineChars: indentCharacters * 100 }
  }

  signature(office: string, date: string) {
    return signaturePlace(office, date, this.#layout)
  }

  run(voice: Voice, size?: number): IRunOptions {
    const { face, points } = this.#voice(voice)
    const latin = this.language === 'zh' ? face : LATIN
    const spaced = points === this.#layout.sizesPt.body && size === undefined
    return {
      size: (size ?? points) * 2,
      font: { ascii: latin, hAnsi: latin, cs: latin, eastAsia: face, ...this.#hint() },
      ...(spaced && this.language === 'zh' ? { characterSpacing: this.characterSpacing } : {}),
    }
  }

  /** Quotation marks and dashes are as wide as characters in Chinese, and not in English. */
  #hint(): { readonly hint?: string } {
    return this.language === 'zh' ? { hint: 'eastAsia' } : {}
  }

  #voice(voice: Voice): { readonly face: string; readonly points: number } {
    const { fonts, sizesPt } = this.#layout
    const faced = (style: string, points: number) => ({ face: FACES[style] ?? style, points })
    switch (voice) {
      case 'title':
        return faced(fonts.title, sizesPt.title)
      case 'kai':
        return faced(fonts.signer, sizesPt.body)
      case 'note':
        return faced(fonts.body, sizesPt.note)
      case 'caption':
        return faced(fonts.headings[0] ?? fonts.body, sizesPt.note)
      case 'pageNumber':
        return faced(fonts.pageNumber, sizesPt.note)
      case 'body':
        return faced(fonts.body, sizesPt.body)
      default:
        return faced(fonts.headings[Number(voice.slice(-1)) - 1] ?? fonts.body, sizesPt.body)
    }
  }
}
