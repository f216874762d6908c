import type { Standard } from '@qaidam/kernel'
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
import { aqiRules } from './air/rules.ts'
import { percentileRule, roundingRule } from './statistics/standards.ts'

/** Every dated value of law that the platform uses. */
export const standards: readonly Standard[] = [
  aqiBreakpoints,
  aqiRules,
  aqiLevels,
  ...airLimits,
  airValidity,
  airPlaces,
  airPercentiles,
  incompleteDay,
  compositeBases,
  dustPolicy,
  dustDetection,
  percentileRule,
  roundingRule,
]
