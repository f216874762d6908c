import { day, type Values } from '@qaidam/kernel'
import { nameOf } from '../areas.ts'
import { allTownships, dayIn, digits, type StateRow } from '../campaigns/spread.ts'
import { Chance, shares } from '../chance.ts'
import { bodyCode, countiesWithEach, type Institution } from './bodies.ts'

const FROM = day('2018-07-01')
const FIRST_SERIAL = 5_000

/** Institutions of civil affairs by kind; made up. */
const KINDS = [
  ['aged', '养老院', 12, [60, 180]],
  ['day-care', '日间照料中心', 24, [5, 15]],
  ['mutual', '互助幸福院', 20, [4, 10]],
  ['children', '儿童福利院', 3, [20, 60]],
  ['shelter', '救助管理站', 4, [5, 20]],
  ['store', '救灾物资储备库', 7, [0, 0]],
  ['funeral', '殡仪馆', 4, [0, 0]],
] as const

interface Home extends Institution {
  readonly home: string
  readonly kind: string
  readonly beds: readonly [low: number, high: number]
}

export const homeList: readonly Home[] = (() => {
  const chance = new Chance(0xca4e01)
  let serial = 0
  return KINDS.flatMap(([kind, title, count, beds]) =>
    countiesWithEach(count).map((county): Home => {
      serial += 1
      const area = chance.pick(allTownships(county))
      const run = kind === 'aged' && chance.percent(30) ? 'private' : 'public'
      const small = kind === 'day-care' || kind === 'mutual'
      return {
        home: `MZ-${digits(serial, 3)}`,
        name: `${nameOf(area)}${digits(serial, 3)}号${title}（演示）`,
        kind,
        run,
        area,
        beds,
        body: small ? null : bodyCode(run, county, FIRST_SERIAL + serial),
      }
    }),
  )
})()

export function homes(): readonly StateRow[] {
  const chance = new Chance(0xca4e02)
  return homeList.map(({ home, name, body, kind, run, area, beds: [low, high] }) => {
    const beds = chance.between(low, high)
    return {
      from: FROM,
      values: {
        home,
        name,
        body,
        kind,
        run: run === 'public' && chance.percent(20) ? 'public-built' : run,
        area,
        beds: String(beds),
        occupied: String(Math.floor((beds * chance.between(35, 85)) / 100)),
        staff: String(Math.ceil(beds / 8) + chance.between(1, 4)),
      },
    }
  })
}

/** 75 projects with an investment of 232 million yuan from 2016 to the middle of 2020, as published. */
const PROJECTS = 75
const INVESTED_WAN = 23_200

export function projects(): readonly Values[] {
  const chance = new Chance(0xca4e03)
  const built = Array.from({ length: PROJECTS }, () => chance.pick(homeList))
  const amounts = shares(
    INVESTED_WAN,
    built.map(() => chance.pick([2, 3, 5, 8, 13])),
  )
  const serials = new Map<string, number>()
  return built.map(({ home, name, area, kind, run }, index) => {
    const works = chance.pick(['new', 'rebuilt', 'rebuilt', 'equipped'] as const)
    const approvedOn = dayIn(area.slice(0, 6), '2016-03-01', '2020-06-20', chance)
    const year = approvedOn.slice(0, 4)
    const serial = (serials.get(year) ?? 0) + 1
    serials.set(year, serial)
    const amount = amounts[index] ?? 0
    const sleeps = ['aged', 'day-care', 'children'].includes(kind) && works !== 'equipped'
    // What was built before the list began does not refer to it: the list has what stands now.
    const listed = approvedOn >= FROM
    return {
      project: `MX-${year}-${digits(serial, 3)}`,
      name: `${name.replace('（演示）', '')}${{ new: '新建', rebuilt: '改扩建', equipped: '设施' }[works]}项目（演示）`,
      home: listed ? home : null,
      kind: works,
      area,
      approvedOn,
      document: `西民〔${year}〕演示${serial}号`,
      investment: String(amount),
      upper: String(Math.floor((amount * (run === 'private' ? 0 : chance.between(30, 90))) / 100)),
      places: String(sleeps ? chance.between(5, 60) : 0),
    }
  })
}
