import { definePack } from '@qaidam/kernel'
import { civilAffairsFigures, civilAffairsRegisters } from './civil-affairs/index.ts'
import { educationFigures, educationProcedures, educationRegisters } from './education/index.ts'
import { employmentFigures, employmentRegisters } from './employment/index.ts'
import { healthFigures, healthRegisters } from './health/index.ts'
import { medicalInsuranceFigures, medicalInsuranceRegisters } from './medical-insurance/index.ts'
import { populationRegisters } from './population/index.ts'
import { povertyFigures, povertyHouseholdYear, povertyProcedures, povertyRegisters } from './poverty/index.ts'
import { socialSecurityFigures, socialSecurityRegisters } from './social-security/index.ts'
import { lifeSystems } from './systems.ts'
import { villageFigures, villageRegisters, villageYear } from './villages/index.ts'

export * from './civil-affairs/index.ts'
export * from './education/index.ts'
export * from './employment/index.ts'
export * from './health/index.ts'
export * from './medical-insurance/index.ts'
export * from './population/index.ts'
export * from './poverty/index.ts'
export * from './social-security/index.ts'
export * from './villages/index.ts'

/** Life of high quality (高品质生活): schools, health, security, work and care. */
export const life = definePack({
  id: 'life',
  name: { zh: '高品质生活', en: 'High-quality life' },
  registers: [
    ...populationRegisters,
    ...villageRegisters,
    ...povertyRegisters,
    ...socialSecurityRegisters,
    ...employmentRegisters,
    ...civilAffairsRegisters,
    ...healthRegisters,
    ...medicalInsuranceRegisters,
    ...educationRegisters,
  ],
  parts: [povertyHouseholdYear, villageYear],
  figures: [
    ...povertyFigures,
    ...villageFigures,
    ...socialSecurityFigures,
    ...employmentFigures,
    ...civilAffairsFigures,
    ...healthFigures,
    ...medicalInsuranceFigures,
    ...educationFigures,
  ],
  procedures: [...povertyProcedures, ...educationProcedures],
  systems: lifeSystems,
})
