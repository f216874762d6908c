import * as figures from './figures.ts'
import { soilPlotDay } from './parts.ts'
import { livestockFarm, manureCheck, soilPlot, soilSample } from './registers.ts'

export { contentFields } from './items.ts'
export { soilPlotDay } from './parts.ts'
export { livestockFarm, manureCheck, soilPlot, soilSample } from './registers.ts'

/** Soil of key industries (土壤) and manure of farms (畜禽粪污): registers and figures. */
export const soilRegisters = [soilPlot, soilSample, livestockFarm, manureCheck]
export const soilParts = [soilPlotDay]
export const soilFigures = Object.values(figures)
