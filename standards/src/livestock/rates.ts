import { type Citation, type Day, defineStandard, Fault, phaseOn, type Rational } from '@qaidam/kernel'
import { LIVESTOCK_2018 } from '../sources.ts'
import { ratePercent } from '../statistics/change.ts'

/** Which farms are of scale each province says itself, so no threshold stands here. */
export const facilityRateRule = defineStandard<string>({
  id: 'livestock.facility-rate',
  name: { zh: '规模养殖场粪污处理设施装备配套率', en: 'Share of scale farms with manure facilities' },
  unit: '%',
  verifiedOn: '2026-11-23',
  phases: [
    {
      from: '2018-01-01',
      value: 'scale farms with matching facilities / all scale farms * 100',
      cite: LIVESTOCK_2018.at('设施装备配套率', 'unverified'),
    },
  ],
})

export const utilisationRateRule = defineStandard<string>({
  id: 'livestock.utilisation-rate',
  name: { zh: '畜禽粪污综合利用率', en: 'Share of manure that is used' },
  unit: '%',
  verifiedOn: '2026-11-23',
  phases: [
    {
      from: '2018-01-01',
      value: 'manure used / manure produced * 100',
      cite: LIVESTOCK_2018.at('综合利用率', 'unverified'),
    },
  ],
})

export interface LivestockRate {
  /** Per cent, exact; rounded by whoever prints it. */
  readonly rate: Rational
  readonly cite: Citation
}

/** Scale farms with matching facilities over all scale farms. @throws Fault STD-065, STD-002 */
export function facilityRate(withFacilities: Rational, scaleFarms: Rational, on: Day): LivestockRate {
  const { cite } = phaseOn(facilityRateRule, on)
  return { rate: share(withFacilities, scaleFarms, 'scale farms'), cite }
}

/** Manure used over manure produced, both in the same unit. @throws Fault STD-065, STD-002 */
export function utilisationRate(used: Rational, produced: Rational, on: Day): LivestockRate {
  const { cite } = phaseOn(utilisationRateRule, on)
  return { rate: share(used, produced, 'manure produced'), cite }
}

function share(part: Rational, whole: Rational, of: string): Rational {
  if (whole.numerator > 0n && part.numerator >= 0n && part.compare(whole) <= 0)
    return ratePercent(part, whole)
  throw new Fault(
    'STD-065',
    `${part} of ${whole} ${of} is no share.`,
    'Give a part from 0 up to the whole, and a whole above 0; see whether they were exchanged.',
  )
}
