import type { Tally } from '@qaidam/kernel'
import { talliesOf } from '@qaidam/kernel/declaring'
import { REPORTED } from './indicator-values.ts'

const QUARTERLY = ['gdp', 'taxes-relieved', 'fees-relieved']

/** One figure for each indicator that is reported, at current prices. */
export const reportedFigures: readonly Tally[] = Object.entries(REPORTED).map(([indicator, { zh, en }]) =>
  talliesOf({
    register: 'civic.indicator-value',
    owner: 'statistics',
    level: 'county',
    on: 'periodEnd',
    grain: QUARTERLY.includes(indicator) ? 'quarter' : 'month',
  })({
    id: `civic.indicators.${indicator}`,
    name: [zh, en],
    definition: [
      `期内各季（月）${zh}当期值之和，按现价；同比也按现价，与公布的可比价增速不同`,
      `${en}: what the quarters or months of the period add up to, at current prices, and so is the change.`,
    ],
    unit: '亿元',
    places: 2,
    add: { sum: 'amount' },
    better: 'larger',
    where: [{ field: 'indicator', in: [indicator] }],
  }),
)

const incomes = talliesOf({
  register: 'civic.income-quarter',
  owner: 'statistics',
  level: 'prefecture',
  on: 'quarterEnd',
  grain: 'quarter',
})

export const urbanIncome = incomes({
  id: 'civic.indicators.urban-income',
  name: ['城镇居民人均可支配收入', 'Urban disposable income per head'],
  definition: [
    '住户调查得出的城镇居民人均可支配收入，期内各季相加',
    'Disposable income per head of urban residents by the household survey; its quarters added up.',
  ],
  unit: '元',
  add: { sum: 'urban' },
})

export const ruralIncome = incomes({
  id: 'civic.indicators.rural-income',
  name: ['农村居民人均可支配收入', 'Rural disposable income per head'],
  definition: [
    '住户调查得出的农村居民人均可支配收入，期内各季相加',
    'Disposable income per head of rural residents by the household survey; its quarters added up.',
  ],
  unit: '元',
  add: { sum: 'rural' },
})
