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

/** Schemes that were merged into others, and those that run; the days are made up. */
const SCHEME_LIST = [
  ['XZ-01', '企业职工基本养老保险', 'pension', 'province', '2014-01-01', null, null],
  ['XZ-02', '机关事业单位基本养老保险', 'pension', 'province', '2014-10-01', null, null],
  ['XZ-03', '城乡居民基本养老保险', 'pension', 'prefecture', '2014-07-01', null, null],
  ['XZ-04', '职工基本医疗保险', 'medical', 'prefecture', '2012-01-01', null, null],
  ['XZ-05', '城乡居民基本医疗保险', 'medical', 'prefecture', '2017-01-01', null, null],
  ['XZ-06', '失业保险', 'unemployment', 'prefecture', '2013-01-01', null, null],
  ['XZ-07', '工伤保险', 'injury', 'prefecture', '2013-01-01', null, null],
  ['XZ-11', '新型农村社会养老保险', 'pension', 'county', '2009-10-01', 'XZ-03', '2014-07-01'],
  ['XZ-12', '城镇居民社会养老保险', 'pension', 'county', '2011-07-01', 'XZ-03', '2014-07-01'],
  ['XZ-13', '新型农村合作医疗', 'medical', 'county', '2005-01-01', 'XZ-05', '2017-01-01'],
  ['XZ-14', '城镇居民基本医疗保险', 'medical', 'prefecture', '2008-01-01', 'XZ-05', '2017-01-01'],
  ['XZ-15', '生育保险', 'maternity', 'prefecture', '2013-01-01', 'XZ-04', '2019-12-01'],
] as const

/** Those that run are entered first: the others refer to them. */
export function schemeList(merged: boolean): readonly StateRow[] {
  return SCHEME_LIST.filter(([, , , , , into]) => (into !== null) === merged).map(
    ([scheme, name, branch, pooled, pooledOn, into, mergedOn]) => ({
      from: FROM,
      values: {
        scheme,
        name,
        branch,
        area: '632800',
        pooled,
        pooledOn,
        standing: merged ? 'merged' : 'running',
        into,
        mergedOn,
        taxCollected: 'true',
        document: `西政办〔${pooledOn.slice(0, 4)}〕演示${scheme.slice(-2)}号`,
      },
    }),
  )
}
