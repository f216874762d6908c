import { choice, defineRegister, inArea, integer } from '@qaidam/kernel'
import { lastDayOf } from '@qaidam/kernel/declaring'

const owner = 'human-resources'

export const newJobMonth = defineRegister({
  id: 'life.new-job-month',
  name: { zh: '城镇新增就业月报', en: 'New urban jobs by month' },
  why: {
    zh: '各地区当月城镇新增就业，其中失业人员再就业和就业困难人员',
    en: 'New urban jobs of a month by county, and how many went to people out of work or in difficulty.',
  },
  kind: 'fact',
  subject: 'new-job-month',
  owner,
  key: ['area', 'monthEnd'],
  fields: {
    area: inArea('地区', 'Area', { level: 'county' }),
    monthEnd: lastDayOf('所属月份', 'Month', 'month'),
    started: integer('城镇新增就业', 'Began work', { unit: '人', min: '0' }),
    again: integer('其中失业人员再就业', 'Of them after unemployment', { unit: '人', min: '0' }),
    hardship: integer('其中就业困难人员', 'Of them people in difficulty', { unit: '人', min: '0' }),
  },
  checks: [
    {
      id: 'again-of-started',
      kind: 'order',
      lesser: 'again',
      greater: 'started',
      why: { zh: '再就业是新增就业的一部分', en: 'Work after unemployment is a part of new work.' },
    },
    {
      id: 'hardship-of-started',
      kind: 'order',
      lesser: 'hardship',
      greater: 'started',
      why: { zh: '困难人员就业是新增就业的一部分', en: 'People in difficulty are among those who began.' },
    },
  ],
  readableBy: 'public',
})

export const labourTransfer = defineRegister({
  id: 'life.labour-transfer',
  name: { zh: '农牧区劳动力转移就业月报', en: 'Rural labour transfers by month' },
  why: {
    zh: '各地区当月转移就业人次，分去向；同一人一年内多次外出计多次，所以是人次不是人',
    en: 'Transfers of a month by county and by where they led; who leaves twice counts twice.',
  },
  kind: 'fact',
  subject: 'labour-transfer',
  owner,
  key: ['area', 'monthEnd', 'where'],
  fields: {
    area: inArea('地区', 'Area', { level: 'county' }),
    monthEnd: lastDayOf('所属月份', 'Month', 'month'),
    where: choice('去向', 'To', {
      choices: {
        county: { zh: '县域内', en: 'Within the county' },
        prefecture: { zh: '州内县外', en: 'Elsewhere in the prefecture' },
        province: { zh: '省内州外', en: 'Elsewhere in the province' },
        beyond: { zh: '省外', en: 'Other provinces' },
      },
    }),
    transfers: integer('转移就业人次', 'Transfers', { unit: '人次', min: '0' }),
    organised: integer('其中有组织输出', 'Of them organised', { unit: '人次', min: '0' }),
  },
  checks: [
    {
      id: 'organised-of-transfers',
      kind: 'order',
      lesser: 'organised',
      greater: 'transfers',
      why: { zh: '有组织输出是转移就业的一部分', en: 'Organised transfers are a part of all.' },
    },
  ],
  readableBy: 'public',
})

export const graduateJobs = defineRegister({
  id: 'life.graduate-jobs',
  name: { zh: '高校毕业生就业月报', en: 'Graduates who found work, by month' },
  why: {
    zh: '本州生源和来州高校毕业生当月落实就业的人数，分渠道',
    en: 'Graduates of universities and colleges who found work in a month, by the way they went.',
  },
  kind: 'fact',
  subject: 'graduate-jobs',
  owner,
  key: ['area', 'monthEnd', 'channel'],
  fields: {
    area: inArea('地区', 'Area', { level: 'county' }),
    monthEnd: lastDayOf('所属月份', 'Month', 'month'),
    channel: choice('就业渠道', 'By', {
      choices: {
        company: { zh: '企业', en: 'Companies' },
        public: { zh: '机关和事业单位招录', en: 'Public service' },
        grassroots: { zh: '基层服务项目', en: 'Service at the grassroots' },
        founding: { zh: '自主创业和灵活就业', en: 'Founding, or working on their own' },
      },
    }),
    graduates: integer('就业人数', 'Found work', { unit: '人', min: '0' }),
  },
  readableBy: 'public',
})

export const urbanLabour = defineRegister({
  id: 'life.urban-labour',
  name: { zh: '城镇从业和登记失业', en: 'Urban labour' },
  why: {
    zh: '各地区城镇从业人员和登记失业人员数，登记失业率的分子和分母；按季度生效',
    en: 'People in work and registered as unemployed in towns, from each quarter on.',
  },
  kind: 'state',
  subject: 'urban-labour',
  owner,
  key: ['area', 'standing'],
  fields: {
    area: inArea('地区', 'Area', { level: 'county' }),
    standing: choice('就业状况', 'Standing', {
      choices: {
        working: { zh: '城镇从业', en: 'In work' },
        unemployed: { zh: '登记失业', en: 'Registered as unemployed' },
      },
    }),
    people: integer('人数', 'People', { unit: '人', min: '0' }),
  },
  readableBy: 'public',
})
