import {
  type Evaluated,
  type PartRow,
  type Period,
  type PeriodMethod,
  phaseOn,
  rational,
  type Standard,
} from '@qaidam/kernel'
import { incompleteDay } from '../assessment.ts'
import { aqiBreakpoints } from '../breakpoints.ts'
import { type CityDay, cityDays, oneDay } from '../city-day.ts'
import { aqiLevels } from '../levels.ts'
import { dailyLimits } from '../limits.ts'
import { POLLUTANTS, type Pollutant } from '../pollutants.ts'
import { aqiRules } from '../rules.ts'
import { cited, dustOfSettings, pollutantOf } from './settings.ts'

const LAW: readonly Standard[] = [aqiBreakpoints, aqiRules, incompleteDay]
const GOOD_UP_TO = 100

const isGood = ({ index }: CityDay): boolean => index !== null && (index.aqi ?? 0) <= GOOD_UP_TO
const isValid = ({ index }: CityDay): boolean => index !== null

/** Counts the days for which something holds. Zero is an answer where there is any valid day. */
function counted(
  rows: readonly PartRow[],
  within: Pick<Period, 'first' | 'last'>,
  holds: (day: CityDay) => boolean,
  standards: readonly Standard[] = LAW,
): Evaluated {
  const days = cityDays(rows)
  const found = days.filter(holds)
  const result = {
    parts: { days: rational(found.length) },
    formula: 'days',
    contributions: found.flatMap((each) => oneDay('days', each.rows)),
    cite: cited(standards, within, 'none'),
  }
  return days.some(isValid) ? { ...result, raw: rational(found.length) } : { ...result, reason: NO_VALID_DAY }
}

const NO_VALID_DAY = { zh: '没有有效监测天数', en: 'There is no valid day.' }

/** The share of good days, in per cent of the valid days. Dust days stay in, unless a figure says `all`. */
export const goodDays: PeriodMethod = {
  id: 'air.good-days',
  kind: 'period',
  name: { zh: '环境空气质量优良天数比例', en: 'Share of good days' },
  reads: 'air.station-day',
  settings: { dust: ['none', 'all'] },
  evaluate: (rows, within, settings) => {
    const dust = dustOfSettings(settings)
    const valid = cityDays(rows, dust).filter(isValid)
    const good = valid.filter(isGood)
    const result = {
      parts: { numerator: rational(good.length), denominator: rational(valid.length) },
      formula: '100 × numerator / denominator',
      contributions: [
        ...good.flatMap((each) => oneDay('numerator', each.rows)),
        ...valid.flatMap((each) => oneDay('denominator', each.rows)),
      ],
      cite: cited(LAW, within, dust),
    }
    if (valid.length === 0) return { ...result, reason: NO_VALID_DAY }
    return { ...result, raw: rational(100 * good.length).over(rational(valid.length)) }
  },
}

/** Days with all six pollutants valid, or bad whatever is missing. */
export const validDays: PeriodMethod = {
  id: 'air.valid-days',
  kind: 'period',
  name: { zh: '有效监测天数', en: 'Valid days' },
  reads: 'air.station-day',
  evaluate: (rows, within) => counted(rows, within, isValid),
}

/** Days of one level, `level` 1 (优) to 6 (严重污染). */
export const daysByLevel: PeriodMethod = {
  id: 'air.days-by-level',
  kind: 'period',
  name: { zh: '各级别天数', en: 'Days of a level' },
  reads: 'air.station-day',
  settings: { level: ['1', '2', '3', '4', '5', '6'] },
  evaluate: (rows, within, settings) =>
    counted(rows, within, ({ index }) => String(index?.levelNumber) === settings.level, [...LAW, aqiLevels]),
}

/** Valid days whose primary pollutant, alone or jointly, is the one set; ozone by hour or eight hours. */
export const primaryDays: PeriodMethod = {
  id: 'air.primary-days',
  kind: 'period',
  name: { zh: '首要污染物天数', en: 'Days with a primary pollutant' },
  reads: 'air.station-day',
  settings: { pollutant: POLLUTANTS },
  evaluate: (rows, within, settings) => {
    const pollutant = pollutantOf(settings)
    return counted(
      rows,
      within,
      ({ index }) =>
        index?.primary.some((item) => item === pollutant || (pollutant === 'o3' && item === 'o3_8h')) ===
        true,
    )
  },
}

/** Days above the limit: of the index (`any`), or of one pollutant's daily value, grade two of that day. */
export const exceedDays: PeriodMethod = {
  id: 'air.exceed-days',
  kind: 'period',
  name: { zh: '超标天数', en: 'Days above the limit' },
  reads: 'air.station-day',
  settings: { pollutant: ['any', ...POLLUTANTS] },
  evaluate: (rows, within, settings) => {
    if (settings.pollutant === undefined || settings.pollutant === 'any') {
      return counted(rows, within, (day) => isValid(day) && !isGood(day))
    }
    const pollutant = pollutantOf(settings)
    return counted(rows, within, (day) => exceeds(day, pollutant), [dailyLimits[pollutant]])
  },
}

function exceeds({ values, day }: CityDay, pollutant: Pollutant): boolean {
  const value = values[pollutant]?.value
  if (value === undefined) return false
  return value.compare(rational(phaseOn(dailyLimits[pollutant], day).value)) > 0
}
