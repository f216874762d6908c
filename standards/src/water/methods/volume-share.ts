import {
  type Bilingual,
  type Evaluated,
  type PeriodMethod,
  type Rational,
  rational,
  sum,
} from '@qaidam/kernel'
import { cited } from './period-methods.ts'
import { PLACE_SETTINGS, type PlaceMonth, placesOf } from './places.ts'

const NO_VOLUME: Bilingual = {
  zh: '监测结果没有填报取水量',
  en: 'No result says how much water was taken.',
}

/** Water taken in months in which its source complied, in per cent of all water taken. */
export const waterVolumeShare: PeriodMethod = {
  id: 'water.volume-share',
  kind: 'period',
  name: { zh: '达标水量比例', en: 'Share of water from complying sources' },
  reads: 'water.sample',
  settings: { programme: PLACE_SETTINGS.programme },
  evaluate: (rows, within, settings): Evaluated => {
    const { judged, reason } = placesOf(rows, within, { ...settings, judged: 'each-month' })
    const months = judged.flatMap((place) => place.months)
    const all = months.flatMap((month) => volumes('denominator', month))
    const complying = months
      .filter(({ judgement }) => judgement.complies)
      .flatMap((month) => volumes('numerator', month))
    const total = (of: typeof all): Rational => sum(of.map((each) => each.contribution))
    const [numerator, denominator] = [total(complying), total(all)]
    const result = {
      parts: { numerator, denominator },
      formula: '100 × numerator / denominator',
      contributions: [...complying, ...all],
      cite: cited(judged, within),
    }
    if (reason !== undefined) return { ...result, reason }
    if (denominator.isZero()) return { ...result, reason: NO_VOLUME }
    return { ...result, raw: rational(100).times(numerator).over(denominator) }
  },
}

function volumes(part: string, { rows }: PlaceMonth): Evaluated['contributions'] {
  return rows.flatMap((row) => {
    const { volume } = row.values
    return typeof volume === 'string' ? [{ row, part, contribution: rational(volume) }] : []
  })
}
