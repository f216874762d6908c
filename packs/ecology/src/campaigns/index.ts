import { clockFigures } from '../clocks.ts'
import * as figures from './figures.ts'
import { boilerProcedure, polluterProcedure, violationProcedure } from './procedures.ts'
import { coalBoiler, landViolation, scatteredPolluter } from './registers.ts'

export { boilerProcedure, polluterProcedure, violationProcedure } from './procedures.ts'
export { coalBoiler, landViolation, scatteredPolluter } from './registers.ts'

/** Campaigns (专项清理整治): scattered polluters, small coal boilers, villas and greenhouse-houses. */
export const campaignRegisters = [scatteredPolluter, coalBoiler, landViolation]
export const campaignProcedures = [polluterProcedure, boilerProcedure, violationProcedure]
export const campaignFigures = [
  ...Object.values(figures),
  ...clockFigures(polluterProcedure, {
    id: 'ecology.scattered-polluters',
    zh: '散乱污企业整治',
    en: 'Scattered polluters',
    owner: 'ecology-environment',
    area: 'township',
  }),
  ...clockFigures(violationProcedure, {
    id: 'ecology.campaigns',
    zh: '两项清理整治',
    en: 'The two campaigns',
    owner: 'natural-resources',
    area: 'township',
  }),
]
