import { defineFigure, type Tally } from '@qaidam/kernel'
import { shareOf, talliesOf } from '@qaidam/kernel/declaring'

const owner = 'medical-insurance'
const coverage = talliesOf({ register: 'life.medical-coverage', owner, level: 'county' })
const due = talliesOf({ register: 'life.medical-due', owner, level: 'county' })
const enrolments = talliesOf({ register: 'life.medical-enrolment', owner, level: 'county', on: 'paidOn' })
const bills = talliesOf({ register: 'life.medical-bill', owner, level: 'county', on: 'settledOn' })
const funds = talliesOf({ register: 'life.medical-fund', owner, level: 'prefecture' })
const fundMonths = talliesOf({
  register: 'life.medical-fund-month',
  owner,
  level: 'prefecture',
  on: 'monthEnd',
  grain: 'month',
})
const as = (scheme: string) => [{ field: 'scheme', in: [scheme] }]

export const medicalInsured = coverage({
  id: 'life.medical-insurance.insured',
  name: ['基本医疗保险参保人数', 'People with medical insurance'],
  definition: [
    '期末参加职工医保和居民医保的人数之和；一人同期只参加一种',
    'People insured as employees or as residents; nobody is both at once.',
  ],
  unit: '人',
  add: { sum: 'people' },
})

export const insuredEmployees = coverage({
  id: 'life.medical-insurance.insured-employees',
  name: ['职工医保参保人数', 'People insured as employees'],
  definition: ['期末参加职工基本医疗保险的人数', 'People with the medical insurance of employees.'],
  unit: '人',
  add: { sum: 'people' },
  where: as('employees'),
})

export const insuredResidents = coverage({
  id: 'life.medical-insurance.insured-residents',
  name: ['居民医保参保人数', 'People insured as residents'],
  definition: ['期末参加城乡居民基本医疗保险的人数', 'People with the medical insurance of residents.'],
  unit: '人',
  add: { sum: 'people' },
  where: as('residents'),
})

export const insuredAided = coverage({
  id: 'life.medical-insurance.insured-aided',
  name: ['资助参保人数', 'People whose contribution is aided'],
  definition: [
    '期末参保人员中由财政资助缴费的人数',
    'Insured people whose contribution is paid wholly or in part by public funds.',
  ],
  unit: '人',
  add: { sum: 'aided' },
})

export const medicalDuePeople = due({
  id: 'life.medical-insurance.due',
  name: ['应参保人数', 'People who should have medical insurance'],
  definition: ['期末应参加基本医疗保险的人数', 'People who should have medical insurance.'],
  unit: '人',
  add: { sum: 'due' },
})

export const medicalCoverageRate = shareOf({
  id: 'life.medical-insurance.coverage',
  name: ['基本医疗保险参保率', 'Coverage of medical insurance'],
  definition: [
    '基本医疗保险参保人数占应参保人数的百分比',
    'People with medical insurance, of all who should have it.',
  ],
  part: medicalInsured,
  whole: medicalDuePeople,
  better: 'larger',
})

export const enrolledByName = enrolments({
  id: 'life.medical-insurance.enrolled-by-name',
  name: ['按人登记的居民医保参保人数', 'Residents whose insurance is known by person'],
  definition: [
    '期内到账参保的在库人员数，一人只计一次',
    'People on file whose contribution came in during the period; each counts once.',
  ],
  unit: '人',
  add: { distinct: 'person' },
})

export const fundIncome = fundMonths({
  id: 'life.medical-insurance.fund-income',
  name: ['医保基金收入', 'Income of medical funds'],
  definition: ['期内各项医疗保障基金收入之和', 'What the medical funds took in.'],
  unit: '万元',
  places: 2,
  add: { sum: 'income' },
})

export const fundExpense = fundMonths({
  id: 'life.medical-insurance.fund-expense',
  name: ['医保基金支出', 'Expense of medical funds'],
  definition: ['期内各项医疗保障基金支出之和', 'What the medical funds paid out.'],
  unit: '万元',
  places: 2,
  add: { sum: 'expense' },
})

export const fundMonthsReported = fundMonths({
  id: 'life.medical-insurance.fund-months-reported',
  name: ['基金月报月数', 'Months reported of medical funds'],
  definition: ['期内有收支月报的月数', 'Months of the period with a report of income and expense.'],
  unit: '个月',
  add: { distinct: 'monthEnd' },
})

export const fundReserve = funds({
  id: 'life.medical-insurance.fund-reserve',
  name: ['医保基金累计结余', 'Reserve of medical funds'],
  definition: [
    '期末各项医疗保障基金经对账的累计结余之和',
    'What the medical funds hold as last reconciled by the end of the period.',
  ],
  unit: '万元',
  places: 2,
  add: { sum: 'reserve' },
})

export const fundMonthsCovered = defineFigure({
  kind: 'formula',
  id: 'life.medical-insurance.fund-months-covered',
  name: { zh: '医保基金可支付月数', en: 'Months that the medical funds would last' },
  definition: {
    zh: '期末累计结余除以期内月均支出',
    en: 'The reserve at the end of the period, by what a month of it cost on average.',
  },
  unit: '个月',
  places: 1,
  owner,
  per: { area: 'prefecture', period: 'month' },
  published: true,
  formula: 'reserve * months / expense',
  from: { reserve: fundReserve.id, months: fundMonthsReported.id, expense: fundExpense.id },
})

export const billsSettled = bills({
  id: 'life.medical-insurance.bills',
  name: ['结算单数', 'Bills settled'],
  definition: ['期内结算的医疗费用结算单数', 'Medical bills settled in the period.'],
  unit: '件',
})

export const billsAtOnce = bills({
  id: 'life.medical-insurance.bills-at-once',
  name: ['直接结算单数', 'Bills settled at once'],
  definition: ['期内在就医机构直接结算的结算单数', 'Bills settled at the institution when the person left.'],
  unit: '件',
  where: [{ field: 'instant', in: ['true'] }],
})

export const instantShare = shareOf({
  id: 'life.medical-insurance.instant-share',
  name: ['直接结算率', 'Share of bills settled at once'],
  definition: ['直接结算单数占结算单数的百分比', 'Bills settled at once, of all that were settled.'],
  part: billsAtOnce,
  whole: billsSettled,
  better: 'larger',
})

export const peopleBenefiting = bills({
  id: 'life.medical-insurance.people-benefiting',
  name: ['享受待遇人数', 'People whose bills were settled'],
  definition: [
    '期内有结算单的参保人数，一人只计一次',
    'Insured people with a settled bill; each counts once.',
  ],
  unit: '人',
  add: { distinct: 'person' },
})

const amount = (id: string, name: readonly [string, string], field: string, of: readonly [string, string]) =>
  bills({
    id: `life.medical-insurance.${id}`,
    name,
    definition: of,
    unit: '万元',
    places: 2,
    add: { sum: field },
  }) satisfies Tally

export const billsTotal = amount('total', ['医疗总费用', 'Total of bills'], 'total', [
  '期内结算单总费用之和',
  'The totals of bills settled in the period.',
])
export const billsInScope = amount('in-scope', ['政策范围内费用', 'Costs within the policy'], 'inScope', [
  '期内结算单政策范围内费用之和',
  'What of the bills settled lies within the policy.',
])
export const paidBasic = amount('paid-basic', ['基本医保支付', 'Paid by basic insurance'], 'basic', [
  '期内结算单由基本医疗保险支付的金额',
  'What basic insurance paid of the bills settled.',
])
export const paidSeriousIllness = amount(
  'paid-serious-illness',
  ['大病保险支付', 'Paid by serious-illness insurance'],
  'seriousIllness',
  ['期内结算单由大病保险支付的金额', 'What serious-illness insurance paid of the bills settled.'],
)
export const paidLargeSums = amount(
  'paid-large-sums',
  ['大额医疗费用补助支付', 'Paid for large sums'],
  'largeSums',
  [
    '期内结算单由职工大额医疗费用补助支付的金额',
    'What the large sums of employees paid of the bills settled.',
  ],
)
export const paidAid = amount('paid-aid', ['医疗救助支付', 'Paid by medical aid'], 'aid', [
  '期内结算单由医疗救助支付的金额',
  'What medical aid paid of the bills settled.',
])
export const paidInAll = amount('paid', ['各层支付合计', 'Paid by all layers'], 'paid', [
  '期内结算单由基本医保、大病保险、大额补助、医疗救助支付的金额之和',
  'What all layers paid of the bills settled.',
])
export const paidBySelf = amount('self', ['个人负担', 'Borne by the persons'], 'self', [
  '期内结算单由个人负担的金额，含个人账户支付',
  'What the persons bore of the bills settled, from their account or otherwise.',
])

export const actualShare = shareOf({
  id: 'life.medical-insurance.actual-share',
  name: ['实际报销比例', 'Share of total costs that was paid'],
  definition: ['各层支付合计占医疗总费用的百分比', 'What all layers paid, of the totals of bills settled.'],
  part: paidInAll,
  whole: billsTotal,
  better: 'larger',
})

export const inScopeShare = shareOf({
  id: 'life.medical-insurance.in-scope-share',
  name: ['政策范围内报销比例', 'Share of costs within the policy that was paid'],
  definition: [
    '各层支付合计占政策范围内费用的百分比',
    'What all layers paid, of the costs within the policy.',
  ],
  part: paidInAll,
  whole: billsInScope,
  better: 'larger',
})
