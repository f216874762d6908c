import * as figures from './figures.ts'
import { airDay } from './parts.ts'
import { airHour, airStation } from './registers.ts'

export { airDay } from './parts.ts'
export { airHour, airStation } from './registers.ts'

/** Registers, station-days and figures of air quality (环境空气质量). */
export const airRegisters = [airStation, airHour]
export const airParts = [airDay]
export const airFigures = Object.values(figures)
