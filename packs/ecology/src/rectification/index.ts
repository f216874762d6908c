import * as figures from './figures.ts'
import { inspectionFinding, rectificationMeasure, rectificationStep } from './registers.ts'

export { inspectionFinding, rectificationMeasure, rectificationStep } from './registers.ts'

/** Inspection rectification (督察整改): findings, their measures, and each step to the sign-off. */
export const rectificationRegisters = [inspectionFinding, rectificationMeasure, rectificationStep]
export const rectificationFigures = Object.values(figures)
