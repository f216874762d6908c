import type { Composition, Register, Tally } from '@qaidam/kernel'
import { columnOf } from './naming.ts'

/** The columns that a tally is kept in: how many rows count, and their sum where one is taken. */
export interface Measure {
  readonly tally: Tally
  readonly count: string
  readonly sum: string | undefined
}

/** Measures that date and place a row alike; a stock adds on its first day and takes away on its last. */
export interface Axis {
  readonly areaColumn: string
  readonly days: readonly { readonly expression: string; readonly sign: 1 | -1 }[]
  readonly measures: readonly Measure[]
}

const KEPT = new WeakMap<Composition, Map<string, readonly Measure[]>>()

/** The tallies of a register that are kept in its ledger, in the order of their ids. */
export function measuresOf(composition: Composition, register: Register): readonly Measure[] {
  const kept = KEPT.get(composition) ?? new Map<string, readonly Measure[]>()
  KEPT.set(composition, kept)
  const measures = kept.get(register.id) ?? findMeasures(composition, register)
  kept.set(register.id, measures)
  return measures
}

function findMeasures(composition: Composition, register: Register): readonly Measure[] {
  return [...composition.figures.values()]
    .filter(
      (figure): figure is Tally =>
        figure.kind === 'tally' && figure.register === register.id && isKept(figure),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((tally, index) => {
      const name = `m${index + 1}`
      return { tally, count: `${name}_n`, sum: tally.add === 'count' ? undefined : `${name}_sum` }
    })
}

/** Distinct counts do not add up over areas or periods, so they are answered from rows. */
export function isKept(tally: Tally): boolean {
  return tally.add === 'count' || 'sum' in tally.add
}

export function measureColumns(measures: readonly Measure[]): readonly string[] {
  return measures.flatMap(({ count, sum }) => (sum === undefined ? [count] : [count, sum]))
}

export function axesOf(measures: readonly Measure[]): readonly Axis[] {
  const axes = new Map<string, { areaColumn: string; days: Axis['days']; measures: Measure[] }>()
  for (const measure of measures) {
    const { tally } = measure
    const areaColumn = columnOf(tally.area)
    const days: Axis['days'] =
      tally.nature === 'stock'
        ? [
            { expression: 'v._valid_from', sign: 1 },
            { expression: 'v._valid_to', sign: -1 },
          ]
        : [{ expression: `v.${columnOf(tally.nature.flowOn)}::date`, sign: 1 }]
    const key = `${areaColumn} ${days.map((day) => day.expression).join(' ')}`
    const axis = axes.get(key)
    if (axis === undefined) axes.set(key, { areaColumn, days, measures: [measure] })
    else axis.measures.push(measure)
  }
  return [...axes.values()]
}

/** The figure's own filter as SQL over alias `v`; the same text serves counting and showing rows. */
export function filterOf(register: Register, tally: Tally): string {
  const tests = tally.where.map((condition) => {
    const column = `v.${columnOf(condition.field)}`
    return 'in' in condition
      ? `${column}::text IN (${condition.in.map(literal).join(', ')})`
      : `(${column} IS NULL OR ${column}::text NOT IN (${condition.notIn.map(literal).join(', ')}))`
  })
  const needed = [
    ...(typeof tally.add === 'object' && 'sum' in tally.add ? [tally.add.sum] : []),
    ...(tally.nature === 'stock' ? [] : [tally.nature.flowOn]),
  ]
  for (const name of needed) {
    if (register.fields[name]?.optional === true) tests.push(`v.${columnOf(name)} IS NOT NULL`)
  }
  return tests.length === 0 ? 'true' : tests.join(' AND ')
}

/** What one row adds, over alias `v`. */
export function contributionOf(tally: Tally): string {
  return typeof tally.add === 'object' && 'sum' in tally.add ? `v.${columnOf(tally.add.sum)}` : '1'
}

/** A text constant of a definition; definitions are checked, and quotes are doubled all the same. */
export function literal(text: string): string {
  return `'${text.replace(/'/g, "''")}'`
}
