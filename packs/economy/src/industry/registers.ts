import { choice, decimal, defineRegister, inArea, onDay, ref, text } from '@qaidam/kernel'
import { atOffice, byPost, lastDayOf } from '@qaidam/kernel/declaring'

const owner = 'industry-information'

export const industryCluster = defineRegister({
  id: 'economy.industry-cluster',
  name: { zh: '产业集群', en: 'Industry clusters' },
  why: {
    zh: '“五个千”产业集群：哪五个、由谁牵头；基地和产值归到集群名下',
    en: 'The clusters that industry is built up in and who leads each; bases and output belong to them.',
  },
  kind: 'state',
  subject: 'industry-cluster',
  owner,
  key: ['cluster'],
  fields: {
    cluster: text('集群编号', 'Number', { pattern: 'JQ-\\d{2}' }),
    name: text('名称', 'Name', { lengthMax: 60 }),
    area: inArea('所属地区', 'Area'),
    goal: text('规模目标', 'Goal', { lengthMax: 200 }),
    office: atOffice('牵头单位', 'Lead office'),
    leader: byPost('链长', 'Leader in charge'),
  },
  readableBy: 'public',
})

export const industryBase = defineRegister({
  id: 'economy.industry-base',
  name: { zh: '产业基地', en: 'Industry bases' },
  why: {
    zh: '各产业基地的级别、所在地、所属集群和认定文件',
    en: 'The level, place and cluster of each base, and the document that made it one.',
  },
  kind: 'state',
  subject: 'industry-base',
  owner,
  key: ['base'],
  fields: {
    base: text('基地编号', 'Number', { pattern: 'CJ-\\d{2}' }),
    name: text('基地名称', 'Name of the base', { lengthMax: 80 }),
    cluster: ref('所属集群', 'Cluster', { register: 'economy.industry-cluster', optional: true }),
    area: inArea('所在地', 'Area'),
    level: choice('级别', 'Level', {
      choices: {
        national: { zh: '国家级', en: 'National' },
        provincial: { zh: '省级', en: 'Provincial' },
        prefecture: { zh: '州级', en: 'Prefecture' },
      },
    }),
    document: text('认定文件', 'Made one by', { lengthMax: 60 }),
    office: atOffice('管理单位', 'Managed by'),
  },
  readableBy: 'public',
})

export const clusterMonth = defineRegister({
  id: 'economy.cluster-month',
  name: { zh: '产业集群月度产值', en: 'Monthly output of clusters' },
  why: {
    zh: '各集群分地区当月产值，累计和增速由此得出',
    en: 'What each cluster made in a month, by county; totals and growth follow.',
  },
  kind: 'fact',
  subject: 'cluster-month',
  owner,
  key: ['cluster', 'area', 'monthEnd'],
  fields: {
    cluster: ref('集群', 'Cluster', { register: 'economy.industry-cluster' }),
    area: inArea('地区', 'Area', { level: 'county' }),
    monthEnd: lastDayOf('所属月份', 'Month', 'month'),
    output: decimal('当月产值', 'Output', { unit: '亿元', min: '0', placesMax: 4 }),
  },
  readableBy: 'public',
})

export const investmentContract = defineRegister({
  id: 'economy.investment-contract',
  name: { zh: '招商签约项目', en: 'Investment contracts' },
  why: {
    zh: '招商引资签约：谁投、投什么、签约额；到位资金逐笔另记，引用本台账',
    en: 'Who signed to invest how much in what; money that arrived is entered apart and refers to it.',
  },
  kind: 'fact',
  subject: 'investment-contract',
  owner: 'commerce',
  key: ['contract'],
  fields: {
    contract: text('签约编号', 'Number', { pattern: 'QY-\\d{4}-\\d{3}' }),
    investor: ref('投资单位', 'Investor', { register: 'economy.organisation' }),
    area: inArea('落地地区', 'Area', { level: 'county' }),
    subject: text('投资内容', 'What is invested in', { lengthMax: 200 }),
    signed: decimal('签约额', 'Signed', { unit: '亿元', min: '0', placesMax: 4 }),
    signedOn: onDay('签约日期', 'Signed on'),
  },
  readableBy: 'public',
})

export const investmentArrival = defineRegister({
  id: 'economy.investment-arrival',
  name: { zh: '招商到位资金', en: 'Investment arrived' },
  why: {
    zh: '签约项目每一笔到位资金及凭证；到位率由此得出',
    en: 'Each sum that arrived for a contract, with its voucher.',
  },
  kind: 'fact',
  subject: 'investment-arrival',
  owner: 'commerce',
  key: ['arrival'],
  fields: {
    arrival: text('到位编号', 'Number', { pattern: 'DW-\\d{4}-\\d{4}' }),
    contract: ref('签约项目', 'Contract', { register: 'economy.investment-contract' }),
    area: inArea('落地地区', 'Area', { level: 'county' }),
    amount: decimal('到位金额', 'Arrived', { unit: '亿元', min: '0', placesMax: 4 }),
    arrivedOn: onDay('到位日期', 'Arrived on'),
    voucher: text('凭证号', 'Voucher', { lengthMax: 60 }),
  },
  readableBy: 'staff',
})
