import {
  asStated,
  type Contribution,
  type Day,
  type Evaluated,
  type Law,
  ONE,
  type PeriodMethod,
  phaseOn,
  type Rational,
  rational,
} from '@qaidam/kernel'
import { percentileOf } from '../../statistics/percentile.ts'
import { percentileRule } from '../../statistics/standards.ts'
import { airPercentiles, airPlaces, airValidity } from '../assessment.ts'
import { type CityValue, cityValues, oneDay, valueOfDay } from '../city-day.ts'
import { POLLUTANT_NAMES, POLLUTANTS, type Pollutant } from '../pollutants.ts'
import { yearShortfall } from '../year-validity.ts'
import { noDays } from './mean.ts'
import { cited, dustOfSettings, pollutantOf } from './settings.ts'

/** A percentile of an area's days with the two days between which it lies. */
export interface RankedDays {
  readonly value: Rational
  readonly share: Rational
  readonly fraction: Rational
  readonly lower: CityValue
  readonly upper: CityValue
}

/** The percentile that the law of `on` asks for; days must not be empty. Equal days keep their order. */
export function rankedDays(
  days: readonly CityValue[],
  pollutant: Pollutant,
  on: Day,
  law: Law = asStated,
): RankedDays {
  const ascending = [...days].sort((a, b) => a.value.compare(b.value))
  const share = rational(phaseOn(law(airPercentiles), on).value[pollutant])
  const found = percentileOf(
    ascending.map((each) => each.value),
    share,
  )
  const [lower, upper] = [ascending[found.lowerIndex], ascending[found.upperIndex]]
  if (lower === undefined || upper === undefined) throw new RangeError('rankedDays needs a day.')
  return { value: found.value, share, fraction: found.fraction, lower, upper }
}

/** Both neighbours as parts; `prefix` tells several percentiles of one result apart. */
export function neighbours(
  { lower, upper }: RankedDays,
  name: (part: 'lower' | 'upper') => string,
): readonly Contribution[] {
  return [...valueOfDay(name('lower'), lower), ...valueOfDay(name('upper'), upper)]
}

/** The percentile of a pollutant's daily values by which the standard judges it. */
export const airPercentile: PeriodMethod = {
  id: 'air.percentile',
  kind: 'period',
  name: { zh: '污染物浓度百分位数', en: 'Percentile of daily values' },
  reads: 'air.station-day',
  settings: { pollutant: POLLUTANTS, dust: ['none', 'concentrations'] },
  evaluate: (rows, within, settings, law = asStated): Evaluated => {
    const pollutant = pollutantOf(settings)
    const dust = dustOfSettings(settings)
    const days = cityValues(rows, pollutant, dust)
    const cite = cited([percentileRule, law(airPercentiles), airValidity, airPlaces], within, dust)
    const name = POLLUTANT_NAMES[pollutant]
    const last = days.at(-1)
    if (last === undefined) {
      return { parts: {}, formula: 'lower', contributions: [], cite, reason: noDays(name) }
    }
    const ranked = rankedDays(days, pollutant, within.last > last.day ? within.last : last.day, law)
    const result = {
      parts: { n: rational(days.length), lower: ranked.lower.value, upper: ranked.upper.value },
      formula: percentileFormula(ranked, days.length),
      contributions: [
        ...days.flatMap((each) => oneDay('n', each.rows)),
        ...neighbours(ranked, (part) => part),
      ],
      cite,
    }
    const measured = dust === 'none' ? days : cityValues(rows, pollutant, 'none')
    const reason = yearShortfall(
      measured.map((each) => each.day),
      within,
      name,
    )
    return reason === undefined ? { ...result, raw: ranked.value } : { ...result, reason }
  },
}

/** The fraction is that of 1 + (n − 1) × p, written out so that the line can be worked by hand. */
function percentileFormula({ fraction, share }: RankedDays, n: number): string {
  const place = ONE.plus(rational(n - 1).times(share))
  return `lower + (upper - lower) × ${fraction}; 1 + (n - 1) × ${share} = ${place}`
}
