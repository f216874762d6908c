import * as figures from './figures.ts'
import { volunteer, volunteerActivity, volunteerService, volunteerSignup } from './registers.ts'

export * from './registers.ts'

/** Volunteers, what they sign up for, and the hours that they serve. */
export const volunteerRegisters = [volunteer, volunteerActivity, volunteerSignup, volunteerService]
export const volunteerFigures = Object.values(figures)
