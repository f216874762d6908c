import {
  addDays,
  type Day,
  type DocumentInput,
  type FigureAt,
  type Period,
  period,
  type ReportDocument,
  type Status,
} from '@qaidam/kernel'
import { enumeration } from '@qaidam/text'

/** The data structure in which figures leave as SDMX 3.0 data: what both of its forms write. */

export const AGENCY = 'QAIDAM'
export const VERSION = '1.0.0'
export const STRUCTURE = `${AGENCY}:FIGURES(${VERSION})`

export const DIMENSIONS = ['FREQ', 'REF_AREA', 'INDICATOR', 'TIME_PERIOD'] as const
export type Dimension = (typeof DIMENSIONS)[number]

export const MEASURE = 'OBS_VALUE'

export const ATTRIBUTES = [
  'UNIT_MEASURE',
  'DECIMALS',
  'OBS_STATUS',
  'FIGURE_STATUS',
  'CHANGE',
  'CHANGE_UNIT',
  'TARGET',
  'ATTAINMENT',
  'OWNER',
  'LEGAL_BASIS',
  'SOURCE',
] as const
export type Attribute = (typeof ATTRIBUTES)[number]

/** A figure as an observation: its key, its value and what is said of it, all as texts. */
export interface Observation {
  readonly key: Readonly<Record<Dimension, string>>
  readonly value: string | null
  readonly attributes: Readonly<Record<Attribute, string | null>>
  readonly input: DocumentInput
}

/**
 * Codes of the cross-domain list of frequencies. A stretch from one period to another is no
 * frequency; it is `_O`, other.
 */
const FREQUENCIES = { year: 'A', half: 'S', quarter: 'Q', month: 'M', day: 'D' } as const
const OTHER_FREQUENCY = '_O'

/**
 * Codes of the cross-domain list of statuses: it has none for a value that was corrected after its
 * period, which is a normal one there; FIGURE_STATUS says what it is here.
 */
const STATUSES: Readonly<Record<Status, string>> = {
  provisional: 'P',
  final: 'A',
  revised: 'A',
  missing: 'O',
}

/** A code of SDMX has no full stop; ids of figures and reports have no low line, so none is confused. */
export function sdmxCode(id: string): string {
  return id.replaceAll('.', '_')
}

export function frequencyOf(of: Period): string {
  return of.name.includes('/') ? OTHER_FREQUENCY : FREQUENCIES[of.grain]
}

/**
 * A period in the words of SDMX: `2020`, `2020-S1`, `2020-Q2`, `2020-06`, `2020-06-15`. A stretch from
 * one period to another is a time range of its first day and its length, `2016-01-01/P54M`; in days
 * where it does not consist of whole months.
 */
export function sdmxPeriod(of: Period): string {
  if (!of.name.includes('/')) return of.name.replace('H', '-S').replace('Q', '-Q')
  return `${of.first}/${lengthOf(of.first, addDays(of.last, 1))}`
}

function lengthOf(first: Day, end: Day): string {
  if (first.endsWith('-01') && end.endsWith('-01')) {
    const months = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
    return `P${months(end) - months(first)}M`
  }
  let days = 0
  for (let at = first; at < end; at = addDays(at, 1)) days += 1
  return `P${days}D`
}

/** Every figure of a document, once for each key. */
export function observationsOf(
  { inputs, language }: ReportDocument,
  trace: (at: FigureAt) => string,
): readonly Observation[] {
  const observations = new Map<string, Observation>()
  for (const input of inputs) {
    const of = period(input.period)
    const key = {
      FREQ: frequencyOf(of),
      REF_AREA: input.area,
      INDICATOR: sdmxCode(input.figure),
      TIME_PERIOD: sdmxPeriod(of),
    }
    observations.set(DIMENSIONS.map((dimension) => key[dimension]).join(' '), {
      key,
      value: input.value,
      input,
      attributes: {
        UNIT_MEASURE: input.unit,
        DECIMALS: input.value === null ? null : String(input.value.split('.')[1]?.length ?? 0),
        OBS_STATUS: STATUSES[input.status],
        FIGURE_STATUS: input.status,
        CHANGE: input.change?.value.replace(/^\+/, '') ?? null,
        CHANGE_UNIT: input.change?.unit ?? null,
        TARGET: input.target,
        ATTAINMENT: input.attainment,
        OWNER: input.owner,
        LEGAL_BASIS: input.standards.length === 0 ? null : enumeration(input.standards, language),
        SOURCE: trace(input),
      },
    })
  }
  return [...observations.values()]
}
