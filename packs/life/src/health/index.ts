import { consortium, consortiumMember } from './consortia.ts'
import * as figures from './figures.ts'
import { medicalInstitution } from './institutions.ts'
import { hospitalReform, specialistAlliance } from './reform.ts'
import { familyDoctorTeam, geneTest, geneTestMonth, visitMonth } from './services.ts'
import { familyContract, recordAccessMonth, referralMonth, remoteConsultation } from './shared-care.ts'
import * as sharedCareFigures from './shared-care-figures.ts'

export { consortium, consortiumMember } from './consortia.ts'
export { medicalInstitution } from './institutions.ts'
export { hospitalReform, specialistAlliance } from './reform.ts'
export { familyDoctorTeam, geneTest, geneTestMonth, visitMonth } from './services.ts'
export { familyContract, recordAccessMonth, referralMonth, remoteConsultation } from './shared-care.ts'

/** Health (卫生健康): medical institutions, their consortia and reform, and what reaches the people. */
export const healthRegisters = [
  medicalInstitution,
  consortium,
  consortiumMember,
  specialistAlliance,
  hospitalReform,
  visitMonth,
  referralMonth,
  remoteConsultation,
  recordAccessMonth,
  familyDoctorTeam,
  familyContract,
  geneTest,
  geneTestMonth,
]
export const healthFigures = [...Object.values(figures), ...Object.values(sharedCareFigures)]
