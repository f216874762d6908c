import type { Values } from '@qaidam/kernel'
import { Chance, shares } from '../chance.ts'
import { monthEnds, tenThousandths } from './measures.ts'

/** Visits of a year, made up: 2019 is above all years before it, as published; 2020 falls. */
const VISITS = {
  2016: 8_640_000,
  2017: 10_320_000,
  2018: 12_780_000,
  2019: 15_460_000,
  2020: 7_310_000,
} as const
/** What a visit brings, in yuan. */
const SPENT = { 2016: 640, 2017: 655, 2018: 672, 2019: 690, 2020: 611 } as const
const SEASON = [1, 2, 2, 4, 9, 13, 22, 23, 12, 8, 2, 2]
const COUNTIES = { 632801: 30, 632802: 18, 632803: 6, 632821: 25, 632822: 8, 632823: 5, 632857: 8 } as const
const LAST = '2020-08-31'
/** 茫崖 is a city since 2018; what was counted there before stands with no city. */
const MANGYA = '632803'

export function tourismMonths(): readonly Values[] {
  const chance = new Chance(0x70e215)
  return Object.entries(VISITS).flatMap(([year, whole]) => {
    const spent = SPENT[Number(year) as keyof typeof SPENT]
    const there = Object.entries(COUNTIES).filter(([area]) => area !== MANGYA || year >= '2018')
    const byCounty = shares(
      whole,
      there.map(([, weight]) => weight),
    )
    return there.flatMap(([area], at) => {
      const byMonth = shares(byCounty[at] ?? 0, SEASON)
      return monthEnds(`${year}-01`, `${year}-12`)
        .filter((monthEnd) => monthEnd <= LAST)
        .map((monthEnd, month) => {
          const visits = byMonth[month] ?? 0
          return {
            area,
            monthEnd,
            visits: String(visits),
            overnight: String(Math.floor((visits * chance.between(40, 65)) / 100)),
            revenue: tenThousandths(visits * (spent + chance.between(-20, 20))),
          }
        })
    })
  })
}
