import { type Change, day, type Values } from '@qaidam/kernel'
import { nameOf } from '../../areas.ts'
import { digits, type StateRow } from '../../campaigns/spread.ts'
import { Chance, shares } from '../../chance.ts'
import { tenThousandths } from '../../economy/measures.ts'
import { sinceIn, VILLAGES } from './households.ts'

/** People registered in villages; made up, and more than the 150 000 whose water was made safe. */
const PEOPLE = 165_000
/** Villages with 50 000 yuan and more in 2019, and with a business of stable return, as published. */
const OVER_50K = 295
const STABLE = 164

export interface Village {
  readonly area: string
  readonly people: number
}

export const villages: readonly Village[] = (() => {
  const chance = new Chance(0x0b111a)
  const people = shares(
    PEOPLE,
    VILLAGES.map(() => chance.between(40, 160)),
  )
  return VILLAGES.map((area, at) => ({ area, people: people[at] ?? 0 }))
})()

const HERDING = ['632823', '632803']
/** Every third village was a poor one; it left the list in the year in which its county did. */
const isPoor = (index: number) => index % 3 === 0

export function villageRows(): readonly StateRow[] {
  const chance = new Chance(0x0b111b)
  return villages.map(({ area, people }, index) => ({
    from: sinceIn(area),
    values: {
      village: area,
      area,
      kind: HERDING.includes(area.slice(0, 6)) ? 'herding' : chance.pick(['herding', 'farming', 'mixed']),
      relief: isPoor(index) ? 'poor' : 'none',
      households: String(Math.ceil(people / 3.6)),
      population: String(people),
    },
  }))
}

export function villagesExited(): readonly Change[] {
  return villages.flatMap(({ area }, index): readonly Change[] => {
    if (!isPoor(index)) return []
    const year = area.startsWith('632803') || index % 2 === 0 ? 2018 : 2017
    return [
      {
        kind: 'event',
        register: 'life.village',
        key: [area],
        values: { relief: 'exited' },
        on: day(`${year}-12-25`),
      },
    ]
  })
}

/** So many villages reach 50 000 yuan; of the others one earned nothing. */
const REACHING: Readonly<Record<string, number>> = { 2018: 241, 2019: OVER_50K, 2020: 301 }

export function incomeRows(): readonly Values[] {
  const chance = new Chance(0x0b111c)
  return Object.entries(REACHING).flatMap(([year, reaching]) => {
    const reached = new Set(chance.choose(villages, reaching))
    let below = 0
    return villages.map((own) => {
      below += reached.has(own) ? 0 : 1
      const low = below === 1 && !reached.has(own) ? 0 : chance.between(3_000, 49_900)
      const yuan = reached.has(own) ? Math.max(50_000, chance.between(45_000, 260_000)) : low
      return {
        village: own.area,
        area: own.area,
        yearEnd: `${year}-12-31`,
        income: tenThousandths(yuan),
        operating: tenThousandths(Math.floor((yuan * chance.between(30, 95)) / 100)),
      }
    })
  })
}

const BUSINESSES = [
  ['herding', '生态牧场'],
  ['planting', '枸杞种植基地'],
  ['processing', '畜产品加工坊'],
  ['solar', '村级光伏电站'],
  ['property', '商铺租赁'],
  ['tourism', '牧家乐'],
] as const

export function businessRows(): readonly StateRow[] {
  const chance = new Chance(0x0b111d)
  const stable = new Set(chance.choose(villages, STABLE))
  let serial = 0
  return villages.flatMap((own) => {
    const first = stable.has(own) ? 'stable' : chance.pick(['unstable', 'none', null])
    if (first === null) return []
    const more = chance.percent(20) ? [stable.has(own) ? 'stable' : 'none'] : []
    return [first, ...more].map((returns): StateRow => {
      serial += 1
      const [kind, title] = chance.pick(BUSINESSES)
      const from = day(`${chance.pick([2018, 2019])}-${chance.pick(['05', '07', '09'])}-15`)
      const values = {
        business: `CJ-${digits(serial, 4)}`,
        name: `${nameOf(own.area)}${title}（演示）`,
        village: own.area,
        area: own.area,
        kind,
        body: null,
        returns,
      }
      return { from, values }
    })
  })
}
