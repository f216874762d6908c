import * as figures from './figures.ts'
import * as programmeFigures from './programme-figures.ts'
import { employmentPlan, employmentPlanMonth, jobSeeker, startUp, unemploymentMonth } from './programmes.ts'
import { graduateJobs, labourTransfer, newJobMonth, urbanLabour } from './registers.ts'

export * from './programmes.ts'
export * from './registers.ts'

/** Employment (就业): new jobs, transfers, graduates, unemployment, and what plans do about it. */
export const employmentRegisters = [
  newJobMonth,
  labourTransfer,
  graduateJobs,
  urbanLabour,
  unemploymentMonth,
  jobSeeker,
  employmentPlan,
  employmentPlanMonth,
  startUp,
]
export const employmentFigures = [...Object.values(figures), ...Object.values(programmeFigures)]
