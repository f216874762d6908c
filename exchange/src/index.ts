export { type CellTrouble, cellName, columnLetters, guarded, type TableRow, unguarded } from './cell.ts'
export { type ColumnMapping, type ColumnTarget, columnTitle, FROM_TITLES, mapColumns } from './columns.ts'
export { EXCHANGE_FAULTS, type ExchangeCode, readFault, writeFault } from './faults.ts'
export type { FileFormat, FormatOptions, TableView } from './formats/format.ts'
export { findFormat, formats } from './formats/index.ts'
export * from './geojson/index.ts'
export * from './hj212/index.ts'
export { DEFAULT_LIMITS, type SizeLimits } from './limits.ts'
export { type Mends, mended } from './mended.ts'
export {
  type CellRefusal,
  type Reading,
  type ReadingOptions,
  type ReadRow,
  readRegister,
} from './register.ts'
export * from './report/index.ts'
export { openTable, type Table, type TableOptions } from './table.ts'
export { sheetNameOf, type TemplateOptions, template } from './template.ts'
export { type CsvOptions, type OutRow, saveWhole, writeCsv } from './write-csv.ts'
export { type OutSheet, SHEET_ROWS_MAX, type SheetColumn, writeXlsx, xlsxBytes } from './write-xlsx.ts'
