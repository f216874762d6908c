import * as figures from './figures.ts'
import { forestBlock, greeningTask, worksPlot, worksProject } from './registers.ts'

export * from './figures.ts'
export { forestBlock, greeningTask, worksPlot, worksProject } from './registers.ts'

/** Registers and figures of ecological works (生态工程). */
export const worksRegisters = [worksProject, worksPlot, forestBlock, greeningTask]
export const worksFigures = Object.values(figures)
