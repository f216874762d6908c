import { choice, decimal, defineRegister, inArea, onDay, ref, text } from '@qaidam/kernel'
import { atOffice, lastDayOf } from '@qaidam/kernel/declaring'

/** What the two headquarters dispatch by, in money, so that areas and months add up. */
export const DISPATCHED = {
  'industrial-output': { zh: '规模以上工业总产值', en: 'Industrial output above designated size' },
  'industrial-investment': { zh: '工业投资', en: 'Industrial investment' },
  'technical-renewal': { zh: '技术改造投资', en: 'Technical renewal' },
  'fixed-investment': { zh: '固定资产投资', en: 'Fixed-asset investment' },
  'private-investment': { zh: '民间投资', en: 'Private investment' },
  infrastructure: { zh: '基础设施投资', en: 'Infrastructure investment' },
}

export const dispatchMonth = defineRegister({
  id: 'economy.dispatch-month',
  name: { zh: '月调度指标', en: 'Monthly dispatch' },
  why: {
    zh: '两个指挥部每月调度：各地区各指标当月计划与完成，累计由此相加，不另填',
    en: 'What each headquarters dispatches each month: planned and done. Running totals are added up, not entered.',
  },
  kind: 'fact',
  subject: 'dispatch-month',
  owner: 'development-reform',
  key: ['indicator', 'area', 'monthEnd'],
  fields: {
    indicator: choice('指标', 'Indicator', { choices: DISPATCHED }),
    area: inArea('地区', 'Area', { level: 'county' }),
    monthEnd: lastDayOf('所属月份', 'Month', 'month'),
    headquarters: ref('调度指挥部', 'Headquarters', { register: 'economy.headquarters' }),
    planned: decimal('当月计划', 'Planned in the month', { unit: '亿元', min: '0', placesMax: 4 }),
    actual: decimal('当月完成', 'Done in the month', { unit: '亿元', min: '0', placesMax: 4 }),
    explanation: text('未达计划的原因', 'Why it fell short', { optional: true, lengthMax: 300 }),
  },
  readableBy: 'staff',
})

export const appraisal = defineRegister({
  id: 'economy.appraisal',
  name: { zh: '督查考核结果', en: 'Appraisals' },
  why: {
    zh: '各单位年度督查考核得分、等次及加减分依据；只考核办理结果，不以上传材料多少排名',
    en: 'The yearly result of each office, with its reasons; what was uploaded is no ground for it.',
  },
  kind: 'fact',
  subject: 'appraisal',
  owner: 'committee-supervision',
  key: ['office', 'yearEnd'],
  fields: {
    office: atOffice('被考核单位', 'Office'),
    yearEnd: lastDayOf('考核年度', 'Year', 'year'),
    area: inArea('所属地区', 'Area'),
    score: decimal('得分', 'Score', { min: '0', max: '110', placesMax: 2 }),
    grade: choice('等次', 'Grade', {
      choices: {
        excellent: { zh: '优秀', en: 'Excellent' },
        good: { zh: '良好', en: 'Good' },
        fair: { zh: '一般', en: 'Fair' },
        poor: { zh: '较差', en: 'Poor' },
      },
    }),
    reasons: text('加减分依据', 'Grounds', { optional: true, lengthMax: 500 }),
    appraisedOn: onDay('审定日期', 'Decided on'),
  },
  readableBy: 'staff',
})
