import * as figures from './figures.ts'
import { citizenReport } from './registers.ts'
import { reportHandling } from './report-handling.ts'
import * as wayFigures from './way-figures.ts'

export { citizenReport } from './registers.ts'
export { reportHandling } from './report-handling.ts'

/** Reports of citizens (群众反映问题): what is wrong where, from whom, by which way it came. */
export const reportRegisters = [citizenReport]
export const reportFigures = [...Object.values(figures), ...Object.values(wayFigures)]
export const reportProcedures = [reportHandling]
