import { definePack } from '@qaidam/kernel'
import { contentFigures, contentProcedures, contentRegisters } from './content/index.ts'
import { portalProcedures, portalRegisters } from './portal/index.ts'
import { reportFigures, reportProcedures, reportRegisters } from './reports/index.ts'
import { strategyFigures, strategyRegisters } from './strategy/index.ts'
import { civicSystems } from './systems.ts'
import { volunteerFigures, volunteerRegisters } from './volunteers/index.ts'
import { workReportFigures } from './work-report/figures.ts'
import { workReport } from './work-report/index.ts'

export * from './content/index.ts'
export * from './portal/index.ts'
export * from './reports/index.ts'
export * from './strategy/index.ts'
export * from './volunteers/index.ts'

/** The strategy itself, and what lies between citizens and their government. */
export const civic = definePack({
  id: 'civic',
  name: { zh: '战略和市民服务', en: 'Strategy and civic services' },
  registers: [
    ...strategyRegisters,
    ...reportRegisters,
    ...contentRegisters,
    ...portalRegisters,
    ...volunteerRegisters,
  ],
  figures: [
    ...strategyFigures,
    ...reportFigures,
    ...contentFigures,
    ...volunteerFigures,
    ...workReportFigures,
  ],
  reports: [workReport],
  systems: civicSystems,
  procedures: [...reportProcedures, ...contentProcedures, ...portalProcedures],
})
