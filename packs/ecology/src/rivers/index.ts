import { clockFigures } from '../clocks.ts'
import * as figures from './figures.ts'
import { patrolProcedure } from './patrol-procedure.ts'
import { problemProcedure } from './problem-procedure.ts'
import { patrolPlan, riverChief, riverPatrol, riverProblem, riverSection } from './registers.ts'
import { patrolQuarterly } from './returns.ts'

export { patrolProcedure } from './patrol-procedure.ts'
export { problemProcedure } from './problem-procedure.ts'
export { patrolPlan, riverChief, riverPatrol, riverProblem, riverSection } from './registers.ts'
export { patrolQuarterly } from './returns.ts'

/** River and lake chiefs (四级河湖长制): sections, chiefs, patrols, problems. */
export const riverRegisters = [riverSection, riverChief, patrolPlan, riverPatrol, riverProblem]
export const riverReturns = [patrolQuarterly]
export const riverProcedures = [problemProcedure, patrolProcedure]
export const riverFigures = [
  ...Object.values(figures),
  ...clockFigures(problemProcedure, {
    id: 'ecology.rivers',
    zh: '河湖问题',
    en: 'Problems of rivers and lakes',
    owner: 'water-resources',
    area: 'county',
  }),
]
