import * as figures from './figures.ts'
import { hazardousManifest } from './hazardous.ts'
import { wasteManifest } from './manifests.ts'
import { wasteContract, wasteDisposer, wasteProducer } from './registers.ts'

export { HAZARDOUS_WEIGHTS, isNumberOfItsDay, STEP_WEIGHTS, storageOf, weightsOf } from './checks.ts'
export { hazardousManifest } from './hazardous.ts'
export { wasteManifest } from './manifests.ts'
export { wasteContract, wasteDisposer, wasteProducer } from './registers.ts'

/** Medical waste (医疗废物) and hazardous waste: producers, contracts and manifests, and their figures. */
export const wasteRegisters = [wasteProducer, wasteDisposer, wasteContract, wasteManifest, hazardousManifest]
export const wasteFigures = Object.values(figures)
