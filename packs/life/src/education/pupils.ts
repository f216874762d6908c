import { choice, defineRegister, type Field, inArea, integer, onDay, ref, text } from '@qaidam/kernel'

const owner = 'education'

/** All education is counted on one day, at the beginning of the school year. */
const countedOn = (): Field =>
  onDay('统计时点', 'Counted on', {
    meaning: { zh: '学年初，9月1日', en: 'The beginning of the school year, 1 September.' },
  })

export const enrolment = defineRegister({
  id: 'life.enrolment',
  name: { zh: '在校生分校分年级统计', en: 'Pupils by school and grade' },
  why: {
    zh: '教育事业统计：每校每年级的班数和在校（园）生数；毛入学率、班额由此得出',
    en: 'Yearly statistics of education: classes and pupils of each grade of each school.',
  },
  kind: 'fact',
  subject: 'enrolment',
  owner,
  key: ['school', 'stage', 'grade', 'countedOn'],
  fields: {
    school: ref('学校', 'School', { register: 'life.school' }),
    stage: choice('学段', 'Stage', {
      choices: {
        preschool: { zh: '学前教育', en: 'Preschool' },
        primary: { zh: '小学', en: 'Primary' },
        junior: { zh: '初中', en: 'Junior middle' },
        senior: { zh: '普通高中', en: 'Senior middle' },
        vocational: { zh: '中等职业教育', en: 'Secondary vocational' },
        college: { zh: '高等职业教育', en: 'Higher vocational' },
        special: { zh: '特殊教育', en: 'Special' },
      },
    }),
    grade: integer('年级', 'Grade', {
      min: '1',
      max: '6',
      meaning: { zh: '学段内第几年', en: 'Which year of the stage.' },
    }),
    countedOn: countedOn(),
    area: inArea('所在乡镇（街道）', 'Township', { level: 'township' }),
    classes: integer('班数', 'Classes', { unit: '个', min: '0' }),
    pupils: integer('在校（园）生', 'Pupils', {
      unit: '人',
      min: '0',
      meaning: { zh: '不论年龄', en: 'Of any age.' },
    }),
    girls: integer('其中女生', 'Of them girls', { unit: '人', min: '0' }),
    boarders: integer('其中寄宿生', 'Of them boarders', { unit: '人', min: '0' }),
  },
  checks: [
    {
      id: 'girls-of-pupils',
      kind: 'order',
      lesser: 'girls',
      greater: 'pupils',
      why: { zh: '女生是在校生的一部分', en: 'Girls are a part of the pupils.' },
    },
    {
      id: 'boarders-of-pupils',
      kind: 'order',
      lesser: 'boarders',
      greater: 'pupils',
      why: { zh: '寄宿生是在校生的一部分', en: 'Boarders are a part of the pupils.' },
    },
  ],
  readableBy: 'public',
})

export const schoolAgePopulation = defineRegister({
  id: 'life.school-age-population',
  name: { zh: '学龄人口', en: 'Population of school age' },
  why: {
    zh: '各地区正规学龄人口，毛入学率的分母；写明来自户籍、普查还是推算',
    en: 'People of the official age of a stage, by county: the denominator of gross rates, with its origin.',
  },
  kind: 'fact',
  subject: 'school-age-population',
  owner: 'statistics',
  key: ['area', 'ages', 'countedOn'],
  fields: {
    area: inArea('地区', 'Area', { level: 'county' }),
    ages: choice('学龄段', 'Ages of', {
      choices: {
        preschool: { zh: '学前教育学龄', en: 'Preschool' },
        primary: { zh: '小学学龄', en: 'Primary school' },
        junior: { zh: '初中学龄', en: 'Junior middle school' },
        senior: { zh: '高中阶段学龄', en: 'Senior-secondary school' },
      },
    }),
    countedOn: countedOn(),
    people: integer('学龄人口', 'People', { unit: '人', min: '0' }),
    origin: choice('数据来源', 'Origin', {
      choices: {
        households: { zh: '公安户籍', en: 'Register of households' },
        census: { zh: '人口普查', en: 'Census' },
        estimate: { zh: '年度推算', en: 'Estimate of the year' },
      },
    }),
  },
  readableBy: 'public',
})

export const retentionCohort = defineRegister({
  id: 'life.retention-cohort',
  name: { zh: '义务教育届次跟踪', en: 'Cohorts of compulsory education' },
  why: {
    zh: '按起始学校跟踪一届学生：一年级入学多少、正常流动调整多少、九年后毕业多少，流失在哪里看得见',
    en: 'A cohort by the school where it began: how many entered, and how many finished nine years later.',
  },
  kind: 'fact',
  subject: 'retention-cohort',
  owner,
  key: ['school', 'entryYear'],
  fields: {
    school: ref('起始学校', 'School of entry', { register: 'life.school' }),
    entryYear: integer('一年级入学年份', 'Year of entry', { min: '1990', max: '2100' }),
    area: inArea('所在乡镇（街道）', 'Township', { level: 'township' }),
    graduatedOn: onDay('毕业日期', 'Graduated on'),
    entrants: integer('应毕业学生', 'Cohort', {
      unit: '人',
      min: '0',
      meaning: {
        zh: '一年级入学人数，扣除死亡和转出本州、加上转入本州的学生',
        en: 'Who entered the first grade, less deaths and moves out of the prefecture, plus moves into it.',
      },
    }),
    adjusted: integer('其中正常流动调整净数', 'Of it net moves', {
      unit: '人',
      meaning: { zh: '转入减转出和死亡，可为负', en: 'Moves in less moves out and deaths; may be negative.' },
    }),
    graduates: integer('毕业学生', 'Graduates', { unit: '人', min: '0' }),
    note: text('未毕业去向', 'Where the others are', { optional: true, lengthMax: 200 }),
  },
  checks: [
    {
      id: 'graduates-of-cohort',
      kind: 'order',
      lesser: 'graduates',
      greater: 'entrants',
      why: { zh: '毕业的出自这一届', en: 'Who graduated was of the cohort.' },
    },
  ],
  readableBy: 'public',
})
