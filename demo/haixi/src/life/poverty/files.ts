import { type Change, type Day, day, type Values } from '@qaidam/kernel'
import { dayIn, type StateRow } from '../../campaigns/spread.ts'
import { Chance, shares } from '../../chance.ts'
import { madeUpCreditCode, postAt } from '../../economy/measures.ts'
import { type Household, onFile, sinceIn } from './households.ts'

/** Net income a head of registered households by year; that of 2019 was published, others are made up. */
const PER_HEAD: Readonly<Record<string, number>> = { 2018: 12_716, 2019: 14_989, 2020: 16_870 }
const PER_HEAD_BORDERLINE = 8_460
/** Households at the border of poverty were listed and insured a year later. */
const BORDERLINE_SINCE = day('2019-03-01')
const CAUSES = ['illness', 'illness', 'disability', 'schooling', 'labour', 'skills', 'funds', 'land'] as const

export const helperOf = (area: string) => postAt(`township-${area.slice(0, 9)}`)

/** The household with the year in which it left poverty, and whether that was found not to be stable. */
export interface Filed extends Household {
  readonly from: Day
  readonly lifted: Day | null
  readonly unstable: boolean
  readonly cause: string
}

export const filed: readonly Filed[] = (() => {
  const chance = new Chance(0xf11ed1)
  return onFile.map((own, index): Filed => {
    const late = own.area.startsWith('632803')
    const year = late ? 2018 : chance.pick([2016, 2016, 2016, 2017, 2017, 2017, 2017, 2018, 2018, 2018])
    const registered = own.standing === 'registered'
    return {
      ...own,
      from: registered ? sinceIn(own.area) : BORDERLINE_SINCE,
      lifted: registered ? day(`${year}-12-20`) : null,
      unstable: registered && index % 20 === 7,
      cause: chance.pick(CAUSES),
    }
  })
})()

export function fileRows(): readonly StateRow[] {
  const chance = new Chance(0xf11ed2)
  return filed.map(({ household, area, standing, people, from, cause }) => ({
    from,
    values: {
      household,
      area,
      standing: standing === 'registered' ? 'poor' : 'borderline',
      people: String(people),
      cause,
      attribute: chance.pick(['general', 'general', 'general', 'allowance', 'allowance', 'destitute']),
      enteredOn:
        standing === 'registered' ? dayIn(area.slice(0, 6), '2014-06-01', '2015-12-20', chance) : from,
      helper: helperOf(area),
    },
  }))
}

/** Out of poverty at the end of a year; some of them found not stable in the spring of 2020. */
export function standingChanges(): readonly Change[] {
  const event = (household: string, on: Day, standing: string): Change => ({
    kind: 'event',
    register: 'life.poor-household',
    key: [household],
    values: { standing },
    on,
  })
  return filed.flatMap(({ household, lifted, unstable }) => {
    if (lifted === null) return []
    const out = event(household, lifted, 'lifted')
    return unstable ? [out, event(household, day('2020-04-15'), 'unstable')] : [out]
  })
}

export function yearRows(): readonly Values[] {
  const chance = new Chance(0xf11ed3)
  const [registered, borderline] = ['registered', 'borderline'].map((kind) =>
    filed.filter(({ standing }) => standing === kind),
  )
  return Object.entries(PER_HEAD).flatMap(([year, perHead]) => [
    ...filesOf(registered ?? [], year, perHead, chance),
    ...(year === '2018' ? [] : filesOf(borderline ?? [], year, PER_HEAD_BORDERLINE, chance)),
  ])
}

/** Files of one year whose net incomes add up to so much a head of all people in them. */
function filesOf(of: readonly Filed[], year: string, perHead: number, chance: Chance): readonly Values[] {
  const people = of.reduce((sum, own) => sum + own.people, 0)
  const incomes = shares(
    perHead * people,
    of.map((own) => own.people * (own.unstable ? chance.between(30, 60) : chance.between(65, 150))),
  )
  return of.map(({ household, area, standing }, at) => {
    const lifted = standing === 'registered'
    return {
      household,
      area,
      yearEnd: `${year}-12-31`,
      ...split(incomes[at] ?? 0, chance),
      schooling: 'true',
      medical: 'true',
      housing: 'true',
      water: 'true',
      cover: lifted ? 'lifted' : 'borderline',
      policy: `BD-${year}-${lifted ? 'T' : 'F'}`,
    }
  })
}

/** A net income by its kinds, with what it cost to earn it on top of what was earned. */
function split(net: number, chance: Chance): Values {
  const part = (low: number, high: number) => Math.floor((net * chance.between(low, high)) / 100)
  const [wages, property, transfers, costs] = [part(15, 45), part(0, 8), part(20, 40), part(5, 20)]
  const operating = net - wages - property - transfers + costs
  return {
    wages: String(wages),
    operating: String(operating),
    property: String(property),
    transfers: String(transfers),
    costs: String(costs),
  }
}

const INSURER_SERIAL = 9_001
const INSURER = madeUpCreditCode('91', '632802', INSURER_SERIAL)

/** The company that insures; it does not exist. */
export const insurer: readonly StateRow[] = [
  {
    from: day('2012-05-18'),
    values: {
      creditCode: INSURER,
      name: '格桑财产保险海西中心支公司（演示）',
      kind: 'company',
      area: '632802',
      sector: 'other',
      representative: '常予安',
      registeredOn: '2012-05-18',
    },
  },
]

/** Premiums and what the prefecture pays of them: 14 million yuan in three years, as published. */
const POLICIES = [
  ['2018', 'T', 418, 380],
  ['2019', 'T', 440, 400],
  ['2019', 'F', 96, 90],
  ['2020', 'T', 462, 420],
  ['2020', 'F', 118, 110],
] as const

export const policies: readonly Values[] = POLICIES.map(([year, kind, premium, prefecture], at) => ({
  policy: `BD-${year}-${kind}`,
  kind: kind === 'T' ? 'lifted' : 'borderline',
  insurer: INSURER,
  area: '632800',
  firstDay: `${year}-03-01`,
  lastDay: { 2018: '2019-02-28', 2019: '2020-02-29', 2020: '2021-02-28' }[year],
  premium: String(premium),
  prefecture: String(prefecture),
  paidOn: `${year}-02-${20 + at}`,
}))
