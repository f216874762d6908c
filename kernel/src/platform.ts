import { editionCheckProcedure, editionProcedure } from './edition-procedures.ts'
import {
  editionFigureRegister,
  editionOfficeRegister,
  editionRegister,
  editionSignatureRegister,
  editionTextRegister,
  editionWordingRegister,
} from './edition-registers.ts'
import { definePack } from './pack.ts'
import { burdenCells, burdenTasks } from './platform-figures.ts'
import { findingRegister, openFindings } from './platform-findings.ts'
import { instructionProcedure, returnProcedure } from './platform-procedures.ts'
import {
  askedRegister,
  dutyRegister,
  instructionRegister,
  messageRegister,
  postRegister,
  returnRegister,
  staffRegister,
  workingDayRegister,
} from './platform-registers.ts'

import { requestProcedure, requestRegisters, slipProcedure } from './platform-requests.ts'

/** What every prefecture has, whatever packs it runs: posts and duties, days, returns, requests. */
export const platform = definePack({
  id: 'platform',
  name: { zh: '平台', en: 'Platform' },
  registers: [
    staffRegister,
    postRegister,
    dutyRegister,
    workingDayRegister,
    instructionRegister,
    returnRegister,
    askedRegister,
    messageRegister,
    ...requestRegisters,
    findingRegister,
    editionRegister,
    editionOfficeRegister,
    editionSignatureRegister,
    editionWordingRegister,
    editionTextRegister,
    editionFigureRegister,
  ],
  procedures: [
    instructionProcedure,
    returnProcedure,
    requestProcedure,
    slipProcedure,
    editionProcedure,
    editionCheckProcedure,
  ],
  figures: [burdenTasks, burdenCells, openFindings],
})
