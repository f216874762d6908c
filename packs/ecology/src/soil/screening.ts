import { type Day, type Rational, rational, type Values } from '@qaidam/kernel'
import {
  BUILDING_ITEMS,
  BUILDING_USES,
  type BuildingItem,
  SOIL_LEVELS,
  type SoilLevel,
  type SoilScreening,
  screenBuilding,
} from '@qaidam/standards'
import { fieldOfItem } from './items.ts'

/** What the standard says of one sample on the day it was taken. @throws Fault STD-002 */
export function screenSample(values: Values): SoilScreening {
  const contents: Partial<Record<BuildingItem, Rational>> = {}
  for (const item of BUILDING_ITEMS) {
    const content = values[fieldOfItem(item)]
    if (typeof content === 'string') contents[item] = rational(content)
  }
  const use = BUILDING_USES.find((each) => each === values.landClass) ?? 'building-unclear'
  return screenBuilding(contents, use, (values.sampledOn ?? '') as Day)
}

/** The conclusion of a plot: the worst of its samples. */
export function concludePlot(samples: readonly Values[]): SoilLevel | 'not-sampled' {
  const levels = samples.map((sample) => SOIL_LEVELS.indexOf(screenSample(sample).level ?? 'within'))
  return SOIL_LEVELS[Math.max(-1, ...levels)] ?? 'not-sampled'
}
