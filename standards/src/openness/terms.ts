import { defineStandard } from '@qaidam/kernel'
import { OPENNESS_2019 } from '../sources.ts'

/** Terms of a request for government information, in working days. */
export interface DisclosureTerms {
  readonly reply: number
  readonly extension: number
}

export const disclosureTerms = defineStandard<DisclosureTerms>({
  id: 'openness.disclosure-terms',
  name: { zh: '政府信息公开申请答复期限', en: 'By when requests for information are answered' },
  unit: 'working days',
  verifiedOn: '2026-11-24',
  phases: [
    {
      from: '2019-05-15',
      value: { reply: 20, extension: 20 },
      cite: OPENNESS_2019.at('第三十三条', 'unverified'),
    },
  ],
})
