import * as figures from './figures.ts'
import { careHome, civilProject } from './registers.ts'

export * from './registers.ts'

/** Civil affairs (民政): homes, shelters and stores, and the projects that build them. */
export const civilAffairsRegisters = [careHome, civilProject]
export const civilAffairsFigures = Object.values(figures)
