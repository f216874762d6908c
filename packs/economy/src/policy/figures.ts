import { talliesOf } from '@qaidam/kernel/declaring'

const owner = 'development-reform'
const measures = talliesOf({ register: 'economy.policy-measure', owner, level: 'prefecture' })

export const measuresOfCommerce = measures({
  id: 'economy.measures.commerce',
  name: ['促进商贸服务业发展措施', 'Measures for commerce and services'],
  definition: [
    '期末有效的促进商贸服务业发展措施条数',
    'Measures for commerce and services in force at the end of the period.',
  ],
  unit: '条',
  where: [{ field: 'field', in: ['commerce'] }],
})

export const measuresOfInvestment = measures({
  id: 'economy.measures.investment',
  name: ['促进招商引资措施', 'Measures for attracting investment'],
  definition: [
    '期末有效的促进招商引资措施条数',
    'Measures for attracting investment in force at the end of the period.',
  ],
  unit: '条',
  where: [{ field: 'field', in: ['investment'] }],
})

export const measuresOfRural = measures({
  id: 'economy.measures.rural',
  name: ['培育农牧业新动能措施', 'Measures for new drivers in farming and herding'],
  definition: [
    '期末有效的培育农牧业新动能措施条数',
    'Measures for new drivers in farming and herding in force at the end of the period.',
  ],
  unit: '条',
  where: [{ field: 'field', in: ['rural'] }],
})

const benefits = talliesOf({
  register: 'economy.policy-benefit',
  owner: 'finance',
  level: 'county',
  on: 'paidOn',
})

export const benefitsPaid = benefits({
  id: 'economy.benefits.paid',
  name: ['政策兑现金额', 'Benefits paid'],
  definition: ['期内按政策措施兑现到账的金额之和', 'What was paid by measures of policy in the period.'],
  unit: '万元',
  places: 2,
  add: { sum: 'amount' },
})

export const beneficiaries = benefits({
  id: 'economy.benefits.organisations',
  name: ['受益单位', 'Organisations that benefited'],
  definition: [
    '期内得到政策兑现的单位数，一家只计一次',
    'Organisations paid by measures of policy; each counts once.',
  ],
  unit: '家',
  add: { distinct: 'beneficiary' },
})
