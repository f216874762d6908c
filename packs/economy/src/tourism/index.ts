import * as figures from './figures.ts'
import { tourismMonth } from './registers.ts'

export * from './registers.ts'

/** Tourism (旅游): visits and revenue, month by month. */
export const tourismRegisters = [tourismMonth]
export const tourismFigures = Object.values(figures)
