import { addDays, day, type Values } from '@qaidam/kernel'
import { countiesFor, dayIn, digits, firm, type StateRow } from '../campaigns/spread.ts'
import { Chance } from '../chance.ts'
import { monthEnds, partsOf, tenThousandths } from './measures.ts'
import { bodiesIn } from './organisations.ts'

const FROM = day('2019-01-10')

/** Five clusters, as published. Their names and goals are made up from what is made in the basin. */
const CLUSTERS = [
  ['盐湖化工产业集群', 'industry-information', 'vice-industry'],
  ['新能源产业集群', 'energy', 'vice-industry'],
  ['新材料产业集群', 'industry-information', 'governor'],
  ['特色生物产业集群', 'agriculture-husbandry', 'vice-rural'],
  ['全域旅游产业集群', 'culture-tourism', 'vice-commerce'],
] as const

export const clusters: readonly StateRow[] = CLUSTERS.map(([name, office, leader], index) => ({
  from: FROM,
  values: {
    cluster: `JQ-${digits(index + 1, 2)}`,
    name,
    area: '632800',
    goal: '千亿元产值或千万千瓦规模（演示）',
    office,
    leader: `government-office.${leader}`,
  },
}))

/** Twelve bases, as published: name, place, cluster, level. */
const BASES = [
  ['钾盐生产基地', '632801', 1, 'national'],
  ['镁盐及镁材料基地', '632801', 1, 'provincial'],
  ['锂盐生产基地', '632857', 1, 'provincial'],
  ['纯碱生产基地', '632802', 1, 'provincial'],
  ['石棉及石油天然气化工基地', '632803', 1, 'prefecture'],
  ['光伏发电基地', '632801', 2, 'national'],
  ['光热发电示范基地', '632802', 2, 'national'],
  ['风电基地', '632821', 2, 'prefecture'],
  ['锂电材料基地', '632857', 3, 'provincial'],
  ['枸杞精深加工基地', '632822', 4, 'national'],
  ['藜麦种植加工基地', '632821', 4, 'prefecture'],
  ['高原牛羊肉生产基地', '632823', 4, 'provincial'],
] as const

export const bases: readonly StateRow[] = BASES.map(([name, area, cluster, level], index) => ({
  from: FROM,
  values: {
    base: `CJ-${digits(index + 1, 2)}`,
    name: `${name}（演示）`,
    cluster: `JQ-${digits(cluster, 2)}`,
    area,
    level,
    document: `西工信〔2019〕演示${index + 1}号`,
    office: cluster === 2 ? 'energy' : cluster === 4 ? 'agriculture-husbandry' : 'industry-information',
  },
}))

export function clusterMonths(): readonly Values[] {
  const chance = new Chance(0xc1057e)
  const places = new Set(BASES.map(([, area, cluster]) => `JQ-${digits(cluster, 2)} ${area}`))
  return [...places, 'JQ-05 632801', 'JQ-05 632802'].flatMap((place) => {
    const [cluster = '', area = ''] = place.split(' ')
    const size = chance.between(6_000, 90_000)
    return monthEnds('2019-01', '2020-08').map((monthEnd) => ({
      cluster,
      area,
      monthEnd,
      output: tenThousandths(Math.floor((size * chance.between(82, 118)) / 100)),
    }))
  })
}

export const contracts: readonly Values[] = (() => {
  const chance = new Chance(0xc0217a)
  return countiesFor(64).map((county, index) => {
    const signedOn = dayIn(county, '2019-02-01', '2020-08-20', chance)
    return {
      contract: `QY-${signedOn.slice(0, 4)}-${digits(index + 1, 3)}`,
      investor: chance.pick(bodiesIn(county, 'company')),
      area: county,
      subject: firm('投资建设项目', chance),
      signed: tenThousandths(chance.between(3, 900) * 1_000),
      signedOn,
    }
  })
})()

/** Money comes in up to four parts, and never more than was signed. */
export function arrivals(): readonly Values[] {
  const chance = new Chance(0xa221fa)
  const all = contracts.flatMap((of) => {
    const part = Math.floor(partsOf(of.signed ?? '') / 5)
    return Array.from({ length: chance.between(0, 4) }, (_, turn) => {
      const arrivedOn = addDays(day(of.signedOn ?? ''), 40 + turn * 60 + chance.below(30))
      return { of, amount: Math.floor((part * chance.between(60, 100)) / 100), arrivedOn }
    })
  })
  return all
    .filter(({ arrivedOn }) => arrivedOn <= '2020-08-31')
    .map(({ of, amount, arrivedOn }, index) => ({
      arrival: `DW-${arrivedOn.slice(0, 4)}-${digits(index + 1, 4)}`,
      contract: of.contract ?? '',
      area: of.area ?? '',
      amount: tenThousandths(amount),
      arrivedOn,
      voucher: `演示凭证${digits(index + 1, 4)}`,
    }))
}
