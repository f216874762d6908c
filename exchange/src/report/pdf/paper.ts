import PDFDocument from 'pdfkit'
import { type OfficialLayout, PAPER_MM } from '../official.ts'
import type { Faces, Weight } from './faces.ts'
import { type Broken, linesOf } from './lines.ts'

type Structure = PDFKit.PDFStructureElement

/** How a line of text is set. */
export interface Setting {
  readonly weight: Weight
  /** Of the type, in points. */
  readonly size: number
  /** From the start of one Chinese character to that of the next. */
  readonly pitch: number
  /** The height that a line takes. */
  readonly height: number
}

export interface Meta {
  readonly title: string
  readonly author: string
  readonly language: string
  readonly instant: Date
  /** What stands above the text of every page. */
  readonly notice: string | undefined
}

const points = (mm: number) => (mm * 72) / 25.4

/** Pages in the grid of the standard, filled from their top line to their last. */
export class Paper {
  readonly doc: PDFKit.PDFDocument
  readonly left: number
  readonly width: number
  readonly lineHeight: number
  readonly #layout: OfficialLayout
  readonly #faces: Faces
  readonly #meta: Meta
  readonly #widths = new Map<string, number>()
  readonly #root: Structure
  #page = 0
  /** How far the page is filled, from the top of the type area. */
  #filled = 0

  constructor(layout: OfficialLayout, faces: Faces, meta: Meta) {
    this.#layout = layout
    this.#faces = faces
    this.#meta = meta
    this.left = points(layout.marginsMm.left)
    this.width = points(PAPER_MM.width - layout.marginsMm.left - layout.marginsMm.right)
    this.lineHeight = Number(layout.grid.linePt)
    this.doc = new PDFDocument({
      autoFirstPage: false,
      size: [points(PAPER_MM.width), points(PAPER_MM.height)],
      margin: 0,
      tagged: true,
      displayTitle: true,
      lang: meta.language,
      pdfVersion: '1.7',
      info: { Title: meta.title, Author: meta.author, CreationDate: meta.instant, ModDate: meta.instant },
    })
    for (const { name, bytes } of faces.pieces) this.doc.registerFont(name, Buffer.from(bytes))
    this.#root = this.doc.struct('Document')
    this.doc.addStructure(this.#root)
    this.#newPage()
  }

  /** The text of the standard: so many characters to a line. */
  get body(): Setting {
    const { grid, sizesPt } = this.#layout
    return {
      weight: 'regular',
      size: sizesPt.body,
      pitch: this.width / grid.characters,
      height: this.lineHeight,
    }
  }

  setting(size: number, weight: Weight, height = this.lineHeight): Setting {
    return { weight, size, pitch: size, height }
  }

  /** Begins a part of the document, such as a paragraph, for those who have it read to them. */
  begin(type: string, within: Structure = this.#root): Structure {
    const element = this.doc.struct(type)
    within.add(element)
    return element
  }

  /** Takes height from the page, or from a new one; answers where it begins on the page. */
  take(height: number): number {
    this.keep(height)
    const top = points(this.#layout.marginsMm.top) + this.#filled
    this.#filled += height
    return top
  }

  /** Whether so much is left on the page. */
  has(height: number): boolean {
    // Heights of lines add up to those of the page but for a hair.
    return this.#filled + height <= this.#layout.grid.lines * this.lineHeight + 0.01
  }

  /** Goes to a new page where so much does not fit on this one. */
  keep(height: number): void {
    if (!this.has(height)) this.#newPage()
  }

  /** Goes on at the next line of the grid. */
  align(): void {
    this.#filled = Math.ceil(this.#filled / this.lineHeight - 0.001) * this.lineHeight
  }

  widthOf(text: string, setting: Setting): number {
    let width = 0
    for (const character of text) width += this.#advance(character, setting)
    return width
  }

  broken(text: string, setting: Setting, room: number, indent = 0): readonly Broken[] {
    return linesOf(text, (token) => this.widthOf(token, setting), room, indent)
  }

  /** Sets tokens side by side; `stretch` is shared out between them. */
  set(tokens: readonly string[], left: number, top: number, setting: Setting, stretch = 0): void {
    const baseline = top + setting.height / 2 + setting.size * 0.36
    const between = tokens.length > 1 ? stretch / (tokens.length - 1) : 0
    let at = left
    for (const token of tokens) {
      for (const character of token) {
        const { character: shown, piece } = this.#faces.typeOf(character, setting.weight)
        const place = { lineBreak: false, baseline: 'alphabetic' } as const
        this.doc.font(piece).fontSize(setting.size).text(shown, at, baseline, place)
        at += this.#advance(character, setting)
      }
      at += between
    }
  }

  /** Drawn, and not read out. */
  artifact(draw: () => void, type = 'Layout'): void {
    this.doc.markContent('Artifact', { type } as PDFKit.Mixins.MarkingOptions)
    draw()
    this.doc.endMarkedContent()
  }

  async bytes(): Promise<Uint8Array> {
    this.#root.end()
    const chunks: Uint8Array[] = []
    this.doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    const ended = new Promise((resolve) => this.doc.on('end', resolve))
    this.doc.end()
    await ended
    return Buffer.concat(chunks)
  }

  #newPage(): void {
    this.doc.addPage()
    this.#page += 1
    this.#filled = 0
    this.artifact(() => this.#furniture(), 'Pagination')
  }

  /** The number of the page, outside, and the notice above. */
  #furniture(): void {
    const { marginsMm, sizesPt, pageNumber } = this.#layout
    const setting = this.setting(sizesPt.note, 'regular', sizesPt.note)
    const number = `— ${this.#page} —`
    const edge = pageNumber.fromEdgeCharacters * this.body.pitch
    const right = this.left + this.width - edge - this.widthOf(number, setting)
    const below = points(PAPER_MM.height - marginsMm.bottom + pageNumber.belowTypeAreaMm)
    this.set([number], this.#page % 2 === 1 ? right : this.left + edge, below, setting)
    const { notice } = this.#meta
    if (notice === undefined) return
    const left = this.left + (this.width - this.widthOf(notice, setting)) / 2
    this.set([notice], left, points(marginsMm.top / 2), setting)
  }

  #advance(character: string, setting: Setting): number {
    // Chinese characters and their marks stand in the grid; others are as wide as their face has them.
    if ((character.codePointAt(0) ?? 0) >= 0x2e80 || '“”‘’—…'.includes(character)) return setting.pitch
    const { character: shown, piece } = this.#faces.typeOf(character, setting.weight)
    const key = `${piece} ${shown} ${setting.size}`
    const known = this.#widths.get(key)
    if (known !== undefined) return known
    const width = this.doc.font(piece).fontSize(setting.size).widthOfString(shown)
    this.#widths.set(key, width)
    return width
  }
}
