import { day } from '@qaidam/kernel'
import { allTownships, countiesFor, dayIn, digits, type StateRow } from '../campaigns/spread.ts'
import { Chance, shares } from '../chance.ts'
import { institutionsOf } from './institutions.ts'

const FROM = day('2019-12-31')
/** 37 units of township level are on the network, and 112 village clinics are designated, as published. */
const NETWORK = 37
const CLINICS = 112
/** Insured people; made up. A little over 95 of a hundred hold a card. */
const INSURED = 386_000

const townships = (): readonly string[] => [...new Set(countiesFor(100))].flatMap(allTownships)

export function sites(): readonly StateRow[] {
  const chance = new Chance(0x50c101)
  const all = townships()
  const connected = new Set(chance.choose(all, NETWORK))
  return all.map((area) => {
    const network = connected.has(area)
    const connectedOn = dayIn(area.slice(0, 6), '2017-03-01', '2019-12-20', chance)
    return {
      from: FROM,
      values: {
        area,
        network: String(network),
        line: network ? chance.pick(['telecom', 'mobile', 'unicom']) : null,
        connectedOn: network ? connectedOn : null,
        windows: String(chance.between(1, 3)),
        staff: String(chance.between(1, 4)),
      },
    }
  })
}

export function cards(): readonly StateRow[] {
  const chance = new Chance(0x50c102)
  const all = townships()
  const insured = shares(
    INSURED,
    all.map(() => chance.between(3, 20)),
  )
  return all.map((area, at) => {
    const people = insured[at] ?? 0
    const holders = Math.floor((people * chance.between(950, 978)) / 1_000)
    return {
      from: FROM,
      values: {
        area,
        insured: String(people),
        holders: String(holders),
        electronic: String(Math.floor((holders * chance.between(25, 60)) / 100)),
      },
    }
  })
}

export function designations(): readonly StateRow[] {
  const chance = new Chance(0x50c103)
  const listed = [
    ...institutionsOf(['general', 'traditional', 'specialist']).map((each) => ({ each, scope: 'hospital' })),
    ...institutionsOf(['central-township', 'township', 'community']).map((each) => ({
      each,
      scope: 'outpatient',
    })),
    ...chance.choose(institutionsOf(['village']), CLINICS).map((each) => ({ each, scope: 'village' })),
  ]
  return listed.map(({ each: { institution, area }, scope }, index) => {
    const signedOn = dayIn(area.slice(0, 6), '2019-01-05', '2020-05-30', chance)
    return {
      from: signedOn,
      values: {
        agreement: `DD-${digits(index + 1, 4)}`,
        institution,
        area,
        scope,
        instant: String(scope === 'hospital' || chance.percent(80)),
        signedOn,
      },
    }
  })
}

/** People in each scheme, and of a hundred of them who draw benefits; made up. */
const SCHEMES = {
  'pension-employees': [71_200, 22],
  'pension-agencies': [29_400, 28],
  'pension-residents': [118_500, 19],
  unemployment: [68_300, 1],
  injury: [84_600, 0],
  maternity: [70_900, 1],
} as const

export function schemes(): readonly StateRow[] {
  const hundred = countiesFor(100)
  const counties = [...new Set(hundred)]
  const weights = counties.map((county) => hundred.filter((each) => each === county).length)
  return Object.entries(SCHEMES).flatMap(([scheme, [whole, drawn]]) => {
    const counts = shares(whole, weights)
    return counties.map((area, at) => {
      const people = counts[at] ?? 0
      const drawing = String(Math.floor((people * drawn) / 100))
      return { from: FROM, values: { area, scheme, people: String(people), drawing } }
    })
  })
}
