import * as figures from './figures.ts'
import { organisation } from './registers.ts'

export { organisation } from './registers.ts'

/** The one list of organisations (法人和其他组织), to which all other registers refer. */
export const registryRegisters = [organisation]
export const registryFigures = Object.values(figures)
