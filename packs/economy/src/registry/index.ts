import * as figures from './figures.ts'
import { organisation } from './registers.ts'
import { individualBusinesses, individuallyEmployed, selfEmployed } from './self-employed.ts'

export { organisation } from './registers.ts'
export { selfEmployed } from './self-employed.ts'

/** The one list of organisations (法人和其他组织), to which all other registers refer. */
export const registryRegisters = [organisation, selfEmployed]
export const registryFigures = [...Object.values(figures), individualBusinesses, individuallyEmployed]
