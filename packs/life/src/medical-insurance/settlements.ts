import { choice, decimal, defineRegister, type Field, inArea, onDay, ref, text, yesNo } from '@qaidam/kernel'
import { addUp, within } from '../checks.ts'
import { bySystem } from './coverage.ts'

const yuan = (zh: string, en: string): Field => decimal(zh, en, { unit: '元', min: '0', placesMax: 2 })

const fields: Readonly<Record<string, Field>> = {
  bill: text('结算单号', 'Number', { pattern: 'JS-\\d{4}-\\d{6}' }),
  person: ref('参保人', 'Person', { register: 'life.person' }),
  area: inArea('参保地', 'Insured in', { level: 'county' }),
  scheme: bySystem(),
  care: choice('就医类型', 'Care', {
    choices: {
      outpatient: { zh: '普通门诊', en: 'Outpatient' },
      chronic: { zh: '门诊慢特病', en: 'Outpatient, chronic or special illness' },
      inpatient: { zh: '住院', en: 'Inpatient' },
    },
  }),
  where: choice('就医地', 'Treated in', {
    choices: {
      prefecture: { zh: '州内', en: 'The prefecture' },
      province: { zh: '省内异地', en: 'Elsewhere in the province' },
      beyond: { zh: '跨省异地', en: 'Another province' },
    },
  }),
  institution: ref('就医机构', 'Institution', {
    register: 'life.medical-institution',
    optional: true,
    meaning: { zh: '州内机构；异地就医不填', en: 'Of the prefecture; empty for care elsewhere.' },
  }),
  elsewhere: text('异地机构名称', 'Institution elsewhere', { optional: true, lengthMax: 80 }),
  diagnosis: text('主要诊断', 'Diagnosis', { lengthMax: 80, sensitivity: 'personal' }),
  admittedOn: onDay('就诊（入院）日期', 'Treated from'),
  settledOn: onDay('结算日期', 'Settled on'),
  instant: yesNo('直接结算', 'Settled at once'),
  total: yuan('医疗总费用', 'Total'),
  inScope: yuan('其中政策范围内费用', 'Of it within the policy'),
  basic: yuan('基本医保支付', 'Paid by basic insurance'),
  seriousIllness: yuan('大病保险支付', 'Paid by serious-illness insurance'),
  largeSums: yuan('大额医疗费用补助支付', 'Paid for large sums'),
  aid: yuan('医疗救助支付', 'Paid by medical aid'),
  paid: yuan('各层支付合计', 'Paid by all layers'),
  self: yuan('个人负担', 'Borne by the person'),
  account: yuan('个人负担中个人账户支付', 'Of it from the account of the person'),
}

export const medicalBill = defineRegister({
  id: 'life.medical-bill',
  name: { zh: '医疗费用结算单', en: 'Settled medical bills' },
  why: {
    zh: '每张结算单的总费用由哪几层各付多少、个人负担多少；各层之和不差一分，报销比例由此得出',
    en: 'Which layer paid how much of a bill, and what the person bore; the layers add up to the fen.',
  },
  kind: 'fact',
  subject: 'medical-bill',
  owner: 'medical-insurance',
  key: ['bill'],
  fields,
  checks: [
    addUp(
      ['basic', 'seriousIllness', 'largeSums', 'aid'],
      'paid',
      '各层支付之和等于支付合计',
      'What the layers paid adds up to what was paid.',
    ),
    addUp(
      ['paid', 'self'],
      'total',
      '支付合计与个人负担之和等于总费用',
      'What was paid and what the person bore add up to the total.',
    ),
    within(
      'inScope',
      'total',
      '政策范围内费用是总费用的一部分',
      'Costs within the policy are a part of all.',
    ),
    within('paid', 'inScope', '支付只在政策范围内', 'Only costs within the policy are paid.'),
    within('account', 'self', '个人账户支付是个人负担的一部分', 'The account pays for the person.'),
    within('admittedOn', 'settledOn', '先就诊后结算', 'Care comes before its bill.'),
  ],
  readableBy: 'staff',
})
