import { basename } from 'node:path'
import { METADATA_ENDING, saveWhole } from '@qaidam/exchange'
import { Fault, type Language } from '@qaidam/kernel'
import { editionAt } from '@qaidam/report'
import { type ReportFile, reportFile } from '@qaidam/server'
import { REPORT_FORMATS } from '@qaidam/server/commands'
import type { Store } from '@qaidam/storage'

export interface ReportCall {
  readonly area?: string
  readonly period?: string
  /** A published edition, which has its area and period. */
  readonly edition?: string
  readonly asKnownAt?: string
  readonly lang: Language
  readonly format: string
  readonly out: string
  /** Where the portal answers that the numbers of the file link to. */
  readonly site: string
}

/** Writes a report to a file; its numbers link to their traces. */
export async function saveReport(store: Store, id: string, call: ReportCall): Promise<0> {
  const { lang: language, asKnownAt } = call
  const format = REPORT_FORMATS.find((each) => each === call.format)
  if (format === undefined) {
    throw new Fault(
      'CLI-003',
      `Reports are not written as ${call.format}.`,
      `Give --format ${REPORT_FORMATS.join(', ')}.`,
    )
  }
  const origin = call.site.replace(/\/+$/, '')
  const of = await ofWhat(store, id, call)
  const asked = { ...of, language, asKnownAt, origin, csvName: basename(call.out) }
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

/** Area and period as they were given, or as the edition has them. */
async function ofWhat(store: Store, id: string, { area, period, edition }: ReportCall) {
  if (edition !== undefined) {
    const published = await editionAt(store, id, edition, false)
    return { area: published.area, period: published.period, edition }
  }
  if (area !== undefined && period !== undefined) return { area, period }
  throw new Fault(
    'CLI-004',
    'The report is asked for without an area or a period.',
    'Give --area and --period, or --edition for a published one.',
  )
}
