import { addDays, day, type Values } from '@qaidam/kernel'
import { dayIn, digits, type StateRow } from '../campaigns/spread.ts'
import { Chance, shares } from '../chance.ts'
import { homeList, projects } from './civil-affairs.ts'
import { peopleBorn } from './medical/people.ts'

const FROM = day('2019-06-30')
/** Money for works lies in the books by the middle of 2020 at the latest. */
const LAST = day('2020-06-28')

/** Every project is paid for in two or three parts, which are nine tenths of its investment. */
export function payments(): readonly Values[] {
  const chance = new Chance(0x23c101)
  const serials = new Map<string, number>()
  return projects().flatMap(({ project, area, approvedOn, investment, upper }) => {
    const whole = Math.max(1, Math.floor((Number(investment) * 9) / 10))
    const parts = shares(whole, [5, 3, 2]).filter((amount) => amount > 0)
    return parts.map((amount, at) => {
      const later = addDays(day(approvedOn ?? ''), 20 + at * chance.between(60, 200))
      const paidOn = later > LAST ? LAST : later
      const year = paidOn.slice(0, 4)
      const serial = (serials.get(year) ?? 0) + 1
      serials.set(year, serial)
      const above = at === 0 && Number(upper) > 0
      const source = above
        ? chance.pick(['central', 'province'])
        : Number(upper) === 0
          ? 'owner'
          : chance.pick(['prefecture', 'county', 'lottery'])
      return {
        payment: `BF-${year}-${digits(serial, 3)}`,
        project: project ?? '',
        area: area ?? '',
        source,
        amount: String(amount),
        paidOn,
      }
    })
  })
}

const CHILDREN = 170

export function children(): readonly StateRow[] {
  const chance = new Chance(0x23c102)
  const inHomes = homeList.filter(({ kind }) => kind === 'children')
  return peopleBorn(2004, 2015, CHILDREN, 0x23c103).map(({ person, area }) => {
    const kind = chance.pick([
      'left-behind',
      'left-behind',
      'left-behind',
      'hardship',
      'unsupported',
      'orphan',
    ])
    const own = inHomes.find((home) => home.area.slice(0, 6) === area.slice(0, 6))
    const guardian =
      kind === 'orphan' && own !== undefined && chance.percent(50)
        ? 'home'
        : kind === 'hardship'
          ? 'parent'
          : chance.pick(['grandparents', 'grandparents', 'kin'])
    return {
      from: FROM,
      values: {
        person,
        area,
        kind,
        guardian,
        home: guardian === 'home' ? (own?.home ?? null) : null,
        allowance: { orphan: '1150', unsupported: '1000' }[kind as string] ?? '0',
        visitor: `township-${area.slice(0, 9)}.clerk`,
        visitedOn: dayIn('', '2019-03-01', '2019-06-28', chance),
      },
    }
  })
}

/** What a store should hold of each kind of goods; made up. */
const GOODS = { tent: 120, quilt: 600, coat: 500, bed: 200, stove: 80, generator: 6 } as const
const STORES = homeList.filter(({ kind }) => kind === 'store')

export function stocks(): readonly StateRow[] {
  const chance = new Chance(0x23c104)
  return STORES.flatMap(({ home, area }) =>
    Object.entries(GOODS).map(([goods, quota]) => ({
      from: FROM,
      values: {
        home,
        goods,
        area,
        quota: String(quota),
        inStore: String(Math.floor((quota * chance.between(62, 112)) / 100)),
        countedOn: FROM,
        goodUntil: ['quilt', 'coat', 'tent'].includes(goods)
          ? dayIn('', '2021-01-01', '2026-12-31', chance)
          : null,
      },
    })),
  )
}

const MOVEMENTS = 70

export function movements(): readonly Values[] {
  const chance = new Chance(0x23c105)
  const serials = new Map<string, number>()
  return Array.from({ length: MOVEMENTS }, () => {
    const { home, area } = chance.pick(STORES)
    const goods = chance.pick(Object.keys(GOODS) as (keyof typeof GOODS)[])
    const movedOn = dayIn(area.slice(0, 6), '2019-01-05', '2020-06-20', chance)
    const year = movedOn.slice(0, 4)
    const serial = (serials.get(year) ?? 0) + 1
    serials.set(year, serial)
    const winter = ['10', '11', '12', '01', '02', '03'].includes(movedOn.slice(5, 7))
    const cause = chance.pick([
      'purchase',
      'rotation',
      winter ? 'snow' : 'flood',
      winter ? 'snow' : 'earthquake',
    ])
    const inward = cause === 'purchase'
    return {
      movement: `WZ-${year}-${digits(serial, 3)}`,
      home,
      goods,
      area,
      way: inward ? 'in' : 'out',
      quantity: String(Math.max(1, Math.floor((GOODS[goods] * chance.between(3, 25)) / 100))),
      movedOn,
      cause,
      document: cause === 'rotation' ? null : `西民救〔${year}〕演示${serial}号`,
    }
  })
}
