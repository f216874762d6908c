import { saveWhole } from '@qaidam/exchange'
import { Fault } from '@qaidam/kernel'
import { reportHtml, reportMarkdown } from '@qaidam/portal'
import type { Store } from '@qaidam/storage'

export const FORMATS = ['html', 'md'] as const
export const LANGUAGES = ['zh', 'en'] as const

export interface ReportCall {
  readonly area: string
  readonly period: string
  readonly asKnownAt?: string
  readonly lang: (typeof LANGUAGES)[number]
  readonly format: string
  readonly out: string
  /** Where the portal answers that the numbers of the file link to. */
  readonly site: string
}

/** Writes a report to a file; its numbers link to their traces. */
export async function saveReport(store: Store, id: string, call: ReportCall): Promise<0> {
  const { area, period, lang, asKnownAt, format } = call
  const origin = call.site.replace(/\/+$/, '')
  if (!FORMATS.some((each) => each === format)) {
    throw new Fault(
      'CLI-003',
      `Reports are not written as ${format}.`,
      `Ask for ${FORMATS.map((each) => `--format ${each}`).join(' or ')}.`,
    )
  }
  const written = format === 'md' ? reportMarkdown : reportHtml
  const text = await written(store, id, area, period, lang, asKnownAt, origin)
  await saveWhole(call.out, [Buffer.from(text)])
  return 0
}
