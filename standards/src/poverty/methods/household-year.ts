import { type Day, type PartMethod, type Rational, rational, sum, type Values } from '@qaidam/kernel'

/** What comes in, by the kinds that a yearly file has. */
export const INCOMES = ['wages', 'operating', 'property', 'transfers'] as const

/** Standings of a household that was once registered as poor and is no longer. */
export const OUT_OF_POVERTY = ['lifted', 'unstable'] as const

/**
 * The yearly file of a household, one row: its net income, what comes in less what it cost to earn it,
 * and by what it is insured, with the standing and the people that it had on that day.
 */
export const householdYear: PartMethod = {
  id: 'poverty.household-year',
  kind: 'part',
  name: { zh: '户年度收入', en: 'Income of a household in a year' },
  outputs: ['standing', 'net', 'people', 'cover'],
  evaluate: (rows, _on: Day, owner): Values => ({
    standing: owner?.standing ?? null,
    net: sum(rows.map(netOf)).toString(),
    people: owner?.people ?? null,
    cover: rows[0]?.cover ?? null,
  }),
}

function netOf(row: Values): Rational {
  return sum(INCOMES.map((kind) => amount(row[kind]))).minus(amount(row.costs))
}

function amount(text: string | null | undefined): Rational {
  return rational(typeof text === 'string' ? text : 0)
}
