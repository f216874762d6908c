import type { FigureAt, ReportDocument } from '@qaidam/kernel'
import { FIGURE_COLUMNS, type FigureColumn, instantText, textsIn } from '@qaidam/text'
import { type OutSheet, xlsxBytes } from '../write-xlsx.ts'
import { COLUMN_KINDS, COLUMNS, figureRows } from './figure-columns.ts'

/** Columns whose text is long are given the room to be read in. */
const WIDTHS: Readonly<Partial<Record<FigureColumn, number>>> = {
  figure: 30,
  name: 28,
  definition: 60,
  standards: 40,
  source: 60,
}

/** All figures of a report as a workbook: one sheet of them, and one that says what they are of. */
export function figuresXlsx(document: ReportDocument, trace: (at: FigureAt) => string): Promise<Uint8Array> {
  return xlsxBytes([figureSheet(document, trace), aboutSheet(document)])
}

function figureSheet(document: ReportDocument, trace: (at: FigureAt) => string): OutSheet {
  const { language } = document
  return {
    name: textsIn(language).figures,
    columns: COLUMNS.map((column) => {
      const width = WIDTHS[column]
      return {
        title: FIGURE_COLUMNS[column].title[language],
        ...(COLUMN_KINDS[column] === 'number' ? { numeric: true, printed: true } : {}),
        ...(width === undefined ? {} : { width }),
      }
    }),
    rows: figureRows(document, trace),
  }
}

function aboutSheet(document: ReportDocument): OutSheet {
  const { language, title, areaName, periodName, ownerName, asKnownAt, seq, synthetic } = document
  const t = textsIn(language)
  const columns = COLUMNS.map((column) => [
    FIGURE_COLUMNS[column].title[language],
    FIGURE_COLUMNS[column].about[language],
  ])
  return {
    name: t.about,
    columns: [
      { title: title, width: 28 },
      { title: t.reportOf(areaName, periodName), width: 80 },
    ],
    rows: [
      ...(synthetic ? [[t.syntheticTitle, t.syntheticReport]] : []),
      [t.owner, ownerName],
      [t.knownAt(instantText(asKnownAt, language)), String(seq)],
      ...columns,
    ],
  }
}
