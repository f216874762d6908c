import { Fault, type PeriodMethod, rational, sum } from '@qaidam/kernel'
import { citationsOver } from '../../phases.ts'
import { producerStorage, transferTerms } from '../standards.ts'
import { MANIFEST_COUNTS } from './manifest-day.ts'

type Counted = (typeof MANIFEST_COUNTS)[number]

/**
 * How many manifests were handed over, or lines of them, or those that disagree or were late. Days add
 * up, as a manifest is handed over once; with none there are none, so that a quiet month says 0.
 */
export const manifestCount: PeriodMethod = {
  id: 'waste.manifest-count',
  kind: 'period',
  name: { zh: '转移联单份数', en: 'Count of manifests' },
  reads: 'waste.manifest-day',
  settings: { counts: MANIFEST_COUNTS },
  evaluate: (rows, within, settings) => {
    const counted = countedOf(settings.counts)
    const contributions = rows.flatMap((row) => {
      const text = row.values[counted]
      const contribution = rational(typeof text === 'string' ? text : 0)
      return contribution.isZero() ? [] : [{ row, part: counted, contribution }]
    })
    const raw = sum(contributions.map((each) => each.contribution))
    const law = counted === 'overdue' ? producerStorage : transferTerms
    return {
      raw,
      parts: { [counted]: raw },
      formula: counted,
      contributions,
      cite: citationsOver([law], within.first, within.last),
    }
  },
}

/** @throws Fault STD-066 when the figure says nothing that is counted */
function countedOf(asked: string | undefined): Counted {
  const found = MANIFEST_COUNTS.find((each) => each === asked)
  if (found !== undefined) return found
  throw new Fault(
    'STD-066',
    `The setting counts is "${asked ?? ''}".`,
    `Set counts to one of ${MANIFEST_COUNTS.join(', ')}.`,
  )
}
