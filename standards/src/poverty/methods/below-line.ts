import { asStated, type PeriodMethod, rational, sum } from '@qaidam/kernel'
import { incomeLine } from '../line.ts'
import { added, groupOf, latestFiles, numberIn } from './households.ts'

const BEFORE = {
  zh: '收入监测线自2020年3月起有规定，此前不作判断',
  en: 'There is a line of monitoring since March 2020; before it nothing is judged.',
}

/**
 * Households whose net income a head is below the line of the day of their file. Income alone makes
 * nobody poor: who is below is looked at, and taken into monitoring by people.
 */
export const belowLine: PeriodMethod = {
  id: 'poverty.below-line',
  kind: 'period',
  name: { zh: '收入低于监测线的户数', en: 'Households below the income line' },
  reads: 'poverty.household-year',
  settings: { of: ['lifted', 'borderline', 'all'] },
  evaluate: (rows, within, settings, law = asStated) => {
    const files = latestFiles(rows, groupOf(settings.of))
    const judged = files.filter((row) => incomeLine(row.day, law) !== undefined)
    const below = judged.filter((row) => {
      const line = incomeLine(row.day, law)
      const people = numberIn(row, 'people')
      return line !== undefined && numberIn(row, 'net').compare(line.yuan.times(people)) < 0
    })
    const contributions = below.flatMap((row) => added(row, 'households', rational(1)))
    const raw = sum(contributions.map(({ contribution }) => contribution))
    const result = {
      parts: { households: raw },
      formula: 'households',
      contributions,
      cite: incomeLine(within.last, law)?.cite ?? [],
    }
    return judged.length === 0 ? { ...result, reason: BEFORE } : { ...result, raw }
  },
}
