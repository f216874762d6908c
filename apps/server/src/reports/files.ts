import {
  csvwMetadata,
  docxBytes,
  figuresCsv,
  figuresXlsx,
  METADATA_ENDING,
  type OfficialLayout,
  pdfBytes,
  sdmxCsv,
  sdmxJson,
} from '@qaidam/exchange'
import {
  type Day,
  type FigureAt,
  type Instant,
  type Language,
  period,
  phaseOn,
  type ReportDocument,
} from '@qaidam/kernel'
import { keptFile, reportHtml, reportMarkdown } from '@qaidam/portal'
import { editionAt, getReport, publishedDocument, writeReport } from '@qaidam/report'
import { documentLayout, headingNumber } from '@qaidam/standards'
import type { Store } from '@qaidam/storage'
import { momentFrom } from '../questions.ts'
import type { ReportFormat } from './formats.ts'

/** What a file of a report is asked for. */
export interface FileAsked {
  readonly area: string
  readonly period: string
  readonly language: Language
  readonly asKnownAt?: string | undefined
  /** The name of a published edition that is meant, as it was kept, rather than what is known now. */
  readonly edition?: string
  /** Where the portal answers that the numbers of the file lead to; without a slash at its end. */
  readonly origin: string
  /** The name of the CSV that a data dictionary is of, where it is not the usual one. */
  readonly csvName?: string
}

interface Format {
  /** What the name of its files ends in. */
  readonly ending: string
  readonly contentType: string
  readonly write: (store: Store, id: string, asked: FileAsked) => Promise<string | Uint8Array>
}

/** A format whose writer needs the document alone. */
const ofDocument =
  (write: (document: ReportDocument, trace: Trace) => string | Uint8Array | Promise<string | Uint8Array>) =>
  async (store: Store, id: string, asked: FileAsked) => {
    const document = await documentFor(store, id, asked)
    return write(document, traceTo(document, asked))
  }

const ofPortal =
  (format: 'html' | 'md'): Format['write'] =>
  async (store, id, asked) => {
    const { area, period: of, language, asKnownAt, origin } = asked
    if (asked.edition !== undefined)
      return keptFile(store, await documentFor(store, id, asked), format, origin)
    const write = format === 'md' ? reportMarkdown : reportHtml
    return write(store, id, area, of, language, asKnownAt, origin)
  }

const FORMATS = {
  html: { ending: 'html', contentType: 'text/html; charset=utf-8', write: ofPortal('html') },
  md: { ending: 'md', contentType: 'text/markdown; charset=utf-8', write: ofPortal('md') },
  docx: {
    ending: 'docx',
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: ofDocument((document, trace) => docxBytes(document, { layout: layoutOf(document), trace })),
  },
  pdf: {
    ending: 'pdf',
    contentType: 'application/pdf',
    write: ofDocument((document) => pdfBytes(document, { layout: layoutOf(document) })),
  },
  xlsx: {
    ending: 'xlsx',
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: ofDocument(figuresXlsx),
  },
  'sdmx-csv': {
    ending: 'sdmx.csv',
    contentType: 'application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8',
    write: ofDocument(sdmxCsv),
  },
  'sdmx-json': {
    ending: 'sdmx.json',
    contentType: 'application/vnd.sdmx.data+json; version=2.0.0; charset=utf-8',
    write: ofDocument(sdmxJson),
  },
  csvw: {
    ending: 'csv',
    contentType: 'text/csv; charset=utf-8; header=present',
    write: ofDocument(figuresCsv),
  },
  'csvw-metadata': {
    ending: `csv${METADATA_ENDING}`,
    contentType: 'application/csvm+json; charset=utf-8',
    write: async (store: Store, id: string, asked: FileAsked) => {
      const document = await documentFor(store, id, asked)
      const { area, period: of } = document
      const source = `${asked.origin}/reports/${id}?${new URLSearchParams({ area, period: of })}`
      return csvwMetadata(document, asked.csvName ?? fileName(store, id, asked, 'csv'), source)
    },
  },
} as const satisfies Readonly<Record<ReportFormat, Format>>

/** A report as a file. */
export interface ReportFile {
  readonly name: string
  readonly contentType: string
  readonly body: string | Uint8Array
}

/** Writes a report in a format. @throws Fault when report, area, period or moment cannot be read */
export async function reportFile(
  store: Store,
  id: string,
  asked: FileAsked,
  format: ReportFormat,
): Promise<ReportFile> {
  const { ending, contentType, write }: Format = FORMATS[format]
  const body = await write(store, id, asked)
  return { name: fileName(store, id, asked, ending), contentType, body }
}

/** What a file of a report is called: which report, of where and when. */
function fileName(store: Store, id: string, asked: FileAsked, ending: string): string {
  const report = getReport(store.composition, id)
  const area = store.areas.get(asked.area).code
  // A period from one to another holds a slash, which no name of a file may.
  if (asked.edition !== undefined) return `${report.id}-${asked.edition}.${ending}`
  return `${report.id}-${area}-${period(asked.period).name.replace('/', '_')}.${ending}`
}

/** A report, written for the one who asks. @throws Fault when area, period or moment cannot be read */
export async function documentFor(
  store: Store,
  id: string,
  { area, period: of, language, asKnownAt, edition }: FileAsked,
): Promise<ReportDocument> {
  if (edition !== undefined) {
    const published = await editionAt(store, id, edition, false)
    const kept = await publishedDocument(store, published.edition, language)
    if (kept !== undefined) return kept
  }
  const at = store.areas.get(area).code
  return writeReport(store, id, { area: at, period: period(of), language, ...momentFrom(asKnownAt) })
}

type Trace = (at: FigureAt) => string

/** A file stays while numbers are corrected, so its links lead to what was known when it was written. */
function traceTo({ asKnownAt, language }: ReportDocument, { origin }: FileAsked): Trace {
  return ({ figure, area, period: of }) => {
    const query = new URLSearchParams({ area, period: of, 'as-known-at': asKnownAt })
    if (language !== 'zh') query.set('lang', language)
    return `${origin}/figures/${figure}?${query}`
  }
}

/** The layout of the day that a report is known for; papers of days before it was law are set by it too. */
export function layoutOf({ asKnownAt }: { readonly asKnownAt: Instant }): OfficialLayout {
  const known = asKnownAt.slice(0, 10) as Day
  const first = documentLayout.phases[0]?.from ?? known
  return { ...phaseOn(documentLayout, known < first ? first : known).value, headingNumber }
}
