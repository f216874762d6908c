import { definePack } from '@qaidam/kernel'
import { approvalFigures, approvalRegisters } from './approval/index.ts'
import { projectFigures, projectRegisters } from './projects/index.ts'
import { registryFigures, registryRegisters } from './registry/index.ts'
import { supervisionFigures, supervisionRegisters } from './supervision/index.ts'

export * from './approval/index.ts'
export * from './projects/index.ts'
export * from './registry/index.ts'
export * from './supervision/index.ts'

/** Development of high quality (高质量发展): what is decided, built, approved and made. */
export const economy = definePack({
  id: 'economy',
  name: { zh: '高质量发展', en: 'High-quality development' },
  registers: [...registryRegisters, ...supervisionRegisters, ...projectRegisters, ...approvalRegisters],
  figures: [...registryFigures, ...supervisionFigures, ...projectFigures, ...approvalFigures],
})
