import { talliesOf } from '@qaidam/kernel/declaring'

const owner = 'industry-information'

export const industryClusters = talliesOf({
  register: 'economy.industry-cluster',
  owner,
  level: 'prefecture',
})({
  id: 'economy.industry-clusters',
  name: ['“五个千”产业集群', 'Industry clusters'],
  definition: ['期末在册的“五个千”产业集群数', 'Industry clusters at the end of the period.'],
  unit: '个',
})

export const industryBases = talliesOf({ register: 'economy.industry-base', owner, level: 'county' })({
  id: 'economy.industry-bases',
  name: ['产业基地', 'Industry bases'],
  definition: ['期末在册的产业基地数', 'Industry bases at the end of the period.'],
  unit: '个',
})

export const clusterOutput = talliesOf({
  register: 'economy.cluster-month',
  owner,
  level: 'county',
  on: 'monthEnd',
})({
  id: 'economy.clusters.output',
  name: ['产业集群产值', 'Output of clusters'],
  definition: ['期内各产业集群月度产值之和', 'What all clusters made in the months of the period.'],
  unit: '亿元',
  places: 2,
  add: { sum: 'output' },
})

export const investmentSigned = talliesOf({
  register: 'economy.investment-contract',
  owner: 'commerce',
  level: 'county',
  on: 'signedOn',
})({
  id: 'economy.investment.signed',
  name: ['招商签约额', 'Investment signed'],
  definition: ['期内签约的招商引资项目签约额之和', 'What contracts signed in the period come to.'],
  unit: '亿元',
  places: 2,
  add: { sum: 'signed' },
})

export const investmentArrived = talliesOf({
  register: 'economy.investment-arrival',
  owner: 'commerce',
  level: 'county',
  on: 'arrivedOn',
})({
  id: 'economy.investment.arrived',
  name: ['招商到位资金', 'Investment arrived'],
  definition: ['期内招商引资到位资金之和', 'Money that arrived for contracts in the period.'],
  unit: '亿元',
  places: 2,
  add: { sum: 'amount' },
})

export const contractsSigned = talliesOf({
  register: 'economy.investment-contract',
  owner: 'commerce',
  level: 'county',
  on: 'signedOn',
})({
  id: 'economy.investment.contracts',
  name: ['招商签约项目数', 'Investment contracts signed'],
  definition: ['期内签约的招商引资项目数', 'Investment contracts signed in the period.'],
  unit: '个',
})
