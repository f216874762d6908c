import { defineParts } from '@qaidam/kernel'

/** The yearly file of a household, with the standing and the people it had on that day. */
export const povertyHouseholdYear = defineParts({
  id: 'life.poverty-household-year',
  name: { zh: '建档户年度核算', en: 'Yearly files, reckoned' },
  register: 'life.household-year',
  by: 'household',
  areaOf: 'area',
  on: 'yearEnd',
  with: { standing: 'standing', people: 'people' },
  method: 'poverty.household-year',
  outputs: {
    standing: { name: { zh: '户状态', en: 'Standing' } },
    net: { name: { zh: '纯收入', en: 'Net income' }, unit: '元' },
    people: { name: { zh: '家庭人口', en: 'People' }, unit: '人' },
    cover: { name: { zh: '参保险种', en: 'Insured by' } },
  },
})
