import { stringify } from 'csv-stringify/sync'
import type { OutRow } from '../write-csv.ts'

/**
 * Rows by RFC 4180, as programs read them: a text stays what it is, though a spreadsheet might take
 * it for a formula. Tables that people open in one are written by `writeCsv`.
 */
export function csvText(rows: readonly OutRow[]): string {
  return stringify(
    rows.map((row) => [...row]),
    { record_delimiter: '\r\n', quoted_match: /[\r\n]/ },
  )
}
