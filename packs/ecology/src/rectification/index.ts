import { clockFigures } from '../clocks.ts'
import * as figures from './figures.ts'
import { rectificationProcedure } from './procedure.ts'
import { inspectionFinding, rectificationMeasure } from './registers.ts'

export { rectificationProcedure } from './procedure.ts'
export { inspectionFinding, rectificationMeasure } from './registers.ts'

/** Inspection rectification (督察整改): findings, their measures, and the way to the sign-off. */
export const rectificationRegisters = [inspectionFinding, rectificationMeasure]
export const rectificationProcedures = [rectificationProcedure]
export const rectificationFigures = [
  ...Object.values(figures),
  ...clockFigures(rectificationProcedure, {
    id: 'ecology.rectification',
    zh: '督察整改',
    en: 'Rectification',
    owner: 'ecology-environment',
    area: 'county',
  }),
]
