import { day, type Write } from '@qaidam/kernel'
import { GROWTH } from './further.ts'
import { GROWN, projects, WITHDRAWN } from './projects.ts'

const PROJECT = 'economy.project'
const codeAt = (index: number) => projects[index]?.values.project ?? ''

/**
 * What happened to projects after they were listed: one is given up, one grows over a billion yuan; and
 * businesses grow.
 */
export function* economyWrites(): Generator<Write> {
  yield {
    id: 'demo-haixi-project-withdrawn',
    actor: 'xie-dongli',
    reason: '投资方放弃，项目退出重大项目库',
    changes: [{ kind: 'end', register: PROJECT, key: [codeAt(WITHDRAWN)], on: day('2020-04-20') }],
  }
  yield {
    id: 'demo-haixi-project-grown',
    actor: 'xie-dongli',
    reason: '初步设计概算批复，总投资增加，列入重大项目并明确包联领导',
    changes: [
      {
        kind: 'event',
        register: PROJECT,
        key: [codeAt(GROWN)],
        values: { list: 'major', totalInvestment: '10.62', leader: 'government-office.vice-executive' },
        on: day('2020-05-18'),
      },
    ],
  }
  yield {
    id: 'demo-haixi-self-employed-2020',
    actor: 'ding-ruoxu',
    reason: '2020 年年中核定的个体工商户实有数',
    changes: GROWTH.map(({ area, households, employed }) => ({
      kind: 'event',
      register: 'economy.self-employed',
      key: [area],
      values: { households, employed },
      on: day('2020-06-30'),
    })),
  }
}
