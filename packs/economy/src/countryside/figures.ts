import { talliesOf } from '@qaidam/kernel/declaring'

const owner = 'agriculture-husbandry'

export const demoVillages = talliesOf({ register: 'economy.demo-village', owner, level: 'village' })({
  id: 'economy.rural.demo-villages',
  name: ['乡村振兴示范试点村', 'Rural revitalisation demonstration villages'],
  definition: ['期末在册的乡村振兴示范试点村数', 'Demonstration villages at the end of the period.'],
  unit: '个',
})

const outputs = talliesOf({ register: 'economy.chain-output', owner, level: 'county', on: 'yearEnd' })

export const gojiOutput = outputs({
  id: 'economy.goji.output',
  name: ['枸杞全产业链产值', 'Goji value chain output'],
  definition: [
    '年度枸杞种植、加工、流通和服务产值之和',
    'Output of goji growing, processing, trade and services in the year.',
  ],
  unit: '亿元',
  places: 2,
  add: { sum: 'output' },
  where: [{ field: 'chain', in: ['goji'] }],
})

export const chainsOutput = outputs({
  id: 'economy.chains.output',
  name: ['特色农牧业全产业链产值', 'Output of farm product chains'],
  definition: ['年度各特色农牧业产业链产值之和', 'Output of all farm product chains in the year.'],
  unit: '亿元',
  places: 2,
  add: { sum: 'output' },
})
