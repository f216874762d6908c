import * as figures from './figures.ts'
import { projectPlan, projectProgress } from './months.ts'
import { project, projectMilestone, projectPermit, projectProblem } from './registers.ts'

export * from './months.ts'
export * from './registers.ts'

/** Key projects (州级领导包重点项目): what each is, what was planned and done, and what blocks it. */
export const projectRegisters = [
  project,
  projectPermit,
  projectPlan,
  projectProgress,
  projectMilestone,
  projectProblem,
]
export const projectFigures = Object.values(figures)
