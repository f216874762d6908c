/** The kinds of file that a report leaves as. */
export const REPORT_FORMATS = [
  'html',
  'md',
  'docx',
  'pdf',
  'xlsx',
  'sdmx-csv',
  'sdmx-json',
  'csvw',
  'csvw-metadata',
] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]
