import { defineStandard } from '@qaidam/kernel'
import {
  CNEMC_REPORTS,
  EDUCATION_STATISTICS,
  GBT8170_2008,
  HJ663_2013,
  HJ663_2026,
  STATISTICAL_PRACTICE,
  STATISTICS_LAW,
} from '../sources.ts'

/** Half to even, once, from the full value. */
export const roundingRule = defineStandard<'half_even'>({
  id: 'statistics.rounding-rule',
  name: { zh: '数值修约规则', en: 'Rule of rounding' },
  verifiedOn: '2026-11-23',
  phases: [{ from: '2009-01-01', value: 'half_even', cite: GBT8170_2008.at('3', 'unverified') }],
})

/** k = 1 + (n − 1)·p among the values in rising order, the value read between its neighbours. */
export const percentileRule = defineStandard<string>({
  id: 'statistics.percentile-rule',
  name: { zh: '百分位数计算方法', en: 'Rule of percentiles' },
  verifiedOn: '2026-11-23',
  phases: [
    { from: '2013-10-01', value: 'k = 1 + (n - 1) * p', cite: HJ663_2013.at('百分位数计算') },
    { from: '2026-03-01', value: 'k = 1 + (n - 1) * p', cite: HJ663_2026.at('百分位数计算', 'unverified') },
  ],
})

/** How a change is stated. */
export interface ChangeRule {
  readonly formula: string
  readonly places: number
}

/** From the published values; from zero or across zero no rate is given. */
export const changeOfAmounts = defineStandard<ChangeRule>({
  id: 'statistics.change-of-amounts',
  name: { zh: '总量指标同比变化', en: 'Change of amounts' },
  unit: '%',
  verifiedOn: '2026-11-23',
  phases: [
    {
      from: '2009-01-01',
      value: { formula: '(current - previous) / previous * 100', places: 1 },
      cite: STATISTICAL_PRACTICE.at('同比', 'unverified'),
    },
  ],
})

export const changeOfRates = defineStandard<ChangeRule>({
  id: 'statistics.change-of-rates',
  name: { zh: '比率指标同比变化', en: 'Change of rates' },
  unit: 'percentage point',
  verifiedOn: '2026-11-23',
  phases: [
    {
      from: '2009-01-01',
      value: { formula: 'current - previous', places: 1 },
      cite: CNEMC_REPORTS.at('优良天数比例同比,以百分点表示'),
    },
  ],
})

/** First and last year of age by which gross enrolment rates are taken. */
export const schoolAges = defineStandard<Readonly<Record<string, readonly [number, number]>>>({
  id: 'statistics.school-ages',
  name: { zh: '毛入学率的学龄', en: 'Ages of gross enrolment rates' },
  verifiedOn: '2026-11-23',
  phases: [
    {
      from: '2009-01-01',
      value: { preschool: [3, 5], primary: [6, 11], junior: [12, 14], senior: [15, 17], higher: [18, 22] },
      cite: EDUCATION_STATISTICS.at('毛入学率', 'unverified'),
    },
  ],
})

/** From how many on something is told of them together: the law asks for it, how many is a convention. */
export const disclosureMin = defineStandard<number>({
  id: 'statistics.disclosure-min',
  name: { zh: '对外提供汇总数的最少调查对象数', en: 'Fewest respondents of whom a sum is told' },
  verifiedOn: '2026-11-24',
  phases: [
    {
      from: '2010-01-01',
      value: 3,
      cite: STATISTICS_LAW.at('第二十五条;最少个数为通例', 'unverified'),
    },
  ],
})
