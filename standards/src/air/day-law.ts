import { type Day, findPhaseOn } from '@qaidam/kernel'
import { type Aqi, type AqiLaw, aqiLawOn, type Concentrations, indexUnder } from './aqi.ts'
import {
  airPlaces,
  airValidity,
  type DustDetection,
  dustDetection,
  incompleteDay,
  type Validity,
} from './assessment.ts'
import { dailyLimits } from './limits.ts'
import type { Pollutant } from './pollutants.ts'

/** All that judges one day of air. */
export interface DayLaw {
  readonly on: Day
  readonly validity: Validity
  readonly places: Readonly<Record<Pollutant, number>>
  /** Limit of ozone's eight hours, µg/m³, grade two. */
  readonly ozoneLimit: number
  readonly index: AqiLaw
  readonly incompleteAbove: number
  /** Absent before dust was taken out of anything. */
  readonly dust?: DustDetection
}

/** The law of a day, or undefined on days before there was any: nothing is judged there. */
export function findDayLaw(on: Day): DayLaw | undefined {
  const validity = findPhaseOn(airValidity, on)?.value
  const places = findPhaseOn(airPlaces, on)?.value
  const ozoneLimit = findPhaseOn(dailyLimits.o3, on)?.value
  const incompleteAbove = findPhaseOn(incompleteDay, on)?.value
  if (validity === undefined || places === undefined) return undefined
  if (ozoneLimit === undefined || incompleteAbove === undefined) return undefined
  const dust = findPhaseOn(dustDetection, on)?.value
  const law = { on, validity, places, ozoneLimit: Number(ozoneLimit), index: aqiLawOn(on), incompleteAbove }
  return dust === undefined ? law : { ...law, dust }
}

/**
 * The index of a day, or null on a day that is not valid: a day needs all six pollutants, unless
 * those that are there already exceed the limit.
 */
export function indexOfDay(law: DayLaw, concentrations: Concentrations): Aqi | null {
  const index = indexUnder(law.index, concentrations, 'daily', law.on)
  if (index.aqi === null) return null
  const complete = Object.keys(law.index.rules.daily).every((item) => item in concentrations)
  return complete || index.aqi > law.incompleteAbove ? index : null
}
