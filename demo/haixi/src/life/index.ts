import { loadOf, statesOf } from '../campaigns/spread.ts'
import type { DemoLoad } from '../rows.ts'
import { bodiesOf } from './bodies.ts'
import { cohorts, enrolments, schoolAges, sizeOf } from './pupils.ts'
import { awards, learningSpaces, schoolList, schools } from './schools.ts'
import { majors, outcomes } from './vocational.ts'

const REGISTRY = 'ding-ruoxu'
const STATISTICS = 'bao-qige'
const EDUCATION = 'suyala'
const VOCATIONAL = 'tan-shiyi'
const CLOUD = 'dorji-rabten'

export function* lifeLoads(): Generator<DemoLoad> {
  yield* educationLoads()
}

function* educationLoads(): Generator<DemoLoad> {
  const organisation = 'economy.organisation'
  yield statesOf('school-bodies', REGISTRY, '学校法人', organisation, () => bodiesOf(schoolList, 0x5c0031))
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
