import * as figures from './figures.ts'
import { powerStation, stationMonth } from './registers.ts'

export * from './registers.ts'

/** New energy (新能源): stations, what they can make, and what they made. */
export const energyRegisters = [powerStation, stationMonth]
export const energyFigures = Object.values(figures)
