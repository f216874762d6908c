import * as figures from './figures.ts'
import { fundPaidOut, fundPutIn, fundSupported, tourismFund } from './fund.ts'
import { tourismMonth } from './registers.ts'

export { tourismFund } from './fund.ts'
export * from './registers.ts'

/** Tourism (旅游): visits and revenue month by month, and the fund for culture and tourism. */
export const tourismRegisters = [tourismMonth, tourismFund]
export const tourismFigures = [...Object.values(figures), fundPutIn, fundPaidOut, fundSupported]
