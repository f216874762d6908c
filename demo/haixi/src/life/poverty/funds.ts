import { addDays, type Day, day, type Values } from '@qaidam/kernel'
import { nameOf } from '../../areas.ts'
import { allTownships, countiesFor, dayIn, digits, type StateRow } from '../../campaigns/spread.ts'
import { Chance, shares } from '../../chance.ts'
import { bodiesIn } from '../../economy/organisations.ts'
import { filed } from './files.ts'

/** Ten thousand yuan from 2016 to the middle of 2020, as published, and in how many appropriations. */
const SPECIAL = [230_000, 300] as const
const SECTOR = [1_040_000, 240] as const

/** Projects by kind; parks, solar stations and tourism that run by June 2020 as published. */
const KINDS = [
  ['park', '扶贫产业园', 5, [3_000, 12_000]],
  ['solar', '光伏扶贫电站', 5, [4_000, 9_000]],
  ['tourism', '乡村旅游扶贫项目', 12, [300, 1_500]],
  ['herding', '生态畜牧业合作社项目', 24, [80, 600]],
  ['workshop', '扶贫车间', 9, [60, 300]],
  ['training', '劳动技能培训项目', 6, [30, 120]],
] as const
/** A project of tourism that was being built still, and one that had stopped: neither counts. */
const NOT_RUNNING = ['building', 'stopped'] as const

export const projectRows: readonly StateRow[] = (() => {
  const chance = new Chance(0x0f04d1)
  const drawn = KINDS.flatMap(([kind, title, count, range]) => [
    ...countiesFor(count).map((county) => ({ kind, title, range, county, standing: 'running' })),
    ...(kind === 'tourism'
      ? NOT_RUNNING.map((standing) => ({ kind, title, range, county: '632822', standing }))
      : []),
  ])
  return drawn.map(({ kind, title, range: [low, high], county, standing }, index) => {
    const area = chance.pick(allTownships(county))
    const cooperatives = bodiesIn(county, 'cooperative')
    const values = {
      project: `FP-${digits(index + 1, 4)}`,
      name: `${nameOf(area)}${title}（演示）`,
      kind,
      area,
      operator: cooperatives.length > 0 && chance.percent(60) ? chance.pick(cooperatives) : null,
      standing,
      investment: String(chance.between(low, high)),
      capacity: kind === 'solar' ? String(chance.between(8, 12)) : null,
      households: String(chance.between(15, 180)),
    }
    return { from: dayIn(county, '2016-08-01', '2020-05-31', chance), values }
  })
})()

const LEVELS = ['central', 'central', 'central', 'provincial', 'provincial', 'prefecture', 'county', 'paired']
const PURPOSES = {
  special: ['industry', 'industry', 'industry', 'relocation', 'ecology'],
  sector: ['housing', 'water', 'transport', 'power', 'education', 'health', 'relocation'],
} as const

export const fundRows: readonly Values[] = (() => {
  const chance = new Chance(0x0f04d2)
  const serials = new Map<string, number>()
  const made = (kind: 'special' | 'sector', [total, count]: readonly [number, number]) => {
    const counties = countiesFor(count)
    const amounts = shares(
      total,
      counties.map(() => chance.pick([2, 3, 5, 8, 13, 21])),
    )
    return counties.map((county, index): Values => {
      const allocatedOn = dayIn(county, '2016-02-15', '2020-06-15', chance)
      const year = allocatedOn.slice(0, 4)
      const serial = (serials.get(year) ?? 0) + 1
      serials.set(year, serial)
      const purpose = chance.pick<string>(PURPOSES[kind])
      return {
        fund: `ZJ-${year}-${digits(serial, 3)}`,
        kind,
        level: chance.pick(LEVELS),
        purpose,
        area: county,
        project: purpose === 'industry' ? projectIn(county, chance) : null,
        document: `西财〔${year}〕演示${serial}号`,
        amount: String(amounts[index] ?? 0),
        allocatedOn,
      }
    })
  }
  return [...made('special', SPECIAL), ...made('sector', SECTOR)]
})()

function projectIn(county: string, chance: Chance): string | null {
  const there = projectRows.filter(({ values }) => values.area?.startsWith(county))
  return there.length === 0 ? null : (chance.pick(there).values.project ?? null)
}

const LAST_PAYMENT = day('2020-12-15')
const YUAN = 10_000

/** Most of each special fund was paid: to the county's office of projects, and some to households. */
export function paymentRows(): readonly Values[] {
  const chance = new Chance(0x0f04d3)
  let serial = 0
  return fundRows
    .filter(({ kind }) => kind === 'special')
    .flatMap(({ fund, area, amount, purpose, allocatedOn }) => {
      const county = area ?? ''
      const paid = Math.floor((Number(amount) * YUAN * chance.between(88, 100)) / 100)
      const own = filed.filter((each) => each.standing === 'registered' && each.area.startsWith(county))
      const to = purpose === 'industry' && own.length > 8 ? chance.choose(own, chance.between(2, 7)) : []
      const grants = to.map(() => chance.between(30, 150) * 100)
      const rest = paid - grants.reduce((sum, grant) => sum + grant, 0)
      const row = (household: string | null, payee: string | null, yuan: number): Values => {
        serial += 1
        return {
          payment: `ZF-${digits(serial, 5)}`,
          fund: fund ?? '',
          area: county,
          household,
          payee,
          amount: String(yuan),
          paidOn: paidAfter(day(allocatedOn ?? ''), chance),
        }
      }
      return [
        row(null, bodiesIn(county, 'agency')[0] ?? null, rest),
        ...to.map(({ household }, at) => row(household, null, grants[at] ?? 0)),
      ]
    })
}

function paidAfter(allocatedOn: Day, chance: Chance): Day {
  const on = addDays(allocatedOn, chance.between(15, 170))
  return on > LAST_PAYMENT ? LAST_PAYMENT : on
}
