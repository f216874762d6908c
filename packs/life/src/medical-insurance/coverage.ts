import {
  choice,
  decimal,
  defineRegister,
  type Field,
  inArea,
  integer,
  onDay,
  ref,
  text,
} from '@qaidam/kernel'
import { within } from '../checks.ts'

const owner = 'medical-insurance'

/** Who is insured is in one of the two; nobody is in both at once. */
export const bySystem = (): Field =>
  choice('参保类型', 'Insured as', {
    choices: {
      employees: { zh: '职工基本医疗保险', en: 'Employees' },
      residents: { zh: '城乡居民基本医疗保险', en: 'Residents' },
    },
  })

export const medicalCoverage = defineRegister({
  id: 'life.medical-coverage',
  name: { zh: '基本医疗保险参保情况', en: 'People with medical insurance' },
  why: {
    zh: '各地区职工医保、居民医保期末参保人数；一人同期只参加一种，所以两种可以相加',
    en: 'People insured as employees and as residents, by county; nobody is both at once, so the two add up.',
  },
  kind: 'state',
  subject: 'medical-coverage',
  owner,
  key: ['area', 'scheme'],
  fields: {
    area: inArea('地区', 'Area', { level: 'county' }),
    scheme: bySystem(),
    people: integer('参保人数', 'People', { unit: '人', min: '0' }),
    aided: integer('其中资助参保', 'Of them with their contribution aided', { unit: '人', min: '0' }),
  },
  checks: [within('aided', 'people', '资助参保是参保的一部分', 'Whose contribution is aided is insured.')],
  readableBy: 'public',
})

export const medicalDue = defineRegister({
  id: 'life.medical-due',
  name: { zh: '应参保人数', en: 'People who should be insured' },
  why: {
    zh: '各地区应参加基本医疗保险的人数，参保率的分母；写明怎么来的',
    en: 'Who should have medical insurance, by county: the denominator of coverage, with its origin.',
  },
  kind: 'state',
  subject: 'medical-due',
  owner,
  key: ['area'],
  fields: {
    area: inArea('地区', 'Area', { level: 'county' }),
    due: integer('应参保人数', 'Should be insured', { unit: '人', min: '0' }),
    origin: choice('数据来源', 'Origin', {
      choices: {
        residents: { zh: '常住人口推算', en: 'Estimate from residents' },
        households: { zh: '公安户籍', en: 'Register of households' },
        matched: { zh: '户籍、学籍、社保比对', en: 'Households, pupils and insured, matched' },
      },
    }),
  },
  readableBy: 'public',
})

export const medicalEnrolment = defineRegister({
  id: 'life.medical-enrolment',
  name: { zh: '居民医保按人参保台账', en: 'Residents insured, by person' },
  why: {
    zh: '在库人员哪一年参保、以什么身份、个人交多少、资助多少；结算待遇和应保尽保核对都从这里认人',
    en: 'Who was insured for which year, as what, who paid how much; benefits and checks of coverage start here.',
  },
  kind: 'fact',
  subject: 'medical-enrolment',
  owner,
  key: ['person', 'year'],
  fields: {
    person: ref('参保人', 'Person', { register: 'life.person' }),
    year: integer('参保年度', 'Year', { min: '2000', max: '2100' }),
    area: inArea('参保地', 'Insured in', { level: 'county' }),
    scheme: bySystem(),
    standing: choice('待遇身份', 'Insured with the standing of', {
      choices: {
        ordinary: { zh: '一般居民', en: 'Ordinary resident' },
        destitute: { zh: '特困供养人员', en: 'Destitute' },
        'low-income': { zh: '低保对象', en: 'On minimum income' },
        poor: { zh: '建档立卡贫困人口', en: 'Poor household on file' },
        disabled: { zh: '重度残疾人', en: 'Severely disabled' },
        child: { zh: '学生儿童', en: 'Pupil or child' },
      },
    }),
    own: decimal('个人缴费', 'Paid by the person', { unit: '元', min: '0', placesMax: 2 }),
    aided: decimal('资助金额', 'Aided with', { unit: '元', min: '0', placesMax: 2 }),
    paidOn: onDay('到账日期', 'Received on'),
    receipt: text('缴费凭证号', 'Receipt', { optional: true, lengthMax: 40 }),
  },
  readableBy: 'staff',
})
