import * as figures from './figures.ts'
import { livestockFarm, manureCheck, soilPlot, soilSample } from './registers.ts'

export { contentFields, fieldOfItem } from './items.ts'
export { livestockFarm, manureCheck, soilPlot, soilSample } from './registers.ts'
export { concludePlot, screenSample } from './screening.ts'

/** Soil of key industries (土壤) and manure of farms (畜禽粪污): registers and figures. */
export const soilRegisters = [soilPlot, soilSample, livestockFarm, manureCheck]
export const soilFigures = Object.values(figures)
