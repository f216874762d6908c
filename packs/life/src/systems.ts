import { defineSystem, type Figure, type Register, type System } from '@qaidam/kernel'
import { educationFigures, educationRegisters } from './education/index.ts'
import { healthFigures, healthRegisters } from './health/index.ts'

type About = Pick<System, 'id' | 'number' | 'name' | 'why' | 'owner'>

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
      id: 'life.health',
      number: 24,
      name: { zh: '医联体与卫生健康', en: 'Medical consortia and health' },
      why: {
        zh: '机构一处登记，医联体、共享、远程、签约都引用它，看病留在县里',
        en: 'Institutions, entered once; consortia, sharing and contracts refer to them, so that care stays near.',
      },
      owner: 'health-commission',
    },
    healthRegisters,
    healthFigures,
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
      owner: 'education',
    },
    educationRegisters,
    educationFigures,
  ),
]
