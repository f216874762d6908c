import { appraisal, dispatchMonth } from './dispatch.ts'
import { dispatchFigures } from './dispatch-figures.ts'
import * as figures from './figures.ts'
import { findingMending } from './finding-mending.ts'
import { inspectionTeam, inspectionVisit, visitFinding } from './inspections.ts'
import { dispatchMeetings, specialReports } from './meeting-figures.ts'
import { dispatchMeeting, specialReport } from './meetings.ts'
import { decision, headquarters, supervisionTask, taskGroup, taskGroupMember } from './registers.ts'
import { taskHandling } from './task-handling.ts'
import * as wayFigures from './way-figures.ts'

export * from './dispatch.ts'
export { findingMending } from './finding-mending.ts'
export * from './inspections.ts'
export * from './meetings.ts'
export * from './registers.ts'
export { taskHandling } from './task-handling.ts'

/** Supervision (督查): who decided what, who has to do it, and what inspections find. */
export const supervisionRegisters = [
  headquarters,
  taskGroup,
  taskGroupMember,
  decision,
  supervisionTask,
  dispatchMonth,
  inspectionTeam,
  inspectionVisit,
  visitFinding,
  specialReport,
  dispatchMeeting,
  appraisal,
]
export const supervisionFigures = [
  ...Object.values(figures),
  ...Object.values(wayFigures),
  ...dispatchFigures,
  dispatchMeetings,
  specialReports,
]
export const supervisionProcedures = [taskHandling, findingMending]
