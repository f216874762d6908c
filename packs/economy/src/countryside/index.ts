import * as figures from './figures.ts'
import { chainOutput, demoVillage } from './registers.ts'

export * from './registers.ts'

/** Countryside (乡村振兴): demonstration villages, and the chains of farm products. */
export const countrysideRegisters = [demoVillage, chainOutput]
export const countrysideFigures = Object.values(figures)
