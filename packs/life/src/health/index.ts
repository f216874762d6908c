import { consortium, consortiumMember } from './consortia.ts'
import * as figures from './figures.ts'
import { medicalInstitution } from './institutions.ts'
import { familyDoctorTeam, geneTest, visitMonth } from './services.ts'

export { consortium, consortiumMember } from './consortia.ts'
export { medicalInstitution } from './institutions.ts'
export { familyDoctorTeam, geneTest, visitMonth } from './services.ts'

/** Health (卫生健康): medical institutions, their consortia, and what reaches the people. */
export const healthRegisters = [
  medicalInstitution,
  consortium,
  consortiumMember,
  visitMonth,
  familyDoctorTeam,
  geneTest,
]
export const healthFigures = Object.values(figures)
