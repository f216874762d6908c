import { type Day, day, type Values } from '@qaidam/kernel'
import { nameOf } from '../areas.ts'
import { countiesFor, digits, type StateRow } from '../campaigns/spread.ts'
import { Chance, shares } from '../chance.ts'
import { monthEnds } from '../economy/measures.ts'
import { someName } from '../staff-names.ts'
import { institutionsOf, type Listed } from './institutions.ts'

const GOLMUD = '632801'
const DELINGHA = '632802'
const DULAN = '632822'
const HOSPITALS = ['general', 'traditional']
const NEAR = ['central-township', 'township', 'community']

/**
 * Three regional consortia and nine close-knit ones, as published; of these two are legal persons of
 * their own, in 格尔木 and 都兰.
 */
const CONSORTIA = [
  ['regional', GOLMUD, false, '2018-05-20'],
  ['regional', DELINGHA, false, '2018-05-20'],
  ['regional', DULAN, false, '2018-09-12'],
  ['county', GOLMUD, true, '2019-03-15'],
  ['county', GOLMUD, false, '2019-04-10'],
  ['county', DELINGHA, false, '2019-03-28'],
  ['county', DELINGHA, false, '2019-04-10'],
  ['county', '632803', false, '2019-05-17'],
  ['county', '632821', false, '2019-03-28'],
  ['county', DULAN, true, '2019-03-15'],
  ['county', '632823', false, '2019-05-17'],
  ['county', '632857', false, '2019-06-21'],
] as const

/** The hospitals of a county take turns in leading. */
function leadOf(county: string, turn: number): Listed {
  const there = institutionsOf(HOSPITALS, county)
  const lead = there[turn % there.length]
  if (lead === undefined) throw new RangeError(`${county} has no hospital.`)
  return lead
}

const numberOf = (index: number) => `YLT-${digits(index + 1, 2)}`
const turnOf = (index: number) => {
  const [kind, county] = CONSORTIA[index] ?? ['', '']
  return CONSORTIA.slice(0, index).filter(([other, area]) => other === kind && area === county).length
}

/** What is listed holds from the day of the list, though most were founded before. */
const LISTED = day('2019-01-01')
const laterOf = (one: Day, other: Day) => (one > other ? one : other)

export const consortia: readonly StateRow[] = CONSORTIA.map(
  ([kind, area, independent, foundedOn], index) => ({
    from: laterOf(LISTED, day(foundedOn)),
    values: {
      consortium: numberOf(index),
      name: `${nameOf(area)}${kind === 'regional' ? '区域医联体' : '紧密型医共体'}${turnOf(index) + 1}（演示）`,
      kind,
      lead: leadOf(area, turnOf(index)).institution,
      area,
      independent: String(independent),
      administration: String(kind === 'county'),
      finance: String(independent),
      assets: String(independent),
      medicines: String(kind === 'county'),
      business: 'true',
      document: `西卫〔${foundedOn.slice(0, 4)}〕演示${index + 11}号`,
      foundedOn,
    },
  }),
)

/** A close-knit consortium has its lead and its part of the health centres; a regional one, hospitals. */
export function members(): readonly StateRow[] {
  const chance = new Chance(0x6ea111)
  return CONSORTIA.flatMap(([kind, county, , foundedOn], index) => {
    const turn = turnOf(index)
    const rivals = CONSORTIA.filter(([other, area]) => other === kind && area === county).length
    const lead = leadOf(county, turn)
    const others =
      kind === 'county'
        ? institutionsOf(NEAR, county).filter((_, at) => at % rivals === turn)
        : chance.choose(
            institutionsOf(HOSPITALS).filter(({ institution }) => institution !== lead.institution),
            4,
          )
    return [lead, ...others].map(({ institution, area }) => ({
      from: laterOf(LISTED, day(foundedOn)),
      values: { consortium: numberOf(index), institution, area, referral: String(chance.percent(85)) },
    }))
  })
}

/** Visits of residents; about 84 of a hundred outpatients and 78 inpatients stay in their county. */
export function visitMonths(): readonly Values[] {
  const chance = new Chance(0x6ea112)
  const hundred = countiesFor(100)
  return [...new Set(hundred)].flatMap((area) => {
    const weight = hundred.filter((each) => each === area).length
    return monthEnds('2019-01', '2020-06').flatMap((monthEnd) =>
      (['outpatient', 'inpatient'] as const).map((kind) => {
        const each = kind === 'outpatient' ? chance.between(850, 1_150) : chance.between(38, 52)
        const visits = weight * each
        const kept = kind === 'outpatient' ? chance.between(82, 87) : chance.between(74, 82)
        return {
          area,
          kind,
          monthEnd,
          visits: String(visits),
          within: String(Math.floor((visits * kept) / 100)),
        }
      }),
    )
  })
}

/** 158 teams, as published, of the institutions near home. */
const TEAMS = 158

export function teams(): readonly StateRow[] {
  const chance = new Chance(0x6ea113)
  const near = institutionsOf(NEAR)
  const counts = shares(
    TEAMS,
    near.map(({ group }) => (group.kind === 'community' ? 5 : 3)),
  )
  return near
    .flatMap((each, at) => Array.from({ length: counts[at] ?? 0 }, () => each))
    .map(({ institution, area }, index) => ({
      from: day('2019-07-01'),
      values: {
        team: `JY-${digits(index + 1, 3)}`,
        institution,
        area,
        head: someName(chance),
        doctors: String(chance.between(1, 3)),
        nurses: String(chance.between(1, 3)),
        villageDoctors: String(chance.between(0, 4)),
        contracted: String(chance.between(900, 2_100)),
      },
    }))
}

/** Five tests, as published in number. */
const TESTS = [
  ['无创产前基因检测', 'pregnant', 'shared'],
  ['叶酸代谢能力基因检测', 'pregnant', 'public'],
  ['新生儿耳聋基因筛查', 'newborn', 'public'],
  ['人乳头瘤病毒基因分型检测', 'women', 'public'],
  ['肿瘤易感基因检测', 'adults', 'shared'],
] as const

export function geneTests(): readonly StateRow[] {
  const [institution] = institutionsOf(['general'], DELINGHA)
  return TESTS.map(([name, people, payer], index) => ({
    from: day('2019-10-01'),
    values: {
      test: `JC-${digits(index + 1, 2)}`,
      name: `${name}（演示）`,
      area: '632800',
      people,
      payer,
      institution: institution?.institution ?? '',
      beganOn: '2019-10-01',
    },
  }))
}
