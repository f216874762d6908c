import { talliesOf } from '@qaidam/kernel/declaring'

const owner = 'housing-construction'
const standards = talliesOf({ register: 'economy.town-standard', owner, level: 'township' })

export const townsBuilt = standards({
  id: 'economy.towns.built',
  name: ['高标准建设乡镇', 'Townships built to a high standard'],
  definition: ['期末认定的高标准建设乡镇数', 'Townships confirmed as built to a high standard.'],
  unit: '个',
})

export const townsInvestment = standards({
  id: 'economy.towns.investment',
  name: ['乡镇建设投资', 'Invested in townships'],
  definition: ['高标准建设乡镇建设投资之和', 'What was invested in the townships built to a high standard.'],
  unit: '亿元',
  places: 2,
  add: { sum: 'investment' },
})

export const characteristicTowns = talliesOf({
  register: 'economy.characteristic-town',
  owner: 'development-reform',
  level: 'township',
})({
  id: 'economy.towns.characteristic',
  name: ['特色小镇', 'Characteristic towns'],
  definition: ['期末在册的特色小镇数', 'Characteristic towns at the end of the period.'],
  unit: '个',
})
