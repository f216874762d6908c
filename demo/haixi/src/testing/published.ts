import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const FILE = resolve(import.meta.dirname, '../../../../../shared/haixi/published-figures.csv')

/** One figure as 柴达木日报 printed it on 2020-09-22. */
export interface Published {
  readonly id: string
  readonly relation: string
  readonly value: string
  readonly unit: string
  readonly area: string
  readonly period: string
  /** The change on last year with its unit, empty where none is printed. */
  readonly change: string
  readonly changeUnit: string
}

export const hasPublished = existsSync(FILE)

/** The printed figures whose id begins so; none where the table is not there. */
export function publishedOf(prefix: string): readonly Published[] {
  if (!hasPublished) return []
  const [header, ...lines] = readFileSync(FILE, 'utf8')
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/)
  const names = cellsOf(header ?? '')
  return lines.flatMap((line) => {
    const cells = cellsOf(line)
    const cell = (name: string) => cells[names.indexOf(name)] ?? ''
    const id = cell('id')
    if (!id.startsWith(prefix)) return []
    const [relation, value, unit] = [cell('relation'), cell('value'), cell('unit')]
    return [
      {
        ...{ id, relation, value, unit, area: cell('area'), period: cell('period') },
        ...{ change: cell('change_value'), changeUnit: cell('change_unit') },
      },
    ]
  })
}

/** Cells of a line; a quoted one may hold commas, and doubled quotes for one. */
function cellsOf(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  )
}
