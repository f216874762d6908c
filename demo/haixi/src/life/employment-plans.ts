import { day, type Values } from '@qaidam/kernel'
import { countiesFor, dayIn, digits, type StateRow } from '../campaigns/spread.ts'
import { Chance } from '../chance.ts'
import { monthEnds } from '../economy/measures.ts'
import { bodiesIn } from '../economy/organisations.ts'
import { peopleBorn } from './medical/people.ts'

const HUNDRED = countiesFor(100)
const COUNTIES = [...new Set(HUNDRED)]
const weightOf = (county: string) => HUNDRED.filter((each) => each === county).length
const CONTACT = 'human-resources.employment-clerk'

/** Made up: number, name, aim, last day and people to be helped. */
const PLANS = [
  ['JH-2019-01', '高校毕业生就业创业促进计划', 'graduates', '2020-12-31', 2_600],
  ['JH-2019-02', '创业带动就业三年行动', 'founding', '2021-12-31', 900],
  ['JH-2019-03', '职业技能提升行动', 'skills', '2021-12-31', 15_000],
  ['JH-2020-01', '未就业毕业生专项帮扶', 'graduates', '2020-12-31', 800],
  ['JH-2020-02', '就业困难人员援助', 'hardship', '2020-12-31', 700],
] as const

const beginOf = (plan: string) => day(`${plan.slice(3, 7)}-03-01`)

export const plans = (): readonly StateRow[] =>
  PLANS.map(([plan, name, aim, endsOn, people], index) => ({
    from: beginOf(plan),
    values: {
      plan,
      name: `${name}（演示）`,
      aim,
      area: '632800',
      beginsOn: beginOf(plan),
      endsOn,
      people: String(people),
      lead: index === 2 ? 'human-resources.director' : CONTACT,
      document: `西人社〔${plan.slice(3, 7)}〕演示${index + 21}号`,
    },
  }))

export function planMonths(): readonly Values[] {
  const chance = new Chance(0x22b101)
  return PLANS.flatMap(([plan, , aim]) =>
    monthEnds(beginOf(plan).slice(0, 7), '2020-06').flatMap((monthEnd) =>
      COUNTIES.map((area) => {
        const helped = Math.ceil((weightOf(area) * chance.between(60, 140)) / (aim === 'skills' ? 40 : 300))
        const placed = Math.floor((helped * chance.between(45, 80)) / 100)
        const spent = helped * chance.between(5, 20)
        return {
          plan,
          area,
          monthEnd,
          helped: String(helped),
          placed: String(placed),
          // Hundreds of yuan as 万元.
          spent: `${Math.floor(spent / 100)}.${digits(spent % 100, 2)}`.replace(/\.?0+$/, '') || '0',
        }
      }),
    ),
  )
}

const START_UPS = 110

export function startUps(): readonly Values[] {
  const chance = new Chance(0x22b102)
  const serials = new Map<string, number>()
  return countiesFor(START_UPS).map((area) => {
    const founder = chance.pick(['graduate', 'graduate', 'returning', 'returning', 'veteran', 'unemployed'])
    const supportedOn = dayIn(area, '2019-04-01', '2020-06-20', chance)
    const year = supportedOn.slice(0, 4)
    const serial = (serials.get(year) ?? 0) + 1
    serials.set(year, serial)
    const kind = founder === 'returning' ? 'cooperative' : 'company'
    const firms = bodiesIn(area, kind)
    return {
      support: `CY-${year}-${digits(serial, 3)}`,
      plan: founder === 'graduate' ? 'JH-2019-01' : 'JH-2019-02',
      body: chance.percent(60) && firms.length > 0 ? chance.pick(firms) : null,
      area,
      founder,
      supportedOn,
      loan: String(chance.pick([0, 5, 8, 10, 15])),
      subsidy: chance.pick(['0', '0.5', '1', '1.2']),
      jobs: String(chance.between(1, 9)),
      trained: String(chance.percent(80)),
    }
  })
}

export function unemploymentMonths(): readonly Values[] {
  const chance = new Chance(0x22b103)
  return COUNTIES.flatMap((area) =>
    monthEnds('2019-01', '2020-06').map((monthEnd) => {
      const registered = Math.ceil((weightOf(area) * chance.between(30, 70)) / 10)
      const foundWork = Math.floor((registered * chance.between(55, 85)) / 100)
      return {
        area,
        monthEnd,
        registered: String(registered),
        foundWork: String(foundWork),
        otherwise: String(Math.floor((registered * chance.between(2, 10)) / 100)),
        benefits: String(Math.floor((registered * chance.between(30, 60)) / 100)),
      }
    }),
  )
}

const SEEKERS = 130
const WANTED = ['保安、保洁', '餐饮服务', '驾驶', '光伏电站运维', '枸杞采摘', '文员', '幼教', '护理', null]

export function seekers(): readonly StateRow[] {
  const chance = new Chance(0x22b104)
  return peopleBorn(1965, 1999, SEEKERS, 0x22b105).map(({ person, area, bornYear }) => {
    const as = bornYear >= 1993 && chance.percent(60) ? 'graduate' : chance.pick(['unemployed', 'hardship'])
    const registeredOn = dayIn(area.slice(0, 6), '2019-07-01', '2020-05-30', chance)
    return {
      from: registeredOn,
      values: {
        person,
        area: area.slice(0, 6),
        as,
        registeredOn,
        schooling: as === 'graduate' ? 'college' : chance.pick(['junior', 'junior', 'senior']),
        wanted: chance.pick(WANTED),
        standing: chance.pick(['looking', 'looking', 'training', 'working']),
        contact: CONTACT,
      },
    }
  })
}
