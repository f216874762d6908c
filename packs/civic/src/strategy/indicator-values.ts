import { choice, decimal, defineRegister, inArea, onDay, text } from '@qaidam/kernel'
import { lastDayOf } from '@qaidam/kernel/declaring'

/** What is reported in money, by county, so that areas and periods add up. */
export const REPORTED = {
  gdp: { zh: '地区生产总值', en: 'Gross domestic product' },
  'industry-added': { zh: '规模以上工业增加值', en: 'Industrial value added above designated size' },
  retail: { zh: '社会消费品零售总额', en: 'Retail sales of consumer goods' },
  'budget-revenue': { zh: '地方一般公共预算收入', en: 'Local general public budget revenue' },
  'taxes-relieved': { zh: '减税', en: 'Taxes relieved' },
  'fees-relieved': { zh: '降费', en: 'Fees relieved' },
}

export const indicatorValue = defineRegister({
  id: 'civic.indicator-value',
  name: { zh: '主要经济指标当期值', en: 'Main indicators by month and quarter' },
  why: {
    zh: '生产总值、减税、降费按季，其余按月，分县填当期值；累计和同比由此得出，不另填。固定资产投资以月调度为准，不在此重报',
    en: 'GDP and relief by quarter, the rest by month, for each county. Totals and changes follow. Investment stands in the monthly dispatch and is not asked again.',
  },
  kind: 'fact',
  subject: 'indicator-value',
  owner: 'statistics',
  key: ['indicator', 'area', 'periodEnd'],
  fields: {
    indicator: choice('指标', 'Indicator', { choices: REPORTED }),
    area: inArea('地区', 'Area', { level: 'county' }),
    periodEnd: onDay('所属时期末日', 'Last day of the period', {
      meaning: {
        zh: '按季的填季末，按月的填月末',
        en: 'The end of the quarter or month that it is reported by.',
      },
    }),
    amount: decimal('当期值', 'Amount of the period', {
      unit: '亿元',
      min: '0',
      placesMax: 4,
      meaning: { zh: '现价，只填本期，不填累计', en: 'At current prices, of the period alone.' },
    }),
    source: text('来源文件', 'Source document', { lengthMax: 100 }),
    releasedOn: onDay('发布日期', 'Released on'),
  },
  readableBy: 'public',
})

export const incomeQuarter = defineRegister({
  id: 'civic.income-quarter',
  name: { zh: '居民收入住户调查', en: 'Incomes by the household survey' },
  why: {
    zh: '住户调查得出的当季人均可支配收入；人均数不能由县相加，故只有全州数',
    en: 'Disposable income per head of the quarter, by the survey. It cannot be added up from counties.',
  },
  kind: 'fact',
  subject: 'income-quarter',
  owner: 'statistics',
  key: ['area', 'quarterEnd'],
  fields: {
    area: inArea('地区', 'Area', { level: 'prefecture' }),
    quarterEnd: lastDayOf('所属季度', 'Quarter', 'quarter'),
    urban: decimal('城镇居民人均可支配收入', 'Urban income per head', {
      unit: '元',
      min: '0',
      placesMax: 2,
    }),
    rural: decimal('农村居民人均可支配收入', 'Rural income per head', {
      unit: '元',
      min: '0',
      placesMax: 2,
    }),
    document: text('调查公报', 'Bulletin of the survey', { lengthMax: 100 }),
  },
  readableBy: 'public',
})
