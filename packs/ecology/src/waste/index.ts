import { clockFigures } from '../clocks.ts'
import * as figures from './figures.ts'
import { hazardousManifest } from './hazardous.ts'
import { wasteManifest } from './manifests.ts'
import { hazardousManifestDay, wasteManifestDay } from './parts.ts'
import { wasteContract, wasteDisposer, wasteProducer } from './registers.ts'
import * as tripFigures from './trip-figures.ts'
import { tripProcedure } from './trip-procedure.ts'
import { wasteTrip } from './trips.ts'

export { isNumberOfItsDay } from './checks.ts'
export { hazardousManifest } from './hazardous.ts'
export { wasteManifest } from './manifests.ts'
export { hazardousManifestDay, wasteManifestDay } from './parts.ts'
export { wasteContract, wasteDisposer, wasteProducer } from './registers.ts'
export { tripProcedure } from './trip-procedure.ts'
export { wasteTrip } from './trips.ts'

/** Medical waste (医疗废物) and hazardous waste: producers, contracts and manifests, and their figures. */
export const wasteRegisters = [
  wasteProducer,
  wasteDisposer,
  wasteContract,
  wasteManifest,
  hazardousManifest,
  wasteTrip,
]
export const wasteProcedures = [tripProcedure]
export const wasteParts = [wasteManifestDay, hazardousManifestDay]
export const wasteFigures = [
  ...Object.values(figures),
  ...Object.values(tripFigures),
  ...clockFigures(tripProcedure, {
    id: 'ecology.waste-trips',
    zh: '联单流转',
    en: 'Manifests under way',
    owner: 'ecology-environment',
    area: 'township',
  }),
]
