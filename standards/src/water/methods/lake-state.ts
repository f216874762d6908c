import {
  type Bilingual,
  type Day,
  type Evaluated,
  findPhaseOn,
  type PeriodMethod,
  type Rational,
  ZERO,
} from '@qaidam/kernel'
import { shared } from '../../air/city-day.ts'
import { citationsOver } from '../../phases.ts'
import { TLI_ITEMS, type TliItem, type TrophicLevel, tliStates, tliTerms, trophicLevel } from '../tli.ts'
import { type Place, placesOf } from './places.ts'
import { meanReadings, type Readings } from './readings.ts'

const NO_LAKE: Bilingual = {
  zh: '没有五项指标（叶绿素a、总磷、总氮、透明度、高锰酸盐指数）齐全的湖库监测结果',
  en: 'No lake has all of chlorophyll a, phosphorus, nitrogen, depth of view and permanganate index.',
}

/**
 * The trophic level index of the richest lake, by the means of its months. An index of several lakes
 * together would mean nothing, so the value rests on that lake alone.
 */
export const lakeState: PeriodMethod = {
  id: 'water.lake-state',
  kind: 'period',
  name: { zh: '湖库综合营养状态指数(最高)', en: 'Trophic level index of the richest lake' },
  reads: 'water.sample',
  evaluate: (rows, within): Evaluated => {
    const lakes = rows.filter((row) => row.values.body === 'lake')
    const { judged, reason } = placesOf(lakes, within, {})
    const found = judged.flatMap((place) => {
      const level = levelOf(place)
      return level === undefined ? [] : [{ place, level }]
    })
    const cite = citationsOver([tliTerms, tliStates], within.first, within.last)
    const richest = found.reduce<(typeof found)[number] | undefined>(
      (most, each) => (most === undefined || each.level.index.compare(most.level.index) > 0 ? each : most),
      undefined,
    )
    if (richest === undefined) {
      return { parts: {}, formula: 'tli', contributions: [], cite, reason: reason ?? NO_LAKE }
    }
    const raw = richest.level.index
    return {
      raw,
      parts: { tli: raw },
      formula: 'tli',
      contributions: shared('tli', raw, richest.place.rows, []),
      cite,
      label: richest.level.state,
    }
  },
}

function levelOf({ months, rows }: Place): TrophicLevel | undefined {
  const on = rows.at(-1)?.day
  const given = valuesOf(meanReadings(months.map((month) => month.readings)))
  return on === undefined || given === undefined || !hasLaw(on) ? undefined : trophicLevel(given, on)
}

const hasLaw = (on: Day) =>
  findPhaseOn(tliTerms, on) !== undefined && findPhaseOn(tliStates, on) !== undefined

/** Undefined unless all five are there and above zero: the index takes their logarithms. */
function valuesOf(readings: Readings): Readonly<Record<TliItem, Rational>> | undefined {
  const values: Partial<Record<TliItem, Rational>> = {}
  for (const item of TLI_ITEMS) {
    const value = readings[item]
    if (value === undefined || value.compare(ZERO) <= 0) return undefined
    values[item] = value
  }
  return values as Readonly<Record<TliItem, Rational>>
}
