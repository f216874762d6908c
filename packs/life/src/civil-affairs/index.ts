import * as figures from './figures.ts'
import { civilPayment, protectedChild, reliefMovement, reliefStock } from './protection.ts'
import * as protectionFigures from './protection-figures.ts'
import { careHome, civilProject } from './registers.ts'

export * from './protection.ts'
export * from './registers.ts'

/** Civil affairs (民政): homes, shelters and stores, the projects that build them, children, relief. */
export const civilAffairsRegisters = [
  careHome,
  civilProject,
  civilPayment,
  protectedChild,
  reliefStock,
  reliefMovement,
]
export const civilAffairsFigures = [...Object.values(figures), ...Object.values(protectionFigures)]
