import { waterSectionDay, waterSourceDay, waterStationDay } from './parts.ts'
import * as quality from './quality-figures.ts'
import { waterSection, waterSectionSample, waterSourceSample, waterStationHour } from './samples.ts'
import * as ofSources from './source-figures.ts'
import { sewagePlant, waterSource, waterSourcePlan, waterSourceProblem, waterSourceZone } from './sources.ts'

export { sectionItems, sourceItems, stationItems } from './items.ts'
export { waterSectionDay, waterSourceDay, waterStationDay } from './parts.ts'
export { waterSection, waterSectionSample, waterSourceSample, waterStationHour } from './samples.ts'
export { sewagePlant, waterSource, waterSourcePlan, waterSourceProblem, waterSourceZone } from './sources.ts'

/** Drinking-water sources and surface water (集中式饮用水水源地与地表水). */
export const waterRegisters = [
  waterSource,
  waterSourceZone,
  waterSourcePlan,
  waterSourceProblem,
  waterSourceSample,
  waterSection,
  waterSectionSample,
  waterStationHour,
  sewagePlant,
]
export const waterParts = [waterSourceDay, waterSectionDay, waterStationDay]
export const waterFigures = [...Object.values(quality), ...Object.values(ofSources)]
