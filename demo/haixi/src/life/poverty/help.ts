import type { Values } from '@qaidam/kernel'
import { dayIn, digits, type StateRow } from '../../campaigns/spread.ts'
import { Chance } from '../../chance.ts'
import { filed, helperOf } from './files.ts'

const MEASURES = {
  industry: ['发放生产母羊', '牦牛养殖扶持', '枸杞种植扶持'],
  job: ['劳务协作转移就业', '县内企业务工'],
  post: ['草原生态管护员', '村级保洁公益岗位'],
  bursary: ['寄宿生生活补助', '大学生一次性资助'],
  medical: ['签约服务和住院先诊疗后付费', '慢性病门诊补助'],
  allowance: ['农村低保', '临时救助'],
  loan: ['五万元以下小额信贷贴息'],
  'asset-income': ['光伏收益分配', '产业园入股分红'],
} as const
const KINDS = Object.keys(MEASURES) as readonly (keyof typeof MEASURES)[]

/** Nearly every household on file has a measure, many have two. */
export function measureRows(): readonly StateRow[] {
  const chance = new Chance(0x4e1b01)
  let serial = 0
  return filed.flatMap(({ household, area, from }, index) => {
    if (index % 33 === 5) return []
    return chance.choose(KINDS, chance.pick([1, 1, 2, 2, 3])).map((kind): StateRow => {
      serial += 1
      const county = area.slice(0, 6)
      const start = dayIn(county, from > '2019-01-01' ? '2019-04-01' : '2016-03-01', '2020-06-01', chance)
      const values = {
        measure: `BF-${digits(serial, 6)}`,
        household,
        area,
        kind,
        content: chance.pick<string>(MEASURES[kind]),
        yearly: kind === 'job' ? null : String(chance.between(6, 60) * 100),
        post: helperOf(area),
      }
      return { from: start, values }
    })
  })
}

/** Households named in 2020, as published, and in the year before. */
const NAMED = [
  ['2019', 34],
  ['2020', 58],
] as const
const DEEDS = {
  effort: '放羊务工两不误，主动申请退出贫困户',
  business: '办起家庭牧场，带动邻里就业',
  skills: '学会藏毯编织和烹饪手艺，稳定增收',
  learning: '供子女完成学业，家风好',
} as const
const DEED_KINDS = Object.keys(DEEDS) as readonly (keyof typeof DEEDS)[]

export function modelRows(): readonly Values[] {
  const chance = new Chance(0x4e1b02)
  const registered = filed.filter(({ standing, unstable }) => standing === 'registered' && !unstable)
  return NAMED.flatMap(([year, count]) =>
    chance.choose(registered, count).map(({ household, area }, index) => {
      const kind = chance.pick(DEED_KINDS)
      return {
        citation: `TX-${year}-${digits(index + 1, 3)}`,
        household,
        area,
        kind,
        deeds: DEEDS[kind],
        document: `西扶〔${year}〕演示12号`,
        namedOn: year === '2019' ? '2019-10-17' : '2020-06-28',
      }
    }),
  )
}
