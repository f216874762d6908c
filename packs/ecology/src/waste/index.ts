import * as figures from './figures.ts'
import { hazardousManifest } from './hazardous.ts'
import { wasteManifest } from './manifests.ts'
import { hazardousManifestDay, wasteManifestDay } from './parts.ts'
import { wasteContract, wasteDisposer, wasteProducer } from './registers.ts'

export { isNumberOfItsDay } from './checks.ts'
export { hazardousManifest } from './hazardous.ts'
export { wasteManifest } from './manifests.ts'
export { hazardousManifestDay, wasteManifestDay } from './parts.ts'
export { wasteContract, wasteDisposer, wasteProducer } from './registers.ts'

/** Medical waste (医疗废物) and hazardous waste: producers, contracts and manifests, and their figures. */
export const wasteRegisters = [wasteProducer, wasteDisposer, wasteContract, wasteManifest, hazardousManifest]
export const wasteParts = [wasteManifestDay, hazardousManifestDay]
export const wasteFigures = Object.values(figures)
