import { shareOf, talliesOf } from '@qaidam/kernel/declaring'

const owner = 'development-reform'
const MAJOR = [{ field: 'list', in: ['major'] }]

const projects = talliesOf({ register: 'economy.project', owner, level: 'county' })

export const majorProjects = projects({
  id: 'economy.major-projects',
  name: ['10亿元以上重大项目', 'Projects of a billion yuan or more'],
  definition: [
    '期末在库、列入10亿元以上重大项目名录的项目数',
    'Projects on the list of those of a billion yuan or more at the end of the period.',
  ],
  unit: '个',
  where: MAJOR,
})

export const majorInvestment = projects({
  id: 'economy.major-projects.investment',
  name: ['重大项目总投资', 'Total investment of major projects'],
  definition: [
    '期末在库的10亿元以上重大项目总投资之和',
    'Total investment of the projects of a billion yuan or more at the end of the period.',
  ],
  unit: '亿元',
  places: 2,
  where: MAJOR,
  add: { sum: 'totalInvestment' },
})

export const allProjects = projects({
  id: 'economy.projects',
  name: ['在库投资项目', 'Investment projects'],
  definition: ['期末在库的投资项目数', 'Investment projects on the list at the end of the period.'],
  unit: '个',
})

export const investmentDone = talliesOf({
  register: 'economy.project-progress',
  owner,
  level: 'county',
  on: 'monthEnd',
})({
  id: 'economy.projects.investment-done',
  name: ['项目完成投资', 'Investment done by projects'],
  definition: ['期内各月项目完成投资之和', 'What the projects invested in the months of the period.'],
  unit: '亿元',
  places: 2,
  add: { sum: 'investment' },
})

export const investmentPlanned = talliesOf({
  register: 'economy.project-plan',
  owner,
  level: 'county',
  on: 'monthEnd',
})({
  id: 'economy.projects.investment-planned',
  name: ['项目计划投资', 'Investment planned by projects'],
  definition: ['期内各月项目计划投资之和', 'What the projects planned for the months of the period.'],
  unit: '亿元',
  places: 2,
  add: { sum: 'investment' },
})

export const investmentAttainment = shareOf({
  id: 'economy.projects.investment-attainment',
  name: ['项目投资计划完成率', 'Investment done of planned'],
  definition: [
    '期内项目完成投资与计划投资之比，只舍不入',
    'Investment done as a share of what was planned, rounded down.',
  ],
  part: investmentDone,
  whole: investmentPlanned,
  better: 'larger',
  rounding: 'down',
})

export const problemsFound = talliesOf({
  register: 'economy.project-problem',
  owner,
  level: 'county',
  on: 'foundOn',
})({
  id: 'economy.projects.problems',
  name: ['项目堵点问题', 'Problems that block projects'],
  definition: ['期内发现的卡住项目的问题数', 'Problems found in the period that block a project.'],
  unit: '个',
})

export const milestonesReached = talliesOf({
  register: 'economy.project-milestone',
  owner,
  level: 'county',
  on: 'reachedOn',
})({
  id: 'economy.projects.milestones',
  name: ['到达的项目里程碑', 'Milestones reached'],
  definition: ['期内实际到达的项目关键节点数', 'Milestones of projects reached in the period.'],
  unit: '个',
})
