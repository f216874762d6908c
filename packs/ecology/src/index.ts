import { definePack } from '@qaidam/kernel'
import { airFigures, airParts, airRegisters } from './air/index.ts'
import { ecologyBrief } from './reports.ts'
import { worksFigures, worksRegisters } from './works/index.ts'

export * from './air/index.ts'
export { ecologyBrief } from './reports.ts'
export * from './works/index.ts'

/** Ecology first (生态保护优先): air, and the works on land. */
export const ecology = definePack({
  id: 'ecology',
  name: { zh: '生态保护优先', en: 'Ecology first' },
  registers: [...airRegisters, ...worksRegisters],
  parts: airParts,
  figures: [...airFigures, ...worksFigures],
  reports: [ecologyBrief],
})
