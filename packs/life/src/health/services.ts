import { choice, defineRegister, inArea, integer, onDay, ref, text } from '@qaidam/kernel'
import { lastDayOf } from '@qaidam/kernel/declaring'
import { within } from '../checks.ts'

const owner = 'health-commission'

export const visitMonth = defineRegister({
  id: 'life.visit-month',
  name: { zh: '就诊去向月报', en: 'Where people were treated, by month' },
  why: {
    zh: '各县级地区居民当月就诊总人次和其中在县域内就诊的人次；县域内就诊率由此得出',
    en: 'Visits of the residents of a county in a month, and how many of them stayed within it.',
  },
  kind: 'fact',
  subject: 'visit-month',
  owner,
  key: ['area', 'kind', 'monthEnd'],
  fields: {
    area: inArea('居民所在县级地区', 'County of the residents', { level: 'county' }),
    kind: choice('就诊类型', 'Kind', {
      choices: {
        outpatient: { zh: '门急诊', en: 'Outpatients' },
        inpatient: { zh: '住院', en: 'Inpatients' },
      },
    }),
    monthEnd: lastDayOf('所属月份', 'Month', 'month'),
    visits: integer('就诊总人次', 'Visits', { unit: '人次', min: '0' }),
    within: integer('其中县域内就诊', 'Of them within the county', { unit: '人次', min: '0' }),
  },
  checks: [
    {
      id: 'within-of-visits',
      kind: 'order',
      lesser: 'within',
      greater: 'visits',
      why: { zh: '县域内就诊是就诊总数的一部分', en: 'Visits within the county are a part of all.' },
    },
  ],
  readableBy: 'public',
})

export const familyDoctorTeam = defineRegister({
  id: 'life.family-doctor-team',
  name: { zh: '家庭医生服务团队', en: 'Family-doctor teams' },
  why: {
    zh: '每个团队属于哪个机构、有哪些人员、签约多少居民；解散按生效日登记',
    en: 'Of which institution a team is, who works in it, and for how many residents.',
  },
  kind: 'state',
  subject: 'family-doctor-team',
  owner,
  key: ['team'],
  fields: {
    team: text('团队编号', 'Number', { pattern: 'JY-\\d{3}' }),
    institution: ref('所属机构', 'Institution', { register: 'life.medical-institution' }),
    area: inArea('服务乡镇（街道）', 'Township', { level: 'township' }),
    head: text('团队长', 'Head', { lengthMax: 40, sensitivity: 'personal' }),
    doctors: integer('医师', 'Doctors', { unit: '人', min: '0' }),
    nurses: integer('护士', 'Nurses', { unit: '人', min: '0' }),
    villageDoctors: integer('乡村医生', 'Village doctors', { unit: '人', min: '0' }),
    contracted: integer('签约居民', 'Residents under contract', { unit: '人', min: '0' }),
  },
  readableBy: 'public',
})

export const geneTest = defineRegister({
  id: 'life.gene-test',
  name: { zh: '民生基因检测项目', en: 'Public gene tests' },
  why: {
    zh: '向群众开展的基因检测项目：查什么、给谁查、谁出钱、在哪里采样',
    en: 'Gene tests offered to the public: for what, for whom, who pays, and where samples are taken.',
  },
  kind: 'state',
  subject: 'gene-test',
  owner,
  key: ['test'],
  fields: {
    test: text('项目编号', 'Number', { pattern: 'JC-\\d{2}' }),
    name: text('项目名称', 'Name', { lengthMax: 60 }),
    area: inArea('开展地区', 'Offered in'),
    people: choice('检测对象', 'For', {
      choices: {
        pregnant: { zh: '孕妇', en: 'Pregnant women' },
        newborn: { zh: '新生儿', en: 'Newborn children' },
        women: { zh: '适龄妇女', en: 'Women of an age at risk' },
        adults: { zh: '高危成人', en: 'Adults at risk' },
      },
    }),
    payer: choice('费用', 'Paid by', {
      choices: {
        public: { zh: '财政全额', en: 'Public funds' },
        shared: { zh: '财政与个人分担', en: 'Public funds and the person' },
      },
    }),
    institution: ref('牵头采样机构', 'Samples taken by', { register: 'life.medical-institution' }),
    beganOn: onDay('开展日期', 'Since'),
  },
  readableBy: 'public',
})

export const geneTestMonth = defineRegister({
  id: 'life.gene-test-month',
  name: { zh: '民生基因检测月报', en: 'People tested by month' },
  why: {
    zh: '各项目当月在各地区检测多少人、阳性多少、阳性的随访到多少；结果本身不在此留存',
    en: 'How many people a test reached in a month by county, how many were positive and followed up.',
  },
  kind: 'fact',
  subject: 'gene-test-month',
  owner,
  key: ['test', 'area', 'monthEnd'],
  fields: {
    test: ref('检测项目', 'Test', { register: 'life.gene-test' }),
    area: inArea('地区', 'Area', { level: 'county' }),
    monthEnd: lastDayOf('所属月份', 'Month', 'month'),
    tested: integer('检测人次', 'Tested', { unit: '人次', min: '0' }),
    positive: integer('其中阳性', 'Of them positive', { unit: '人次', min: '0' }),
    followed: integer('阳性中已随访', 'Of these followed up', { unit: '人次', min: '0' }),
  },
  checks: [
    within('positive', 'tested', '阳性是检测的一部分', 'Who is positive was tested.'),
    within('followed', 'positive', '随访的是阳性的一部分', 'Who is followed up was positive.'),
  ],
  readableBy: 'public',
})
