import { day, type Values } from '@qaidam/kernel'
import { areas, nameOf, townshipsOf, villagesOf } from '../areas.ts'
import { countiesFor, dayIn, digits, type StateRow } from '../campaigns/spread.ts'
import { Chance, shares } from '../chance.ts'
import { governmentOf, tenThousandths } from './measures.ts'

/** Fifteen villages, fifteen towns and thirty-five townships, as published. */
const VILLAGES = 15
const TOWNS = 15
const FROM = day('2019-05-10')

export function demoVillages(): readonly StateRow[] {
  const chance = new Chance(0xde3011)
  const counties = countiesFor(VILLAGES)
  return [...new Set(counties)].flatMap((county) => {
    const count = counties.filter((each) => each === county).length
    return chance.choose(villagesOf(county), count).map((area) => ({
      from: FROM,
      values: {
        area,
        level: chance.percent(40) ? 'provincial' : 'prefecture',
        theme: chance.pick(['industry', 'ecology', 'culture', 'governance']),
        investment: String(chance.between(20, 90) * 10),
        document: '西农〔2019〕演示5号',
        post: `township-${area.slice(0, 9)}.clerk`,
      },
    }))
  })
}

/** What the chains made in a year, in 万元 for the whole prefecture; goji passed ten billion yuan in 2020. */
const CHAINS = {
  goji: { 2018: 856_000, 2019: 941_500, 2020: 1_037_200 },
  quinoa: { 2018: 31_000, 2019: 36_400, 2020: 40_900 },
  sheep: { 2018: 214_000, 2019: 229_700, 2020: 247_300 },
} as const
const LINKS = { growing: 41, processing: 38, trade: 21 } as const
const GROWERS = { 632801: 24, 632802: 25, 632821: 13, 632822: 38 } as const

export function chainOutputs(): readonly Values[] {
  return Object.entries(CHAINS).flatMap(([chain, years]) =>
    Object.entries(years).flatMap(([year, wan]) => {
      const byLink = shares(wan, Object.values(LINKS))
      return Object.keys(LINKS).flatMap((link, at) => {
        const byCounty = shares(byLink[at] ?? 0, Object.values(GROWERS))
        return Object.keys(GROWERS).map((area, place) => ({
          chain,
          link,
          area,
          yearEnd: `${year}-12-31`,
          output: tenThousandths(byCounty[place] ?? 0),
        }))
      })
    }),
  )
}

const COUNTIES = areas.map(({ code }) => code as string).filter((code) => /^6328(?!00)\d\d$/.test(code))

/** All towns and townships, one after another, from 2017 to the summer of 2020. */
export function townStandards(): readonly StateRow[] {
  const chance = new Chance(0x70a201)
  return COUNTIES.flatMap(townshipsOf).map((area, index) => {
    const from = dayIn(area.slice(0, 6), '2017-08-01', '2020-06-20', chance)
    return {
      from,
      values: {
        area,
        content: chance.pick(['道路、供排水和集镇风貌', '集中供热和垃圾处理', '文化广场和集贸市场']),
        investment: String(chance.between(80, 420) * 10),
        confirmedOn: from,
        document: `西建〔${from.slice(0, 4)}〕演示${index + 1}号`,
      },
    }
  })
}

const CHARACTERS = ['tourism', 'salt', 'goji', 'herding', 'energy'] as const

export function characteristicTowns(): readonly StateRow[] {
  const chance = new Chance(0x70a202)
  return chance.choose(COUNTIES.flatMap(townshipsOf), TOWNS).map((area, index) => ({
    from: dayIn(area.slice(0, 6), '2018-04-01', '2020-05-20', chance),
    values: {
      town: `XZ-${digits(index + 1, 2)}`,
      name: `${nameOf(area)}特色小镇（演示）`,
      area,
      character: chance.pick(CHARACTERS),
      level: index === 0 ? 'national' : chance.percent(40) ? 'provincial' : 'prefecture',
      office: governmentOf(area.slice(0, 6)),
    },
  }))
}
