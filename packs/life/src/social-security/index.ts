import * as figures from './figures.ts'
import { cardHolding, designation, insuranceSite, schemeCoverage } from './registers.ts'
import { insuranceScheme } from './schemes.ts'

export * from './registers.ts'
export { insuranceScheme } from './schemes.ts'

/** Social security (社会保障): sites on the network, designated clinics, cards and their holders. */
export const socialSecurityRegisters = [
  insuranceScheme,
  insuranceSite,
  cardHolding,
  schemeCoverage,
  designation,
]
export const socialSecurityFigures = Object.values(figures)
