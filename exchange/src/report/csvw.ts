import type { FigureAt, ReportDocument } from '@qaidam/kernel'
import { FIGURE_COLUMNS, type FigureColumn, textsIn } from '@qaidam/text'
import { csvText } from './csv-text.ts'
import { COLUMN_KINDS, COLUMNS, figureRows } from './figure-columns.ts'

/** All figures of a report as a CSV for programs: UTF-8, one header, RFC 4180. */
export function figuresCsv(document: ReportDocument, trace: (at: FigureAt) => string): string {
  const header = COLUMNS.map((column) => FIGURE_COLUMNS[column].title[document.language])
  return csvText([header, ...figureRows(document, trace)])
}

/** Where a data dictionary stands beside its CSV, by the rules of CSVW (section 5.2). */
export const METADATA_ENDING = '-metadata.json'

const DATATYPES = { text: 'string', number: 'decimal', address: 'anyURI' } as const
/** What no row leaves out. */
const REQUIRED: ReadonlySet<FigureColumn> = new Set(['figure', 'area', 'period', 'unit', 'status', 'source'])

/**
 * The data dictionary of that CSV: metadata for tabular data of the W3C (2015). Each column has its
 * titles and its meaning in Chinese and English and its datatype.
 */
export function csvwMetadata(document: ReportDocument, file: string, source: string): string {
  const { language, title, areaName, periodName, asKnownAt, ownerName, synthetic } = document
  const metadata = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': language }],
    url: file,
    'dc:title': `${title}，${textsIn(language).reportOf(areaName, periodName)}`,
    ...(synthetic
      ? { 'dc:description': textsIn(language).syntheticReport, 'dc:license': { '@id': LICENSE } }
      : {}),
    'dc:publisher': ownerName,
    'dc:modified': { '@value': asKnownAt, '@type': 'xsd:dateTime' },
    'dc:source': { '@id': source },
    dialect: { encoding: 'utf-8', delimiter: ',', quoteChar: '"', doubleQuote: true, header: true },
    tableSchema: {
      columns: COLUMNS.map((column) => ({
        name: column,
        titles: titlesOf(column, language),
        'dc:description': [
          { '@value': FIGURE_COLUMNS[column].about.zh, '@language': 'zh' },
          { '@value': FIGURE_COLUMNS[column].about.en, '@language': 'en' },
        ],
        datatype: DATATYPES[COLUMN_KINDS[column] ?? 'text'],
        required: REQUIRED.has(column),
      })),
      primaryKey: ['figure', 'area', 'period'],
    },
  }
  return `${JSON.stringify(metadata, null, 2)}\n`
}

/** Made-up rows are part of this repository; on what terms real ones are open, a prefecture must say. */
const LICENSE = 'https://www.apache.org/licenses/LICENSE-2.0'

/** The title in the file comes first: readers compare it with the header. */
function titlesOf(column: FigureColumn, language: ReportDocument['language']) {
  const { zh, en } = FIGURE_COLUMNS[column].title
  return language === 'zh' ? { zh, en } : { en, zh }
}
