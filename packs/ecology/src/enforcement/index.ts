import { clockFigures } from '../clocks.ts'
import { caseProcedure } from './case-procedure.ts'
import { checkProcedure } from './check-procedure.ts'
import * as figures from './figures.ts'
import { enforcementCase, enforcementCheck, enforcementDraw, enforcementUnit } from './registers.ts'

export { caseProcedure } from './case-procedure.ts'
export { checkProcedure } from './check-procedure.ts'
export { drawUnits } from './draw.ts'
export { enforcementCase, enforcementCheck, enforcementDraw, enforcementUnit } from './registers.ts'

/** Inspection and enforcement (双随机): the pool, draws that can be repeated, checks, cases. */
export const enforcementRegisters = [enforcementUnit, enforcementDraw, enforcementCheck, enforcementCase]
export const enforcementProcedures = [checkProcedure, caseProcedure]
export const enforcementFigures = [
  ...Object.values(figures),
  ...clockFigures(caseProcedure, {
    id: 'ecology.enforcement',
    zh: '环境违法案件',
    en: 'Cases of enforcement',
    owner: 'ecology-environment',
    area: 'township',
  }),
]
