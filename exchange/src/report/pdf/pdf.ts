import type { Inlines, ReportDocument } from '@qaidam/kernel'
import { type OfficialLayout, signaturePlace } from '../official.ts'
import { type PrintedBlock, printed, runningNotice } from '../printed.ts'
import { Faces } from './faces.ts'
import { Paper, type Setting } from './paper.ts'
import { setTable, tableBoldText, tableText } from './table.ts'

/**
 * A report as a PDF in the layout of official papers, to be printed or sealed: its text can be
 * selected and is tagged, and a seal has room on office and date.
 */
export async function pdfBytes(
  document: ReportDocument,
  { layout }: { readonly layout: OfficialLayout },
): Promise<Uint8Array> {
  const blocks = printed(document, layout)
  const notice = runningNotice(document)
  // What page numbers and notices are set in is needed too.
  const regular = [...blocks.map(regularText), notice, '— 0123456789'].join('')
  const faces = await Faces.of({ regular, bold: blocks.map(boldText).join('') })
  const paper = new Paper(layout, faces, {
    title: document.title,
    author: document.ownerName,
    language: document.language === 'zh' ? 'zh-CN' : 'en',
    instant: new Date(document.asKnownAt),
    notice,
  })
  for (const block of blocks) setBlock(block, paper, layout)
  return paper.bytes()
}

/** Lines around office and date that stay free: a seal of 42 mm is centred on the date. */
const SEAL_LINES = { above: 1, below: 2 } as const
const SIGNED_LINES = SEAL_LINES.above + 2 + SEAL_LINES.below

function plain(content: Inlines): string {
  return content.map(({ text }) => text).join('')
}

function regularText(block: PrintedBlock): string {
  switch (block.kind) {
    case 'heading':
      return block.level > 2 ? plain(block.content) : ''
    case 'paragraph':
    case 'item':
      return plain(block.content)
    case 'signature':
      return block.office + block.date
    case 'table':
      return tableText(block)
    default:
      return block.kind === 'title' ? '' : block.text
  }
}

function boldText(block: PrintedBlock): string {
  switch (block.kind) {
    case 'title':
      return block.text
    case 'heading':
      return block.level <= 2 ? plain(block.content) : ''
    case 'table':
      return tableBoldText(block)
    default:
      return ''
  }
}

function setBlock(block: PrintedBlock, paper: Paper, layout: OfficialLayout): void {
  const { body } = paper
  switch (block.kind) {
    case 'title':
      setCentred('H1', block.text, paper.setting(layout.sizesPt.title, 'bold'), paper)
      return
    case 'subtitle':
      setCentred('P', block.text, body, paper)
      paper.take(paper.lineHeight)
      return
    case 'notice':
      setParagraph('P', block.text, body, paper, layout)
      return
    case 'note':
      setParagraph('P', block.text, paper.setting(layout.sizesPt.note, 'regular'), paper)
      return
    case 'heading': {
      const weight = block.level <= 2 ? 'bold' : 'regular'
      // A heading does not stand alone at the foot of a page.
      paper.keep(2 * paper.lineHeight)
      setParagraph(`H${block.level + 1}`, plain(block.content), { ...body, weight }, paper, layout)
      return
    }
    case 'paragraph':
    case 'item':
      setParagraph('P', plain(block.content), body, paper, layout, block.signed)
      return
    case 'signature':
      setSignature(block, paper, layout)
      return
    case 'table':
      setTable(block, paper, layout)
  }
}

function setCentred(type: string, text: string, setting: Setting, paper: Paper): void {
  const element = paper.begin(type)
  for (const { tokens, width } of paper.broken(text, setting, paper.width)) {
    const top = paper.take(setting.height)
    element.add(() => paper.set(tokens, paper.left + (paper.width - width) / 2, top, setting))
  }
  element.end()
}

/** Lines from edge to edge, but for the last; the first is indented where a layout says by how much. */
function setParagraph(
  type: string,
  text: string,
  setting: Setting,
  paper: Paper,
  layout?: OfficialLayout,
  signed = false,
): void {
  const element = paper.begin(type)
  const indent = (layout?.indentCharacters ?? 0) * setting.pitch
  const lines = paper.broken(text, setting, paper.width, indent)
  lines.forEach(({ tokens, width }, index) => {
    const own = index === 0 ? indent : 0
    const stretch = index === lines.length - 1 ? 0 : paper.width - own - width
    // The last two lines stand where they are signed.
    if (signed && index === Math.max(0, lines.length - 2))
      paper.keep((lines.length - index + SIGNED_LINES) * paper.lineHeight)
    const top = paper.take(setting.height)
    element.add(() => paper.set(tokens, paper.left + own, top, setting, stretch))
  })
  element.end()
}

function setSignature(
  { office, date }: Extract<PrintedBlock, { readonly kind: 'signature' }>,
  paper: Paper,
  layout: OfficialLayout,
): void {
  const { body, lineHeight } = paper
  const { above } = SEAL_LINES
  const { officeFromRight, dateFromRight } = signaturePlace(office, date, layout)
  const top = paper.take(SIGNED_LINES * lineHeight)
  const line = (text: string, fromRight: number, number: number) => {
    const left = paper.left + paper.width - fromRight * body.pitch - paper.widthOf(text, body)
    const element = paper.begin('P')
    element.add(() => paper.set([text], left, top + number * lineHeight, body))
    element.end()
  }
  line(office, officeFromRight, above)
  line(date, dateFromRight, above + 1)
}
