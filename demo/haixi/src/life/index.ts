import { loadOf, statesOf } from '../campaigns/spread.ts'
import type { DemoLoad } from '../rows.ts'
import { bodiesOf } from './bodies.ts'
import * as health from './health.ts'
import { institutionList, institutions } from './institutions.ts'
import { cohorts, enrolments, schoolAges, sizeOf } from './pupils.ts'
import { awards, learningSpaces, schoolList, schools } from './schools.ts'
import { majors, outcomes } from './vocational.ts'

const REGISTRY = 'ding-ruoxu'
const STATISTICS = 'bao-qige'
const EDUCATION = 'suyala'
const VOCATIONAL = 'tan-shiyi'
const CLOUD = 'dorji-rabten'
const INSTITUTIONS = 'alimas'
const CARE = 'luo-sangji'
const ORGANISATION = 'economy.organisation'

export function* lifeLoads(): Generator<DemoLoad> {
  yield* educationLoads()
  yield* healthLoads()
}

function* educationLoads(): Generator<DemoLoad> {
  yield statesOf('school-bodies', REGISTRY, '学校法人', ORGANISATION, () => bodiesOf(schoolList, 0x5c0031))
  yield statesOf('schools', EDUCATION, '学校名录', 'life.school', () =>
    schools((school) => sizeOf(school).pupils),
  )
  yield statesOf('learning-spaces', CLOUD, '网络学习空间', 'life.learning-space', () =>
    learningSpaces(sizeOf),
  )
  yield loadOf('teaching-awards', EDUCATION, '教育教学激励奖', 'life.teaching-award', awards)
  yield loadOf('enrolments', EDUCATION, '在校生统计', 'life.enrolment', () => enrolments)
  yield loadOf('school-ages', STATISTICS, '学龄人口', 'life.school-age-population', schoolAges)
  yield loadOf('retention-cohorts', EDUCATION, '义务教育届次跟踪', 'life.retention-cohort', cohorts)
  yield statesOf('majors', VOCATIONAL, '职业教育专业', 'life.major', () => majors)
  yield loadOf('graduate-outcomes', VOCATIONAL, '毕业生去向', 'life.graduate-outcome', outcomes)
}

function* healthLoads(): Generator<DemoLoad> {
  yield statesOf('medical-bodies', REGISTRY, '医疗机构法人', ORGANISATION, () =>
    bodiesOf(institutionList, 0x6ea131),
  )
  yield statesOf(
    'medical-institutions',
    INSTITUTIONS,
    '医疗卫生机构',
    'life.medical-institution',
    institutions,
  )
  yield statesOf('consortia', INSTITUTIONS, '医联体', 'life.medical-consortium', () => health.consortia)
  const member = 'life.consortium-member'
  yield statesOf('consortium-members', INSTITUTIONS, '医联体成员单位', member, health.members)
  yield loadOf('visit-months', CARE, '就诊去向月报', 'life.visit-month', health.visitMonths)
  yield statesOf('family-doctor-teams', CARE, '家庭医生团队', 'life.family-doctor-team', health.teams)
  yield statesOf('gene-tests', CARE, '民生基因检测项目', 'life.gene-test', health.geneTests)
}
