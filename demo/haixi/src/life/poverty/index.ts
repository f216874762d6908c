import { statesOf } from '../../campaigns/spread.ts'
import type { DemoLoad } from '../../rows.ts'
import { householdRows, personRows } from './households.ts'

const POPULATION = 'hu-yuezhen'

/** Households and persons, to which other systems of life refer. */
export function* populationLoads(): Generator<DemoLoad> {
  yield statesOf('households', POPULATION, '家庭户', 'life.household', householdRows)
  yield statesOf('persons', POPULATION, '人员', 'life.person', personRows)
}
