import { type Citation, Fault, type Period, type Standard } from '@qaidam/kernel'
import { citationsOver } from '../../phases.ts'
import { dustDetection, dustPolicy } from '../assessment.ts'
import type { DustSetting } from '../city-day.ts'
import { POLLUTANTS, type Pollutant } from '../pollutants.ts'

type Settings = Readonly<Record<string, string>>

/** @throws Fault STD-040 when the figure names no pollutant, or none of the six */
export function pollutantOf(settings: Settings): Pollutant {
  const found = POLLUTANTS.find((each) => each === settings.pollutant)
  if (found !== undefined) return found
  throw new Fault(
    'STD-040',
    `The setting pollutant is "${settings.pollutant ?? ''}".`,
    `Set pollutant to one of ${POLLUTANTS.join(', ')}.`,
  )
}

/** Dust stays in unless a figure takes it out. */
export function dustOfSettings(settings: Settings): DustSetting {
  return settings.dust === 'concentrations' || settings.dust === 'all' ? settings.dust : 'none'
}

/** What a result over these days cites; dust rules only where dust was taken out. */
export function cited(
  standards: readonly Standard[],
  { first, last }: Pick<Period, 'first' | 'last'>,
  dust: DustSetting,
): readonly Citation[] {
  return citationsOver(dust === 'none' ? standards : [...standards, dustPolicy, dustDetection], first, last)
}
