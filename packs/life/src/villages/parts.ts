import { defineParts } from '@qaidam/kernel'

/** What a village earned in a year. */
export const villageYear = defineParts({
  id: 'life.village-year',
  name: { zh: '村集体经济年度核算', en: 'Income of villages by year' },
  register: 'life.village-income',
  by: 'village',
  areaOf: 'area',
  on: 'yearEnd',
  method: 'village.income-year',
  outputs: { income: { name: { zh: '集体经济收入', en: 'Collective income' }, unit: '万元' } },
})
