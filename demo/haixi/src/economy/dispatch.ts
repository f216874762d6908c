import { DISPATCHED } from '@qaidam/economy'
import type { Values } from '@qaidam/kernel'
import { Chance, shares } from '../chance.ts'
import { monthEnds, tenThousandths } from './measures.ts'

/** Planned of a year for the whole prefecture, in 万元; made up. */
const YEARLY: Readonly<Record<string, number>> = {
  'industrial-output': 9_800_000,
  'industrial-investment': 1_650_000,
  'technical-renewal': 210_000,
  'fixed-investment': 2_740_000,
  'private-investment': 760_000,
  infrastructure: 820_000,
}
/** How a year is spread over its months; industry runs through the winter, building does not. */
const STEADY = [7, 7, 8, 8, 9, 9, 9, 9, 9, 9, 8, 8]
const SEASON = [1, 1, 5, 8, 11, 13, 13, 12, 12, 11, 8, 5]
const COUNTIES: Readonly<Record<string, number>> = {
  632801: 48,
  632802: 15,
  632803: 14,
  632821: 5,
  632822: 8,
  632823: 3,
  632857: 7,
}

/** From January 2019 to August 2020; the spring of 2020 falls short, and says why. */
export function dispatchMonths(): readonly Values[] {
  const chance = new Chance(0xd15bac)
  const months = monthEnds('2019-01', '2020-08')
  return Object.keys(DISPATCHED).flatMap((indicator) => {
    const output = indicator === 'industrial-output'
    const byCounty = shares(YEARLY[indicator] ?? 0, Object.values(COUNTIES))
    return Object.keys(COUNTIES).flatMap((area, at) => {
      const byMonth = shares(byCounty[at] ?? 0, output ? STEADY : SEASON)
      return months.map((monthEnd) => {
        const planned = byMonth[Number(monthEnd.slice(5, 7)) - 1] ?? 0
        const spring = monthEnd >= '2020-02-01' && monthEnd <= '2020-03-31'
        const rate = spring ? chance.between(55, 85) : chance.between(96, 116)
        return {
          indicator,
          area,
          monthEnd,
          headquarters: output || indicator === 'industrial-investment' ? 'ZHB-01' : 'ZHB-02',
          planned: tenThousandths(planned),
          actual: tenThousandths(Math.floor((planned * rate) / 100)),
          explanation: spring ? '疫情防控期间复工较晚' : null,
        }
      })
    })
  })
}
