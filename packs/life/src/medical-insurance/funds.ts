import { choice, decimal, defineRegister, type Field, inArea, onDay, text } from '@qaidam/kernel'
import { lastDayOf } from '@qaidam/kernel/declaring'
import { addUp } from '../checks.ts'

const owner = 'medical-insurance'
const money = (zh: string, en: string): Field => decimal(zh, en, { unit: '万元', min: '0', placesMax: 6 })

const ofFund = (): Field =>
  choice('基金（资金）', 'Fund', {
    choices: {
      'employees-basic': { zh: '职工基本医疗保险统筹基金', en: 'Basic insurance of employees' },
      'residents-basic': { zh: '城乡居民基本医疗保险基金', en: 'Basic insurance of residents' },
      'serious-illness': { zh: '城乡居民大病保险资金', en: 'Serious illness of residents' },
      'large-sums': { zh: '职工大额医疗费用补助资金', en: 'Large sums of employees' },
      aid: { zh: '医疗救助资金', en: 'Medical aid' },
    },
  })

export const medicalFund = defineRegister({
  id: 'life.medical-fund',
  name: { zh: '医疗保障基金结存', en: 'Medical funds and what is in them' },
  why: {
    zh: '各基金与财政专户对账后的累计结余，每次对账按对账日登记；可支付月数由此得出',
    en: 'What each fund holds as reconciled with the treasury account, from each reconciliation on.',
  },
  kind: 'state',
  subject: 'medical-fund',
  owner,
  key: ['fund'],
  fields: {
    fund: ofFund(),
    area: inArea('统筹地区', 'Pooled in'),
    reserve: money('累计结余', 'Reserve'),
    reconciledOn: onDay('对账日期', 'Reconciled on'),
    statement: text('对账单号', 'Statement', { optional: true, lengthMax: 40 }),
  },
  readableBy: 'public',
})

export const medicalFundMonth = defineRegister({
  id: 'life.medical-fund-month',
  name: { zh: '医疗保障基金收支月报', en: 'Income and expense of medical funds by month' },
  why: {
    zh: '各基金当月收入（缴费、财政补助、其他）和支出；各项收入之和等于当月收入',
    en: 'What each fund took in and paid out in a month; the kinds of income add up to it.',
  },
  kind: 'fact',
  subject: 'medical-fund-month',
  owner,
  key: ['fund', 'monthEnd'],
  fields: {
    fund: ofFund(),
    monthEnd: lastDayOf('所属月份', 'Month', 'month'),
    area: inArea('统筹地区', 'Pooled in'),
    contributions: money('缴费收入', 'Contributions'),
    subsidies: money('财政补助收入', 'Subsidies'),
    other: money('利息和其他收入', 'Interest and other income'),
    income: money('当月收入', 'Income'),
    expense: money('当月支出', 'Expense'),
  },
  checks: [
    addUp(
      ['contributions', 'subsidies', 'other'],
      'income',
      '各项收入之和等于当月收入',
      'The kinds of income add up to the income of the month.',
    ),
  ],
  readableBy: 'public',
})
