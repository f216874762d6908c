import * as figures from './figures.ts'
import { characteristicTown, townStandard } from './registers.ts'

export * from './registers.ts'

/** Towns (城镇建设): townships built to a high standard, and characteristic towns. */
export const townRegisters = [townStandard, characteristicTown]
export const townFigures = Object.values(figures)
