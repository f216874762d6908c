import { at, inTime, moved, notAt, shareOf, talliesOfWay } from '@qaidam/kernel/declaring'
import { findingMending } from './finding-mending.ts'
import { taskHandling } from './task-handling.ts'

const tasks = talliesOfWay(taskHandling)
const RECORDS = { distinct: 'record' }

export const tasksReported = tasks.made([moved('report')], {
  id: 'economy.tasks.reported',
  name: ['报完成的督查任务', 'Tasks reported done'],
  definition: ['期内承办单位报完成的督查任务数', 'Tasks that were reported done in the period.'],
  unit: '项',
  add: RECORDS,
})

export const tasksInTime = tasks.made([moved('report'), inTime], {
  id: 'economy.tasks.reported-in-time',
  name: ['按时报完成的督查任务', 'Tasks reported done in time'],
  definition: [
    '期内在完成时限当日及以前报完成的督查任务数',
    'Tasks reported done in the period, by their deadline.',
  ],
  unit: '项',
  add: RECORDS,
})

export const tasksInTimeShare = shareOf({
  id: 'economy.tasks.in-time-share',
  name: ['督查任务按时完成率', 'Share of tasks done in time'],
  definition: ['按时报完成数占报完成数的百分比', 'Tasks reported by their deadline, of all reported done.'],
  part: tasksInTime,
  whole: tasksReported,
  better: 'larger',
})

export const tasksClosed = tasks.made([moved('close')], {
  id: 'economy.tasks.closed',
  name: ['销号的督查任务', 'Tasks closed'],
  definition: ['期内督查室审核销号的任务数', 'Tasks that the supervision office closed in the period.'],
  unit: '项',
  add: RECORDS,
})

export const tasksSentBack = tasks.made([moved('send-back')], {
  id: 'economy.tasks.sent-back',
  name: ['退回再办的督查任务', 'Tasks sent back'],
  definition: ['期内审核不通过、退回再办的任务数', 'Tasks whose report was not accepted in the period.'],
  unit: '项',
  add: RECORDS,
})

export const tasksOpen = tasks.standing([notAt('closed', 'cancelled')], {
  id: 'economy.tasks.open',
  name: ['在办督查任务', 'Tasks open'],
  definition: [
    '期末未销号、未撤销的督查任务数',
    'Tasks neither closed nor cancelled at the end of the period.',
  ],
  unit: '项',
})

export const tasksOverdue = tasks.late(['working'], {
  id: 'economy.tasks.overdue',
  name: ['逾期督查任务', 'Tasks overdue'],
  definition: [
    '期末已过完成时限仍未报完成的督查任务数',
    'Tasks past their deadline and not reported done at the end of the period.',
  ],
  unit: '项',
})

const findings = talliesOfWay(findingMending)

export const findingsMended = findings.standing([at('closed')], {
  id: 'economy.inspection.findings-closed',
  name: ['回访销号的督查问题', 'Findings seen mended'],
  definition: ['期末经回访属实、已销号的督查问题数', 'Findings that a return visit saw mended and closed.'],
  unit: '个',
})

export const findingsAll = findings.standing([], {
  id: 'economy.inspection.findings-so-far',
  name: ['累计督查问题', 'Findings so far'],
  definition: ['截至期末督查走访发现的问题总数', 'All problems that inspections have found by then.'],
  unit: '个',
})

export const findingsMendedShare = shareOf({
  id: 'economy.inspection.mended-share',
  name: ['督查问题整改率', 'Share of findings mended'],
  definition: ['已销号问题数占累计发现问题数的百分比', 'Findings closed, of all found by then.'],
  part: findingsMended,
  whole: findingsAll,
  better: 'larger',
})

export const findingsOverdue = findings.late(['mending'], {
  id: 'economy.inspection.findings-overdue',
  name: ['逾期未整改的督查问题', 'Findings overdue'],
  definition: [
    '期末已过整改时限仍未报整改的督查问题数',
    'Findings past their day and not reported mended at the end of the period.',
  ],
  unit: '个',
})
