import * as figures from './figures.ts'
import { patrolPlan, riverChief, riverPatrol, riverProblem, riverSection } from './registers.ts'

export { patrolPlan, riverChief, riverPatrol, riverProblem, riverSection } from './registers.ts'

/** River and lake chiefs (四级河湖长制): sections, chiefs, patrols, problems. */
export const riverRegisters = [riverSection, riverChief, patrolPlan, riverPatrol, riverProblem]
export const riverFigures = Object.values(figures)
