import * as figures from './figures.ts'
import { mainIndicator } from './registers.ts'

export * from './registers.ts'

/** The main economic indicators of the year (主要经济指标), as the statisticians confirmed them. */
export const strategyRegisters = [mainIndicator]
export const strategyFigures = Object.values(figures)
