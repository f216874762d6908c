import { defineStandard } from '@qaidam/kernel'
import { INSPECTION_2019 } from '../sources.ts'

/** By when a unit that an inspection found wanting has a plan, and first reports how far it came. */
export interface RectificationTerms {
  readonly planWorkingDays: number
  readonly reportMonths: number
}

export const rectificationTerms = defineStandard<RectificationTerms>({
  id: 'inspection.rectification-terms',
  name: { zh: '督察整改方案和进展报送时限', en: 'Terms of plans and reports after an inspection' },
  verifiedOn: '2026-11-24',
  phases: [
    {
      from: '2019-06-06',
      value: { planWorkingDays: 30, reportMonths: 6 },
      cite: INSPECTION_2019.at('整改方案和整改情况报送', 'unverified'),
    },
  ],
})
