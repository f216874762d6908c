import type { OfficialLayout } from '@qaidam/exchange'
import type { ReportDocument } from '@qaidam/kernel'
import { charactersOf, inTypeArea, type Page, pitchOf, type TypeArea } from './measure.ts'

/** A file as it came out of the word processor. */
export interface Opened {
  readonly pages: readonly Page[]
  /** Faces that the pages are really set in. */
  readonly fonts: readonly string[]
}

interface Measured {
  readonly document: ReportDocument
  readonly layout: OfficialLayout
  readonly versions: readonly string[]
  readonly report: Opened
  readonly specimen: Opened
}

const PAPER_PT = 841.89
const points = (mm: number) => (mm * 72) / 25.4

/** The reference page that says what was measured. */
export function wordPage({ document, layout, versions, report, specimen }: Measured): string {
  const area: TypeArea = {
    topPt: points(layout.marginsMm.top),
    bottomPt: PAPER_PT - points(layout.marginsMm.bottom),
  }
  const { lines, characters, linePt } = layout.grid
  const full = fullPages(specimen, area)
  const counts = full.map((page) => inTypeArea(page, area))
  const margin = points(layout.marginsMm.left)
  const fullLines = counts
    .flatMap((each) => each.slice(1, -1))
    .filter(({ left }) => Math.abs(left - margin) < points(layout.marginsMm.left) / 20)
    .map(({ text }) => charactersOf(text))
  return [
    '# The Word file, measured',
    'What `npm run office` saw when LibreOffice opened the Word files; made by it, so do not edit.',
    aboutText(document, versions, report),
    '## The grid',
    'A specimen of solid text, in the layout of the report, has room for nothing but the grid. Lines ' +
      'that begin a paragraph, two characters in, are not counted among the full ones.',
    table(
      ['', 'asked by GB/T 9704-2012', 'on the page'],
      [
        ['lines of a full page', String(lines), span(counts.map((each) => each.length))],
        ['characters of a full line', String(characters), span(fullLines)],
        ['from line to line, points', linePt, pitchOf(counts[0] ?? []).toFixed(1)],
        ['full pages measured', '', String(full.length)],
      ],
    ),
    '## The report',
    `${report.pages.length} pages. Tables are set in smaller type, so a page with tables may hold more lines.`,
    table(
      ['page', 'lines', 'most characters of a line', 'begins with'],
      report.pages.map((page, index) => row(page, index, area)),
    ),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n')
}

function aboutText(document: ReportDocument, versions: readonly string[], report: Opened): string {
  const { report: id, area, period, inputs } = document
  return [
    `- Programs: ${versions.join('; ')}.`,
    `- Report: \`${id}\`, ${area}, ${period}, ${inputs.length} figures.`,
    '- Faces that the file asks for: 方正小标宋简体, 仿宋, 黑体, 楷体, 宋体. None of them is free, so ' +
      `LibreOffice took what this machine has: ${report.fonts.join(', ')}. The grid is the same with the ` +
      'real ones, since the height of lines and the distance of characters are set, not taken from a face.',
  ].join('\n')
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** Pages that text fills from the first line to the last: not the first, which has a title, nor the last. */
function fullPages({ pages }: Opened, area: TypeArea): readonly Page[] {
  return pages.slice(1, -1).filter((page) => inTypeArea(page, area).length > 0)
}

function row(page: Page, index: number, area: TypeArea): readonly string[] {
  const lines = inTypeArea(page, area)
  const most = Math.max(0, ...lines.map(({ text }) => charactersOf(text)))
  const first = [...(lines[0]?.text ?? '')].slice(0, 16).join('').replaceAll('|', ' ')
  return [String(index + 1), String(lines.length), String(most), first]
}

function span(numbers: readonly number[]): string {
  if (numbers.length === 0) return 'none'
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)]
  return least === most ? String(least) : `${least} to ${most}`
}
