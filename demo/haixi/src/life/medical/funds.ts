import { type Change, type Day, day, type Values, type Write } from '@qaidam/kernel'
import type { StateRow } from '../../campaigns/spread.ts'
import { Chance } from '../../chance.ts'
import { monthEnds } from '../../economy/measures.ts'

const OPENING = day('2018-12-31')
const AREA = '632800'
/** What each fund held at first, and takes and pays in a usual month, in 万元; made up. */
const FUNDS = {
  'employees-basic': [31_000, 3_600, 3_250],
  'residents-basic': [14_500, 2_150, 2_080],
  'serious-illness': [2_600, 190, 182],
  'large-sums': [1_900, 120, 104],
  aid: [850, 165, 158],
} as const
type Fund = keyof typeof FUNDS
const NAMES = Object.keys(FUNDS) as Fund[]

interface FundMonth {
  readonly fund: Fund
  readonly monthEnd: Day
  readonly contributions: number
  readonly subsidies: number
  readonly other: number
  readonly expense: number
}

const incomeOf = ({ contributions, subsidies, other }: FundMonth) => contributions + subsidies + other

const fundMonthList: readonly FundMonth[] = (() => {
  const chance = new Chance(0x25a301)
  return NAMES.flatMap((fund) => {
    const [, taken, paid] = FUNDS[fund]
    return monthEnds('2019-01', '2020-06').map((monthEnd) => {
      const whole = Math.floor((taken * chance.between(90, 112)) / 100)
      const other = Math.floor(whole / 100)
      const shared = fund === 'residents-basic' ? 65 : fund === 'aid' ? 100 : 0
      const subsidies = Math.floor(((whole - other) * shared) / 100)
      const expense = Math.floor((paid * chance.between(85, 112)) / 100)
      return { fund, monthEnd, contributions: whole - other - subsidies, subsidies, other, expense }
    })
  })
})()

export const fundMonths = (): readonly Values[] =>
  fundMonthList.map((each) => ({
    fund: each.fund,
    monthEnd: each.monthEnd,
    area: AREA,
    contributions: String(each.contributions),
    subsidies: String(each.subsidies),
    other: String(each.other),
    income: String(incomeOf(each)),
    expense: String(each.expense),
  }))

const reserveOn = (fund: Fund, on: Day): string => {
  const moved = fundMonthList
    .filter((each) => each.fund === fund && each.monthEnd <= on)
    .reduce((sum, each) => sum + incomeOf(each) - each.expense, 0)
  return String(FUNDS[fund][0] + moved)
}

const stated = (fund: Fund, on: Day) => ({
  reserve: reserveOn(fund, on),
  reconciledOn: on,
  statement: `DZ${on.replaceAll('-', '')}-${NAMES.indexOf(fund) + 1}`,
})

/** The funds as they were carried into 2019. */
export const funds = (): readonly StateRow[] =>
  NAMES.map((fund) => ({ from: OPENING, values: { fund, area: AREA, ...stated(fund, OPENING) } }))

/** Each fund is reconciled with the treasury account at the end of every quarter. */
export const reconciled = (): readonly Write[] =>
  ['2019-03-31', '2019-06-30', '2019-09-30', '2019-12-31', '2020-03-31', '2020-06-30'].map((end): Write => {
    const on = day(end)
    return {
      id: `demo-haixi-medical-funds-${end}`,
      actor: 'qiao-shouren',
      reason: `演示数据：${end}与财政专户对账`,
      changes: NAMES.map(
        (fund): Change => ({
          kind: 'event',
          register: 'life.medical-fund',
          key: [fund],
          values: stated(fund, on),
          on,
        }),
      ),
    }
  })
