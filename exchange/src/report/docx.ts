import type { FigureAt, ReportDocument } from '@qaidam/kernel'
import {
  AlignmentType,
  Document,
  DocumentGridType,
  Footer,
  Header,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { blockElements } from './docx-blocks.ts'
import { DocxStyle } from './docx-style.ts'
import { type OfficialLayout, PAPER_MM } from './official.ts'
import { printed, runningNotice } from './printed.ts'

export interface DocxOptions {
  readonly layout: OfficialLayout
  /** Where a figure opens down to its rows; numbers of the text lead there. */
  readonly trace: (at: FigureAt) => string
}

/** A report as a Word file in the layout of official papers. */
export async function docxBytes(
  document: ReportDocument,
  { layout, trace }: DocxOptions,
): Promise<Uint8Array> {
  const style = new DocxStyle(layout, document.language)
  const { top, left, right, bottom } = layout.marginsMm
  const file = new Document({
    title: document.title,
    creator: document.ownerName,
    description: `${document.report} ${document.area} ${document.period} ${document.asKnownAt}`,
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: style.run('body'), paragraph: { spacing: style.line } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: style.mm(PAPER_MM.width), height: style.mm(PAPER_MM.height) },
            margin: {
              top: style.mm(top),
              left: style.mm(left),
              right: style.mm(right),
              bottom: style.mm(bottom),
              header: style.mm(top / 2),
              // The number stands so far below the type area; a margin is counted to its lower edge.
              footer:
                style.mm(bottom - layout.pageNumber.belowTypeAreaMm) - style.points(layout.sizesPt.note),
            },
          },
          grid: { type: DocumentGridType.LINES, linePitch: style.linePitch },
        },
        headers: runningHeaders(document, style),
        footers: {
          default: pageNumber(style, layout, AlignmentType.RIGHT),
          even: pageNumber(style, layout, AlignmentType.LEFT),
        },
        children: printed(document, layout).flatMap((block) => blockElements(block, style, trace)),
      },
    ],
  })
  return Packer.toBuffer(file)
}

/** `— 1 —`, one character from the outer edge: right on odd pages, left on even ones. */
function pageNumber(
  style: DocxStyle,
  { pageNumber, sizesPt }: OfficialLayout,
  alignment: typeof AlignmentType.LEFT | typeof AlignmentType.RIGHT,
): Footer {
  const edge = style.characters(pageNumber.fromEdgeCharacters)
  const run = style.run('pageNumber')
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: alignment === AlignmentType.RIGHT ? { right: edge } : { left: edge },
        spacing: { line: style.points(sizesPt.note), lineRule: LineRuleType.EXACT },
        children: [new TextRun({ ...run, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  })
}

/** Every page says so where all of it is made up: pages get parted. */
function runningHeaders(document: ReportDocument, style: DocxStyle) {
  const notice = runningNotice(document)
  if (notice === undefined) return {}
  const header = () =>
    new Header({
      children: [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          children: [new TextRun({ ...style.run('note'), text: notice })],
        }),
      ],
    })
  return { default: header(), even: header() }
}
