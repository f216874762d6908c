import type { Method } from '@qaidam/kernel'
import { compositeIndexMethod } from './air/methods/composite.ts'
import { daysByLevel, exceedDays, goodDays, primaryDays, validDays } from './air/methods/days.ts'
import { airMean } from './air/methods/mean.ts'
import { airPercentile } from './air/methods/percentile.ts'
import { stationDay } from './air/station-day.ts'
import { belowLine } from './poverty/methods/below-line.ts'
import { householdYear } from './poverty/methods/household-year.ts'
import { incomePerHead, insuredShare } from './poverty/methods/households.ts'
import { villagesByIncome, villageYear } from './poverty/methods/village-income.ts'
import { soilPlotsAbove } from './soil/methods/plots-above.ts'
import { soilSampleDay } from './soil/methods/sample-day.ts'
import { manifestCount } from './waste/methods/manifest-count.ts'
import { manifestDay } from './waste/methods/manifest-day.ts'
import { lakeState } from './water/methods/lake-state.ts'
import { sectionsByClass, waterClassShare, worstClass } from './water/methods/period-methods.ts'
import { waterSample } from './water/methods/sample.ts'
import { waterVolumeShare } from './water/methods/volume-share.ts'

/** Every method that a figure or parts may name. */
export const methods: readonly Method[] = [
  stationDay,
  goodDays,
  validDays,
  daysByLevel,
  primaryDays,
  exceedDays,
  airMean,
  airPercentile,
  compositeIndexMethod,
  waterSample,
  waterClassShare,
  waterVolumeShare,
  sectionsByClass,
  worstClass,
  lakeState,
  manifestDay,
  manifestCount,
  soilSampleDay,
  soilPlotsAbove,
  householdYear,
  incomePerHead,
  insuredShare,
  belowLine,
  villageYear,
  villagesByIncome,
]
