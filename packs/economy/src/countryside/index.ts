import * as figures from './figures.ts'
import { chainOutput, demoVillage } from './registers.ts'
import { villageProject, villageProjects, villageProjectsSpent, villagesBuilt } from './village-projects.ts'

export * from './registers.ts'
export { villageProject } from './village-projects.ts'

/** Countryside (乡村振兴): demonstration villages, and the chains of farm products. */
export const countrysideRegisters = [demoVillage, chainOutput, villageProject]
export const countrysideFigures = [
  ...Object.values(figures),
  villageProjects,
  villageProjectsSpent,
  villagesBuilt,
]
