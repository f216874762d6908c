import * as figures from './figures.ts'
import { projectPlan, projectProgress } from './months.ts'
import { problemSolving } from './problem-solving.ts'
import { project, projectMilestone, projectPermit, projectProblem } from './registers.ts'
import { projectMonthly } from './returns.ts'
import * as wayFigures from './way-figures.ts'

export * from './months.ts'
export { problemSolving } from './problem-solving.ts'
export * from './registers.ts'
export { projectMonthly } from './returns.ts'
export * from './standing.ts'

/** Key projects (州级领导包重点项目): what each is, what was planned and done, and what blocks it. */
export const projectRegisters = [
  project,
  projectPermit,
  projectPlan,
  projectProgress,
  projectMilestone,
  projectProblem,
]
export const projectFigures = [...Object.values(figures), ...Object.values(wayFigures)]
export const projectReturns = [projectMonthly]
export const projectProcedures = [problemSolving]
