import { talliesOf } from '@qaidam/kernel/declaring'

const level = 'county'
const funds = talliesOf({ register: 'life.relief-fund', owner: 'finance', level, on: 'allocatedOn' })
const payments = talliesOf({ register: 'life.fund-payment', owner: 'finance', level, on: 'paidOn' })
const policies = talliesOf({
  register: 'life.poverty-policy',
  owner: 'poverty-relief',
  level: 'prefecture',
  on: 'paidOn',
})
const projects = talliesOf({ register: 'life.relief-project', owner: 'poverty-relief', level: 'township' })

const RUNNING = { field: 'standing', in: ['running'] }
const kind = (id: string) => ({ field: 'kind', in: [id] })

export const specialFunds = funds({
  id: 'life.poverty.special-funds',
  name: ['落实专项扶贫资金', 'Special poverty-relief funds'],
  definition: [
    '期内各级下达的专项扶贫资金之和',
    'Special funds of poverty relief allocated in the period, by every level.',
  ],
  unit: '亿元',
  add: { sum: 'amount' },
  where: [kind('special')],
})

export const sectorFunds = funds({
  id: 'life.poverty.sector-funds',
  name: ['落实行业扶贫资金', 'Sector poverty-relief funds'],
  definition: [
    '期内各级下达的行业扶贫资金之和',
    'Funds of sectors for poverty relief allocated in the period, by every level.',
  ],
  unit: '亿元',
  add: { sum: 'amount' },
  where: [kind('sector')],
})

export const specialFundsPaid = payments({
  id: 'life.poverty.special-funds-paid',
  name: ['专项扶贫资金支出', 'Special funds paid'],
  definition: [
    '期内从专项扶贫资金支付到户和到单位的金额之和',
    'What was paid to households and bodies from special funds in the period.',
  ],
  unit: '亿元',
  places: 2,
  add: { sum: 'amount' },
})

export const householdsPaid = payments({
  id: 'life.poverty.households-paid',
  name: ['资金到户', 'Households paid'],
  definition: [
    '期内领到专项扶贫资金的户数，一户多笔只计一户',
    'Households that were paid from special funds in the period, each once.',
  ],
  unit: '户',
  add: { distinct: 'household' },
})

export const insuranceFund = policies({
  id: 'life.poverty.insurance-fund',
  name: ['购买脱贫保险州级财政投入', 'Prefecture funds for poverty insurance'],
  definition: [
    '期内脱贫保和防贫保保费中州级财政投入之和',
    'What the prefecture paid of the premiums of both insurances in the period.',
  ],
  unit: '万元',
  places: 0,
  add: { sum: 'prefecture' },
})

export const industrialParks = projects({
  id: 'life.poverty.industrial-parks',
  name: ['扶贫产业园', 'Poverty-relief industrial parks'],
  definition: ['期末运营的扶贫产业园数', 'Industrial parks of poverty relief that run.'],
  unit: '个',
  where: [kind('park'), RUNNING],
})

export const pvStations = projects({
  id: 'life.poverty.pv-stations',
  name: ['集中式光伏扶贫电站', 'Centralised PV stations for poverty relief'],
  definition: ['期末运营的集中式光伏扶贫电站数', 'Centralised PV stations of poverty relief that run.'],
  unit: '个',
  where: [kind('solar'), RUNNING],
})

export const pvCapacity = projects({
  id: 'life.poverty.pv-capacity',
  name: ['光伏扶贫装机容量', 'Capacity of PV stations for poverty relief'],
  definition: [
    '期末运营的光伏扶贫电站装机容量之和',
    'Capacity of the PV stations of poverty relief that run.',
  ],
  unit: '兆瓦',
  places: 1,
  add: { sum: 'capacity' },
  where: [kind('solar'), RUNNING],
})

export const tourismProjects = projects({
  id: 'life.poverty.tourism-projects',
  name: ['乡村旅游扶贫项目', 'Rural tourism projects for poverty relief'],
  definition: ['期末运营的乡村旅游扶贫项目数', 'Projects of rural tourism for poverty relief that run.'],
  unit: '个',
  where: [kind('tourism'), RUNNING],
})
