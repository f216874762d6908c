import { day, type Values } from '@qaidam/kernel'
import { dayIn, digits, type StateRow } from '../../campaigns/spread.ts'
import { Chance } from '../../chance.ts'
import { cards } from '../social-security.ts'
import { type Known, peopleBorn } from './people.ts'

const FROM = day('2019-12-31')

/** Insured people of each county by the cards: who has medical insurance is among them. */
const byCounty = (): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  for (const { values } of cards()) {
    const county = (values.area ?? '').slice(0, 6)
    found.set(county, (found.get(county) ?? 0) + Number(values.insured))
  }
  return found
}

export function coverage(): readonly StateRow[] {
  const chance = new Chance(0x25a101)
  return [...byCounty()].flatMap(([area, people]) => {
    const medical = Math.floor((people * chance.between(960, 975)) / 1_000)
    const employees = Math.floor((medical * chance.between(22, 30)) / 100)
    const residents = medical - employees
    const aided = Math.floor((residents * chance.between(7, 12)) / 100)
    return [
      { from: FROM, values: { area, scheme: 'employees', people: String(employees), aided: '0' } },
      { from: FROM, values: { area, scheme: 'residents', people: String(residents), aided: String(aided) } },
    ]
  })
}

export function due(): readonly StateRow[] {
  const chance = new Chance(0x25a102)
  return [...byCounty()].map(([area, people]) => ({
    from: FROM,
    values: {
      area,
      due: String(Math.ceil((people * chance.between(985, 998)) / 1_000)),
      origin: 'matched',
    },
  }))
}

/** A person with the standing that they are insured with; made up. */
export interface Enrolled extends Known {
  readonly scheme: 'employees' | 'residents'
  readonly standing: string
}

const PEOPLE = 480
const YEARS = [2019, 2020] as const
/** What a year costs, and what of it public funds pay for each standing, in yuan; made up. */
const CONTRIBUTION = 260
const AIDED: Readonly<Record<string, number>> = {
  destitute: 260,
  'low-income': 200,
  poor: 150,
  disabled: 260,
}

/** The same people in both years: most of them of poor households, since those are on file. */
export const enrolled: readonly Enrolled[] = (() => {
  const chance = new Chance(0x25a103)
  return peopleBorn(1930, 2015, PEOPLE, 0x25a104).map((person) => {
    if (person.bornYear > 2002) return { ...person, scheme: 'residents', standing: 'child' }
    const working = person.bornYear > 1960 && chance.percent(12)
    const standing = chance.pick(['poor', 'poor', 'poor', 'poor', 'low-income', 'destitute', 'disabled'])
    return working
      ? { ...person, scheme: 'employees', standing: 'ordinary' }
      : { ...person, scheme: 'residents', standing }
  })
})()

export function enrolments(): readonly Values[] {
  const chance = new Chance(0x25a105)
  return YEARS.flatMap((year) =>
    enrolled.map(({ person, area, scheme, standing }, index) => {
      const aided = scheme === 'residents' ? (AIDED[standing] ?? 0) : 0
      return {
        person,
        year: String(year),
        area: area.slice(0, 6),
        scheme,
        standing,
        own: String(scheme === 'residents' ? CONTRIBUTION - aided : chance.between(1_200, 2_400)),
        aided: String(aided),
        paidOn: dayIn('', `${year}-01-02`, `${year}-02-28`, chance),
        receipt: `JF${year}${digits(index + 1, 6)}`,
      }
    }),
  )
}
