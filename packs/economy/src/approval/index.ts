import { approvalWay } from './approval-way.ts'
import * as figures from './figures.ts'
import { approvalApplication, approvalMaterial } from './registers.ts'
import * as wayFigures from './way-figures.ts'

export { approvalWay } from './approval-way.ts'
export { approvalApplication, approvalMaterial } from './registers.ts'
export { type ApprovalDays, approvalDays } from './standing.ts'

/** Investment approval (审批破冰): what came in at the one window, and its one set of documents. */
export const approvalRegisters = [approvalApplication, approvalMaterial]
export const approvalFigures = [...Object.values(figures), ...Object.values(wayFigures).flat()]
export const approvalProcedures = [approvalWay]
