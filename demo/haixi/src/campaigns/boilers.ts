import { addDays } from '@qaidam/kernel'
import { Chance } from '../chance.ts'
import { type Entry, listedAt } from './entry.ts'
import { allTownships, countiesFor, dayIn, digits, firm } from './spread.ts'

/** Rated capacities in hundredths of a tonne: those retired by June 2020 add up to 6, as published. */
const RETIRED = [100, 100, 70, 70, 70, 50, 50, 50, 20, 20]
const RETIRED_LATER = [70, 35]
const USES = ['heating', 'hot-water', 'production'] as const
const REPLACEMENTS = ['grid', 'electric', 'gas'] as const

export function boilers(): readonly Entry[] {
  const chance = new Chance(0xb011e4)
  const counties = countiesFor(RETIRED.length + RETIRED_LATER.length)
  return [...RETIRED, ...RETIRED_LATER].map((hundredths, index) => {
    const county = counties[index] ?? '632802'
    const later = index >= RETIRED.length
    const foundOn = later
      ? dayIn(county, '2019-10-08', '2020-03-31', chance)
      : dayIn(county, '2016-09-01', '2019-09-30', chance)
    const doneOn = later ? addDays(foundOn, 170) : addDays(foundOn, chance.between(20, 200))
    const verifiedOn = later ? dayIn(county, '2020-09-20', '2020-10-20', chance) : addDays(doneOn, 15)
    const record = `GL-${county}-${digits(index + 1, 3)}`
    const capacity = hundredths % 100 === 0 ? String(hundredths / 100) : decimals(hundredths)
    const values = {
      boiler: record,
      user: firm(chance.pick(['宾馆', '洗浴中心', '食品厂', '乡镇中心学校']), chance),
      area: chance.pick(allTownships(county)),
      capacity,
      use: chance.pick(USES),
      builtIn: String(chance.between(2001, 2012)),
      ...listedAt(county, foundOn, 270, 'ecology-environment'),
    }
    const measure = chance.pick(REPLACEMENTS)
    const days = { foundOn, doneOn, verifiedOn }
    return {
      ...days,
      record,
      county,
      values,
      measure,
      verification: 'passed',
      verified: { retired: capacity },
    }
  })
}

/** Hundredths below one, without a superfluous zero. */
function decimals(hundredths: number): string {
  return `0.${digits(hundredths, 2).replace(/0$/, '')}`
}
