import * as figures from './figures.ts'
import { cardHolding, designation, insuranceSite, schemeCoverage } from './registers.ts'

export * from './registers.ts'

/** Social security (社会保障): sites on the network, designated clinics, cards and their holders. */
export const socialSecurityRegisters = [insuranceSite, cardHolding, schemeCoverage, designation]
export const socialSecurityFigures = Object.values(figures)
