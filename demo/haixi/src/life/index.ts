import { loadOf, statesOf } from '../campaigns/spread.ts'
import type { DemoLoad } from '../rows.ts'
import { bodiesOf } from './bodies.ts'
import { childrenAtRisk } from './children.ts'
import * as civil from './civil-affairs.ts'
import * as employment from './employment.ts'
import * as employmentPlans from './employment-plans.ts'
import * as health from './health.ts'
import { institutionList, institutions } from './institutions.ts'
import { medicalLoads } from './medical/index.ts'
import { populationLoads, povertyLoads } from './poverty/index.ts'
import * as protection from './protection.ts'
import { cohorts, enrolments, schoolAges, sizeOf } from './pupils.ts'
import * as schoolPlans from './school-plans.ts'
import { awards, learningSpaces, schoolList, schools } from './schools.ts'
import * as sharedCare from './shared-care.ts'
import * as security from './social-security.ts'
import { majors, outcomes } from './vocational.ts'

const REGISTRY = 'ding-ruoxu'
const STATISTICS = 'bao-qige'
const EDUCATION = 'suyala'
const VOCATIONAL = 'tan-shiyi'
const CLOUD = 'dorji-rabten'
const INSTITUTIONS = 'alimas'
const CARE = 'luo-sangji'
const AGREEMENTS = 'hasi-gaowa'
const WELFARE = 'fu-ruyi'
const INSURANCE = 'sarangerel'
const EMPLOYMENT = 'tu-mingyuan'
const PLANS = 'cheng-jiyun'
const TEACHERS = 'batu-zorig'
const REFORM = 'nima-tsering'
const CHILDREN = 'uyunna'
const ATTENDANCE = 'lin-shouzhi'
const RELIEF = 'shang-guanwei'
const ORGANISATION = 'economy.organisation'

export function* lifeLoads(): Generator<DemoLoad> {
  yield* populationLoads()
  yield* educationLoads()
  yield* healthLoads()
  yield* civilAffairsLoads()
  yield* socialSecurityLoads()
  yield* employmentLoads()
  yield* medicalLoads()
  yield* povertyLoads()
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
  yield loadOf('school-projects', PLANS, '学校建设项目', 'life.school-project', schoolPlans.projects)
  const atRisk = 'life.child-at-risk'
  yield statesOf('children-at-risk', ATTENDANCE, '控辍保学', atRisk, () => childrenAtRisk)
  const special = 'life.special-education'
  yield loadOf('special-education', EDUCATION, '残疾儿童入学', special, schoolPlans.specialEducation)
  const partTime = 'life.part-time-teacher'
  yield statesOf('part-time-teachers', VOCATIONAL, '企业兼职教师', partTime, schoolPlans.partTimeTeachers)
  yield loadOf('teacher-honours', TEACHERS, '教师竞赛和荣誉', 'life.teacher-honour', schoolPlans.honours)
  yield loadOf('cloud-lessons', CLOUD, '云平台课程', 'life.cloud-lesson-month', schoolPlans.cloudLessons)
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
  const { geneTestMonths } = sharedCare
  yield loadOf('gene-test-months', CARE, '基因检测月报', 'life.gene-test-month', geneTestMonths)
  yield loadOf('referral-months', CARE, '双向转诊', 'life.referral-month', sharedCare.referralMonths)
  const consultation = 'life.remote-consultation'
  yield loadOf('remote-consultations', CARE, '远程会诊', consultation, sharedCare.consultations)
  const access = 'life.record-access-month'
  yield loadOf('record-access-months', CARE, '档案共享调阅', access, sharedCare.accessMonths)
  yield statesOf('family-contracts', CARE, '分人群签约', 'life.family-contract', sharedCare.contracts)
  yield statesOf('hospital-reforms', REFORM, '公立医院改革', 'life.hospital-reform', sharedCare.reforms)
  const alliance = 'life.specialist-alliance'
  yield statesOf('specialist-alliances', REFORM, '专科联盟', alliance, sharedCare.alliances)
}

function* civilAffairsLoads(): Generator<DemoLoad> {
  yield statesOf('care-bodies', REGISTRY, '民政机构法人', ORGANISATION, () =>
    bodiesOf(civil.homeList, 0xca4e31),
  )
  yield statesOf('care-homes', WELFARE, '民政服务机构', 'life.care-home', civil.homes)
  yield loadOf('civil-projects', WELFARE, '民政公共服务项目', 'life.civil-project', civil.projects)
  yield loadOf('civil-payments', WELFARE, '民政项目资金拨付', 'life.civil-payment', protection.payments)
  yield statesOf('protected-children', CHILDREN, '儿童保护', 'life.protected-child', protection.children)
  yield statesOf('relief-stocks', RELIEF, '救灾物资库存', 'life.relief-stock', protection.stocks)
  yield loadOf('relief-movements', RELIEF, '救灾物资出入库', 'life.relief-movement', protection.movements)
}

function* socialSecurityLoads(): Generator<DemoLoad> {
  const scheme = 'life.insurance-scheme'
  yield statesOf('insurance-schemes', INSURANCE, '险种', scheme, () => security.schemeList(false))
  yield statesOf('insurance-schemes-merged', INSURANCE, '已并入险种', scheme, () => security.schemeList(true))
  yield statesOf('insurance-sites', INSURANCE, '社保经办点', 'life.insurance-site', security.sites)
  yield statesOf('card-holding', INSURANCE, '社保卡持卡情况', 'life.card-holding', security.cards)
  yield statesOf('scheme-coverage', INSURANCE, '分险种参保', 'life.scheme-coverage', security.schemes)
  const designation = 'life.insurance-designation'
  yield statesOf('designations', AGREEMENTS, '医保定点协议', designation, security.designations)
}

function* employmentLoads(): Generator<DemoLoad> {
  yield loadOf('new-jobs', EMPLOYMENT, '城镇新增就业', 'life.new-job-month', employment.newJobs)
  yield loadOf('labour-transfers', EMPLOYMENT, '转移就业', 'life.labour-transfer', employment.transfers)
  yield loadOf('graduate-jobs', EMPLOYMENT, '高校毕业生就业', 'life.graduate-jobs', employment.graduates)
  yield statesOf('urban-labour', EMPLOYMENT, '城镇从业和失业', 'life.urban-labour', employment.labour)
  const { plans, planMonths, startUps, unemploymentMonths, seekers } = employmentPlans
  yield statesOf('employment-plans', EMPLOYMENT, '就业创业计划', 'life.employment-plan', plans)
  yield loadOf('employment-plan-months', EMPLOYMENT, '计划进展', 'life.employment-plan-month', planMonths)
  yield loadOf('start-ups', EMPLOYMENT, '创业扶持', 'life.start-up', startUps)
  yield loadOf('unemployment-months', EMPLOYMENT, '失业登记', 'life.unemployment-month', unemploymentMonths)
  yield statesOf('job-seekers', EMPLOYMENT, '实名制求职', 'life.job-seeker', seekers)
}
