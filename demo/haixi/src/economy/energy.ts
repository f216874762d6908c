import type { Values } from '@qaidam/kernel'
import { nameOf } from '../areas.ts'
import { countiesFor, dayIn, digits, type StateRow } from '../campaigns/spread.ts'
import { Chance } from '../chance.ts'
import { monthEnds, tenThousandths } from './measures.ts'
import { bodiesIn } from './organisations.ts'

const STATIONS = 105
/** Megawatts of the stations by technology; together more than ten million kilowatts, as published. */
const SIZES = { pv: [20, 100], wind: [49, 100], storage: [10, 50] } as const
/** Solar thermal is stated one by one: the tower of 格尔木 has 50 MW, as published. */
const THERMAL = [
  ['632801', 'csp-tower', '50', '12', '塔式熔盐光热电站'],
  ['632802', 'csp-tower', '50', '7', '塔式熔盐光热电站'],
  ['632802', 'csp-trough', '50', '9', '槽式光热电站'],
] as const

export const stations: readonly StateRow[] = (() => {
  const chance = new Chance(0xe9e261)
  const row = (county: string, index: number, values: Values): StateRow => ({
    from: dayIn(county, '2018-03-05', '2019-12-20', chance),
    values: {
      station: `DZ-${county}-${digits(index + 1, 3)}`,
      operator: chance.pick(bodiesIn(county, 'company')),
      area: county,
      substation: `${nameOf(county)}330千伏变电站（演示）`,
      approval: `西能〔2018〕演示${index + 1}号`,
      ...values,
    },
  })
  const usual = countiesFor(STATIONS).map((county, index) => {
    const technology = index % 9 === 8 ? 'storage' : index % 3 === 2 ? 'wind' : 'pv'
    const [low, high] = SIZES[technology]
    const megawatts = technology === 'storage' ? chance.between(low, high) : 4 * chance.between(low, high)
    const name = { pv: '光伏电站', wind: '风电场', storage: '储能电站' }[technology]
    return row(county, index, {
      name: `${nameOf(county)}${digits(index + 1, 3)}号${name}（演示）`,
      technology,
      capacity: String(Math.floor(megawatts / 2)),
      storageHours: technology === 'storage' ? '2' : null,
      built: chance.percent(50) ? 'built' : chance.percent(55) ? 'building' : 'approved',
    })
  })
  const thermal = THERMAL.map(([county, technology, capacity, storageHours, name], index) =>
    row(county, STATIONS + index, {
      name: `${nameOf(county)}${name}（演示）`,
      technology,
      capacity,
      storageHours,
      built: 'built',
    }),
  )
  return [...usual, ...thermal]
})()

/** A built station makes between 90 and 150 hours of its capacity in a month; some is curtailed. */
export function stationMonths(): readonly Values[] {
  const chance = new Chance(0xe9e262)
  const built = stations.filter(({ values }) => values.built === 'built' && values.technology !== 'storage')
  return built.flatMap(({ values }) =>
    monthEnds('2020-01', '2020-08').map((monthEnd) => {
      const kilowattHours = Number(values.capacity) * 1_000 * chance.between(90, 150)
      return {
        station: values.station ?? '',
        monthEnd,
        area: values.area ?? '',
        generated: tenThousandths(kilowattHours),
        curtailed: tenThousandths(Math.floor((kilowattHours * chance.between(0, 11)) / 100)),
      }
    }),
  )
}
