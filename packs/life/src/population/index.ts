import { household, person } from './registers.ts'

export * from './registers.ts'

/** Households and persons (户和人): entered once, for every system of life to refer to. */
export const populationRegisters = [household, person]
