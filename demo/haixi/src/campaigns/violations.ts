import { addDays } from '@qaidam/kernel'
import { townshipsOf } from '../areas.ts'
import { Chance } from '../chance.ts'
import { type Entry, listedAt } from './entry.ts'
import { countiesFor, dayIn, digits, firm } from './spread.ts'

/** Problems of both campaigns; all that were found by June 2020 were put right, as published. */
const FOUND = { villa: 7, greenhouse: 38 } as const
/** Found afterwards: the share of all of 2020 is below 100 per cent. */
const FOUND_LATER = [
  ['greenhouse', 'passed'],
  ['greenhouse', 'pending'],
  ['villa', 'pending'],
] as const
const PLACES = ['村东设施农业园', '国道北侧', '河滩地', '牧场围栏内', '温棚小区']
const KINDS = ['no-approval', 'changed-use', 'beyond-approval'] as const

export function violations(): readonly Entry[] {
  const chance = new Chance(0xda9e17)
  const found = Object.entries(FOUND).flatMap(([campaign, count]) =>
    Array.from({ length: count }, () => campaign),
  )
  const counties = countiesFor(found.length)
  const counted = found.map((campaign, index) => {
    const county = counties[(index * 7) % counties.length] ?? '632801'
    // One in six was found by the look-back of early 2020.
    const [first, last] = index % 6 === 0 ? ['2020-01-06', '2020-03-20'] : ['2018-08-15', '2019-09-30']
    const foundOn = dayIn(county, first, last, chance)
    return problem(county, campaign, index, foundOn, 'passed', chance)
  })
  const later = FOUND_LATER.map(([campaign, verification], index) => {
    const county = ['632801', '632822', '632802'][index] ?? '632801'
    const foundOn = dayIn(county, '2020-07-01', '2020-08-20', chance)
    return problem(county, campaign, found.length + index, foundOn, verification, chance)
  })
  return [...counted, ...later]
}

function problem(
  county: string,
  campaign: string,
  index: number,
  foundOn: ReturnType<typeof dayIn>,
  verification: 'passed' | 'pending',
  chance: Chance,
): Entry {
  const villa = campaign === 'villa'
  const passed = verification === 'passed'
  const doneOn = passed ? addDays(foundOn, chance.between(20, 75)) : null
  const verifiedOn = doneOn && addDays(doneOn, chance.between(3, 25))
  const mu = chance.between(4, villa ? 12 : 60)
  const measures = villa ? ['demolish', 'confiscate', 'partly-demolish'] : ['restore-use', 'demolish']
  const record = `${villa ? 'WB' : 'DP'}-${county}-${digits(index + 1, 3)}`
  const landArea = mu % 2 === 0 ? String(mu / 2) : `${(mu - 1) / 2}.5`
  const values = {
    problem: record,
    campaign,
    area: chance.pick(townshipsOf(county)),
    placeName: chance.pick(PLACES),
    holder: chance.percent(40) ? '个人' : firm(villa ? '旅游开发公司' : '农业合作社', chance),
    landArea,
    farmland: String(Math.floor(mu / (villa ? 8 : 3))),
    floorArea: String(chance.between(villa ? 120 : 15, villa ? 480 : 90)),
    kind: chance.pick(KINDS),
    ...listedAt(county, foundOn, 100, 'natural-resources'),
  }
  const measure = chance.pick(measures)
  const days = { foundOn, doneOn, verifiedOn }
  return { ...days, record, county, values, measure, verification, verified: { returned: landArea } }
}
