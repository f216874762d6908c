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

const owner = 'education'
const people = (zh: string, en: string): Field => integer(zh, en, { unit: '人', min: '0' })

export const schoolProject = defineRegister({
  id: 'life.school-project',
  name: { zh: '学校建设项目', en: 'Building projects of schools' },
  why: {
    zh: '按哪个计划、给哪所学校建什么、投资多少、新增多少学位；项目按编号引用学校',
    en: 'What is built for which school under which plan: investment, places for pupils, when due.',
  },
  kind: 'fact',
  subject: 'school-project',
  owner,
  key: ['project'],
  fields: {
    project: text('项目编号', 'Number', { pattern: 'JX-\\d{4}-\\d{3}' }),
    name: text('项目名称', 'Name', { lengthMax: 100 }),
    school: ref('学校', 'School', { register: 'life.school' }),
    area: inArea('所在乡镇（街道）', 'Township', { level: 'township' }),
    plan: choice('所属计划', 'Plan', {
      choices: {
        compulsory: { zh: '义务教育薄弱环节改善与能力提升', en: 'Compulsory education' },
        preschool: { zh: '学前教育行动计划', en: 'Preschool education' },
        boarding: { zh: '寄宿制学校建设', en: 'Boarding schools' },
        special: { zh: '特殊教育提升计划', en: 'Special education' },
        vocational: { zh: '职业教育基础能力', en: 'Vocational education' },
      },
    }),
    works: choice('建设内容', 'Works', {
      choices: {
        teaching: { zh: '教学用房', en: 'Teaching buildings' },
        living: { zh: '学生宿舍、食堂', en: 'Dormitories and canteens' },
        sports: { zh: '运动场', en: 'Sports grounds' },
        resource: { zh: '特殊教育资源教室', en: 'Resource rooms of special education' },
        equipment: { zh: '设施设备', en: 'Equipment' },
      },
    }),
    approvedOn: onDay('批复日期', 'Approved on'),
    investment: decimal('批复总投资', 'Investment approved', { unit: '万元', min: '0', placesMax: 4 }),
    upper: decimal('其中中央和省级资金', 'Of it central and provincial funds', {
      unit: '万元',
      min: '0',
      placesMax: 4,
    }),
    seats: integer('新增学位', 'Places added', { unit: '个', min: '0' }),
    dueOn: onDay('计划竣工日期', 'Due on'),
    acceptedOn: onDay('竣工验收日期', 'Accepted on', { optional: true }),
  },
  checks: [
    within(
      'upper',
      'investment',
      '上级资金是总投资的一部分',
      'Funds from above are a part of the investment.',
    ),
    within('approvedOn', 'dueOn', '先批复后竣工', 'It is approved before it is done.'),
  ],
  readableBy: 'public',
})

export const specialEducation = defineRegister({
  id: 'life.special-education',
  name: { zh: '适龄残疾儿童少年入学', en: 'Schooling of children with disabilities' },
  why: {
    zh: '各地区适龄残疾儿童少年在哪里上学：特教学校、随班就读、送教上门；还有几人没有安置',
    en: 'Where children with disabilities learn: special schools, with the others, at home, or not yet.',
  },
  kind: 'fact',
  subject: 'special-education',
  owner,
  key: ['area', 'countedOn'],
  fields: {
    area: inArea('地区', 'Area', { level: 'county' }),
    countedOn: onDay('统计时点', 'Counted on'),
    children: people('适龄残疾儿童少年', 'Children with disabilities of school age'),
    special: people('特教学校就读', 'In special schools'),
    regular: people('随班就读', 'In class with the others'),
    visited: people('送教上门', 'Taught at home'),
    placed: people('已安置入学', 'Schooled'),
    waiting: people('尚未安置', 'Not yet'),
  },
  checks: [
    addUp(
      ['special', 'regular', 'visited'],
      'placed',
      '三种方式之和等于已安置入学',
      'The three ways add up to those who are schooled.',
    ),
    addUp(
      ['placed', 'waiting'],
      'children',
      '已安置与尚未安置之和等于适龄残疾儿童少年',
      'Who is schooled and who is not are all of them.',
    ),
  ],
  readableBy: 'public',
})

export const cloudLessonMonth = defineRegister({
  id: 'life.cloud-lesson-month',
  name: { zh: '云平台课程月报', en: 'Lessons on the cloud by month' },
  why: {
    zh: '各云平台学校当月开了多少节云课，多少节有课前阅读和作业，应交作业交了多少',
    en: 'Lessons of a school on the cloud in a month, with reading before and work after, and what came in.',
  },
  kind: 'fact',
  subject: 'cloud-lesson-month',
  owner,
  key: ['school', 'monthEnd'],
  fields: {
    school: ref('学校', 'School', { register: 'life.school' }),
    monthEnd: lastDayOf('所属月份', 'Month', 'month'),
    area: inArea('所在乡镇（街道）', 'Township', { level: 'township' }),
    lessons: integer('云课', 'Lessons', { unit: '次', min: '0' }),
    withReading: integer('其中有课前阅读', 'Of them with reading before', { unit: '次', min: '0' }),
    withWork: integer('其中布置作业', 'Of them with work to hand in', { unit: '次', min: '0' }),
    workDue: integer('应交作业', 'Works due', { unit: '件', min: '0' }),
    workDone: integer('已交作业', 'Works handed in', { unit: '件', min: '0' }),
  },
  checks: [
    within('withReading', 'lessons', '有课前阅读的是云课的一部分', 'Lessons with reading are a part of all.'),
    within('withWork', 'lessons', '布置作业的是云课的一部分', 'Lessons with work are a part of all.'),
    within('workDone', 'workDue', '已交的是应交的一部分', 'What came in had been due.'),
  ],
  readableBy: 'public',
})
