import { defineRegister, inArea, integer } from '@qaidam/kernel'
import { talliesOf } from '@qaidam/kernel/declaring'

export const selfEmployed = defineRegister({
  id: 'economy.self-employed',
  name: { zh: '个体工商户实有', en: 'Individual businesses' },
  why: {
    zh: '各县实有个体工商户数，增减按生效日变更；企业和合作社逐家登记，不在此计',
    en: 'How many individual businesses each county has, from day to day. Companies and cooperatives are registered one by one.',
  },
  kind: 'state',
  subject: 'self-employed',
  owner: 'market-supervision',
  key: ['area'],
  fields: {
    area: inArea('地区', 'Area', { level: 'county' }),
    households: integer('实有户数', 'Businesses', { unit: '户', min: '0' }),
    employed: integer('从业人数', 'People employed', { unit: '人', min: '0' }),
  },
  readableBy: 'public',
})

const businesses = talliesOf({
  register: 'economy.self-employed',
  owner: 'market-supervision',
  level: 'county',
})

export const individualBusinesses = businesses({
  id: 'economy.market-entities.individual',
  name: ['实有个体工商户', 'Individual businesses'],
  definition: ['期末实有个体工商户数', 'Individual businesses at the end of the period.'],
  unit: '户',
  add: { sum: 'households' },
})

export const individuallyEmployed = businesses({
  id: 'economy.market-entities.employed',
  name: ['个体工商户从业人员', 'People employed by individual businesses'],
  definition: [
    '期末个体工商户从业人数',
    'People who work in individual businesses at the end of the period.',
  ],
  unit: '人',
  add: { sum: 'employed' },
})
