import type { Standard } from '@qaidam/kernel'
import { aqiAdvice } from './air/advice.ts'
import {
  airPercentiles,
  airPlaces,
  airValidity,
  compositeBases,
  dustDetection,
  dustPolicy,
  incompleteDay,
} from './air/assessment.ts'
import { aqiBreakpoints } from './air/breakpoints.ts'
import { aqiLevels } from './air/levels.ts'
import { airLimits } from './air/limits.ts'
import { changeRankingRule, rankingRule } from './air/ranking.ts'
import { aqiRules } from './air/rules.ts'
import { holidays } from './calendar/holidays.ts'
import { documentLayout, letterLayout } from './documents/layout.ts'
import {
  citizenNumberRule,
  creditCodeRule,
  divisionRule,
  organisationCodeRule,
  projectCodeFormat,
  villageRanges,
} from './identity/standards.ts'
import { rectificationTerms } from './inspection/standards.ts'
import { facilityRateRule, utilisationRateRule } from './livestock/rates.ts'
import { disclosureTerms } from './openness/terms.ts'
import { monitoringLine, povertyLine } from './poverty/standards.ts'
import { maskRules } from './privacy/masks.ts'
import {
  approvalTotals,
  defectsTerm,
  notCounted,
  permissionTerms,
  projectCardRule,
} from './projects/standards.ts'
import { logMonthsMin, securityConventions } from './security/standards.ts'
import { buildingLimits, buildingLimitsUnverified } from './soil/building.ts'
import { farmlandControl, farmlandPh, farmlandScreening } from './soil/farmland.ts'
import {
  changeOfAmounts,
  changeOfRates,
  disclosureMin,
  percentileRule,
  roundingRule,
  schoolAges,
} from './statistics/standards.ts'
import { disposalStorage, manifestFormat, producerStorage, transferTerms } from './waste/standards.ts'
import {
  oxygenSaturation,
  oxygenShareOfClassOne,
  temperatureChange,
  waterClassLimits,
} from './water/class-limits.ts'
import { groundwaterLimits } from './water/methods/ground-limits.ts'
import {
  basinRule,
  cityWaterIndex,
  excludedItems,
  mainPollutantRule,
  oxygenIndexBelow,
  sectionColours,
  sectionWords,
  sourceRule,
  waterMeanRule,
  waterPlaces,
  waterTrendRule,
} from './water/rules.ts'
import { sourceLimits, sourceSpecificLimits } from './water/source-limits.ts'
import { tliStates, tliTerms } from './water/tli.ts'

/** Every dated value of law that the platform uses. */
export const standards: readonly Standard[] = [
  aqiBreakpoints,
  aqiRules,
  aqiLevels,
  aqiAdvice,
  disclosureTerms,
  ...airLimits,
  airValidity,
  airPlaces,
  airPercentiles,
  incompleteDay,
  compositeBases,
  dustPolicy,
  dustDetection,
  rankingRule,
  changeRankingRule,
  waterClassLimits,
  oxygenShareOfClassOne,
  oxygenSaturation,
  temperatureChange,
  groundwaterLimits,
  sourceLimits,
  sourceSpecificLimits,
  excludedItems,
  waterPlaces,
  sectionWords,
  sectionColours,
  mainPollutantRule,
  basinRule,
  waterTrendRule,
  waterMeanRule,
  cityWaterIndex,
  oxygenIndexBelow,
  tliTerms,
  tliStates,
  sourceRule,
  farmlandPh,
  farmlandScreening,
  farmlandControl,
  buildingLimits,
  buildingLimitsUnverified,
  producerStorage,
  disposalStorage,
  manifestFormat,
  transferTerms,
  rectificationTerms,
  facilityRateRule,
  utilisationRateRule,
  povertyLine,
  monitoringLine,
  percentileRule,
  roundingRule,
  changeOfAmounts,
  changeOfRates,
  disclosureMin,
  schoolAges,
  holidays,
  citizenNumberRule,
  creditCodeRule,
  organisationCodeRule,
  divisionRule,
  villageRanges,
  projectCodeFormat,
  permissionTerms,
  defectsTerm,
  notCounted,
  approvalTotals,
  projectCardRule,
  maskRules,
  documentLayout,
  letterLayout,
  securityConventions,
  logMonthsMin,
]
