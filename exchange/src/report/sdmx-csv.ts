import type { FigureAt, ReportDocument } from '@qaidam/kernel'
import { csvText } from './csv-text.ts'
import { AGENCY, ATTRIBUTES, DIMENSIONS, MEASURE, observationsOf, sdmxCode, VERSION } from './sdmx.ts'

/** All figures of a report as an SDMX-CSV 2.0.0 data message; its rows are for information. */
export function sdmxCsv(document: ReportDocument, trace: (at: FigureAt) => string): string {
  const flow = `${AGENCY}:${sdmxCode(document.report)}(${VERSION})`
  return csvText([
    ['STRUCTURE', 'STRUCTURE_ID', 'ACTION', ...DIMENSIONS, MEASURE, ...ATTRIBUTES],
    ...observationsOf(document, trace).map(({ key, value, attributes }) => [
      'dataflow',
      flow,
      'I',
      ...DIMENSIONS.map((dimension) => key[dimension]),
      value,
      ...ATTRIBUTES.map((attribute) => attributes[attribute]),
    ]),
  ])
}
