import { addDays } from '@qaidam/kernel'
import { Chance } from '../chance.ts'
import { type Entry, listedAt } from './entry.ts'
import { allTownships, countiesFor, dayIn, digits, firm } from './spread.ts'

/** Firms dealt with from 2016 to June 2020, by class: 88 in all, as published. The classes are made up. */
const CLASSES = { 'shut-down': 52, relocate: 9, upgrade: 27 } as const
const TRADES = ['石料加工点', '废旧物资回收站', '砖厂', '小型洗选厂', '塑料加工部', '家具喷涂坊', '商砼站']
const TROUBLES = ['scattered', 'disorderly', 'polluting'] as const

/** What became of the firms that the published value does not hold. */
const LATE = [
  ['passed', '2020-07-01'],
  ['passed', '2020-07-28'],
  ['passed', '2020-08-14'],
  ['passed', '2020-09-10'],
  ['failed', '2020-08-20'],
  ['pending', null],
  ['pending', null],
  ['pending', null],
] as const

export function polluters(): readonly Entry[] {
  const chance = new Chance(0x51a881)
  const measures = Object.entries(CLASSES).flatMap(([measure, count]) =>
    Array.from({ length: count }, () => measure),
  )
  const counted = countiesFor(measures.length).map((county, index) => {
    const foundOn = dayIn(county, index % 9 === 0 ? '2016-05-01' : '2017-03-01', '2019-11-30', chance)
    const doneOn = addDays(foundOn, chance.between(30, 170))
    // The last is found in November and verified within 195 days: by 12 June; one on the last day of all.
    const verifiedOn = index === 0 ? '2020-06-30' : addDays(doneOn, chance.between(5, 25))
    return entry(county, index, { foundOn, doneOn, verifiedOn }, 'passed', chance)
  })
  const late = LATE.map(([verification, verifiedOn], index) => {
    const county = countiesFor(LATE.length)[index] ?? '632801'
    const foundOn = dayIn(county, '2020-02-10', '2020-04-30', chance)
    const doneOn = verifiedOn === null ? null : addDays(foundOn, chance.between(30, 60))
    return entry(county, counted.length + index, { foundOn, doneOn, verifiedOn }, verification, chance)
  })
  return [
    // 37 has no divisor in common with 88: the classes are spread over all counties, none is lost.
    ...counted.map((each, index) => ({
      ...each,
      measure: measures[(index * 37) % measures.length] ?? 'upgrade',
    })),
    ...late,
  ]
}

type Days = Pick<Entry, 'foundOn' | 'doneOn' | 'verifiedOn'>

function entry(
  county: string,
  index: number,
  days: Days,
  verification: Entry['verification'],
  chance: Chance,
): Entry {
  const record = `SLW-${county}-${digits(index + 1, 3)}`
  const values = {
    entry: record,
    name: firm(chance.pick(TRADES), chance),
    creditCode: null,
    area: chance.pick(allTownships(county)),
    industry: '制造与加工',
    trouble: chance.pick(TROUBLES),
    ...listedAt(county, days.foundOn, 180, 'ecology-environment'),
  }
  const measure = chance.pick(Object.keys(CLASSES))
  return { ...days, record, county, values, measure, verification, verified: {} }
}
