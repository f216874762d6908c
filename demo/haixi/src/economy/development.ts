import { loadOf, statesOf } from '../campaigns/spread.ts'
import type { DemoLoad } from '../rows.ts'
import { stationMonths, stations } from './energy.ts'
import { arrivals, bases, clusterMonths, clusters, contracts } from './industry.ts'
import * as places from './places.ts'
import * as policy from './policy.ts'
import { tourismMonths } from './tourism.ts'

const POLICY = 'lin-shuya'
const INDUSTRY = 'deji-yangzong'
const COMMERCE = 'naren-gaowa'
const ENERGY = 'aodeng-qiqige'
const VILLAGES = 'kang-zhuoga'
const CHAINS = 'wuyun-qiqige'
const BUILDING = 'cui-hanmo'
const TOWNS = 'ganqimuge'
const TOURISM = 'qian-weiran'

/** Policy, industry, energy, countryside, towns, tourism. */
export function* developmentLoads(): Generator<DemoLoad> {
  yield statesOf('policy-documents', POLICY, '政策文件', 'economy.policy-document', () => policy.documents)
  yield statesOf('policy-measures', POLICY, '政策措施条目', 'economy.policy-measure', () => policy.measures)
  yield loadOf('policy-benefits', 'qiu-ziheng', '政策兑现', 'economy.policy-benefit', policy.benefits)
  yield statesOf('clusters', INDUSTRY, '产业集群', 'economy.industry-cluster', () => clusters)
  yield statesOf('bases', INDUSTRY, '产业基地', 'economy.industry-base', () => bases)
  yield loadOf('cluster-months', INDUSTRY, '产业集群月度产值', 'economy.cluster-month', clusterMonths)
  yield loadOf(
    'investment-contracts',
    COMMERCE,
    '招商签约项目',
    'economy.investment-contract',
    () => contracts,
  )
  yield loadOf('investment-arrivals', COMMERCE, '招商到位资金', 'economy.investment-arrival', arrivals)
  yield statesOf('power-stations', ENERGY, '新能源电站', 'economy.power-station', () => stations)
  yield loadOf('station-months', ENERGY, '电站月度运行', 'economy.station-month', stationMonths)
  yield statesOf('demo-villages', VILLAGES, '示范试点村', 'economy.demo-village', places.demoVillages)
  yield loadOf('chains', CHAINS, '全产业链产值', 'economy.chain-output', places.chainOutputs)
  yield statesOf('town-standards', BUILDING, '高标准乡镇', 'economy.town-standard', places.townStandards)
  const town = 'economy.characteristic-town'
  yield statesOf('characteristic-towns', TOWNS, '特色小镇', town, places.characteristicTowns)
  yield loadOf('tourism', TOURISM, '旅游接待月报', 'economy.tourism-month', tourismMonths)
}
