import type { Composition, Register, Tally } from '@qaidam/kernel'

/** The figures of a register as aggregates over its rows `v`: what a report writer would type by hand. */
export function figuresSql(composition: Composition, register: Register): string {
  return [...composition.figures.values()]
    .filter((figure): figure is Tally => figure.kind === 'tally' && figure.register === register.id)
    .map((tally, index) => {
      const what =
        typeof tally.add === 'object' && 'sum' in tally.add ? `sum(v.${tally.add.sum})` : 'count(*)'
      const tests = tally.where.map((condition) => {
        const [values, not] = 'in' in condition ? [condition.in, ''] : [condition.notIn, 'NOT ']
        return `v.${condition.field} ${not}IN (${values.map((value) => `'${value}'`).join(', ')})`
      })
      const filter = tests.length === 0 ? '' : ` FILTER (WHERE ${tests.join(' AND ')})`
      return `${what}${filter}::text AS f${index}`.replace(/^(.*)::text/, '($1)::text')
    })
    .join(', ')
}
