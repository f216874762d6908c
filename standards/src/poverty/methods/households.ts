import {
  asStated,
  type Contribution,
  type Evaluated,
  Fault,
  findPhaseOn,
  type PartRow,
  type PeriodMethod,
  type Rational,
  rational,
  sum,
} from '@qaidam/kernel'
import { disclosureMin } from '../../statistics/standards.ts'
import { OUT_OF_POVERTY } from './household-year.ts'

/** Which households are meant: those once registered as poor, those at the border of it, or both. */
const OF = ['lifted', 'borderline', 'all'] as const
type Of = (typeof OF)[number]

const NONE = { zh: '期内没有这类户的年度信息', en: 'The period has no yearly file of such households.' }

/** The latest file of each household in the period, of the households that are meant. */
export function latestFiles(rows: readonly PartRow[], of: Of): readonly PartRow[] {
  const latest = new Map<string, PartRow>()
  for (const row of rows) {
    const there = latest.get(row.by)
    if (there === undefined || there.day < row.day) latest.set(row.by, row)
  }
  return [...latest.values()].filter(({ values }) => isMeant(of, values.standing ?? ''))
}

function isMeant(of: Of, standing: string): boolean {
  if (of === 'all') return true
  if (of === 'borderline') return standing === 'borderline'
  return standing === 'poor' || OUT_OF_POVERTY.some((each) => each === standing)
}

export const added = (row: PartRow, part: string, contribution: Rational): readonly Contribution[] =>
  contribution.isZero() ? [] : [{ row, part, contribution }]

export const numberIn = (row: PartRow, output: string): Rational => rational(row.values[output] ?? 0)

function quotient(part: Rational, whole: Rational): Pick<Evaluated, 'raw' | 'reason'> {
  return whole.isZero() ? { reason: NONE } : { raw: part.over(whole) }
}

const TOO_FEW = {
  zh: '户数过少，公布会使人认出某一户，不予给出',
  en: 'There are so few households that a number could tell of one of them; none is given.',
}

/**
 * Net income a head: all that households earned over all their people, not a mean of households.
 * Of several years the latest file of each counts. Of very few households nothing is said.
 */
export const incomePerHead: PeriodMethod = {
  id: 'poverty.income-per-head',
  kind: 'period',
  name: { zh: '人均可支配收入（建档户）', en: 'Net income a head of households on file' },
  reads: 'poverty.household-year',
  settings: { of: OF },
  evaluate: (rows, within, settings, law = asStated) => {
    const files = latestFiles(rows, groupOf(settings.of))
    const least = findPhaseOn(law(disclosureMin), within.last)
    const cite = least === undefined ? [] : [least.cite]
    if (files.length > 0 && files.length < (least?.value ?? 0)) {
      return { reason: TOO_FEW, parts: {}, formula: 'net / people', contributions: [], cite }
    }
    const parts = ['net', 'people'].map((part) => sum(files.map((row) => numberIn(row, part))))
    const [net = rational(0), people = rational(0)] = parts
    return {
      ...quotient(net, people),
      parts: { net, people },
      formula: 'net / people',
      contributions: files.flatMap((row) =>
        ['net', 'people'].flatMap((part) => added(row, part, numberIn(row, part))),
      ),
      cite,
    }
  },
}

/** Insured households, of those with a file for the year; each once, so never above a hundred. */
export const insuredShare: PeriodMethod = {
  id: 'poverty.insured-share',
  kind: 'period',
  name: { zh: '保险覆盖率', en: 'Coverage by insurance' },
  reads: 'poverty.household-year',
  settings: { of: OF },
  evaluate: (rows, _within, settings) => {
    const of = groupOf(settings.of)
    const files = latestFiles(rows, of)
    const insured = files.filter(({ values: { cover } }) => (of === 'all' ? cover !== 'none' : cover === of))
    const [part, whole] = [rational(insured.length), rational(files.length)]
    return {
      ...quotient(part.times(rational(100)), whole),
      parts: { insured: part, households: whole },
      formula: 'insured / households * 100',
      contributions: [
        ...insured.flatMap((row) => added(row, 'insured', rational(1))),
        ...files.flatMap((row) => added(row, 'households', rational(1))),
      ],
      cite: [],
    }
  },
}

/** @throws Fault STD-068 when the figure does not say whose */
export function groupOf(asked: string | undefined): Of {
  const found = OF.find((each) => each === asked)
  if (found !== undefined) return found
  throw new Fault('STD-068', `The setting of is "${asked ?? ''}".`, `Set of to ${OF.join(', ')}.`)
}
