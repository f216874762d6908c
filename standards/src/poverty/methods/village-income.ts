import {
  Fault,
  type PartMethod,
  type PartRow,
  type PeriodMethod,
  rational,
  sum,
  type Values,
} from '@qaidam/kernel'
import { added, numberIn } from './households.ts'

/** From how many ten thousand yuan a year a village counts; `any` is everything above nothing. */
const LEAST = ['any', '5', '10'] as const

/** What a village as a collective earned in a year. */
export const villageYear: PartMethod = {
  id: 'village.income-year',
  kind: 'part',
  name: { zh: '村集体经济年收入', en: 'Collective income of a village in a year' },
  outputs: ['income'],
  evaluate: (rows): Values => ({
    income: sum(rows.map(({ income }) => rational(income ?? 0))).toString(),
  }),
}

const NONE = { zh: '期内没有村集体经济收入报表', en: 'No village told its income for the period.' }

/** Villages whose income reaches an amount (以上 includes it); of several years the latest counts. */
export const villagesByIncome: PeriodMethod = {
  id: 'village.by-income',
  kind: 'period',
  name: { zh: '达到一定集体经济收入的村数', en: 'Villages by collective income' },
  reads: 'village.income-year',
  settings: { least: LEAST },
  evaluate: (rows, _within, settings) => {
    const reaches = testOf(settings.least)
    const latest = new Map<string, PartRow>()
    for (const row of rows) {
      const there = latest.get(row.by)
      if (there === undefined || there.day < row.day) latest.set(row.by, row)
    }
    const reached = [...latest.values()].filter(reaches)
    const raw = rational(reached.length)
    const result = {
      parts: { villages: raw },
      formula: 'villages',
      contributions: reached.flatMap((row) => added(row, 'villages', rational(1))),
      cite: [],
    }
    return rows.length === 0 ? { ...result, reason: NONE } : { ...result, raw }
  },
}

/** @throws Fault STD-069 when the figure does not say from which income on */
function testOf(asked: string | undefined): (row: PartRow) => boolean {
  const least = LEAST.find((each) => each === asked)
  if (least === undefined) {
    throw new Fault('STD-069', `The setting least is "${asked ?? ''}".`, `Set least to ${LEAST.join(', ')}.`)
  }
  if (least === 'any') return (row) => numberIn(row, 'income').numerator > 0n
  return (row) => numberIn(row, 'income').compare(rational(least)) >= 0
}
