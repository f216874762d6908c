import { basename } from 'node:path'
import { METADATA_ENDING, saveWhole } from '@qaidam/exchange'
import { Fault } from '@qaidam/kernel'
import { REPORT_FORMATS, type ReportFile, reportFile } from '@qaidam/server'
import type { Store } from '@qaidam/storage'

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
  const { area, period, lang: language, asKnownAt } = call
  const format = REPORT_FORMATS.find((each) => each === call.format)
  if (format === undefined) {
    throw new Fault(
      'CLI-003',
      `Reports are not written as ${call.format}.`,
      `Give --format ${REPORT_FORMATS.join(', ')}.`,
    )
  }
  const origin = call.site.replace(/\/+$/, '')
  const asked = { area, period, language, asKnownAt, origin, csvName: basename(call.out) }
  await save(call.out, await reportFile(store, id, asked, format))
  // An open CSV is two files: its data dictionary stands beside it, where readers look for it.
  if (format === 'csvw') {
    await save(call.out + METADATA_ENDING, await reportFile(store, id, asked, 'csvw-metadata'))
  }
  return 0
}

function save(file: string, { body }: ReportFile): Promise<void> {
  return saveWhole(file, [typeof body === 'string' ? Buffer.from(body) : body])
}
