import { defineSystem, type Figure, type Register, type System } from '@qaidam/kernel'
import { civilAffairsChapter } from './civil-affairs/chapter.ts'
import { civilAffairsFigures, civilAffairsRegisters } from './civil-affairs/index.ts'
import { educationChapter } from './education/chapter.ts'
import { educationFigures, educationRegisters } from './education/index.ts'
import { employmentChapter } from './employment/chapter.ts'
import { employmentFigures, employmentRegisters } from './employment/index.ts'
import { healthChapter } from './health/chapter.ts'
import { healthFigures, healthRegisters } from './health/index.ts'
import { medicalInsuranceChapter } from './medical-insurance/chapter.ts'
import { medicalInsuranceFigures, medicalInsuranceRegisters } from './medical-insurance/index.ts'
import { populationRegisters } from './population/index.ts'
import { povertyChapter } from './poverty/chapter.ts'
import { povertyFigures, povertyRegisters } from './poverty/index.ts'
import { socialSecurityChapter } from './social-security/chapter.ts'
import { socialSecurityFigures, socialSecurityRegisters } from './social-security/index.ts'
import { villageFigures, villageRegisters } from './villages/index.ts'

type About = Pick<System, 'id' | 'number' | 'name' | 'why' | 'owner'> &
  Partial<Pick<System, 'standards' | 'chapter'>>

const system = (about: About, registers: readonly Register[], figures: readonly Figure[]): System =>
  defineSystem({
    pillar: 'life',
    standards: [],
    ...about,
    registers: registers.map(({ id }) => id),
    figures: figures.map(({ id }) => id),
  })

/** The systems of high-quality life that are stated so far. */
export const lifeSystems: readonly System[] = [
  system(
    {
      id: 'life.poverty',
      number: 20,
      name: { zh: '脱贫攻坚和防止返贫', en: 'Poverty relief and no return to it' },
      why: {
        zh: '户和人登记一次，帮扶、资金、保险、监测都落到户，有人跟进，退出有凭据',
        en: 'Households and persons, entered once; measures, funds, insurance and monitoring reach each of them.',
      },
      chapter: povertyChapter,
      owner: 'poverty-relief',
      standards: ['poverty.national-line', 'poverty.monitoring-line', 'statistics.disclosure-min'],
    },
    [...populationRegisters, ...villageRegisters, ...povertyRegisters],
    [...povertyFigures, ...villageFigures],
  ),
  system(
    {
      id: 'life.social-security',
      number: 21,
      name: { zh: '社会保障', en: 'Social security' },
      why: {
        zh: '经办到乡镇，定点到村，卡在手里；一人只计一次',
        en: 'Sites in townships, clinics in villages, a card in hand; one person counted once.',
      },
      chapter: socialSecurityChapter,
      owner: 'human-resources',
    },
    socialSecurityRegisters,
    socialSecurityFigures,
  ),
  system(
    {
      id: 'life.employment',
      number: 22,
      name: { zh: '就业', en: 'Employment' },
      why: {
        zh: '新增就业、转移就业、毕业生就业和登记失业，人是人、人次是人次',
        en: 'New jobs, transfers, graduates and unemployment; people are not person-times.',
      },
      chapter: employmentChapter,
      owner: 'human-resources',
    },
    employmentRegisters,
    employmentFigures,
  ),
  system(
    {
      id: 'life.civil-affairs',
      number: 23,
      name: { zh: '民政项目', en: 'Civil-affairs projects' },
      why: {
        zh: '养老、儿童、救助、救灾，项目、资金和床位对得上机构',
        en: 'Homes, protection, shelter and stores: projects, money and places, each of an institution.',
      },
      chapter: civilAffairsChapter,
      owner: 'civil-affairs',
    },
    civilAffairsRegisters,
    civilAffairsFigures,
  ),
  system(
    {
      id: 'life.health',
      number: 24,
      name: { zh: '医联体与卫生健康', en: 'Medical consortia and health' },
      why: {
        zh: '机构一处登记，医联体、共享、远程、签约都引用它，看病留在县里',
        en: 'Institutions, entered once; consortia, sharing and contracts refer to them, so that care stays near.',
      },
      chapter: healthChapter,
      owner: 'health-commission',
    },
    healthRegisters,
    healthFigures,
  ),
  system(
    {
      id: 'life.medical-insurance',
      number: 25,
      name: { zh: '分层医疗保障', en: 'Layered medical insurance' },
      why: {
        zh: '谁参保、一张单各层付多少、基金够用几个月、谁守信谁失信，一分一厘对得上',
        en: 'Who is insured, which layer paid what, how long the funds last, and who can be trusted.',
      },
      chapter: medicalInsuranceChapter,
      owner: 'medical-insurance',
    },
    medicalInsuranceRegisters,
    medicalInsuranceFigures,
  ),
  system(
    {
      id: 'life.education',
      number: 26,
      name: { zh: '教育', en: 'Education' },
      why: {
        zh: '学校、在校生、专业和毕业去向一处登记，入学、巩固、就业算得清',
        en: 'Schools, pupils, majors and graduates, entered once; enrolment, retention and work follow.',
      },
      chapter: educationChapter,
      owner: 'education',
    },
    educationRegisters,
    educationFigures,
  ),
]
