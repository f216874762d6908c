import { definePack } from '@qaidam/kernel'
import { airFigures, airParts, airRegisters } from './air/index.ts'
import { airSystem } from './air/system.ts'
import { ecologyApart } from './apart.ts'
import { campaignFigures, campaignProcedures, campaignRegisters } from './campaigns/index.ts'
import { campaignsSystem } from './campaigns/system.ts'
import { enforcementFigures, enforcementProcedures, enforcementRegisters } from './enforcement/index.ts'
import { enforcementSystem } from './enforcement/system.ts'
import {
  rectificationFigures,
  rectificationProcedures,
  rectificationRegisters,
} from './rectification/index.ts'
import { rectificationSystem } from './rectification/system.ts'
import { ecologyBrief } from './reports.ts'
import { riverFigures, riverProcedures, riverRegisters, riverReturns } from './rivers/index.ts'
import { riversSystem } from './rivers/system.ts'
import { soilFigures, soilParts, soilRegisters } from './soil/index.ts'
import { soilSystem } from './soil/system.ts'
import { wasteFigures, wasteParts, wasteProcedures, wasteRegisters } from './waste/index.ts'
import { wasteSystem } from './waste/system.ts'
import { waterFigures, waterParts, waterRegisters } from './water/index.ts'
import { waterSystem } from './water/system.ts'
import { worksFigures, worksRegisters } from './works/index.ts'
import { worksSystem } from './works/system.ts'

export * from './air/index.ts'
export * from './campaigns/index.ts'
export * from './enforcement/index.ts'
export * from './rectification/index.ts'
export { ecologyBrief } from './reports.ts'
export * from './rivers/index.ts'
export * from './soil/index.ts'
export * from './waste/index.ts'
export * from './water/index.ts'
export * from './works/index.ts'

/** Ecology first (生态保护优先): what is measured, what is done for it, and who answers for it. */
export const ecology = definePack({
  id: 'ecology',
  name: { zh: '生态保护优先', en: 'Ecology first' },
  registers: [
    ...airRegisters,
    ...waterRegisters,
    ...worksRegisters,
    ...wasteRegisters,
    ...soilRegisters,
    ...campaignRegisters,
    ...riverRegisters,
    ...rectificationRegisters,
    ...enforcementRegisters,
  ],
  parts: [...airParts, ...waterParts, ...wasteParts, ...soilParts],
  figures: [
    ...airFigures,
    ...waterFigures,
    ...worksFigures,
    ...wasteFigures,
    ...soilFigures,
    ...campaignFigures,
    ...riverFigures,
    ...rectificationFigures,
    ...enforcementFigures,
  ],
  reports: [ecologyBrief],
  procedures: [
    ...rectificationProcedures,
    ...riverProcedures,
    ...enforcementProcedures,
    ...campaignProcedures,
    ...wasteProcedures,
  ],
  returns: [...riverReturns],
  apart: ecologyApart,
  systems: [
    rectificationSystem,
    riversSystem,
    enforcementSystem,
    campaignsSystem,
    worksSystem,
    airSystem,
    waterSystem,
    soilSystem,
    wasteSystem,
  ],
})
