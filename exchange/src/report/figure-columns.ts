import type { DocumentInput, FigureAt, Language, ReportDocument, Status } from '@qaidam/kernel'
import {
  enumeration,
  FIGURE_COLUMNS,
  type FigureColumn,
  periodText,
  scaleName,
  textsIn,
  unitName,
} from '@qaidam/text'

/** What a cell of a column holds. */
export type CellKind = 'text' | 'number' | 'address'

export const COLUMN_KINDS: Readonly<Partial<Record<FigureColumn, CellKind>>> = {
  value: 'number',
  change: 'number',
  target: 'number',
  attainment: 'number',
  source: 'address',
}

export const COLUMNS = Object.keys(FIGURE_COLUMNS) as readonly FigureColumn[]

/** Every figure of a document as a row of cells; numbers as they are printed, without grouping or sign +. */
export function figureRows(
  { inputs, language }: ReportDocument,
  trace: (at: FigureAt) => string,
): readonly (readonly (string | null)[])[] {
  return inputs.map((input) => {
    const cells = cellsOf(input, language, trace)
    return COLUMNS.map((column) => cells[column])
  })
}

function cellsOf(
  input: DocumentInput,
  language: Language,
  trace: (at: FigureAt) => string,
): Readonly<Record<FigureColumn, string | null>> {
  const { figure, name, definition, area, areaName, period, value, unit, change } = input
  return {
    figure,
    name,
    definition,
    area,
    areaName,
    period,
    periodName: periodText(period, language),
    value,
    // The value is not written out as sentences do in English, so its unit is the one that it is held in.
    unit: scaleName(unit, language) ?? unitName(unit, language),
    change: change === null ? null : change.value.replace(/^\+/, ''),
    changeUnit: change === null ? null : unitName(change.unit, language),
    target: input.target,
    attainment: input.attainment,
    status: input.status,
    statusName: statusText(input.status, language),
    owner: input.owner,
    ownerName: input.ownerName,
    standards: enumeration(input.standards, language),
    source: trace(input),
  }
}

export function statusText(status: Status, language: Language): string {
  const t = textsIn(language)
  return {
    provisional: t.statusProvisional,
    final: t.statusFinal,
    revised: t.statusRevised,
    missing: t.statusMissing,
  }[status]
}
