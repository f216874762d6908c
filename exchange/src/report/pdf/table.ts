import type { Inlines, Table } from '@qaidam/kernel'
import { columnShares, type OfficialLayout, TABLE_PT } from '../official.ts'
import type { Broken } from './lines.ts'
import type { Paper, Setting } from './paper.ts'

const PADDING = 3
const RULE_POINTS = 0.5

const plain = (content: Inlines) => content.map(({ text }) => text).join('')

export function tableText({ rows }: Table): string {
  return rows.flat().map(plain).join('')
}

export function tableBoldText({ caption, head }: Table): string {
  return caption + head.join('')
}

/** A cell with its lines, and where they stand. */
interface Cell {
  readonly lines: readonly Broken[]
  readonly left: number
  readonly width: number
  readonly alignment: 'left' | 'centre' | 'right'
}

/** A table with its caption above; its head stands again on every page. */
export function setTable(table: Table, paper: Paper, layout: OfficialLayout): void {
  const size = table.head.length > TABLE_PT.manyColumns ? TABLE_PT.many : TABLE_PT.usual
  const text = paper.setting(size, 'regular', size * 1.4)
  const bold: Setting = { ...text, weight: 'bold' }
  const widths = columnShares(table).map((share) => share * paper.width)
  const head = cellsOf(table.head, table, widths, bold, paper, true)
  const rows = table.rows.map((row) => cellsOf(row.map(plain), table, widths, text, paper, false))
  const first = rows[0] === undefined ? 0 : heightOf(rows[0], text)
  // Caption, head and the first row stay together.
  paper.keep(paper.lineHeight + heightOf(head, bold) + first)
  setCaption(table.caption, paper.setting(layout.sizesPt.note, 'bold'), paper)
  const element = paper.begin('Table')
  setRow(head, bold, paper, element, 'TH')
  for (const row of rows) {
    if (!paper.has(heightOf(row, text))) setRow(head, bold, paper, undefined, 'TH')
    setRow(row, text, paper, element, 'TD')
  }
  element.end()
  paper.align()
}

function setCaption(caption: string, setting: Setting, paper: Paper): void {
  const element = paper.begin('Caption')
  for (const { tokens, width } of paper.broken(caption, setting, paper.width)) {
    const top = paper.take(setting.height)
    element.add(() => paper.set(tokens, paper.left + (paper.width - width) / 2, top, setting))
  }
  element.end()
}

function cellsOf(
  texts: readonly string[],
  { numeric }: Table,
  widths: readonly number[],
  setting: Setting,
  paper: Paper,
  head: boolean,
): readonly Cell[] {
  let left = paper.left
  return texts.map((text, index) => {
    const width = widths[index] ?? 0
    const cell: Cell = {
      lines: paper.broken(text, setting, width - 2 * PADDING),
      left,
      width,
      alignment: head ? 'centre' : numeric[index] === true ? 'right' : 'left',
    }
    left += width
    return cell
  })
}

function heightOf(cells: readonly Cell[], { height }: Setting): number {
  return Math.max(1, ...cells.map(({ lines }) => lines.length)) * height + 2 * PADDING
}

/** A row with its rules; the head that is set again on a page is not read out again. */
function setRow(
  cells: readonly Cell[],
  setting: Setting,
  paper: Paper,
  table: PDFKit.PDFStructureElement | undefined,
  type: 'TH' | 'TD',
): void {
  const height = heightOf(cells, setting)
  const top = paper.take(height)
  paper.artifact(() => {
    for (const { left, width } of cells) paper.doc.rect(left, top, width, height)
    paper.doc.lineWidth(RULE_POINTS).stroke()
  })
  const row = table === undefined ? undefined : paper.begin('TR', table)
  for (const cell of cells) {
    const draw = () => setCell(cell, top, height, setting, paper)
    if (row === undefined) paper.artifact(draw)
    else {
      const element = paper.begin(type, row)
      element.add(draw)
      element.end()
    }
  }
  row?.end()
}

function setCell(
  { lines, left, width, alignment }: Cell,
  top: number,
  height: number,
  setting: Setting,
  paper: Paper,
): void {
  const first = top + (height - lines.length * setting.height) / 2
  lines.forEach(({ tokens, width: own }, index) => {
    const spare = width - 2 * PADDING - own
    const before = alignment === 'left' ? 0 : alignment === 'right' ? spare : spare / 2
    paper.set(tokens, left + PADDING + before, first + index * setting.height, setting)
  })
}
