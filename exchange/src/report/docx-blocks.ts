import type { FigureAt, Inlines, Table as ReportTable } from '@qaidam/kernel'
import {
  AlignmentType,
  BorderStyle,
  ExternalHyperlink,
  type FileChild,
  HeadingLevel,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { DocxStyle, Voice } from './docx-style.ts'
import { columnShares, TABLE_PT } from './official.ts'
import type { PrintedBlock } from './printed.ts'

type Trace = (at: FigureAt) => string

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const

/** A part of the report as paragraphs or a table of Word. */
export function blockElements(block: PrintedBlock, style: DocxStyle, trace: Trace): readonly FileChild[] {
  switch (block.kind) {
    case 'title':
      return [centred(block.text, 'title', style)]
    case 'subtitle':
      return [centred(block.text, 'kai', style), empty(style)]
    case 'notice':
      return [indented([{ kind: 'text', text: block.text }], 'kai', style, trace)]
    case 'note':
      return [
        new Paragraph({
          spacing: style.line,
          children: [new TextRun({ ...style.run('note'), text: block.text })],
        }),
      ]
    case 'heading':
      return [heading(block, style, trace)]
    case 'paragraph':
    case 'item':
      return [indented(block.content, 'body', style, trace, block.signed)]
    case 'signature':
      return signature(block, style)
    case 'table':
      return tableElements(block, style, trace)
  }
}

function centred(text: string, voice: Voice, style: DocxStyle): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: style.line,
    children: [new TextRun({ ...style.run(voice), text })],
  })
}

function empty(style: DocxStyle): Paragraph {
  return new Paragraph({ spacing: style.line })
}

function heading(
  { level, content }: Extract<PrintedBlock, { readonly kind: 'heading' }>,
  style: DocxStyle,
  trace: Trace,
): Paragraph {
  return new Paragraph({
    heading: HEADINGS[level - 1] ?? HeadingLevel.HEADING_4,
    keepNext: true,
    spacing: { ...style.line, before: 0, after: 0 },
    indent: style.firstLine,
    children: runs(content, `heading${level}`, style, trace),
  })
}

function indented(
  content: Inlines,
  voice: Voice,
  style: DocxStyle,
  trace: Trace,
  keepNext = false,
): Paragraph {
  return new Paragraph({
    ...(keepNext ? { keepNext } : {}),
    alignment: AlignmentType.JUSTIFIED,
    // Space of its own between digits and characters would take a line out of its grid.
    autoSpaceEastAsianText: false,
    spacing: style.line,
    indent: style.firstLine,
    children: runs(content, voice, style, trace),
  })
}

/** What is missing is marked, so that nobody signs it unseen; what is said leads to where it comes from. */
function runs(content: Inlines, voice: Voice, style: DocxStyle, trace: Trace, size?: number) {
  return content.map((inline): ParagraphChild => {
    const run = new TextRun({
      ...style.run(voice, size),
      color: '000000',
      text: inline.text,
      ...(inline.kind === 'missing' ? { highlight: 'yellow' as const } : {}),
    })
    if (inline.kind !== 'said') return run
    return new ExternalHyperlink({ link: trace(inline.of), children: [run] })
  })
}

/** The office over its date, kept on one page with each other: a seal is put on both. */
function signature(
  { office, date }: Extract<PrintedBlock, { readonly kind: 'signature' }>,
  style: DocxStyle,
): readonly Paragraph[] {
  const { officeFromRight, dateFromRight } = style.signature(office, date)
  const line = (text: string, fromRight: number, keepNext: boolean) =>
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      spacing: style.line,
      indent: { right: style.characters(fromRight) },
      ...(keepNext ? { keepNext } : {}),
      children: [new TextRun({ ...style.run('body'), text })],
    })
  const blank = () => new Paragraph({ spacing: style.line, keepNext: true })
  return [blank(), line(office, officeFromRight, true), line(date, dateFromRight, true), blank()]
}

const EDGE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const
const BORDERS = {
  top: EDGE,
  bottom: EDGE,
  left: EDGE,
  right: EDGE,
  insideHorizontal: EDGE,
  insideVertical: EDGE,
} as const

function tableElements(table: ReportTable, style: DocxStyle, trace: Trace): readonly FileChild[] {
  const size = table.head.length > TABLE_PT.manyColumns ? TABLE_PT.many : TABLE_PT.usual
  const spacing = { line: style.points(size * 1.4), lineRule: LineRuleType.EXACT }
  const widths = columnShares(table).map((share) => Math.floor(style.width * share))
  const cell = (content: Inlines, index: number, voice: Voice, head: boolean) =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      children: [
        new Paragraph({
          alignment: head
            ? AlignmentType.CENTER
            : table.numeric[index] === true
              ? AlignmentType.RIGHT
              : AlignmentType.LEFT,
          spacing,
          keepNext: head,
          children: runs(content, voice, style, trace, size),
        }),
      ],
    })
  const head = table.head.map((text, index) => cell([{ kind: 'text', text }], index, 'caption', true))
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: style.line,
      keepNext: true,
      children: [new TextRun({ ...style.run('caption'), text: table.caption })],
    }),
    new Table({
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      alignment: AlignmentType.CENTER,
      borders: BORDERS,
      margins: { left: 60, right: 60, top: 20, bottom: 20 },
      rows: [
        new TableRow({ tableHeader: true, cantSplit: true, children: head }),
        ...table.rows.map(
          (row) =>
            new TableRow({
              cantSplit: true,
              children: row.map((content, index) => cell(content, index, 'body', false)),
            }),
        ),
      ],
    }),
    // A table that another one follows would grow together with it.
    new Paragraph({ spacing }),
  ]
}
