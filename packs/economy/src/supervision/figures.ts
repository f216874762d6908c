import { shareOf, talliesOf } from '@qaidam/kernel/declaring'

const owner = 'committee-supervision'

export const taskGroups = talliesOf({ register: 'economy.task-group', owner, level: 'prefecture' })({
  id: 'economy.task-groups',
  name: ['重点工作推进组', 'Key-work task groups'],
  definition: ['期末在设的重点工作专项推进组数', 'Task groups that exist at the end of the period.'],
  unit: '个',
})

export const decisions = talliesOf({
  register: 'economy.decision',
  owner,
  level: 'prefecture',
  on: 'decidedOn',
})({
  id: 'economy.decisions',
  name: ['决策部署事项', 'Decisions'],
  definition: ['期内会议和文件作出、列入督查的决定事项数', 'Decisions of the period that are supervised.'],
  unit: '项',
})

export const tasksAssigned = talliesOf({
  register: 'economy.supervision-task',
  owner,
  level: 'county',
  on: 'assignedOn',
})({
  id: 'economy.tasks.assigned',
  name: ['交办督查任务', 'Tasks assigned'],
  definition: [
    '期内由决定分解交办的督查任务数',
    'Tasks that decisions were broken into and assigned in the period.',
  ],
  unit: '项',
})

const visits = talliesOf({
  register: 'economy.inspection-visit',
  owner,
  level: 'county',
  on: 'visitedOn',
})

export const inspectionVisits = visits({
  id: 'economy.inspection.visits',
  name: ['督查走访', 'Inspection visits'],
  definition: ['期内督查小组走访次数，含回访', 'Visits of inspection groups, return visits among them.'],
  unit: '次',
})

export const returnVisits = visits({
  id: 'economy.inspection.return-visits',
  name: ['督查回访', 'Return visits'],
  definition: ['期内督查小组回访次数', 'Return visits of inspection groups in the period.'],
  unit: '次',
  where: [{ field: 'kind', in: ['return'] }],
})

export const inspectionFindings = talliesOf({
  register: 'economy.visit-finding',
  owner,
  level: 'county',
  on: 'foundOn',
})({
  id: 'economy.inspection.findings',
  name: ['督查发现问题', 'Findings of inspections'],
  definition: ['期内督查走访发现的问题数', 'Problems that inspections found in the period.'],
  unit: '个',
})

const appraisals = talliesOf({
  register: 'economy.appraisal',
  owner,
  level: 'county',
  on: 'yearEnd',
})

export const appraised = appraisals({
  id: 'economy.appraisal.offices',
  name: ['参加督查考核的单位', 'Offices appraised'],
  definition: ['考核年度审定等次的单位数', 'Offices graded for the year.'],
  unit: '家',
})

export const appraisedExcellent = appraisals({
  id: 'economy.appraisal.excellent',
  name: ['督查考核优秀单位', 'Offices graded excellent'],
  definition: ['考核年度等次为优秀的单位数', 'Offices graded excellent for the year.'],
  unit: '家',
  where: [{ field: 'grade', in: ['excellent'] }],
})

export const excellentShare = shareOf({
  id: 'economy.appraisal.excellent-share',
  name: ['督查考核优秀率', 'Share of offices graded excellent'],
  definition: ['优秀单位数占参加考核单位数的百分比', 'Offices graded excellent, of all appraised.'],
  part: appraisedExcellent,
  whole: appraised,
})
