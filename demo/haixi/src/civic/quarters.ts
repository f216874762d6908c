import { addDays, type Values } from '@qaidam/kernel'
import { Chance, shares } from '../chance.ts'
import { monthEnds, tenThousandths } from '../economy/measures.ts'

/** What a year of each indicator comes to, in 万元, and how it is spread; made up. */
const YEARS: Readonly<Record<string, Readonly<Record<number, number>>>> = {
  gdp: { 2018: 6_253_000, 2019: 6_662_000, 2020: 6_236_000 },
  'industry-added': { 2018: 3_310_000, 2019: 3_528_000, 2020: 3_302_000 },
  retail: { 2018: 1_214_000, 2019: 1_291_000, 2020: 1_178_000 },
  'budget-revenue': { 2018: 581_000, 2019: 611_000, 2020: 574_000 },
  'taxes-relieved': { 2018: 121_000, 2019: 286_000, 2020: 274_000 },
  'fees-relieved': { 2018: 26_000, 2019: 64_000, 2020: 118_000 },
}
const QUARTERLY = {
  gdp: [21, 25, 26, 28],
  'taxes-relieved': [20, 27, 27, 26],
  'fees-relieved': [22, 28, 26, 24],
}
const MONTHLY = [7, 6, 8, 8, 8, 9, 8, 9, 9, 9, 9, 10]
const COUNTIES = {
  632801: 51,
  632802: 13,
  632803: 12,
  632821: 6,
  632822: 8,
  632823: 3,
  632857: 7,
} as const
const LAST = '2020-08-31'

/** Whole quarters to June 2020, whole months to August. */
export function indicatorValues(): readonly Values[] {
  const chance = new Chance(0x5747a1)
  return Object.entries(YEARS).flatMap(([indicator, years]) => {
    const quarters = QUARTERLY[indicator as keyof typeof QUARTERLY]
    return Object.entries(years).flatMap(([year, whole]) => {
      const ends = monthEnds(`${year}-01`, `${year}-12`)
        .filter((_, month) => quarters === undefined || month % 3 === 2)
        .filter((end) => end <= LAST)
      const byPeriod = shares(whole, quarters ?? MONTHLY)
      return ends.flatMap((periodEnd, at) => {
        const releasedOn = addDays(periodEnd, chance.between(14, 22))
        const byCounty = shares(byPeriod[at] ?? 0, Object.values(COUNTIES))
        return Object.keys(COUNTIES).map((area, place) => ({
          indicator,
          area,
          periodEnd,
          amount: tenThousandths(byCounty[place] ?? 0),
          source: `海西州统计快报（演示）${periodEnd.slice(0, 7)}`,
          releasedOn,
        }))
      })
    })
  })
}

const INCOMES = { 2018: [31_980, 14_940], 2019: [34_315, 16_318], 2020: [35_020, 17_204] } as const

/** Quarters from 2018 to June 2020. */
export function incomeQuarters(): readonly Values[] {
  return Object.entries(INCOMES).flatMap(([year, [urban, rural]]) => {
    const [towns, villages] = [shares(urban, [27, 24, 25, 24]), shares(rural, [19, 17, 29, 35])]
    return monthEnds(`${year}-01`, `${year}-12`)
      .filter((_, month) => month % 3 === 2)
      .map((quarterEnd, at) => ({
        area: '632800',
        quarterEnd,
        urban: String(towns[at] ?? 0),
        rural: String(villages[at] ?? 0),
        document: `住户调查季报（演示）${year} 年 ${at + 1} 季度`,
      }))
      .filter(({ quarterEnd }) => quarterEnd <= '2020-06-30')
  })
}
