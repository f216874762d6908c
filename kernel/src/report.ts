import { z } from 'zod'
import { idText } from './register.ts'
import { bilingual } from './standard.ts'

/**
 * A document whose numbers are figures (综述, 简报). Its text is written in the language of
 * docs/guides/reports.md, once in each language; report/ reads it, checks it and writes the document.
 */
export const reportSchema = z.strictObject({
  id: idText,
  name: bilingual,
  owner: idText,
  text: bilingual,
})
export type Report = z.infer<typeof reportSchema>

export function defineReport(definition: Report): Report {
  return definition
}
