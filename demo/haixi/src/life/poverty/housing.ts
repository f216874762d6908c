import type { Values } from '@qaidam/kernel'
import { townshipsOf } from '../../areas.ts'
import { dayIn, digits } from '../../campaigns/spread.ts'
import { Chance } from '../../chance.ts'
import { households } from './households.ts'

interface Move {
  readonly household: string
  readonly area: string
  readonly people: number
  readonly registered: boolean
  /** The year of the plan by which it moves. */
  readonly year: number
}

const MANGYA = '632803'

const moves: readonly Move[] = (() => {
  const chance = new Chance(0x4005e1)
  return households
    .filter(({ house }) => house === 'relocated')
    .map(({ household, area, people, standing }) => ({
      household,
      area,
      people,
      registered: standing === 'registered',
      year: area.startsWith(MANGYA) ? 2018 : chance.pick([2016, 2016, 2017, 2017, 2018]),
    }))
})()

/** What counties had to do each year is what they did: the task was carried out in full, as published. */
export function taskRows(): readonly Values[] {
  const counts = new Map<string, number>()
  for (const { area, year } of moves) {
    const name = `${area.slice(0, 6)} ${year}`
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].map(([name, count]) => {
    const [area = '', year = ''] = name.split(' ')
    return {
      area,
      assignedOn: `${year}-04-10`,
      document: `青发改〔${year}〕演示${area.slice(4)}号`,
      households: String(count),
      funds: String(count * 18),
    }
  })
}

export function relocationRows(): readonly Values[] {
  const chance = new Chance(0x4005e2)
  return moves.map(({ household, area, people, registered, year }, index) => {
    const county = area.slice(0, 6)
    return {
      relocation: `BQ-${digits(index + 1, 4)}`,
      household,
      area,
      target: registered ? 'registered' : 'along',
      mode: chance.pick(['new-village', 'new-village', 'town', 'scattered']),
      settlement: chance.pick(townshipsOf(county)),
      people: String(people),
      movedOn: dayIn(county, `${year}-10-01`, `${year + 1}-11-30`, chance),
      cleared: String(chance.percent(93)),
    }
  })
}

export function houseRows(): readonly Values[] {
  const chance = new Chance(0x4005e3)
  return households
    .filter(({ house }) => house === 'rebuilt')
    .map(({ household, area, standing }, index) => {
      const grade = chance.percent(62) ? 'd' : 'c'
      return {
        rebuilding: `WF-${digits(index + 1, 5)}`,
        household,
        area,
        target:
          standing === 'registered'
            ? 'registered'
            : chance.pick(['allowance', 'destitute', 'disabled', 'general', 'general']),
        grade,
        mode: grade === 'd' ? 'rebuild' : 'repair',
        subsidy: String((grade === 'd' ? chance.between(25, 45) : chance.between(8, 15)) * 1_000),
        acceptedOn: dayIn(area.slice(0, 6), '2016-07-01', '2020-06-25', chance),
      }
    })
}
