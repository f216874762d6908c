import { defineFigure } from '@qaidam/kernel'
import { inTime, moved, notAt, shareOf, talliesOfWay } from '@qaidam/kernel/declaring'
import { investmentDone, investmentPlanned } from './figures.ts'
import { problemSolving } from './problem-solving.ts'

const problems = talliesOfWay(problemSolving)
const RECORDS = { distinct: 'record' }

export const problemsSolved = problems.made([moved('solve')], {
  id: 'economy.projects.problems-solved',
  name: ['报解决的项目堵点', 'Problems reported solved'],
  definition: ['期内责任单位报解决的项目堵点数', 'Problems that were reported solved in the period.'],
  unit: '个',
  add: RECORDS,
})

export const problemsSolvedInTime = problems.made([moved('solve'), inTime], {
  id: 'economy.projects.problems-solved-in-time',
  name: ['按时解决的项目堵点', 'Problems solved in time'],
  definition: [
    '期内在解决时限当日及以前报解决的项目堵点数',
    'Problems reported solved in the period, by their day.',
  ],
  unit: '个',
  add: RECORDS,
})

export const problemsInTimeShare = shareOf({
  id: 'economy.projects.problems-in-time-share',
  name: ['项目堵点按时解决率', 'Share of problems solved in time'],
  definition: ['按时解决数占报解决数的百分比', 'Problems solved by their day, of all reported solved.'],
  part: problemsSolvedInTime,
  whole: problemsSolved,
  better: 'larger',
})

export const problemsOpen = problems.standing([notAt('closed')], {
  id: 'economy.projects.problems-open',
  name: ['未销号的项目堵点', 'Problems open'],
  definition: ['期末未经项目方确认销号的堵点数', 'Problems that the side of the project has not confirmed.'],
  unit: '个',
})

export const problemsOverdue = problems.late(['solving'], {
  id: 'economy.projects.problems-overdue',
  name: ['逾期未解决的项目堵点', 'Problems overdue'],
  definition: [
    '期末已过解决时限仍未报解决的堵点数',
    'Problems past their day and not reported solved at the end of the period.',
  ],
  unit: '个',
})

export const investmentLag = defineFigure({
  kind: 'formula',
  id: 'economy.projects.investment-lag',
  name: { zh: '项目投资滞后计划', en: 'Investment behind plan' },
  definition: {
    zh: '期内项目完成投资比计划投资少的百分比；超过计划的为负',
    en: 'How far investment done in the period is below what was planned, of the plan; above it is negative.',
  },
  unit: '%',
  places: 1,
  owner: 'development-reform',
  per: investmentPlanned.per,
  published: true,
  better: 'smaller',
  formula: '(planned - done) / planned',
  from: { planned: investmentPlanned.id, done: investmentDone.id },
})
