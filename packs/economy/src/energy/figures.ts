import { defineFigure } from '@qaidam/kernel'
import { talliesOf } from '@qaidam/kernel/declaring'

const owner = 'energy'
const stations = talliesOf({ register: 'economy.power-station', owner, level: 'county' })

export const newEnergyCapacity = stations({
  id: 'economy.new-energy.capacity',
  name: ['新能源产业集群规模（已建、在建、已核准）', 'New-energy cluster: built, being built, approved'],
  definition: [
    '期末已建、在建、已核准新能源电站装机容量之和；不等于并网装机',
    'Capacity of all stations built, being built or approved at the end of the period; not what is installed.',
  ],
  unit: '万千瓦',
  add: { sum: 'capacity' },
})

export const newEnergyBuilt = stations({
  id: 'economy.new-energy.built',
  name: ['新能源已建装机', 'New energy built'],
  definition: ['期末已建新能源电站装机容量之和', 'Capacity of the stations built at the end of the period.'],
  unit: '万千瓦',
  add: { sum: 'capacity' },
  where: [{ field: 'built', in: ['built'] }],
})

export const cspCapacity = stations({
  id: 'economy.csp.capacity',
  name: ['塔式熔盐光热发电项目', 'Tower molten-salt solar thermal plant'],
  definition: [
    '期末已建、在建、已核准塔式熔盐光热电站装机容量之和',
    'Capacity of the molten-salt towers built, being built or approved at the end of the period.',
  ],
  unit: '兆瓦',
  add: { sum: 'capacity' },
  where: [{ field: 'technology', in: ['csp-tower'] }],
})

const months = talliesOf({ register: 'economy.station-month', owner, level: 'county', on: 'monthEnd' })

export const energyGenerated = months({
  id: 'economy.new-energy.generated',
  name: ['新能源发电量', 'New energy generated'],
  definition: ['期内已建新能源电站发电量之和', 'What the built stations generated in the period.'],
  unit: '万千瓦时',
  add: { sum: 'generated' },
})

export const energyCurtailed = months({
  id: 'economy.new-energy.curtailed',
  name: ['新能源弃电量', 'New energy curtailed'],
  definition: ['期内已建新能源电站弃电量之和', 'What the built stations could not feed in.'],
  unit: '万千瓦时',
  add: { sum: 'curtailed' },
})

export const curtailmentRate = defineFigure({
  kind: 'formula',
  id: 'economy.new-energy.curtailment-rate',
  name: { zh: '弃电率', en: 'Curtailment rate' },
  definition: {
    zh: '弃电量占发电量与弃电量之和的百分比',
    en: 'Curtailed energy, of what could have been generated.',
  },
  unit: '%',
  places: 1,
  owner,
  per: { area: 'county', period: 'day' },
  better: 'smaller',
  published: true,
  formula: 'part / (made + part)',
  from: { part: energyCurtailed.id, made: energyGenerated.id },
})
