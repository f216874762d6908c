import type { Figure, Register } from '@qaidam/kernel'
import * as funds from './figures-funds.ts'
import * as households from './figures-households.ts'
import * as monitoring from './figures-monitoring.ts'
import * as plans from './figures-plans.ts'
import * as works from './figures-works.ts'
import { householdYear, poorHousehold, povertyPolicy } from './files.ts'
import { fundPayment, reliefFund, reliefProject } from './funds.ts'
import { modelHousehold, povertyMeasure } from './help.ts'
import { houseRebuilt, relocation, relocationTask } from './housing.ts'
import { monitoredHousehold, povertyWarning } from './monitoring.ts'
import { consolidationMeasure, povertyPlan, povertyTask } from './plans.ts'
import { returnMonitoring } from './return-monitoring.ts'
import { householdVisit } from './visits.ts'
import { ruralWorks, waterWorks } from './works.ts'

export * from './files.ts'
export * from './funds.ts'
export * from './help.ts'
export * from './housing.ts'
export * from './monitoring.ts'
export { povertyHouseholdYear } from './parts.ts'
export * from './plans.ts'
export { returnMonitoring } from './return-monitoring.ts'
export * from './visits.ts'
export * from './works.ts'

/** Poverty relief and no return to it (脱贫攻坚和防止返贫). */
export const povertyRegisters: readonly Register[] = [
  poorHousehold,
  householdYear,
  povertyMeasure,
  modelHousehold,
  monitoredHousehold,
  povertyWarning,
  householdVisit,
  povertyPolicy,
  relocationTask,
  relocation,
  houseRebuilt,
  waterWorks,
  ruralWorks,
  reliefProject,
  reliefFund,
  fundPayment,
  povertyPlan,
  povertyTask,
  consolidationMeasure,
]
export const povertyFigures: readonly Figure[] = [households, works, funds, monitoring, plans].flatMap(
  (each) => Object.values(each),
)
export const povertyProcedures = [returnMonitoring]
