import * as figures from './figures.ts'
import { graduateJobs, labourTransfer, newJobMonth, urbanLabour } from './registers.ts'

export * from './registers.ts'

/** Employment (就业): new jobs, transfers, graduates, and registered unemployment. */
export const employmentRegisters = [newJobMonth, labourTransfer, graduateJobs, urbanLabour]
export const employmentFigures = Object.values(figures)
