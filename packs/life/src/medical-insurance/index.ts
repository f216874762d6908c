import { billCheck, billFinding } from './bill-checks.ts'
import { medicalCoverage, medicalDue, medicalEnrolment } from './coverage.ts'
import * as figures from './figures.ts'
import { medicalFund, medicalFundMonth } from './funds.ts'
import { insuranceDoctor, insurancePharmacy, integrityAct, integrityFile } from './integrity.ts'
import * as integrity from './integrity-figures.ts'
import { medicalBill } from './settlements.ts'

export { billCheck, billFinding } from './bill-checks.ts'
export { medicalCoverage, medicalDue, medicalEnrolment } from './coverage.ts'
export { medicalFund, medicalFundMonth } from './funds.ts'
export { insuranceDoctor, insurancePharmacy, integrityAct, integrityFile } from './integrity.ts'
export { medicalBill } from './settlements.ts'

/** Layered medical insurance (医疗保障): who is insured, what was paid by which layer, and integrity. */
export const medicalInsuranceRegisters = [
  medicalCoverage,
  medicalDue,
  medicalEnrolment,
  medicalFund,
  medicalFundMonth,
  medicalBill,
  insuranceDoctor,
  insurancePharmacy,
  billCheck,
  billFinding,
  integrityFile,
  integrityAct,
]
export const medicalInsuranceFigures = [...Object.values(figures), ...Object.values(integrity)]
