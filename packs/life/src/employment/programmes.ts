import { choice, decimal, defineRegister, inArea, integer, onDay, ref, text, yesNo } from '@qaidam/kernel'
import { byPost, lastDayOf } from '@qaidam/kernel/declaring'
import { within } from '../checks.ts'
import { byBody } from '../who.ts'

const owner = 'human-resources'

export const employmentPlan = defineRegister({
  id: 'life.employment-plan',
  name: { zh: '就业创业计划', en: 'Plans for jobs and start-ups' },
  why: {
    zh: '高校毕业生就业促进、创业带动就业等计划：管到哪年、帮多少人、谁负责；月报和创业扶持以编号引用',
    en: 'Plans for graduates and for start-ups: until when, for how many, who answers; months refer to them.',
  },
  kind: 'state',
  subject: 'employment-plan',
  owner,
  key: ['plan'],
  fields: {
    plan: text('计划编号', 'Number', { pattern: 'JH-\\d{4}-\\d{2}' }),
    name: text('计划名称', 'Name', { lengthMax: 80 }),
    aim: choice('计划类别', 'For', {
      choices: {
        graduates: { zh: '高校毕业生就业创业', en: 'Jobs and start-ups of graduates' },
        founding: { zh: '创业带动就业', en: 'Start-ups' },
        skills: { zh: '职业技能提升', en: 'Skills' },
        hardship: { zh: '困难人员就业援助', en: 'People in difficulty' },
      },
    }),
    area: inArea('实施地区', 'Area'),
    beginsOn: onDay('开始日期', 'Begins on'),
    endsOn: onDay('结束日期', 'Ends on'),
    people: integer('计划帮扶人数', 'People to be helped', { unit: '人', min: '0' }),
    lead: byPost('责任岗位', 'Answers for it'),
    document: text('印发文件', 'Document', { lengthMax: 60 }),
  },
  checks: [within('beginsOn', 'endsOn', '先开始后结束', 'A plan begins before it ends.')],
  readableBy: 'public',
})

export const employmentPlanMonth = defineRegister({
  id: 'life.employment-plan-month',
  name: { zh: '就业创业计划进展月报', en: 'Progress of plans by month' },
  why: {
    zh: '各计划当月在各地区帮扶多少人、其中多少人就业或创业、用了多少钱',
    en: 'How many people a plan helped in a month by county, how many found or made work, and the cost.',
  },
  kind: 'fact',
  subject: 'employment-plan-month',
  owner,
  key: ['plan', 'area', 'monthEnd'],
  fields: {
    plan: ref('计划', 'Plan', { register: 'life.employment-plan' }),
    area: inArea('地区', 'Area', { level: 'county' }),
    monthEnd: lastDayOf('所属月份', 'Month', 'month'),
    helped: integer('帮扶人次', 'Helped', { unit: '人次', min: '0' }),
    placed: integer('其中就业创业', 'Of them found or made work', { unit: '人次', min: '0' }),
    spent: decimal('支出资金', 'Spent', { unit: '万元', min: '0', placesMax: 4 }),
  },
  checks: [within('placed', 'helped', '就业创业的是帮扶的一部分', 'Who found work had been helped.')],
  readableBy: 'public',
})

export const startUp = defineRegister({
  id: 'life.start-up',
  name: { zh: '创业扶持', en: 'Start-ups supported' },
  why: {
    zh: '扶持了哪些人创业、贷款和补贴各多少、带动多少人就业；企业信息以登记为准',
    en: 'Whose start-up was supported, with what loan and subsidy, and how many jobs it made.',
  },
  kind: 'fact',
  subject: 'start-up',
  owner,
  key: ['support'],
  fields: {
    support: text('扶持编号', 'Number', { pattern: 'CY-\\d{4}-\\d{3}' }),
    plan: ref('所属计划', 'Plan', { register: 'life.employment-plan', optional: true }),
    body: byBody('创办企业（合作社）', 'Firm founded'),
    area: inArea('地区', 'Area', { level: 'county' }),
    founder: choice('创业者', 'Founder', {
      choices: {
        graduate: { zh: '高校毕业生', en: 'Graduate' },
        returning: { zh: '返乡农牧民', en: 'Returning farmer or herder' },
        veteran: { zh: '退役军人', en: 'Veteran' },
        unemployed: { zh: '登记失业人员', en: 'Registered unemployed' },
      },
    }),
    supportedOn: onDay('扶持日期', 'Supported on'),
    loan: decimal('创业担保贷款', 'Guaranteed loan', { unit: '万元', min: '0', placesMax: 4 }),
    subsidy: decimal('创业补贴', 'Subsidy', { unit: '万元', min: '0', placesMax: 4 }),
    jobs: integer('带动就业', 'Jobs made', { unit: '人', min: '0' }),
    trained: yesNo('参加过创业培训', 'Trained before'),
  },
  readableBy: 'public',
})

export const unemploymentMonth = defineRegister({
  id: 'life.unemployment-month',
  name: { zh: '失业登记月报', en: 'Registrations of unemployment by month' },
  why: {
    zh: '各地区当月新登记失业、因就业注销和其他注销的人数，以及领取失业保险金人数',
    en: 'People newly registered and taken off the list in a month by county, and who drew benefits.',
  },
  kind: 'fact',
  subject: 'unemployment-month',
  owner,
  key: ['area', 'monthEnd'],
  fields: {
    area: inArea('地区', 'Area', { level: 'county' }),
    monthEnd: lastDayOf('所属月份', 'Month', 'month'),
    registered: integer('新登记失业', 'Newly registered', { unit: '人', min: '0' }),
    foundWork: integer('因就业注销', 'Off the list for work', { unit: '人', min: '0' }),
    otherwise: integer('其他注销', 'Off the list otherwise', { unit: '人', min: '0' }),
    benefits: integer('领取失业保险金', 'Drawing benefits', { unit: '人', min: '0' }),
  },
  watches: [
    {
      id: 'registered-jump',
      kind: 'jump',
      field: 'registered',
      on: 'monthEnd',
      times: '2',
      why: {
        zh: '同月新登记失业人数成倍变化的，要么有缘由，要么填错。',
        en: 'Twice or half of last year’s month has a cause, or is a slip.',
      },
    },
  ],
  readableBy: 'public',
})

export const jobSeeker = defineRegister({
  id: 'life.job-seeker',
  name: { zh: '实名制求职人员', en: 'Job seekers by person' },
  why: {
    zh: '登记失业、未就业毕业生和困难人员按人登记：想做什么、谁联系、现在怎样；就业后按生效日登记',
    en: 'People who look for work, by person: what they look for, who is in touch, and how it stands.',
  },
  kind: 'state',
  subject: 'job-seeker',
  owner,
  key: ['person'],
  fields: {
    person: ref('人员', 'Person', { register: 'life.person' }),
    area: inArea('所在县级地区', 'County', { level: 'county' }),
    as: choice('登记类别', 'Registered as', {
      choices: {
        unemployed: { zh: '登记失业人员', en: 'Unemployed' },
        graduate: { zh: '未就业高校毕业生', en: 'Graduate without work' },
        hardship: { zh: '就业困难人员', en: 'In difficulty' },
      },
    }),
    registeredOn: onDay('登记日期', 'Registered on'),
    schooling: choice('文化程度', 'Schooling', {
      choices: {
        junior: { zh: '初中及以下', en: 'Junior middle or less' },
        senior: { zh: '高中（中职）', en: 'Senior middle or vocational' },
        college: { zh: '大专及以上', en: 'College or more' },
      },
    }),
    wanted: text('求职意向', 'Looks for', { lengthMax: 60, optional: true }),
    standing: choice('当前状况', 'Standing', {
      choices: {
        looking: { zh: '求职中', en: 'Looking' },
        training: { zh: '培训中', en: 'In training' },
        working: { zh: '已就业', en: 'At work' },
        left: { zh: '退出', en: 'No longer looking' },
      },
    }),
    contact: byPost('联系岗位', 'Keeps in touch'),
  },
  readableBy: 'staff',
})
