import { definePack } from '@qaidam/kernel'
import { reportFigures, reportRegisters } from './reports/index.ts'

export * from './reports/index.ts'

/** What lies between citizens and their government: problems reported, and answered. */
export const civic = definePack({
  id: 'civic',
  name: { zh: '市民服务', en: 'Civic services' },
  registers: reportRegisters,
  figures: reportFigures,
})
