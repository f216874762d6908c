import { shareOf, talliesOf } from '@qaidam/kernel/declaring'

const owner = 'education'
const level = 'township'
const schools = talliesOf({ register: 'life.school', owner, level })
const pupils = talliesOf({ register: 'life.enrolment', owner, level, on: 'countedOn', grain: 'year' })
const ages = talliesOf({
  register: 'life.school-age-population',
  owner: 'statistics',
  level: 'county',
  on: 'countedOn',
  grain: 'year',
})
const cohorts = talliesOf({
  register: 'life.retention-cohort',
  owner,
  level,
  on: 'graduatedOn',
  grain: 'year',
})
const majors = talliesOf({ register: 'life.major', owner, level })
const outcomes = talliesOf({
  register: 'life.graduate-outcome',
  owner,
  level,
  on: 'graduatedOn',
  grain: 'year',
})
const spacesOpened = talliesOf({ register: 'life.learning-space', owner, level })

/** Schools of compulsory and senior-secondary general education (中小学). */
const GENERAL = ['primary', 'junior', 'nine-year', 'senior', 'complete']
const general = { field: 'kind', in: GENERAL }
const college = { field: 'level', in: ['college'] }
const vocational = { field: 'level', in: ['vocational'] }

export const preschoolPupils = pupils({
  id: 'life.education.preschool-pupils',
  name: ['在园幼儿', 'Children in kindergartens'],
  definition: [
    '学年初在园幼儿数，不论年龄',
    'Children in kindergartens at the start of the school year, of any age.',
  ],
  unit: '人',
  add: { sum: 'pupils' },
  where: [{ field: 'stage', in: ['preschool'] }],
})

export const preschoolAge = ages({
  id: 'life.education.preschool-age',
  name: ['学前教育学龄人口', 'Children of preschool age'],
  definition: [
    '学年初学前教育正规学龄人口',
    'People of the official age of preschool at the start of the school year.',
  ],
  unit: '人',
  add: { sum: 'people' },
  where: [{ field: 'ages', in: ['preschool'] }],
})

export const preschool = shareOf({
  id: 'life.education.preschool',
  name: ['学前教育毛入园率', 'Gross preschool enrolment'],
  definition: [
    '在园幼儿数（不论年龄）与学前教育正规学龄人口之比；因含学龄外幼儿，可以超过100%',
    'Children in kindergartens of any age, to people of the official age; children of other ages lift it over 100.',
  ],
  places: 0,
  part: preschoolPupils,
  whole: preschoolAge,
  better: 'larger',
})

export const cohort = cohorts({
  id: 'life.education.cohort',
  name: ['义务教育应毕业学生', 'Cohort of compulsory education'],
  definition: [
    '当年应完成九年义务教育的一届学生数，已按正常流动调整',
    'The pupils who were due to finish nine years in the year, with moves accounted for.',
  ],
  unit: '人',
  add: { sum: 'entrants' },
})

export const cohortGraduates = cohorts({
  id: 'life.education.cohort-graduates',
  name: ['义务教育毕业学生', 'Graduates of compulsory education'],
  definition: [
    '该届学生中当年初中毕业的人数',
    'Those of the cohort who finished junior middle school in the year.',
  ],
  unit: '人',
  add: { sum: 'graduates' },
})

export const retention = shareOf({
  id: 'life.education.compulsory-retention',
  name: ['九年义务教育巩固率', 'Nine-year compulsory education retention'],
  definition: [
    '义务教育毕业学生占该届应毕业学生的百分比',
    'Graduates of compulsory education, of their cohort.',
  ],
  part: cohortGraduates,
  whole: cohort,
  better: 'larger',
})

export const seniorPupils = pupils({
  id: 'life.education.senior-pupils',
  name: ['高中阶段在校生', 'Senior-secondary pupils'],
  definition: [
    '学年初普通高中和中等职业学校在校生数，不论年龄',
    'Pupils of senior middle and secondary vocational schools at the start of the school year, of any age.',
  ],
  unit: '人',
  add: { sum: 'pupils' },
  where: [{ field: 'stage', in: ['senior', 'vocational'] }],
})

export const seniorAge = ages({
  id: 'life.education.senior-age',
  name: ['高中阶段学龄人口', 'People of senior-secondary age'],
  definition: ['学年初高中阶段正规学龄人口', 'People of the official age of senior-secondary schools.'],
  unit: '人',
  add: { sum: 'people' },
  where: [{ field: 'ages', in: ['senior'] }],
})

export const senior = shareOf({
  id: 'life.education.senior',
  name: ['高中阶段毛入学率', 'Gross senior-secondary enrolment'],
  definition: [
    '高中阶段在校生数（不论年龄）与高中阶段正规学龄人口之比',
    'Senior-secondary pupils of any age, to people of the official age.',
  ],
  part: seniorPupils,
  whole: seniorAge,
  better: 'larger',
})

export const compulsoryPupils = pupils({
  id: 'life.education.compulsory-pupils',
  name: ['义务教育在校生', 'Pupils of compulsory education'],
  definition: ['学年初小学和初中在校生数', 'Pupils of primary and junior middle schools.'],
  unit: '人',
  add: { sum: 'pupils' },
  where: [{ field: 'stage', in: ['primary', 'junior'] }],
})

export const classes = pupils({
  id: 'life.education.classes',
  name: ['教学班', 'Classes'],
  definition: ['学年初各级各类学校班数', 'Classes of all schools at the start of the school year.'],
  unit: '个',
  add: { sum: 'classes' },
})

export const schoolsInAll = schools({
  id: 'life.education.schools',
  name: ['各级各类学校', 'Schools'],
  definition: ['期末在册的幼儿园、中小学和职业学校数', 'Kindergartens, schools and colleges on the list.'],
  unit: '所',
})

export const generalSchools = schools({
  id: 'life.education.general-schools',
  name: ['中小学', 'Primary and secondary schools'],
  definition: ['期末在册的小学、初中、高中学校数', 'Primary, junior and senior middle schools on the list.'],
  unit: '所',
  where: [general],
})

export const schoolsOnBoth = schools({
  id: 'life.education.schools-on-both-platforms',
  name: ['接入国家和省资源平台的中小学', 'Schools on both platforms'],
  definition: [
    '期末同时接入国家和省教育资源公共服务平台的中小学数',
    'Primary and secondary schools on both the national and the provincial platform.',
  ],
  unit: '所',
  where: [general, { field: 'resources', in: ['both'] }],
})

export const connectedSchools = shareOf({
  id: 'life.education.connected-schools',
  name: ['接入国家和省资源平台的中小学比例', 'Share of schools on the national and provincial platforms'],
  definition: [
    '同时接入两级平台的中小学占全部中小学的百分比',
    'Primary and secondary schools on both platforms, of all of them.',
  ],
  places: 0,
  part: schoolsOnBoth,
  whole: generalSchools,
  better: 'larger',
})

export const cloudSchools = schools({
  id: 'life.education.cloud-schools',
  name: ['互联网+教育云平台学校', 'Schools on the education cloud'],
  definition: [
    '期末建成“互联网+教育”云平台的学校数',
    'Schools that have the education cloud at the end of the period.',
  ],
  unit: '所',
  where: [{ field: 'cloud', in: ['true'] }],
})

export const classPlatforms = spacesOpened({
  id: 'life.education.class-platforms',
  name: ['班级平台', 'Class platforms'],
  definition: ['期末各校开通的班级平台数', 'Class platforms that schools have opened.'],
  unit: '个',
  add: { sum: 'opened' },
  where: [{ field: 'holder', in: ['class'] }],
})

export const spaces = spacesOpened({
  id: 'life.education.spaces',
  name: ['师生空间', 'Teacher and pupil spaces'],
  definition: [
    '期末各校开通的教师空间和学生空间数',
    'Spaces of teachers and of pupils that schools have opened.',
  ],
  unit: '万个',
  places: 0,
  add: { sum: 'opened' },
  where: [{ field: 'holder', in: ['teacher', 'pupil'] }],
})

export const collegeMajors = majors({
  id: 'life.education.college-majors',
  name: ['高职专业', 'Higher vocational majors'],
  definition: ['期末备案的高职专业数', 'Majors of higher vocational colleges on file.'],
  unit: '个',
  where: [college],
})

export const vocationalMajors = majors({
  id: 'life.education.vocational-majors',
  name: ['中职专业', 'Secondary vocational majors'],
  definition: ['期末备案的中职专业数', 'Majors of secondary vocational schools on file.'],
  unit: '个',
  where: [vocational],
})

export const collegeGraduates = outcomes({
  id: 'life.education.college-graduates',
  name: ['高职毕业生', 'Higher vocational graduates'],
  definition: ['当年高职毕业生数', 'Graduates of higher vocational colleges in the year.'],
  unit: '人',
  add: { sum: 'graduates' },
  where: [college],
})

export const collegeEmployed = outcomes({
  id: 'life.education.college-employed',
  name: ['高职毕业生就业人数', 'Higher vocational graduates in work'],
  definition: ['当年高职毕业生中就业的人数', 'Graduates of higher vocational colleges who found work.'],
  unit: '人',
  add: { sum: 'employed' },
  where: [college],
})

export const collegeEmployment = shareOf({
  id: 'life.education.college-employment',
  name: ['高职就业率', 'Higher vocational employment'],
  definition: [
    '高职毕业生就业人数占高职毕业生的百分比',
    'Higher vocational graduates in work, of all of them.',
  ],
  part: collegeEmployed,
  whole: collegeGraduates,
  better: 'larger',
})

export const vocationalGraduates = outcomes({
  id: 'life.education.vocational-graduates',
  name: ['中职毕业生', 'Secondary vocational graduates'],
  definition: ['当年中职毕业生数', 'Graduates of secondary vocational schools in the year.'],
  unit: '人',
  add: { sum: 'graduates' },
  where: [vocational],
})

export const vocationalEmployed = outcomes({
  id: 'life.education.vocational-employed',
  name: ['中职毕业生就业人数', 'Secondary vocational graduates in work'],
  definition: ['当年中职毕业生中就业的人数', 'Graduates of secondary vocational schools who found work.'],
  unit: '人',
  add: { sum: 'employed' },
  where: [vocational],
})

export const vocationalEmployment = shareOf({
  id: 'life.education.vocational-employment',
  name: ['中职就业率', 'Secondary vocational employment'],
  definition: [
    '中职毕业生就业人数占中职毕业生的百分比',
    'Secondary vocational graduates in work, of all of them.',
  ],
  part: vocationalEmployed,
  whole: vocationalGraduates,
  better: 'larger',
})

export const awardFund = talliesOf({ register: 'life.teaching-award', owner, level, on: 'awardedOn' })({
  id: 'life.education.award-fund',
  name: ['教育教学激励奖', 'Teaching award fund'],
  definition: ['期内核定的教育教学激励奖金额之和', 'What the fund awarded in the period.'],
  unit: '万元',
  places: 0,
  add: { sum: 'amount' },
})
