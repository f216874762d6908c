import * as figures from './figures.ts'
import { coalBoiler, landViolation, scatteredPolluter } from './registers.ts'

export { coalBoiler, landViolation, scatteredPolluter } from './registers.ts'

/** Campaigns (专项清理整治): scattered polluters, small coal boilers, villas and greenhouse-houses. */
export const campaignRegisters = [scatteredPolluter, coalBoiler, landViolation]
export const campaignFigures = Object.values(figures)
