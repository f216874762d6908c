import { definePack } from '@qaidam/kernel'
import { approvalFigures, approvalProcedures, approvalRegisters } from './approval/index.ts'
import { countrysideFigures, countrysideRegisters } from './countryside/index.ts'
import { energyFigures, energyRegisters } from './energy/index.ts'
import { industryFigures, industryRegisters } from './industry/index.ts'
import { policyFigures, policyRegisters } from './policy/index.ts'
import { projectFigures, projectProcedures, projectRegisters, projectReturns } from './projects/index.ts'
import { registryFigures, registryRegisters } from './registry/index.ts'
import { supervisionFigures, supervisionProcedures, supervisionRegisters } from './supervision/index.ts'
import { economySystems } from './systems.ts'
import { tourismFigures, tourismRegisters } from './tourism/index.ts'
import { townFigures, townRegisters } from './towns/index.ts'

export * from './approval/index.ts'
export * from './countryside/index.ts'
export * from './energy/index.ts'
export * from './industry/index.ts'
export * from './policy/index.ts'
export * from './projects/index.ts'
export * from './registry/index.ts'
export * from './supervision/index.ts'
export * from './tourism/index.ts'
export * from './towns/index.ts'

/** Development of high quality (高质量发展): what is decided, built, approved and made. */
export const economy = definePack({
  id: 'economy',
  name: { zh: '高质量发展', en: 'High-quality development' },
  registers: [
    ...registryRegisters,
    ...supervisionRegisters,
    ...projectRegisters,
    ...approvalRegisters,
    ...policyRegisters,
    ...industryRegisters,
    ...energyRegisters,
    ...countrysideRegisters,
    ...townRegisters,
    ...tourismRegisters,
  ],
  figures: [
    ...registryFigures,
    ...supervisionFigures,
    ...projectFigures,
    ...approvalFigures,
    ...policyFigures,
    ...industryFigures,
    ...energyFigures,
    ...countrysideFigures,
    ...townFigures,
    ...tourismFigures,
  ],
  systems: economySystems,
  returns: projectReturns,
  procedures: [...supervisionProcedures, ...projectProcedures, ...approvalProcedures],
})
