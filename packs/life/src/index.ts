import { definePack } from '@qaidam/kernel'
import { educationFigures, educationRegisters } from './education/index.ts'
import { healthFigures, healthRegisters } from './health/index.ts'
import { lifeSystems } from './systems.ts'

export * from './education/index.ts'
export * from './health/index.ts'

/** Life of high quality (高品质生活): schools, health, security, work and care. */
export const life = definePack({
  id: 'life',
  name: { zh: '高品质生活', en: 'High-quality life' },
  registers: [...educationRegisters, ...healthRegisters],
  figures: [...educationFigures, ...healthFigures],
  systems: lifeSystems,
})
