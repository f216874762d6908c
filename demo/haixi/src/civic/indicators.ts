import { rational, type Values } from '@qaidam/kernel'

/** Goals and results of the years, per cent; made up. All of 2019 were attained, as published. */
const YEARS = {
  2018: [
    ['gdp', '6.5', '6.8'],
    ['industry', '7', '6.4'],
    ['investment', '8', '8.3'],
    ['retail', '7', '7.2'],
    ['budget', '5', '5.6'],
    ['urban-income', '7', '7.6'],
    ['rural-income', '9', '9.4'],
  ],
  2019: [
    ['gdp', '6.5', '6.6'],
    ['industry', '6.5', '6.7'],
    ['investment', '8', '8.4'],
    ['retail', '6', '6.3'],
    ['budget', '5', '5.2'],
    ['urban-income', '7', '7.3'],
    ['rural-income', '9', '9.8'],
  ],
} as const

export function mainIndicators(): readonly Values[] {
  return Object.entries(YEARS).flatMap(([year, rows]) =>
    rows.map(([indicator, goal, result]) => ({
      indicator,
      area: '632800',
      yearEnd: `${year}-12-31`,
      goal,
      result,
      attained: String(rational(result).compare(rational(goal)) >= 0),
      confirmedOn: `${Number(year) + 1}-02-20`,
      document: `海西统〔${Number(year) + 1}〕演示2号`,
    })),
  )
}
