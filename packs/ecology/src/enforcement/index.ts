import * as figures from './figures.ts'
import { enforcementCase, enforcementCheck, enforcementDraw, enforcementUnit } from './registers.ts'

export { drawUnits } from './draw.ts'
export { enforcementCase, enforcementCheck, enforcementDraw, enforcementUnit } from './registers.ts'

/** Inspection and enforcement (双随机): the pool, draws that can be repeated, checks, cases. */
export const enforcementRegisters = [enforcementUnit, enforcementDraw, enforcementCheck, enforcementCase]
export const enforcementFigures = Object.values(figures)
