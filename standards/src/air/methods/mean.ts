import { type Evaluated, type PeriodMethod, rational, sum } from '@qaidam/kernel'
import { airPlaces, airValidity } from '../assessment.ts'
import { cityValues, oneDay, valueOfDay } from '../city-day.ts'
import { POLLUTANT_NAMES, POLLUTANTS } from '../pollutants.ts'
import { yearShortfall } from '../year-validity.ts'
import { cited, dustOfSettings, pollutantOf } from './settings.ts'

/** The mean of the valid daily values of an area, each day the mean of its stations. */
export const airMean: PeriodMethod = {
  id: 'air.mean',
  kind: 'period',
  name: { zh: '污染物平均浓度', en: 'Mean concentration' },
  reads: 'air.station-day',
  settings: { pollutant: POLLUTANTS, dust: ['none', 'concentrations'] },
  evaluate: (rows, within, settings): Evaluated => {
    const pollutant = pollutantOf(settings)
    const dust = dustOfSettings(settings)
    const days = cityValues(rows, pollutant, dust)
    const total = sum(days.map((each) => each.value))
    const result = {
      parts: { sum: total, days: rational(days.length) },
      formula: 'sum / days',
      contributions: days.flatMap((each) => [...valueOfDay('sum', each), ...oneDay('days', each.rows)]),
      cite: cited([airValidity, airPlaces], within, dust),
    }
    const name = POLLUTANT_NAMES[pollutant]
    if (days.length === 0) return { ...result, reason: noDays(name) }
    // A dust day that is left out was measured all the same, and still counts towards a valid year.
    const measured = dust === 'none' ? days : cityValues(rows, pollutant, 'none')
    const reason = yearShortfall(
      measured.map((each) => each.day),
      within,
      name,
    )
    return reason === undefined
      ? { ...result, raw: total.over(rational(days.length)) }
      : { ...result, reason }
  },
}

/** The reason given where nothing valid was measured. */
export function noDays(of: { readonly zh: string; readonly en: string }): { zh: string; en: string } {
  return { zh: `没有${of.zh}的有效日均值`, en: `There is no valid daily value of ${of.en}.` }
}
