import { benefitFigures } from './benefit-figures.ts'
import * as figures from './figures.ts'
import { policyBenefit, policyDocument, policyMeasure } from './registers.ts'

export * from './registers.ts'

/** Policy measures (政策措施): documents, their numbered measures, who benefited, how much. */
export const policyRegisters = [policyDocument, policyMeasure, policyBenefit]
export const policyFigures = [...Object.values(figures), ...benefitFigures]
