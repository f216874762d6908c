import type { Values } from '@qaidam/kernel'
import { nameOf } from '../../areas.ts'
import { dayIn, digits } from '../../campaigns/spread.ts'
import { Chance, shares } from '../../chance.ts'
import { villages } from './villages.ts'

/** People whose water was made safe, metres of lines and of roads, 2016 to June 2020, as published. */
const SAFE_WATER = 150_000
const POWER_METRES = 773_000
const ROAD_METRES = 2_252_000
const LINES = 176
const ROADS = 352

const FIRST = '2016-05-01'
const LAST = '2020-06-20'

/** Each person counts in the first work that reaches them; the second serves all and is new to the rest. */
export function waterRows(): readonly Values[] {
  const chance = new Chance(0xa7e401)
  const safe = shares(
    SAFE_WATER,
    villages.map(({ people }) => people),
  )
  let serial = 0
  return villages.flatMap(({ area, people }, at) => {
    const all = safe[at] ?? 0
    const first = chance.percent(40) ? Math.floor((all * chance.between(55, 85)) / 100) : all
    const county = area.slice(0, 6)
    const [early, late] = [
      dayIn(county, FIRST, '2018-12-20', chance),
      dayIn(county, '2019-03-01', LAST, chance),
    ]
    const stages =
      first === all
        ? [[all, all, early]]
        : [
            [first, first, early],
            [people, all - first, late],
          ]
    return stages.map(([served, newlySafe, acceptedOn], stage) => {
      serial += 1
      return {
        works: `YS-${digits(serial, 4)}`,
        name: `${nameOf(area)}饮水安全${stage === 0 ? '' : '巩固提升'}工程`,
        area,
        kind: stage === 1 ? 'upgrade' : chance.pick(['central', 'central', 'scattered']),
        served: String(served),
        newlySafe: String(newlySafe),
        investment: String(chance.between(15, 220)),
        acceptedOn: String(acceptedOn),
      }
    })
  })
}

export function linesAndRoads(): readonly Values[] {
  return [
    ...worksOf('power', LINES, POWER_METRES, ['low-voltage', 'ten-kilovolt']),
    ...worksOf('road', ROADS, ROAD_METRES, ['paved', 'paved', 'gravel']),
  ]
}

function worksOf(
  kind: 'power' | 'road',
  count: number,
  metres: number,
  surfaces: readonly string[],
): readonly Values[] {
  const chance = new Chance(kind === 'power' ? 0xa7e402 : 0xa7e403)
  const lengths = shares(
    metres,
    Array.from({ length: count }, () => chance.between(10, 90)),
  )
  return lengths.map((length, index) => {
    const { area } = chance.pick(villages)
    const title = kind === 'power' ? '农网线路工程' : '通村公路工程'
    return {
      works: `${kind === 'power' ? 'D' : 'L'}-${digits(index + 1, 4)}`,
      name: `${nameOf(area)}${title}`,
      area,
      kind,
      length: kilometres(length),
      surface: chance.pick(surfaces),
      investment: String(Math.ceil((length * (kind === 'power' ? 12 : 45)) / 1_000)),
      acceptedOn: dayIn(area.slice(0, 6), FIRST, LAST, chance),
    }
  })
}

/** Metres as kilometres, in canonical decimal text. */
function kilometres(metres: number): string {
  const part = digits(metres % 1_000, 3).replace(/0+$/, '')
  const whole = Math.floor(metres / 1_000)
  return part === '' ? String(whole) : `${whole}.${part}`
}
