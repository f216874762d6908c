import { village, villageBusiness, villageIncome } from './registers.ts'

export { villageFigures } from './figures.ts'
export { villageYear } from './parts.ts'
export * from './registers.ts'

/** Villages (村): each once, what they earn as collectives, and their businesses. */
export const villageRegisters = [village, villageIncome, villageBusiness]
