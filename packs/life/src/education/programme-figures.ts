import { shareOf, talliesOf } from '@qaidam/kernel/declaring'

const owner = 'education'
const level = 'township'
const projects = talliesOf({ register: 'life.school-project', owner, level, on: 'approvedOn' })
const accepted = talliesOf({ register: 'life.school-project', owner, level, on: 'acceptedOn' })
const special = talliesOf({
  register: 'life.special-education',
  owner,
  level: 'county',
  on: 'countedOn',
  grain: 'year',
})
const lessons = talliesOf({
  register: 'life.cloud-lesson-month',
  owner,
  level,
  on: 'monthEnd',
  grain: 'month',
})
const honours = talliesOf({ register: 'life.teacher-honour', owner, level, on: 'awardedOn' })

export const schoolProjects = projects({
  id: 'life.education.building-projects',
  name: ['学校建设项目', 'Building projects of schools'],
  definition: ['期内批复的学校建设项目数', 'Building projects of schools approved in the period.'],
  unit: '个',
})

export const schoolInvestment = projects({
  id: 'life.education.building-investment',
  name: ['学校建设投资', 'Investment in schools'],
  definition: ['期内批复的学校建设项目总投资之和', 'Investment of the building projects approved.'],
  unit: '亿元',
  places: 2,
  add: { sum: 'investment' },
})

export const schoolSeats = projects({
  id: 'life.education.seats-added',
  name: ['新增学位', 'Places for pupils added'],
  definition: ['期内批复的学校建设项目新增学位之和', 'Places that the building projects approved add.'],
  unit: '个',
  add: { sum: 'seats' },
})

export const schoolProjectsDone = accepted({
  id: 'life.education.building-accepted',
  name: ['竣工验收的学校建设项目', 'Building projects accepted'],
  definition: ['期内竣工验收的学校建设项目数', 'Building projects of schools accepted in the period.'],
  unit: '个',
})

export const specialProjects = projects({
  id: 'life.education.special-projects',
  name: ['特殊教育项目', 'Projects of special education'],
  definition: ['期内批复的特殊教育提升计划项目数', 'Projects approved under the plan of special education.'],
  unit: '个',
  where: [{ field: 'plan', in: ['special'] }],
})

export const specialChildren = special({
  id: 'life.education.special-children',
  name: ['适龄残疾儿童少年', 'Children with disabilities of school age'],
  definition: ['统计时点适龄残疾儿童少年数', 'Children with disabilities of school age when counted.'],
  unit: '人',
  add: { sum: 'children' },
})

export const specialPlaced = special({
  id: 'life.education.special-schooled',
  name: ['入学的适龄残疾儿童少年', 'Children with disabilities who are schooled'],
  definition: [
    '统计时点在特教学校、随班就读和送教上门的人数之和',
    'Those in special schools, in class with the others, or taught at home.',
  ],
  unit: '人',
  add: { sum: 'placed' },
})

export const specialRate = shareOf({
  id: 'life.education.special-rate',
  name: ['残疾儿童少年入学率', 'Schooling rate of children with disabilities'],
  definition: [
    '入学的占适龄残疾儿童少年的百分比',
    'Those who are schooled, of all children with disabilities of school age.',
  ],
  part: specialPlaced,
  whole: specialChildren,
  better: 'larger',
})

export const partTimeTeachers = talliesOf({ register: 'life.part-time-teacher', owner, level })({
  id: 'life.education.part-time-teachers',
  name: ['企业兼职教师', 'Part-time teachers from enterprises'],
  definition: [
    '期末在聘的企业兼职教师数',
    'Teachers from enterprises who are hired at the end of the period.',
  ],
  unit: '人',
})

export const teacherPrizes = honours({
  id: 'life.education.teacher-prizes',
  name: ['教师竞赛获奖', 'Prizes of teachers in competitions'],
  definition: ['期内教师在教学竞赛中获奖的次数', 'Prizes that teachers won in competitions.'],
  unit: '次',
  where: [{ field: 'kind', in: ['competition'] }],
})

export const teacherHonours = honours({
  id: 'life.education.teacher-honours',
  name: ['教师荣誉称号', 'Honours of teachers'],
  definition: ['期内教师获得荣誉称号的次数', 'Honours that teachers were given.'],
  unit: '次',
  where: [{ field: 'kind', in: ['title'] }],
})

export const cloudLessons = lessons({
  id: 'life.education.cloud-lessons',
  name: ['云课', 'Lessons on the cloud'],
  definition: ['期内云平台学校开设的云课节数', 'Lessons that schools gave on the cloud.'],
  unit: '次',
  add: { sum: 'lessons' },
})

export const cloudReading = lessons({
  id: 'life.education.cloud-lessons-with-reading',
  name: ['有课前阅读的云课', 'Lessons with reading before'],
  definition: ['期内布置了课前阅读的云课节数', 'Lessons on the cloud with things to read before.'],
  unit: '次',
  add: { sum: 'withReading' },
})

export const workDue = lessons({
  id: 'life.education.cloud-work-due',
  name: ['应交云作业', 'Works due on the cloud'],
  definition: ['期内云课布置的应交作业件数', 'Works that lessons on the cloud asked for.'],
  unit: '件',
  add: { sum: 'workDue' },
})

export const workDone = lessons({
  id: 'life.education.cloud-work-done',
  name: ['已交云作业', 'Works handed in on the cloud'],
  definition: ['期内云课作业已交的件数', 'Works that came in.'],
  unit: '件',
  add: { sum: 'workDone' },
})

export const workShare = shareOf({
  id: 'life.education.cloud-work-share',
  name: ['云作业提交率', 'Share of works handed in'],
  definition: ['已交云作业占应交云作业的百分比', 'Works handed in, of all that were due.'],
  part: workDone,
  whole: workDue,
  better: 'larger',
})
