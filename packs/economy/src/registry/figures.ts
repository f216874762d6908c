import { talliesOf } from '@qaidam/kernel/declaring'

const organisations = talliesOf({
  register: 'economy.organisation',
  owner: 'market-supervision',
  level: 'county',
})

export const organisationsInAll = organisations({
  id: 'economy.organisations',
  name: ['在册法人和其他组织', 'Organisations on the register'],
  definition: [
    '期末在册的企业、合作社、机关、事业单位和社会组织数',
    'Companies, cooperatives, agencies, institutions and associations on the register at the end of the period.',
  ],
  unit: '家',
})

export const companies = organisations({
  id: 'economy.organisations.companies',
  name: ['在册企业', 'Companies on the register'],
  definition: ['期末在册的公司和企业数', 'Companies on the register at the end of the period.'],
  unit: '家',
  where: [{ field: 'kind', in: ['company'] }],
})

export const cooperatives = organisations({
  id: 'economy.organisations.cooperatives',
  name: ['在册农牧民专业合作社', 'Cooperatives on the register'],
  definition: [
    '期末在册的农牧民专业合作社数',
    'Cooperatives of farmers and herders at the end of the period.',
  ],
  unit: '家',
  where: [{ field: 'kind', in: ['cooperative'] }],
})
