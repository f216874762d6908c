import { appraisal, dispatchMonth } from './dispatch.ts'
import { dispatchFigures } from './dispatch-figures.ts'
import * as figures from './figures.ts'
import { inspectionTeam, inspectionVisit, visitFinding } from './inspections.ts'
import { decision, headquarters, supervisionTask, taskGroup, taskGroupMember } from './registers.ts'

export * from './dispatch.ts'
export * from './inspections.ts'
export * from './registers.ts'

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
  appraisal,
]
export const supervisionFigures = [...Object.values(figures), ...dispatchFigures]
