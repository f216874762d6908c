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
import { lastDayOf } from '@qaidam/kernel/declaring'
import { addUp, within } from '../checks.ts'

const owner = 'health-commission'
const people = (zh: string, en: string): Field => integer(zh, en, { unit: '人次', min: '0' })

export const referralMonth = defineRegister({
  id: 'life.referral-month',
  name: { zh: '双向转诊月报', en: 'Referrals by month' },
  why: {
    zh: '各机构当月向上、向下转诊多少人次，其中医联体内多少、对方接收多少；病人不按人留存',
    en: 'How many patients an institution referred up and down in a month, within its consortium, and taken.',
  },
  kind: 'fact',
  subject: 'referral-month',
  owner,
  key: ['institution', 'direction', 'monthEnd'],
  fields: {
    institution: ref('转出机构', 'Referred by', { register: 'life.medical-institution' }),
    direction: choice('方向', 'Direction', {
      choices: { up: { zh: '上转', en: 'Up' }, down: { zh: '下转', en: 'Down' } },
    }),
    monthEnd: lastDayOf('所属月份', 'Month', 'month'),
    area: inArea('所在乡镇（街道）', 'Township', { level: 'township' }),
    referred: people('转诊人次', 'Referred'),
    inConsortium: people('其中医联体内', 'Of them within the consortium'),
    taken: people('其中对方接收', 'Of them taken'),
  },
  checks: [
    within('inConsortium', 'referred', '医联体内转诊是转诊的一部分', 'Those within are a part of all.'),
    within('taken', 'referred', '接收的是转出的一部分', 'Who was taken had been referred.'),
  ],
  readableBy: 'public',
})

export const remoteConsultation = defineRegister({
  id: 'life.remote-consultation',
  name: { zh: '远程会诊', en: 'Remote consultations' },
  why: {
    zh: '每次远程会诊谁请谁、什么专业、收费多少，医保、财政补助、机构和个人各担多少',
    en: 'Who asked whom, in which field, the fee, and what insurance, the subsidy and the patient paid of it.',
  },
  kind: 'fact',
  subject: 'remote-consultation',
  owner,
  key: ['consultation'],
  fields: {
    consultation: text('会诊编号', 'Number', { pattern: 'HZ-\\d{4}-\\d{4}' }),
    institution: ref('申请机构', 'Asked by', { register: 'life.medical-institution' }),
    area: inArea('申请机构所在乡镇（街道）', 'Township of it', { level: 'township' }),
    answering: ref('会诊机构', 'Answered by', {
      register: 'life.medical-institution',
      optional: true,
      meaning: { zh: '州内机构；省级及以上医院不填', en: 'Of the prefecture; empty for hospitals above it.' },
    }),
    above: text('省级及以上会诊医院', 'Hospital above', { optional: true, lengthMax: 80 }),
    kind: choice('会诊类型', 'Kind', {
      choices: {
        clinical: { zh: '临床会诊', en: 'Clinical' },
        imaging: { zh: '影像诊断', en: 'Imaging' },
        ecg: { zh: '心电诊断', en: 'Heart' },
        pathology: { zh: '病理诊断', en: 'Pathology' },
      },
    }),
    heldOn: onDay('会诊日期', 'Held on'),
    fee: decimal('会诊费', 'Fee', { unit: '元', min: '0', placesMax: 2 }),
    insured: decimal('医保支付', 'Paid by insurance', { unit: '元', min: '0', placesMax: 2 }),
    subsidy: decimal('财政补助', 'Subsidy', { unit: '元', min: '0', placesMax: 2 }),
    self: decimal('个人负担', 'Paid by the patient', { unit: '元', min: '0', placesMax: 2 }),
  },
  checks: [
    addUp(
      ['insured', 'subsidy', 'self'],
      'fee',
      '医保支付、财政补助、个人负担之和等于会诊费',
      'Insurance, subsidy and patient pay the fee together.',
    ),
  ],
  readableBy: 'public',
})

export const recordAccessMonth = defineRegister({
  id: 'life.record-access-month',
  name: { zh: '健康档案共享调阅月报', en: 'Access to shared records by month' },
  why: {
    zh: '各共享机构当月调阅多少次，凭患者授权、急救，还是被拒；没有授权的每一次都要说明',
    en: 'How often an institution asked for shared records in a month, by consent, in emergency, or refused.',
  },
  kind: 'fact',
  subject: 'record-access-month',
  owner,
  key: ['institution', 'monthEnd'],
  fields: {
    institution: ref('调阅机构', 'Asked by', { register: 'life.medical-institution' }),
    monthEnd: lastDayOf('所属月份', 'Month', 'month'),
    area: inArea('所在乡镇（街道）', 'Township', { level: 'township' }),
    asked: integer('调阅请求', 'Asked', { unit: '次', min: '0' }),
    consented: integer('凭患者授权', 'With consent', { unit: '次', min: '0' }),
    emergency: integer('急救调阅', 'In emergency', { unit: '次', min: '0' }),
    refused: integer('被拒', 'Refused', { unit: '次', min: '0' }),
    reviewed: integer('急救调阅中已事后核查', 'Of those in emergency, reviewed after', {
      unit: '次',
      min: '0',
    }),
  },
  checks: [
    addUp(
      ['consented', 'emergency', 'refused'],
      'asked',
      '授权、急救、被拒之和等于请求',
      'Consent, emergency and refusal add up to what was asked.',
    ),
    within('reviewed', 'emergency', '核查的是急救调阅的一部分', 'Only emergencies are reviewed after.'),
  ],
  readableBy: 'public',
})

export const familyContract = defineRegister({
  id: 'life.family-contract',
  name: { zh: '家庭医生签约分人群', en: 'Family-doctor contracts by group' },
  why: {
    zh: '每个团队重点人群签约多少、按约随访多少；一人可属几个人群，人群之间不相加',
    en: 'How many of each group a team has under contract and follows up; groups overlap and do not add up.',
  },
  kind: 'state',
  subject: 'family-contract',
  owner,
  key: ['team', 'group'],
  fields: {
    team: ref('团队', 'Team', { register: 'life.family-doctor-team' }),
    group: choice('人群', 'Group', {
      choices: {
        aged: { zh: '老年人', en: 'The aged' },
        chronic: { zh: '高血压、糖尿病患者', en: 'High blood pressure or diabetes' },
        mothers: { zh: '孕产妇和儿童', en: 'Mothers and children' },
        poor: { zh: '建档立卡贫困人口', en: 'Poor households on file' },
        disabled: { zh: '残疾人', en: 'Disabled' },
      },
    }),
    area: inArea('服务乡镇（街道）', 'Township', { level: 'township' }),
    registered: integer('服务范围内人数', 'In the area', { unit: '人', min: '0' }),
    signed: integer('其中签约', 'Of them under contract', { unit: '人', min: '0' }),
    followed: integer('签约中按约随访', 'Of these followed up', { unit: '人', min: '0' }),
  },
  checks: [
    within('signed', 'registered', '签约的是服务范围内的一部分', 'Who signed lives in the area.'),
    within('followed', 'signed', '随访的是签约的一部分', 'Who is followed up has signed.'),
  ],
  readableBy: 'public',
})
