export { type DocxOptions, docxBytes } from './docx.ts'
export type { HeadingLevel, OfficialLayout } from './official.ts'
export { figuresXlsx } from './xlsx.ts'
