import type { pdfBytes as writePdf } from './pdf/pdf.ts'

export { csvwMetadata, figuresCsv, METADATA_ENDING } from './csvw.ts'
export { type DocxOptions, docxBytes } from './docx.ts'
export type { HeadingLevel, OfficialLayout } from './official.ts'
export { sdmxCsv } from './sdmx-csv.ts'
export { sdmxJson } from './sdmx-json.ts'
export { figuresXlsx } from './xlsx.ts'

/** A report as a PDF. Its library and faces are loaded when they are needed: few commands write one. */
export const pdfBytes: typeof writePdf = async (document, options) => {
  const pdf = await import('./pdf/pdf.ts')
  return pdf.pdfBytes(document, options)
}
